import type { PositionView } from '../../../view/position-view.js'
import { sortIntoVerdicts } from '../../../view/severity.js'
import type { RelationView } from '../../../view/topics.js'
import { useSetup, useWords } from '../site-context.js'
import { Because } from './because.js'
import { More } from './more.js'
import { VerdictMark } from './verdict-mark.js'

/** So many reasons stand in one list; the data of a page have all. */
export const mostReasons = 40

interface VerdictsProps {
  of: readonly RelationView[]
  /** Whether the positions stand under their numbers on the same page. */
  numbered: boolean
  /** Whether there are pairs that cannot be compared. */
  isApart?: boolean
}

/** How the positions relate two by two, the gravest verdict first, each with its reason. */
export function Verdicts({ of, numbered, isApart = false }: VerdictsProps) {
  const words = useWords()
  if (of.length === 0) {
    return isApart ? null : <p>{words.findings.onlyOne}</p>
  }
  return (
    <>
      {sortIntoVerdicts(of).map(([verdict, found]) => (
        <>
          <h3>
            <VerdictMark of={verdict} /> <span class="count">{words.count(found.length, 'pair')}</span>
          </h3>
          <ul class="reasons">
            {found.slice(0, mostReasons).map(relation => (
              <li>
                {numbered ? <Numbers of={relation.positions} /> : null} <Because of={relation} />
              </li>
            ))}
          </ul>
          <More of={found.length} shown={mostReasons} />
        </>
      ))}
    </>
  )
}

interface AcrossScopesProps {
  /** Positions are those that stand under their numbers on the same page. */
  of: readonly (Pick<RelationView, 'verdict' | 'because'> & Partial<Pick<RelationView, 'positions'>>)[]
}

/** How figures for parts relate to figures for wholes, each with its reason. */
export function AcrossScopes({ of }: AcrossScopesProps) {
  return (
    <>
      <ul class="reasons">
        {of.slice(0, mostReasons).map(relation => (
          <li>
            <VerdictMark of={relation.verdict} />{' '}
            {relation.positions?.length ? <Numbers of={relation.positions} /> : null} <Because of={relation} />
          </li>
        ))}
      </ul>
      <More of={of.length} shown={mostReasons} />
    </>
  )
}

/** Links to positions by their numbers, to where they stand on the page or else to their own. */
export function Numbers({ of }: { of: readonly PositionView[] }) {
  const { site, numbers } = useSetup()
  const { words } = site
  return (
    <span class="numbers">
      {of.map(({ number, position }) => (
        <a
          href={numbers?.has(number) === false ? site.paths.pathOf(position.id) : `#position-${number}`}
          class="number"
        >
          <span class="hidden">{words.findings.position}</span>
          {words.number(number)}
        </a>
      ))}
    </span>
  )
}
