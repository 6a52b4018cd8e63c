import { titlePossible } from '../../../view/as-of.js'
import type { QuestionView } from '../../../view/topics.js'
import { capitalise, nameQuestion } from '../../../view/words.js'
import { tellScope } from '../scope-words.js'
import { useSetup } from '../site-context.js'
import { More } from './more.js'
import { PositionClaims } from './positions.js'
import { Name, Reference } from './reference.js'

/** So many positions of one question are shown. */
const most = 40

interface PossibleProps {
  of: readonly QuestionView[]
  /** The day that the page stands for. */
  day: string | undefined
  /** Whether each question is named: the page is not on it alone. */
  named?: boolean
}

/** What may have been said by a day, and may not, under a heading of its own; nothing where there is none. */
export function Possible({ of, day, named = false }: PossibleProps) {
  const { site } = useSetup()
  if (day === undefined || of.length === 0) return null
  return (
    <section aria-labelledby="possible">
      <h2 id="possible">{titlePossible(day, site)}</h2>
      <p class="rule">{capitalise(site.words.asOf.whyPossible)}.</p>
      {of.map(({ question, positions }) => (
        <>
          {named ? (
            <>
              <h3>
                <Reference to={{ id: question.id, label: nameQuestion(question, site) }} asOf={day} />
              </h3>
              {question.event.scope === '' ? null : (
                <p class="scope">
                  <Name>{tellScope(question.event, site)}</Name>
                </p>
              )}
            </>
          ) : null}
          <ul class="possible">
            {positions.slice(0, most).map(view => (
              <li>
                <p class="says">
                  <Name>{site.nameOf(view.position)}</Name>
                </p>
                <PositionClaims position={view.position} question={question} standing={claim => view.standing(claim)} />
              </li>
            ))}
          </ul>
          <More of={positions.length} shown={most} inData={false} />
        </>
      ))}
    </section>
  )
}
