import { useSetup } from '../site-context.js'

/** Asks for a name, a figure or words to be found; where there is no server, leads to the page that looks itself. */
export function SearchForm() {
  if (useSetup().isStatic) {
    return (
      <p>
        <a href="/search">Search names and spellings</a>
      </p>
    )
  }
  return (
    <search>
      <form method="get" action="/search" class="search">
        <label for="q">Search</label> <input type="search" id="q" name="q" /> <button type="submit">Find</button>
      </form>
    </search>
  )
}
