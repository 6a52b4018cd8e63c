import type { Page } from './layout.js'
import { Name } from './parts/reference.js'

const titles: Readonly<Record<number, string>> = {
  400: 'Not understood',
  404: 'Nothing here',
  405: 'Not allowed',
  406: 'Not in that form',
  500: 'Something went wrong',
  503: 'Busy',
}

/** A page that says what went wrong, and where to go on. */
export function errorPage(status: number, message: string): Page {
  const title = titles[status] ?? 'Something went wrong'
  return {
    title,
    body: (
      <>
        <header class="page">
          <p class="kind">Error {status}</p>
          <h1>{title}</h1>
        </header>
        <p>
          <Name>{message}</Name>
        </p>
        <p>
          <a href="/">Overview</a> · <a href="/search">Search</a>
        </p>
      </>
    ),
  }
}
