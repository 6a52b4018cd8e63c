import type { Answer, Value } from '../answer.js'
import { useSetup, useWords } from '../site-context.js'
import { Extent } from './extent.js'
import { Name, Reference } from './reference.js'
import { Scroll } from './scroll.js'

interface ResultTableProps {
  answer: Extract<Answer, { type: 'bindings' }>
}

/** The rows of a SELECT; a column `?x` with its `?xLabel` becomes one, and whatever has a page a link to it. */
export function ResultTable({ answer: { variables, rows, total } }: ResultTableProps) {
  const words = useWords()
  const labels = new Set(variables.filter(name => variables.some(other => `${other}Label` === name)))
  const columns = variables.filter(name => !labels.has(name))
  return (
    <>
      <Extent shown={rows.length} total={total} what="row" />
      <Scroll label={words.sparql.result}>
        <table class="result">
          <thead>
            <tr>
              {columns.map(name => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr>
                {columns.map(name => (
                  <td>
                    <Cell value={row[name]} label={row[`${name}Label`]?.value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

function Cell({ value, label }: { value: Value | undefined; label: string | undefined }) {
  const { site } = useSetup()
  if (value === undefined) return label === undefined ? null : <Name>{label}</Name>
  if (value.type !== 'uri') return <Name>{value.value}</Name>
  return (
    <span title={value.value}>
      <Reference to={{ id: value.value, label: '' }} text={label ?? site.labelOf(value.value)} />
    </span>
  )
}
