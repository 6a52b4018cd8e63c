import { compareText } from '../../rdf/order.js'
import { distinct, say, tellReason } from '../reasons/reason.js'
import { keepReason } from '../reasons/reason-of.js'
import type { Setting } from '../setting.js'
import type { Fidelity } from '../types.js'
import { Candidates } from './candidates.js'
import { quoteWords } from './compare-values.js'
import { judge } from './judge.js'
import { createSaidIn, type SaidIn } from './left-out.js'
import type { Decision } from './outcomes.js'
import { findRelayed } from './relays.js'
import { SpeakerSayings } from './speaker-sayings.js'
import { chainOf, type Saying } from './upstream.js'
import { type FidelityReading, prepareWork, type Work } from './work.js'

/**
 * What documents made of what a speaker says in its own document, or, where it is known through others only, in the
 * document of those from whom they have it: each relayed mention against the nearest claim upstream. Where a relayed claim
 * matches on one property, what else it says of the event was added if nothing upstream says it.
 */
export function findFidelity(reading: FidelityReading, setting: Setting): Fidelity[] {
  const relayed = findRelayed(reading.store, reading.claims)
  if (relayed.length === 0) return []
  const work = prepareWork(reading, setting, relayed)
  const saidIn = createSaidIn(work)
  return gatherSpeakers(relayed, work).flatMap(({ speaker, claims, numbers }) => {
    const says = new SpeakerSayings(work.told, numbers, setting.containment.above)
    const candidates = new Candidates(work, says, speaker)
    const judged = claims
      .filter(claim => candidates.mayFind(claim))
      .flatMap(claim => says.of(claim))
      .flatMap(saying => judgeSaying(saying, candidates, saidIn, work))
      .sort(byQuestion)
    return reportAll(judged, work)
  })
}

interface Speaker {
  readonly speaker: string
  /** The places of those of its claims that others relay. */
  readonly claims: number[]
  /** The numbers of all that it says. */
  readonly numbers: number[]
}

function gatherSpeakers(relayed: readonly number[], { reading: { claims }, told, speakerOf }: Work): Speaker[] {
  const speakers = new Map<number, Speaker>()
  for (const claim of relayed) {
    const known = speakers.get(claims.speakers[claim]!)
    if (known) known.claims.push(claim)
    else speakers.set(claims.speakers[claim]!, { speaker: speakerOf(claim), claims: [claim], numbers: [] })
  }
  for (let number = 0; number < told.size; number++) {
    speakers.get(claims.speakers[told.claim(number)]!)?.numbers.push(number)
  }
  return [...speakers.values()].sort((a, b) => compareText(a.speaker, b.speaker))
}

/** A relayed saying in one document, and what became of it if anything is upstream. */
interface Judged {
  readonly saying: Saying
  readonly document: string
  readonly found: ReturnType<typeof judge>
}

function judgeSaying(saying: Saying, candidates: Candidates, saidIn: SaidIn, work: Work): Judged[] {
  const { source } = saying
  const judged = new Map<string, Judged>()
  for (const mention of source.mentions) {
    const chain = chainOf(mention, source, work.reading.spokenFor)
    if (chain.length === 0 || !mention.document) continue
    const document = mention.document.id
    const said = () => saidIn(document, source.speaker)
    const found = judge({ saying, chain, document, said }, candidates, work)
    if (found || !judged.has(document)) judged.set(document, { saying, document, found })
  }
  return [...judged.values()]
}

function byQuestion(a: Judged, b: Judged): number {
  const [one, other] = [a.saying.statements[0]!.asked, b.saying.statements[0]!.asked]
  return (
    compareText(one.event, other.event) ||
    compareText(one.property.id, other.property.id) ||
    a.saying.place - b.saying.place ||
    compareText(a.document, b.document)
  )
}

function reportAll(judged: readonly Judged[], work: Work): Fidelity[] {
  const relayOf = ({ saying, document }: Judged) => `${saying.place}\n${document}\n${saying.statements[0]!.asked.event}`
  const matched = new Map<string, Judged>()
  for (const item of judged) {
    if (item.found?.isMatched && item.found.decision.outcome !== 'altered' && !matched.has(relayOf(item))) {
      matched.set(relayOf(item), item)
    }
  }
  return judged.flatMap(item => {
    if (item.found) return [report(item, item.found, work)]
    const other = matched.get(relayOf(item))
    return other?.found
      ? [report(item, { primary: other.found.primary, decision: describeAddition(item, other, work) }, work)]
      : []
  })
}

/** What a relayed claim says beside that which matches something of the speaker's own, and the speaker does not. */
function describeAddition({ saying }: Judged, other: Judged, { setting: { context }, areSeveral }: Work): Decision {
  const values = distinct(saying.statements.map(statement => quoteWords(statement, context)))
  const { speaker } = saying.source
  const { property } = other.saying.statements[0]!.asked
  const name = { id: speaker, label: context.labelOf(speaker) }
  return { outcome: 'altered', reasons: [say('added', areSeveral(speaker), property, say('named', values, 0), name)] }
}

function report(
  { saying, document }: Judged,
  { primary, decision }: { readonly primary: Saying; readonly decision: Decision },
  { setting, areSeveral }: Work,
): Fidelity {
  const { speaker } = saying.source
  const { asked } = saying.statements[0]!
  const { labelOf } = setting.context
  const { outcome, reasons } = decision
  const name = (id: string) => ({ id, label: labelOf(id) })
  const reason = say(
    'relayed',
    name(speaker),
    areSeveral(speaker),
    asked.property,
    name(asked.event),
    outcome,
    name(document),
    say('clauses', reasons),
  )
  const found: Fidelity = {
    claimant: speaker,
    event: asked.event,
    property: asked.property.id,
    question: asked.id,
    primary: primary.source.id,
    relayed: saying.source.id,
    document,
    outcome,
    reasons: keepReason(
      reasons.map(one => tellReason(one)),
      () => say('clauses', reasons),
    ),
    because: tellReason(reason),
  }
  return keepReason(found, () => reason)
}
