import type { PositionView } from '../../../view/position-view.js'
import { nameAnswer } from '../../../view/position-words.js'
import { describeSpeakers } from '../../../view/speakers.js'
import { describeSupport } from '../../../view/support.js'
import { useSetup } from '../site-context.js'
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
  const { kinds, words } = site
  return (
    <ol class="answers">
      {of.map(view => {
        const { number, position } = view
        const { origins, note } = describeSupport(position, site)
        const claims = position.claims.length + position.lifted.length
        return (
          <li id={`position-${number}`} value={number}>
            <p class="answer">
              <span class="number">{words.number(number)}</span>{' '}
              <Reference to={{ id: position.id, label: position.label }} text={nameAnswer(position, { kinds }, site)} />
              <Reading of={position} />
            </p>
            <div class="who">
              <ul>
                {describeSpeakers(position, site).map(speaker => (
                  <li class={speaker.counts ? undefined : 'ascribed'}>
                    <SpeakerName of={speaker} />
                    {speaker.counts ? null : <span class="manner">: {words.speakers.ascribedOnly}</span>}
                  </li>
                ))}
              </ul>
              <p class="meta">
                {origins}
                {position.origins.length === 0 ? '' : ': '}
                <Name>{position.origins.map(site.nameOf).join(words.comma)}</Name>
                <strong>{note}</strong>
              </p>
              <details>
                <summary>{words.count(claims, 'claim')}</summary>
                <ul class="rows">
                  {[...position.claims, ...position.lifted].map((id, i) => {
                    const standing = view.standing(id)
                    return (
                      <li>
                        <Reference to={{ id, label: site.labelOf(id) }} />
                        {i < position.claims.length ? null : (
                          <span class="manner">{words.positions.saidOfAnother}</span>
                        )}
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
