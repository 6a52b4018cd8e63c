import { compareText } from '../../rdf/order.js'
import type { Setting } from '../setting.js'
import type { Asked } from '../statements/asked.js'
import type { GraphReading } from '../statements/read-graph.js'
import type { Statement } from '../statements/statements.js'
import type { Fidelity, FidelityOutcome } from '../types.js'
import { quote } from './because.js'
import { compareSayings, type Decision, findPrimary, type Said } from './relay-outcomes.js'
import { chainOf, findUpstream, type Saying } from './upstream.js'

/**
 * What documents made of what a speaker says on an event and property in its own document, or, where it is known through
 * others only, in the document of those from whom they have it: each relayed mention against the nearest claim upstream.
 * Where a relayed claim matches on one property, what else it says of the event was added if nothing upstream says it.
 */
export function findFidelity(reading: FidelityReading, setting: Setting): Fidelity[] {
  return gatherMatters(reading)
    .filter(matters => areCarried(matters, reading))
    .flatMap(matters => judgeMatters(matters, reading, setting))
}

type FidelityReading = Pick<GraphReading, 'claims' | 'statements' | 'spokenFor'>

/** What a speaker says on one property of an event: the numbers of the statements. */
interface Matter extends Pick<Asked, 'event' | 'property'> {
  readonly speaker: string
  readonly numbers: number[]
}

/** What each speaker says of each event, property by property: only one event at a time is read in full. */
function gatherMatters({ claims, statements }: FidelityReading): Matter[][] {
  const matters = new Map<string, Map<string, Matter>>()
  for (let statement = 0; statement < statements.size; statement++) {
    const { event, property } = statements.askedBy(statement)
    const speaker = claims.speakerIris[claims.speakers[statements.claims[statement]!]!]!
    const key = `${speaker}\n${event}`
    const known = matters.get(key) ?? new Map<string, Matter>()
    matters.set(key, known)
    const matter = known.get(property.id)
    if (matter) matter.numbers.push(statement)
    else known.set(property.id, { speaker, event, property, numbers: [statement] })
  }
  return [...matters]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, some]) => [...some.values()].sort((a, b) => compareText(a.property.id, b.property.id)))
}

/** Whether there is more than one passage: what stands in one only was not carried on. */
function areCarried(matters: readonly Matter[], { claims, statements }: FidelityReading): boolean {
  const claim = statements.claims[matters[0]!.numbers[0]!]!
  const isOther = (statement: number) => statements.claims[statement] !== claim
  return matters.some(({ numbers }) => numbers.some(isOther)) || claims.countMentions(claim) > 1
}

function judgeMatters(matters: readonly Matter[], reading: FidelityReading, setting: Setting): Fidelity[] {
  const sayingsOf = new Map(
    matters.map(matter => [
      matter.property.id,
      gatherSayings(matter.numbers.map(number => reading.statements.at(number))),
    ]),
  )
  const judged = matters.flatMap(matter => {
    const { kind, id, byAnotherAct } = matter.property
    const others = matters.filter(({ property }) => byAnotherAct.includes(property.id) && property.kind === kind)
    const said = {
      sayings: sayingsOf.get(id)!,
      byAnotherAct: others.flatMap(({ property }) => sayingsOf.get(property.id)!),
    }
    return said.sayings.flatMap(saying => judgeSaying({ matter, saying }, said, reading.spokenFor, setting))
  })
  const matched = new Map<string, Judged>()
  for (const item of judged) {
    if (item.found && item.found.outcome !== 'altered' && !matched.has(item.relay)) matched.set(item.relay, item)
  }
  return judged.flatMap(({ found, relay, told }) => found ?? reportAddition(told, matched.get(relay), setting))
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

/** A relayed saying in one document: found against what is upstream, if anything is. */
interface Judged {
  readonly told: Told
  readonly found: Fidelity | undefined
  /** The claim and the document. */
  readonly relay: string
}

interface Told {
  readonly matter: Matter
  readonly saying: Saying
  readonly document: string
}

function judgeSaying(
  { matter, saying }: Omit<Told, 'document'>,
  said: Said,
  spokenFor: (agent: string) => string,
  setting: Setting,
): Judged[] {
  const { source } = saying
  const judged = new Map<string, Judged>()
  for (const mention of source.mentions) {
    const chain = chainOf(mention, source, spokenFor)
    if (chain.length === 0 || !mention.document) continue
    const document = mention.document.id
    const upstream: Said = {
      sayings: findUpstream(chain, said.sayings, spokenFor),
      byAnotherAct: findUpstream(chain, said.byAnotherAct, spokenFor),
    }
    const told = { matter, saying, document }
    const primary = findPrimary(saying, upstream, setting)
    const decision = primary === saying ? sameClaim : primary && compareSayings(primary, saying, upstream, setting)
    const found = primary && decision && report(told, primary.source.id, decision, setting)
    if (found || !judged.has(document)) {
      judged.set(document, { told, found, relay: `${source.id}\n${document}` })
    }
  }
  return [...judged.values()].sort((a, b) => compareText(a.told.document, b.told.document))
}

/** What a relayed claim says beside that which matches something of the speaker's own, and the speaker does not. */
function reportAddition(told: Told, matched: Judged | undefined, setting: Setting): Fidelity[] {
  if (!matched?.found) return []
  const { labelOf } = setting.context
  const { statements } = told.saying
  const values = statements.map(({ asked, position }) => asked.property.kind.label(position, setting.context))
  const added = [...new Set(values)].map(quote).join(', ')
  const silence = `${labelOf(told.matter.speaker)} itself says nothing on this`
  const reasons = [`added to what it says on \`${matched.told.matter.property.label}\`: ${added}; ${silence}`]
  return [report(told, matched.found.primary, { outcome: 'altered', reasons }, setting)]
}

function report(
  { matter, saying, document }: Told,
  primary: string,
  { outcome, reasons }: Decision,
  { context: { labelOf } }: Setting,
): Fidelity {
  const { speaker, event, property } = matter
  return {
    claimant: speaker,
    question: saying.statements[0]!.asked.id,
    primary,
    relayed: saying.source.id,
    document,
    outcome,
    because: `What ${labelOf(speaker)} says on \`${property.label}\` of “${labelOf(event)}” ${inWords[outcome]} in ${labelOf(document)}: ${reasons.join('; ')}.`,
  }
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
