import { nameAnswer } from '../../../view/answers.js'
import { ascribedOnly, type PositionView } from '../../../view/position-view.js'
import { describeSupport } from '../../../view/support.js'
import { useSetup } from '../site-context.js'
import { count } from './count.js'
import { PositionClaims, Reading } from './positions.js'
import { Name, Reference } from './reference.js'
import { SpeakerName } from './speakers.js'

interface AnswersProps {
  of: readonly PositionView[]
}

/** What is answered and by whom, in a line for each position, with the claims behind it where they are asked for. */
export function Answers({ of }: AnswersProps) {
  const { kinds } = useSetup().site
  return (
    <ol class="answers">
      {of.map(view => {
        const { number, position, question } = view
        const { origins, note } = describeSupport(position)
        const claims = position.claims.length + position.lifted.length
        return (
          <li id={`position-${number}`} value={number}>
            <p class="answer">
              <span class="number">{number}</span>{' '}
              <Reference to={{ id: position.id, label: nameAnswer(position, { kinds }) }} />
              <Reading of={position} />
            </p>
            <div class="who">
              <ul>
                {view.speakers.map(speaker => (
                  <li class={speaker.counts ? undefined : 'ascribed'}>
                    <SpeakerName of={speaker} />
                    {speaker.counts ? null : <span class="manner">: {ascribedOnly}</span>}
                  </li>
                ))}
              </ul>
              <p class="meta">
                {origins}
                {position.origins.length === 0 ? '' : ': '}
                <Name>{position.origins.map(({ label }) => label).join(', ')}</Name>
                <strong>{note}</strong>
              </p>
              <details>
                <summary>{count(claims, 'claim')}</summary>
                <PositionClaims position={position} question={question} standing={claim => view.standing(claim)} />
              </details>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
