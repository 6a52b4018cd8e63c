import type { Claim } from '../../../claims/claim.js'
import { mannerOf } from '../../../claims/manner.js'
import type { Mention } from '../../../claims/mention.js'
import { relayOf } from '../../../claims/whose-words.js'
import type { Fidelity } from '../../../compare/types.js'
import { english } from '../../../language/language.js'
import { groupBy } from '../../../view/group-by.js'
import { tellWhy } from '../../../view/reasons.js'
import type { RelayedPair } from '../../../view/relaying.js'
import { describeTimes, tellManner } from '../../../view/tell.js'
import { compareWords, type Stretch } from '../../../view/word-changes.js'
import { capitalise } from '../../../view/words.js'
import { quotedIn, quotePassage } from '../quotation.js'
import { useSetup } from '../site-context.js'
import { OutcomeMark } from './outcome-mark.js'
import { Prose } from './prose.js'
import { Name, Reference, References } from './reference.js'

/** A claim as a document has it beside what it is held against, with their passages, and what became of it and why. */
export function RelayedPairView({ pair }: { pair: RelayedPair }) {
  const { site } = useSetup()
  const { words } = site
  const { primary, relayed, from, to, findings } = pair
  const [before, after] = [listPassages(from), listPassages(to)]
  const changes = compareWords(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  )
  const isMarked = changes.isMarked && before.length > 0 && after.length > 0

  return (
    <article class="pair">
      <ul class="reasons">
        {[...groupBy(findings, describeFinding).values()].map(([finding]) => (
          <Finding finding={finding!} />
        ))}
      </ul>
      <div class="sides">
        <div class="side">
          <p class="role">{nameVoice(primary, from)}</p>
          <Passages of={before} stretches={changes.before} isMarked={isMarked} side="before" />
          <Paraphrase claim={primary} isQuoted={before.length > 0} />
        </div>
        <div class="side">
          <p class="role">
            <Name>
              {words.relayedPair.asHas(
                site.nameRelay(to[0] === undefined ? pair.document : (relayOf(to[0]) ?? pair.document)),
              )}
            </Name>
          </p>
          <Passages of={after} stretches={changes.after} isMarked={isMarked} side="after" />
          <Paraphrase claim={relayed} isQuoted={after.length > 0} />
        </div>
      </div>
    </article>
  )

  function listPassages(mentions: readonly Mention[]): Quoted[] {
    const quoted = mentions.flatMap(mention => {
      const text = quotePassage(site, mention)
      return text === undefined ? [] : [{ mention, text }]
    })
    return [...groupBy(quoted, ({ text }) => text).values()].map(([first]) => first!)
  }

  function nameVoice(claim: Claim, mentions: readonly Mention[]) {
    const { claimant } = claim
    const [organisation] = claimant?.actsFor ?? []
    const isOwn = mentions.some(mention => site.whoseWords(claim, mention) === 'own')
    const relays = [...new Set(mentions.flatMap(mention => relayOf(mention) ?? []))].map(site.nameRelay)
    return (
      <>
        {claimant === undefined ? words.relayedPair.unknown : <Reference to={claimant} />}
        {organisation === undefined ? null : <> {words.speakers.forWhom(<Reference to={organisation} />)}</>}
        {mentions.length === 0 ? words.relayedPair.inNoDocument : null}
        {isOwn ? words.speakers.inOwnWords : null}
        {isOwn || relays.length === 0 ? null : <Name>{words.speakers.asHave(relays)}</Name>}
      </>
    )
  }
}

interface Quoted {
  readonly mention: Mention
  readonly text: string
}

interface PassagesProps {
  of: readonly Quoted[]
  stretches: readonly (readonly Stretch[])[]
  isMarked: boolean
  side: 'before' | 'after'
}

/** Passages to the letter; where words differ, those that stand on this side only are marked. */
function Passages({ of, stretches, isMarked, side }: PassagesProps) {
  const Only = side === 'before' ? 'del' : 'ins'
  const { site } = useSetup()
  const { words } = site
  return (
    <>
      {of.map(({ mention: { document, span, relayedBy } }, i) => (
        <figure>
          <blockquote dir="auto" lang={quotedIn(site, document?.language)}>
            {stretches[i]?.map(({ text, isOnlyHere }) =>
              isMarked && isOnlyHere ? (
                <>
                  <Only>{text.trimEnd()}</Only>
                  {text.slice(text.trimEnd().length)}
                </>
              ) : (
                text
              ),
            )}
          </blockquote>
          <figcaption>
            {document === undefined ? null : <Reference to={document} />}
            {span === undefined ? null : words.comma + words.claim.characters(span.start, span.end)}
            {relayedBy.length === 0 ? null : (
              <>
                {words.comma}
                {words.speakers.throughWhom(<References to={relayedBy} />)}
              </>
            )}
          </figcaption>
        </figure>
      ))}
    </>
  )
}

/** The claim in our own words, and how it is put. */
function Paraphrase({ claim, isQuoted }: { claim: Claim; isQuoted: boolean }) {
  const { site } = useSetup()
  const { words } = site
  const manner = tellManner(mannerOf(claim), site)
  return (
    <p class="paraphrase">
      {isQuoted ? words.relayedPair.ours : words.relayedPair.oursAlone}
      <Reference to={claim} />
      {manner === '' ? null : <span class="manner"> ({manner})</span>}
      <span class="manner">
        {words.semicolon}
        {describeTimes(claim.asserted, site)}
      </span>
    </p>
  )
}

/** What became of it on one property of one event. */
function Finding({ finding: { outcome, property, event, reasons } }: { finding: Fidelity }) {
  const { site } = useSetup()
  const why = site.language === english ? undefined : tellWhy(reasons, site)
  return (
    <li>
      <OutcomeMark of={outcome} /> {capitalise(site.labelOf(property))}
      {site.words.comma}
      <Reference to={{ id: event, label: site.labelOf(event) }} />:{' '}
      <Prose text={`${why ?? reasons.join('; ')}.`} isTold={why !== undefined} />
    </li>
  )
}

const describeFinding = ({ outcome, property, event, reasons }: Fidelity) =>
  JSON.stringify([outcome, property, event, reasons])
