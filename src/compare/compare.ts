import type { ClaimGraph } from '../claims/graph.js'
import { selectQuestions, validateOptions } from './compare-options.js'
import type { HeldPosition } from './positions/positions.js'
import type { DraftQuestion } from './positions/questions.js'
import { findTopics } from './positions/topics.js'
import { prepare } from './prepare.js'
import { relateScopes } from './relations/across-scopes.js'
import { findFidelity } from './relations/fidelity.js'
import { findIncomparable } from './relations/incomparable.js'
import { relatePartitions } from './relations/partitions.js'
import { relatePositions } from './relations/relations.js'
import type { Setting } from './setting.js'
import { describeScope } from './structure/scope.js'
import type { CompareOptions, Comparison, Position, Question, ScopeRelation } from './types.js'

/**
 * Where the actors of a graph agree, differ and contradict each other, and why. Whatever the order of input, the same
 * graph gives the same result, member for member. Throws `parameter` for options that are none.
 */
export async function compare(graph: Pick<ClaimGraph, 'dataset'>, options: CompareOptions = {}): Promise<Comparison> {
  validateOptions(options)
  const prepared = await prepare(graph.dataset, options)
  const { setting } = prepared
  const selected = [...selectQuestions(prepared, options)]
  const across = [...relateScopes(selected, setting), ...relatePartitions(selected, setting)]
  const related = selected.map(draft => completeQuestion(draft, setting))
  const questions = filterByVerdict(related, across, options)
  const kept = new Set(questions.map(({ id }) => id))
  const drafts = selected.filter(({ id }) => kept.has(id))
  const acrossScopes = across.filter(
    ({ part, parts = [part], whole }) => kept.has(whole.question) && parts.every(({ question }) => kept.has(question)),
  )
  const fidelity = findFidelity(prepared.reading, setting)
  const isWhole = selected.length === prepared.questions.length && questions.length === selected.length
  return {
    topics: findTopics(drafts, questions, acrossScopes, setting.context.labelOf),
    questions,
    acrossScopes,
    incomparable: findIncomparable(drafts, setting),
    fidelity: isWhole ? fidelity : fidelity.filter(({ question }) => kept.has(question)),
    issues: setting.issues.list(),
  }
}

/**
 * The questions of a comparison one by one, in order; each is worked out only when it is asked for, and none is kept, so
 * that a graph of any size can be gone through.
 */
export async function* compareQuestions(
  graph: Pick<ClaimGraph, 'dataset'>,
  options: CompareOptions = {},
): AsyncGenerator<Question> {
  validateOptions(options)
  const prepared = await prepare(graph.dataset, options)
  for (const draft of selectQuestions(prepared, options)) {
    const question = completeQuestion(draft, prepared.setting)
    if (options.verdict === undefined || question.verdict === options.verdict) yield question
  }
}

function completeQuestion(draft: DraftQuestion, setting: Setting): Question {
  const { id, topic, event, property, unit, positions } = draft
  const { relations, verdict } = relatePositions(draft, setting)
  const scope = describeScope(setting.events.get(event)!)
  return {
    id,
    topic,
    event: { id: event, label: setting.context.labelOf(event), scope },
    property: { id: property.id, label: property.label },
    unit,
    verdict,
    positions: positions.map(showPosition),
    relations,
  }
}

function showPosition({ position: _, undetermined: __, holders: ___, ...shown }: HeldPosition): Position {
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
