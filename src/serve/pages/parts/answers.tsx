import { nameAnswer } from '../../../view/answers.js'
import { ascribedOnly, type PositionView } from '../../../view/position-view.js'
import { describeSupport } from '../../../view/support.js'
import { useSetup } from '../site-context.js'
import { count } from './count.js'
import { Reading } from './positions.js'
import { RecordMark } from './record-mark.js'
import { Name, Reference } from './reference.js'
import { SpeakerName } from './speakers.js'

interface AnswersProps {
  of: readonly PositionView[]
}

/** What is answered and by whom, in a line for each position, with the claims behind it where they are asked for. */
export function Answers({ of }: AnswersProps) {
  const { site } = useSetup()
  const { kinds } = site
  return (
    <ol class="answers">
      {of.map(view => {
        const { number, position } = view
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
                <ul class="rows">
                  {[...position.claims, ...position.lifted].map((id, i) => {
                    const standing = view.standing(id)
                    return (
                      <li>
                        <Reference to={{ id, label: site.labelOf(id) }} />
                        {i < position.claims.length ? null : <span class="manner"> (said of another scope)</span>}
                        {standing === undefined ? null : <RecordMark of={standing} />}
                      </li>
                    )
                  })}
                </ul>
              </details>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
