import type { Outcome } from '../../../view/severity.js'
import type { QuestionView } from '../../../view/topics.js'
import { useWords } from '../site-context.js'
import { Scroll } from './scroll.js'
import { VerdictShape } from './verdict-mark.js'

/** At most so many positions are set against each other in a grid; the reasons stand below all the same. */
const mostInGrid = 24

/** How the positions of a question relate two by two: each pair once, by the verdict's shape. */
export function PairGrid({ of: { positions, relations, incomparable } }: { of: QuestionView }) {
  const words = useWords()
  if (positions.length < 3 || positions.length > mostInGrid || relations.length === 0) return null
  const found = new Map<string, Outcome>()
  const note = (a: number, b: number, verdict: Outcome) => found.set(`${Math.min(a, b)} ${Math.max(a, b)}`, verdict)
  for (const {
    positions: [a, b],
    verdict,
  } of relations)
    if (a && b) note(a.number, b.number, verdict)
  for (const {
    positions: [a, b],
  } of incomparable)
    note(a.number, b.number, 'incomparable')
  const numbers = positions.map(({ number }) => number)
  return (
    <Scroll label={words.pairGrid.label}>
      <table class="pairs">
        <caption>{words.pairGrid.caption}</caption>
        <thead>
          <tr>
            <td />
            {numbers.slice(0, -1).map(number => (
              <th scope="col">{number}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.slice(1).map((row, i) => (
            <tr>
              <th scope="row">
                <a href={`#position-${row}`}>{row}</a>
              </th>
              {numbers.slice(0, i + 1).map(column => {
                const verdict = found.get(`${Math.min(row, column)} ${Math.max(row, column)}`)
                return (
                  <td>
                    {verdict === undefined ? null : (
                      <span class={`verdict ${verdict}`} title={words.verdicts[verdict]}>
                        <VerdictShape of={verdict} />
                        <span class="hidden">{words.verdicts[verdict]}</span>
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
