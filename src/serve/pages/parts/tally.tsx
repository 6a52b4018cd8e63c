import { compareText } from '../../../rdf/order.js'
import type { Resource } from '../../../rdf/resource.js'
import { groupBy } from '../../../view/group-by.js'
import { useWords } from '../site-context.js'
import { Reference } from './reference.js'

/** So many rows stand in a table. */
const most = 60

interface TallyProps {
  /** One entry for each time that something counts. */
  of: readonly Resource[]
  what: string
  counted: string
}

/** How often each thing counts: the most frequent first, then by name. */
export function Tally({ of, what, counted }: TallyProps) {
  const { number, longLists } = useWords()
  const groups = [...groupBy(of, ({ id }) => id).values()]
  groups.sort((a, b) => b.length - a.length || compareText(a[0]!.label, b[0]!.label))
  return (
    <table class="tally">
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col" class="figure">
            {counted}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.slice(0, most).map(group => (
          <tr>
            <th scope="row">
              <Reference to={group[0]!} />
            </th>
            <td class="figure">{number(group.length)}</td>
          </tr>
        ))}
        {groups.length > most ? (
          <tr>
            <td colspan={2}>{longLists.andMore(groups.length - most)}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}
