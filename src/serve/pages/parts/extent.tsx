import { count } from './count.js'

interface ExtentProps {
  shown: number
  total: number
  /** What is counted, in the singular. */
  what: string
}

/** How much of an answer a page shows, and where the rest can be had. */
export function Extent({ shown, total, what }: ExtentProps) {
  if (shown === total) return <p role="status">{count(total, what)}, all that there are.</p>
  return (
    <p role="status">
      The first {shown.toLocaleString('en')} of {count(total, what)}; values that are very long are cut. Downloads and{' '}
      <a href="/sparql">
        <code>/sparql</code>
      </a>{' '}
      have all of it.
    </p>
  )
}
