import type { Resource } from '../../../rdf/resource.js'
import type { PositionView } from '../../../view/position-view.js'
import { nameAnswer } from '../../../view/position-words.js'
import { describeSpeakers } from '../../../view/speakers.js'
import { describeSupport } from '../../../view/support.js'
import type { Site } from '../site.js'
import { useSetup } from '../site-context.js'
import { Reading } from './positions.js'
import { RecordMark } from './record-mark.js'
import { Name, Reference } from './reference.js'
import { mostSpeakers, SpeakerName } from './speakers.js'

/** So many claims behind one answer are named on the page of a topic. */
const mostClaims = 40

/** Names in a line; of very many the first, and how many more there are. */
function nameSome(resources: readonly Resource[], { words, nameOf }: Site): string {
  const names = resources.slice(0, mostSpeakers).map(nameOf)
  const more = resources.length - names.length
  return [...names, ...(more > 0 ? [words.longLists.more(more)] : [])].join(words.comma)
}

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
        const speakers = describeSpeakers(position, site)
        return (
          <li id={`position-${number}`} value={number}>
            <p class="answer">
              <span class="number">{words.number(number)}</span>{' '}
              <Reference to={{ id: position.id, label: position.label }} text={nameAnswer(position, { kinds }, site)} />
              <Reading of={position} />
            </p>
            <div class="who">
              <ul>
                {speakers.slice(0, mostSpeakers).map(speaker => (
                  <li class={speaker.counts ? undefined : 'ascribed'}>
                    <SpeakerName of={speaker} />
                    {speaker.counts ? null : <span class="manner">: {words.speakers.ascribedOnly}</span>}
                  </li>
                ))}
                {speakers.length > mostSpeakers ? (
                  <li>{words.longLists.andMore(speakers.length - mostSpeakers)}</li>
                ) : null}
              </ul>
              <p class="meta">
                {origins}
                {position.origins.length === 0 ? '' : ': '}
                <Name>{nameSome(position.origins, site)}</Name>
                <strong>{note}</strong>
              </p>
              <details>
                <summary>{words.count(claims, 'claim')}</summary>
                <ul class="rows">
                  {[...position.claims, ...position.lifted].slice(0, mostClaims).map((id, i) => {
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
                  {claims > mostClaims ? (
                    <li>
                      <Reference to={position} text={words.longLists.all(claims)} />
                    </li>
                  ) : null}
                </ul>
              </details>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
