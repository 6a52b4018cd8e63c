import { selectQuestions, validateOptions } from './compare-options.js'
import { findFidelity } from './fidelity/fidelity.js'
import { listOmissions, type Omissions } from './fidelity/omissions.js'
import type { HeldPosition } from './positions/positions.js'
import type { DraftQuestion } from './positions/questions.js'
import { findTopics } from './positions/topics.js'
import { prepare } from './prepare.js'
import { relateScopes } from './relations/across-scopes.js'
import { isBetween, type Pair, readBetween } from './relations/between.js'
import { findIncomparable } from './relations/incomparable.js'
import { relatePartitions } from './relations/partitions.js'
import { relatePositions } from './relations/relations.js'
import { resolveOptions } from './resolve-options.js'
import type { Setting } from './setting.js'
import type { ComparedGraph } from './statements/read-graph.js'
import { describeScope } from './structure/scope.js'
import type { CompareOptions, Comparison, Fidelity, Position, Question, ScopeRelation } from './types.js'

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
  const { about, property, verdict } = options
  const isCompared = (id: string) => prepared.reading.properties.has(id)
  const isWithin = (event: string) =>
    about === undefined || event === about || setting.containment.above(event).has(about)
  const isWanted = (found: Fidelity) =>
    verdict === undefined &&
    !isCompared(found.property) &&
    isWithin(found.event) &&
    (property === undefined || found.property === property)
  const isWhole = selected.length === prepared.questions.length && questions.length === selected.length
  const comparison = {
    topics: findTopics(drafts, questions, acrossScopes, setting.context.labelOf),
    questions,
    acrossScopes,
    incomparable: findIncomparable(drafts, setting),
    fidelity: fidelity.filter(
      found => (isWhole || kept.has(found.question) || isWanted(found)) && (!pair || pair.includes(found.claimant)),
    ),
    issues: setting.issues.list(),
  }
  const findOmissions = () => listOmissions(prepared.reading, setting, { about, property, fidelity })
  return { comparison, drafts, setting, pair, findOmissions }
}

/**
 * The questions of a comparison one by one, in order; each is worked out only when it is asked for, and none is kept, so
 * that a graph of any size can be gone through.
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
  const pair = readBetween(options, prepared.reading.speakerOf)
  for (const draft of selectQuestions(prepared, options, pair)) {
    const question = completeQuestion(draft, prepared.setting, pair)
    if (options.verdict === undefined || question.verdict === options.verdict) yield question
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
  const { id, topic, event, property, unit, positions, leftOut } = draft
  const { relations, incomparable, verdict } = relatePositions(draft, setting)
  const scope = describeScope(setting.events.get(event)!)
  const held = pair && indexPositions(positions)
  const ofPair = <T extends { a: string; b: string }>(found: readonly T[]) =>
    held ? found.filter(({ a, b }) => isBetween(pair, held.get(a)!, held.get(b)!)) : found
  return {
    id,
    topic,
    event: { id: event, label: setting.context.labelOf(event), scope },
    property: { id: property.id, label: property.label },
    unit,
    verdict,
    positions: positions.map(showPosition),
    relations: ofPair(relations),
    incomparable: ofPair(incomparable),
    ...(leftOut === undefined ? {} : { leftOut }),
  }
}

const indexPositions = (positions: readonly HeldPosition[]) =>
  new Map(positions.map(position => [position.id, position] as const))

function showPosition({
  position: _,
  undetermined: __,
  size: ___,
  holders: ____,
  saidOf: _____,
  leavesOthers: ______,
  ...shown
}: HeldPosition): Position {
  return shown
}

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
