import { listOtherFacets, listPartOnly } from '../../../view/not-comparable.js'
import { describeSpeakers } from '../../../view/speakers.js'
import type { QuestionView } from '../../../view/topics.js'
import { useSetup } from '../site-context.js'
import { Because } from './because.js'
import { mostReasons, Numbers } from './findings.js'
import { More } from './more.js'
import { Prose } from './prose.js'
import { SpeakerName } from './speakers.js'
import { VerdictMark } from './verdict-mark.js'

interface ApartProps {
  of: QuestionView
}

/** The positions on one question that cannot be compared: by reason and actor, and pair by pair where asked for. */
export function Apart({ of }: ApartProps) {
  const { site } = useSetup()
  const { words } = site
  const { incomparable } = of
  if (incomparable.length === 0) return null
  const partsOnly = listPartOnly([of])
  const facets = listOtherFacets([of])
  return (
    <div class="apart">
      <h3>
        <VerdictMark of="incomparable" /> <span class="count">{words.count(incomparable.length, 'pair')}</span>
      </h3>
      {facets.length === 0 ? null : (
        <ul class="reasons">
          {facets.slice(0, mostReasons).map(facet => (
            <li>
              <Numbers of={facet.positions} /> <Because of={facet} />
            </li>
          ))}
        </ul>
      )}
      {partsOnly.length === 0 ? null : (
        <>
          <p class="rule">{words.findings.partOnly}</p>
          <ul class="reasons">
            {partsOnly.slice(0, mostReasons).map(({ position, of: parts }) => (
              <li>
                <Numbers of={[position]} />{' '}
                {describeSpeakers(position.position, site).map((speaker, index) => (
                  <>
                    {index > 0 ? words.semicolon : ''}
                    <SpeakerName of={{ ...speaker, manner: '' }} />
                  </>
                ))}
                {words.findings.ofParts(<Prose text={words.findings.parts(parts)} isTold />)}
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{words.findings.eachPair}</summary>
        <ul class="reasons">
          {incomparable.slice(0, mostReasons).map(pair => (
            <li>
              <Numbers of={pair.positions} /> <Because of={pair} />
            </li>
          ))}
        </ul>
        <More of={incomparable.length} shown={mostReasons} />
      </details>
    </div>
  )
}
