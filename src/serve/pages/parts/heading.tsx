import type { Child } from 'hono/jsx'
import { Name } from './reference.js'

interface HeadingProps {
  /** What kind of thing the page is about. */
  kind: string
  title: string
  children?: Child
}

/** The head of a page: what it is about, and what is most important to know of it. */
export function Heading({ kind, title, children }: HeadingProps) {
  return (
    <header class="page">
      <p class="kind">{kind}</p>
      <h1>
        <Name>{title}</Name>
      </h1>
      {children}
    </header>
  )
}
