import { useSetup } from '../site-context.js'

/** Asks for a name, a figure or words to be found; where there is no server, leads to the page that looks itself. */
export function SearchForm() {
  const { isStatic, site } = useSetup()
  const { search: words } = site.words
  if (isStatic) {
    return (
      <p>
        <a href="/search">{words.names}</a>
      </p>
    )
  }
  return (
    <search>
      <form method="get" action="/search" class="search">
        <label for="q">{words.title}</label> <input type="search" id="q" name="q" />{' '}
        <button type="submit">{words.find}</button>
      </form>
    </search>
  )
}
