import { useWords } from '../site-context.js'

interface ExtentProps {
  shown: number
  total: number
  /** What is counted. */
  what: 'row' | 'triple'
}

/** How much of an answer a page shows, and where the rest can be had. */
export function Extent({ shown, total, what }: ExtentProps) {
  const { extent: words } = useWords()
  if (shown === total) return <p role="status">{words.all(total, what)}</p>
  const endpoint = (
    <a href="/sparql">
      <code>/sparql</code>
    </a>
  )
  return <p role="status">{words.first(shown, total, what, endpoint)}</p>
}
