import { Kept } from '../parts/kept.js'
import { useWords } from '../site-context.js'
import type { FacetView } from './narrow.js'

interface FacetsProps {
  of: readonly FacetView[]
  path: string
  /** What else the page was asked for. */
  keep?: Readonly<Record<string, string>>
}

/** Chooses among the values of facets; nothing where there are none. */
export function Facets({ of, path, keep = {} }: FacetsProps) {
  const { facets: words, number } = useWords()
  if (of.length === 0) return null
  return (
    <search>
      <form method="get" action={path} class="facets">
        <Kept of={keep} />
        {of.map(({ name, chosen, options, more }) => (
          <label>
            <span>{words.names[name]}</span>{' '}
            <select name={name}>
              <option value="">{words.all}</option>
              {options.map(({ key, label, count }) => (
                <option value={key} selected={key === chosen}>
                  {label} ({number(count)})
                </option>
              ))}
              {more === 0 ? null : <option disabled>{words.more(more)}</option>}
              {chosen === undefined || options.some(({ key }) => key === chosen) ? null : (
                <option value={chosen} selected>
                  {chosen} ({number(0)})
                </option>
              )}
            </select>
          </label>
        ))}
        <button type="submit">{words.show}</button>
      </form>
    </search>
  )
}
