import type { PositionRelation, ScopeRelation } from '../../../compare/types.js'
import type { Numbered } from './positions.js'
import { Prose } from './prose.js'
import { VerdictMark } from './verdict-mark.js'
import { count } from './words.js'

/** The number by which a page calls a position, or undefined where it stands on no part of the page. */
export type NumberOf = (position: string) => number | undefined

/** Calls positions by the numbers that they have on a page. */
export function createNumbers(numbered: readonly Numbered[]): NumberOf {
  const numbers = new Map(numbered.map(({ number, position }) => [position.id, number]))
  return position => numbers.get(position)
}

interface VerdictsProps {
  relations: readonly PositionRelation[]
  numberOf: NumberOf
}

const order = ['contradict', 'differ', 'agree'] as const

/** How the positions relate two by two, the gravest verdict first, each with its reason. */
export function Verdicts({ relations, numberOf }: VerdictsProps) {
  if (relations.length === 0) return <p>There is only one position here, so there is nothing to relate.</p>
  return (
    <>
      {order.map(verdict => {
        const found = relations.filter(relation => relation.verdict === verdict)
        return found.length === 0 ? null : (
          <>
            <h3>
              <VerdictMark of={verdict} /> <span class="count">{count(found.length, 'pair')}</span>
            </h3>
            <ul class="reasons">
              {found.map(({ a, b, because }) => (
                <li>
                  <Numbers of={[a, b]} numberOf={numberOf} /> <Prose text={because} />
                </li>
              ))}
            </ul>
          </>
        )
      })}
    </>
  )
}

interface AcrossScopesProps {
  relations: readonly ScopeRelation[]
  numberOf: NumberOf
}

/** How figures for parts relate to figures for wholes, each with its reason. */
export function AcrossScopes({ relations, numberOf }: AcrossScopesProps) {
  return (
    <ul class="reasons">
      {relations.map(({ part, parts = [part], whole, verdict, because }) => (
        <li>
          <VerdictMark of={verdict} />{' '}
          <Numbers of={[...parts, whole].map(({ position }) => position)} numberOf={numberOf} />{' '}
          <Prose text={because} />
        </li>
      ))}
    </ul>
  )
}

function Numbers({ of, numberOf }: { of: readonly string[]; numberOf: NumberOf }) {
  const numbers = of.map(numberOf)
  if (numbers.includes(undefined)) return null
  return (
    <span class="numbers">
      {numbers.map(number => (
        <a href={`#position-${number}`} class="number">
          <span class="hidden">Position </span>
          {number}
        </a>
      ))}
    </span>
  )
}
