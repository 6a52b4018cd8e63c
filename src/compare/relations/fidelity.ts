import { localName } from '../../claims/resource.js'
import { compareText } from '../../rdf/order.js'
import { domainOf } from '../domains/domains.js'
import type { SetPosition } from '../domains/set-of-concepts.js'
import type { ComparedClaim } from '../reading/claims.js'
import type { ComparedMention } from '../reading/mentions.js'
import type { GraphReading } from '../reading/read-graph.js'
import type { Statement } from '../reading/statements.js'
import { isPrimary } from '../reading/voices.js'
import type { Setting } from '../setting.js'
import type { Fidelity, FidelityOutcome } from '../types.js'
import { quote } from './because.js'

/** What a claim says on one question, over all its statements on it. */
interface Saying {
  readonly source: ComparedClaim
  readonly statements: readonly Statement[]
}

/** How far along its chain a mention stands: the agents through whom the claim reached it, none for the speaker's own. */
type Chain = readonly string[]

interface Decision {
  readonly outcome: FidelityOutcome
  readonly reasons: readonly string[]
}

const gravest: readonly FidelityOutcome[] = [
  'altered',
  'strengthened',
  'weakened',
  'act-shifted',
  'hedge-dropped',
  'faithful',
]

/**
 * What documents made of what a speaker says on an event and property in its own document, or, where it is known through
 * others only, in the document of those from whom they have it: each relayed mention against the nearest claim upstream.
 */
export function findFidelity(
  { claims, statements, spokenFor }: Pick<GraphReading, 'claims' | 'statements' | 'spokenFor'>,
  setting: Setting,
): Fidelity[] {
  // by event, property and speaker: only one of these at a time is read in full
  const matters = new Map<string, number[]>()
  for (let statement = 0; statement < statements.size; statement++) {
    const { event, property } = statements.askedBy(statement)
    const speaker = claims.speakerIris[claims.speakers[statements.claims[statement]!]!]
    const key = `${speaker}\n${event}\n${property.id}`
    const matter = matters.get(key)
    if (matter) matter.push(statement)
    else matters.set(key, [statement])
  }
  // what stands in one passage only was not carried on
  const isCarried = ([first, ...others]: readonly number[]) => {
    const claim = statements.claims[first!]!
    return others.some(other => statements.claims[other] !== claim) || claims.countMentions(claim) > 1
  }
  return [...matters]
    .filter(([, matter]) => isCarried(matter))
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, matter]) => {
      const sayings = gatherSayings(matter.map(statement => statements.at(statement)))
      return sayings.flatMap(saying => judgeSaying(saying, sayings, spokenFor, setting))
    })
}

/** What each claim says, in the order of claims, in which the statements come. */
function gatherSayings(statements: readonly Statement[]): Saying[] {
  const sayings = new Map<string, Saying & { statements: Statement[] }>()
  for (const statement of statements) {
    const known = sayings.get(statement.source.id)
    if (known) known.statements.push(statement)
    else sayings.set(statement.source.id, { source: statement.source, statements: [statement] })
  }
  return [...sayings.values()]
}

function judgeSaying(
  relayed: Saying,
  sayings: readonly Saying[],
  spokenFor: (agent: string) => string,
  setting: Setting,
): Fidelity[] {
  const { id, speaker, mentions } = relayed.source
  const { event, property, id: question } = relayed.statements[0]!.asked
  const found = new Map<string, Fidelity>()
  for (const mention of mentions) {
    const chain = chainOf(mention, relayed.source, spokenFor)
    if (chain.length === 0 || !mention.document) continue
    const upstream = findUpstream(chain, sayings, spokenFor)
    const primary = upstream.find(({ source }) => source === relayed.source) ?? findNearest(relayed, upstream, setting)
    if (!primary) continue
    const { outcome, reasons } = primary === relayed ? sameClaim : compareSayings(primary, relayed, upstream, setting)
    const names = [speaker, mention.document.id].map(setting.context.labelOf)
    found.set(mention.document.id, {
      claimant: speaker,
      question,
      primary: primary.source.id,
      relayed: id,
      document: mention.document.id,
      outcome,
      because: `What ${names[0]} says on \`${property.label}\` of “${setting.context.labelOf(event)}” ${inWords[outcome]} in ${names[1]}: ${reasons.join('; ')}.`,
    })
  }
  return [...found.values()].sort((a, b) => compareText(a.document, b.document))
}

const inWords: Record<FidelityOutcome, string> = {
  faithful: 'stands faithfully',
  weakened: 'is weakened',
  strengthened: 'is strengthened',
  altered: 'is altered',
  'hedge-dropped': 'loses its hedge',
  'act-shifted': 'becomes another kind of statement',
}

const sameClaim: Decision = { outcome: 'faithful', reasons: ['it carries the very claim'] }

function chainOf(mention: ComparedMention, { claimant }: ComparedClaim, spokenFor: (agent: string) => string): Chain {
  return isPrimary(mention, claimant, spokenFor) ? [] : mention.relayedBy
}

/** The sayings with a mention nearer to the speaker on the same way: those furthest along it, none beside it. */
function findUpstream(chain: Chain, sayings: readonly Saying[], spokenFor: (agent: string) => string): Saying[] {
  const isOnTheWay = (other: Chain) =>
    other.length < chain.length && other.every((agent, index) => agent === chain[index])
  const reached = sayings.map(saying => {
    const chains = saying.source.mentions.map(mention => chainOf(mention, saying.source, spokenFor))
    return { saying, length: Math.max(-1, ...chains.filter(isOnTheWay).map(({ length }) => length)) }
  })
  const furthest = Math.max(-1, ...reached.map(({ length }) => length))
  return furthest < 0 ? [] : reached.filter(({ length }) => length === furthest).map(({ saying }) => saying)
}

/** The saying that comes nearest: by what it says, then by the same claimant, then by the same act. */
function findNearest(relayed: Saying, upstream: readonly Saying[], { context }: Setting): Saying | undefined {
  const distance = (saying: Saying) => {
    const matches = relayed.statements.map(statement => {
      const ranks = saying.statements.map(other => gravest.indexOf(compareContent(other, statement, context).outcome))
      return Math.max(0, ...ranks)
    })
    const { claimant, act } = saying.source
    return [
      -matches.reduce((sum, rank) => sum + rank, 0),
      Number(claimant !== relayed.source.claimant),
      Number(act?.id !== relayed.source.act?.id),
    ]
  }
  const ranked = upstream.map(saying => ({ saying, distance: distance(saying) }))
  ranked.sort((a, b) => a.distance.map((part, index) => part - b.distance[index]!).find(order => order !== 0) ?? 0)
  return ranked[0]?.saying
}

function compareSayings(primary: Saying, relayed: Saying, upstream: readonly Saying[], { context }: Setting): Decision {
  const decisions = relayed.statements.map(statement => {
    const said = [primary, ...upstream].flatMap(saying => saying.statements)
    const candidates = said.map(other => compareContent(other, statement, context))
    const best = candidates.reduce((a, b) => (gravest.indexOf(b.outcome) > gravest.indexOf(a.outcome) ? b : a))
    const { accumulates } = domainOf(statement.asked.property.kind)
    return accumulates && best.outcome === 'altered' ? reportAdded(statement, said, context) : best
  })
  const before = primary.source
  const after = relayed.source
  if (before.act?.id !== after.act?.id) {
    const acts = [before.act?.label ?? 'no act stated', after.act?.label ?? 'no act stated']
    decisions.push({ outcome: 'act-shifted', reasons: [`a ${acts[0]} became a ${acts[1]}`] })
  }
  if (isHedged(before.certainty?.id) && !isHedged(after.certainty?.id)) {
    decisions.push({ outcome: 'hedge-dropped', reasons: [`the hedge (${before.certainty!.label}) is gone`] })
  }
  const outcome = gravest.find(name => decisions.some(decision => decision.outcome === name))!
  return { outcome, reasons: [...new Set(decisions.flatMap(({ reasons }) => reasons))] }
}

/** Of several values that may hold, one that has no match upstream: it replaces none of them, it was added. */
function reportAdded(relayed: Statement, said: readonly Statement[], context: Setting['context']): Decision {
  const label = ({ asked, position }: Statement) => domainOf(asked.property.kind).label(position, context)
  const known = [...new Set(said.map(label))].sort()
  return {
    outcome: 'altered',
    reasons: [`${quote(label(relayed))} matches nothing of what it says itself: ${known.join(', ')}`],
  }
}

/** What became of one value; units are ignored in pairing and tell in the outcome. */
function compareContent(primary: Statement, relayed: Statement, context: Setting['context']): Decision {
  const domain = domainOf(relayed.asked.property.kind)
  const [said, made] = [primary, relayed].map(({ position, asked, stance }) => {
    const words = [domain.label(position, context), asked.unit].filter(part => part !== '').join(' ')
    return stance === 'could not verify' ? `could not verify: ${words}` : words
  })
  if ((primary.stance === 'could not verify') !== (relayed.stance === 'could not verify')) {
    return { outcome: 'altered', reasons: [`${quote(said!)} became ${quote(made!)}`] }
  }
  if (primary.asked.unit === relayed.asked.unit) {
    const { relation } = domain.relate(primary.position, relayed.position, context)
    if (relation === 'same') return { outcome: 'faithful', reasons: [`both have ${quote(said!)}`] }
    // a denial of the broader says more, as an assertion of the narrower does
    const outcome = relation === 'refines' ? 'weakened' : relation === 'refinedBy' ? 'strengthened' : 'altered'
    if (outcome !== 'altered') {
      const rule = domain.kind === 'SetOfConcepts' ? nameConcepts(relayed.position as SetPosition) : 'value'
      const more = outcome === 'weakened' ? 'says less' : 'says more'
      return { outcome, reasons: [`${quote(said!)} became ${quote(made!)}, a ${rule} that ${more}`] }
    }
  }
  return { outcome: 'altered', reasons: [`${quote(said!)} became ${quote(made!)}`] }
}

const nameConcepts = ({ asserted }: SetPosition) => (asserted.length > 0 ? 'concept' : 'denial')

const hedges = new Set(['Probable', 'Possible', 'Alleged'])
const isHedged = (certainty: string | undefined) => certainty !== undefined && hedges.has(localName(certainty))
