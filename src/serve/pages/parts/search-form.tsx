interface SearchFormProps {
  /** What is sought already. */
  sought?: string
}

/** Asks for a name, a figure or words to be found. */
export function SearchForm({ sought = '' }: SearchFormProps) {
  return (
    <search>
      <form method="get" action="/search" class="search" id="search">
        <label for="q">Search</label> <input type="search" id="q" name="q" value={sought} />{' '}
        <button type="submit">Find</button>
      </form>
    </search>
  )
}
