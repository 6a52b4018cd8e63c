import { rdf } from '../rdf/environment.js'
import { cg } from '../rdf/namespaces.js'
import { describeAsOf } from './as-of.js'
import { selectPossible, selectQuestions, settlePossible, validateOptions } from './compare-options.js'
import { findFidelity } from './fidelity/fidelity.js'
import { listOmissions, type Omissions } from './fidelity/omissions.js'
import type { HeldPosition } from './positions/positions.js'
import type { DraftQuestion } from './positions/questions.js'
import { findTopics } from './positions/topics.js'
import { type Prepared, prepare } from './prepare.js'
import { relateScopes } from './relations/across-scopes.js'
import { isBetween, type Pair, readBetween } from './relations/between.js'
import { findIncomparable } from './relations/incomparable.js'
import { relatePartitions } from './relations/partitions.js'
import { relatePositions } from './relations/relations.js'
import { resolveOptions } from './resolve-options.js'
import { listRetracted } from './retracted.js'
import type { Setting } from './setting.js'
import { showQuestion } from './show-question.js'
import type { ComparedGraph } from './statements/read-graph.js'
import type { ComparedDocument, CompareOptions, Comparison, Fidelity, Question, ScopeRelation } from './types.js'

/**
 * Where the actors of a graph agree, differ and contradict each other, and why. Whatever the order of input, the same
 * graph gives the same result, member for member. Throws `parameter` for options that are none, and `not-found` or
 * `ambiguous` for names as `resolveOptions` does.
 *
 * @example
 * ```ts
 * import { compare, readQuads } from 'claimgraph/compare'
 * import { toClaimGraph } from 'claimgraph/node'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }
 *    :report a cg:Claim ; prov:wasAttributedTo :gazette . :report { :flood cg:injured 5 }`,
 *   'trig',
 * )
 * const { questions } = await compare(toClaimGraph(store), { about: 'flood', property: 'injured' })
 * for (const { verdict, positions } of questions) console.log(verdict, positions.length) // contradict 2
 * ```
 */
export async function compare(graph: ComparedGraph, options: CompareOptions = {}): Promise<Comparison> {
  return (await compareDrafts(graph, options)).comparison
}

/** A comparison with the questions as they were before their positions were related, and what was needed to relate them. */
export interface ComparedDrafts {
  readonly comparison: Comparison
  readonly drafts: readonly DraftQuestion[]
  /** As of a day, the questions with what may have been said on them by then. */
  readonly possible: readonly DraftQuestion[]
  readonly setting: Setting
  /** The two speakers between whom alone was compared. */
  readonly pair: Pair | undefined
  /** What documents leave out of those that they relay, worked out when it is asked for. */
  readonly findOmissions: () => Omissions[]
}

/** Compares and keeps what was compared, for those who count further. */
export async function compareDrafts(graph: ComparedGraph, given: CompareOptions): Promise<ComparedDrafts> {
  const { options, prepared } = await open(graph, given)
  const { setting } = prepared
  const pair = readBetween(options, prepared.reading.speakerOf)
  const selected = [...selectQuestions(prepared, options, pair)]
  const across = relateAcross(selected, setting, pair)
  const related = selected.map(draft => completeQuestion(draft, setting, pair))
  const questions = filterByVerdict(related, across, options)
  const kept = new Set(questions.map(({ id }) => id))
  const drafts = selected.filter(({ id }) => kept.has(id))
  const acrossScopes = across.filter(
    ({ part, parts = [part], whole }) => kept.has(whole.question) && parts.every(({ question }) => kept.has(question)),
  )
  const fidelity = findFidelity(prepared.reading, setting)
  const { asOf } = prepared.reading
  const { about, property, verdict } = options
  const possible = [...selectPossible(prepared, options, pair)].filter(
    ({ id }) => verdict === undefined || kept.has(id),
  )
  const isCompared = (id: string) => prepared.reading.properties.has(id)
  const isWithin = (event: string) =>
    about === undefined || event === about || setting.containment.above(event).has(about)
  const isWanted = (found: Fidelity) =>
    verdict === undefined &&
    !isCompared(found.property) &&
    isWithin(found.event) &&
    (property === undefined || found.property === property)
  const retracted = listRetracted(
    prepared,
    (asked, speaker) =>
      (verdict === undefined || kept.has(asked.id)) &&
      isWithin(asked.event) &&
      (property === undefined || asked.property.id === property) &&
      (!pair || pair.includes(speaker)),
  )
  const isWhole = selected.length === prepared.questions.length && questions.length === selected.length
  const comparison = {
    documents: listDocuments(questions, prepared),
    topics: findTopics(drafts, questions, acrossScopes, setting.context.labelOf),
    questions,
    acrossScopes,
    incomparable: findIncomparable(drafts, setting),
    fidelity: fidelity.filter(
      found =>
        (isWhole || kept.has(found.question) || isWanted(found)) &&
        (!pair || pair.includes(found.claimant)) &&
        setting.hasAppeared?.(found.document) !== false,
    ),
    ...(retracted.length > 0 && { retracted }),
    issues: setting.issues.list(),
    ...(asOf && { asOf: describeAsOf(asOf.standings, drafts, possible, setting) }),
  }
  const findOmissions = () => listOmissions(prepared.reading, setting, { about, property, fidelity })
  return { comparison, drafts, possible, setting, pair, findOmissions }
}

/**
 * The questions of a comparison one by one, in order; each is worked out only when it is asked for, and none is kept, so
 * that a graph of any size can be gone through. As of a day, a question on which nothing had certainly been said is none
 * of them; each of the others has `asOf`.
 *
 * @example
 * ```ts
 * import { compareQuestions, readQuads } from 'claimgraph/compare'
 * import { toClaimGraph } from 'claimgraph/node'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }
 *    :report a cg:Claim ; prov:wasAttributedTo :gazette . :report { :flood cg:injured 5 }`,
 *   'trig',
 * )
 * for await (const { positions } of compareQuestions(toClaimGraph(store), { verdict: 'contradict' })) {
 *   console.log(positions.map(({ label }) => label)) // [ '5', '3' ]
 * }
 * ```
 */
export async function* compareQuestions(graph: ComparedGraph, given: CompareOptions = {}): AsyncGenerator<Question> {
  const { options, prepared } = await open(graph, given)
  const { reading, setting } = prepared
  const pair = readBetween(options, reading.speakerOf)
  const possible = new Map(prepared.possible.map(open => [open.asked.id, open]))
  for (const draft of selectQuestions(prepared, options, pair)) {
    const question = completeQuestion(draft, setting, pair)
    if (options.verdict !== undefined && question.verdict !== options.verdict) continue
    if (!reading.asOf) yield question
    else {
      const open = possible.get(draft.id)
      const said = open && settlePossible(open, pair)
      yield { ...question, asOf: describeAsOf(reading.asOf.standings, [draft], said ? [said] : [], setting) }
    }
  }
}

async function open(graph: ComparedGraph, given: CompareOptions) {
  validateOptions(given)
  const options = await resolveOptions(graph, given)
  return { options, prepared: await prepare(graph, options) }
}

function relateAcross(drafts: readonly DraftQuestion[], setting: Setting, pair: Pair | undefined): ScopeRelation[] {
  const across = [...relateScopes(drafts, setting), ...relatePartitions(drafts, setting)]
  if (!pair) return across
  const positions = indexPositions(drafts.flatMap(draft => draft.positions))
  return across.filter(({ part, parts = [part], whole }) =>
    parts.some(({ position }) => isBetween(pair, positions.get(position)!, positions.get(whole.position)!)),
  )
}

function completeQuestion(draft: DraftQuestion, setting: Setting, pair: Pair | undefined): Question {
  const { topic, positions, leftOut } = draft
  const { relations, incomparable, verdict } = relatePositions(draft, setting)
  const { id, event, property, unit, wholes, positions: shown } = showQuestion(draft, setting)
  const held = pair && indexPositions(positions)
  const ofPair = <T extends { a: string; b: string }>(found: readonly T[]) =>
    held ? found.filter(({ a, b }) => isBetween(pair, held.get(a)!, held.get(b)!)) : found
  return {
    ...{ id, topic, event, property, unit, wholes, verdict, positions: shown },
    relations: ofPair(relations),
    incomparable: ofPair(incomparable),
    restsOn: findProposed(draft, setting),
    ...(leftOut === undefined ? {} : { leftOut }),
  }
}

/** The proposals by which others stand under the name of the event or of somebody who speaks on it. */
export function findProposed({ event, positions }: DraftQuestion, { proposedOf }: Setting): string[] {
  const speakers = positions.flatMap(({ voices }) => voices.map(({ speaker }) => speaker))
  return [...new Set([event, ...speakers].flatMap(proposedOf))].sort()
}

function listDocuments(questions: readonly Question[], { reading, setting }: Prepared): ComparedDocument[] {
  const carrying = new Set(questions.flatMap(({ positions }) => positions.flatMap(({ documents }) => documents)))
  return [...carrying].sort().map(id => {
    const [digest] = reading.store.match(rdf.namedNode(id), cg.sha256, null, rdf.defaultGraph())
    return { id, label: setting.context.labelOf(id), sha256: digest?.object.value ?? null }
  })
}

const indexPositions = (positions: readonly HeldPosition[]) =>
  new Map(positions.map(position => [position.id, position] as const))

/** The questions of the verdict asked for, with those that parts and wholes of that verdict lead to. */
function filterByVerdict(
  questions: readonly Question[],
  acrossScopes: readonly ScopeRelation[],
  { verdict }: CompareOptions,
): readonly Question[] {
  if (verdict === undefined) return questions
  const across = acrossScopes.filter(relation => relation.verdict === verdict)
  const named = new Set(
    across.flatMap(({ part, parts = [part], whole }) => [whole, ...parts].map(({ question }) => question)),
  )
  return questions.filter(question => question.verdict === verdict || named.has(question.id))
}
