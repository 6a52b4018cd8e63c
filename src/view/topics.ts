import type { ClaimGraph } from '../claims/graph.js'
import type { Kind } from '../compare/kinds/kind.js'
import { kindOf } from '../compare/kinds/kinds.js'
import { keepReason, reasonOf } from '../compare/reasons/reason-of.js'
import type { Comparison, Incomparable, Position, Question, ScopeRelation, Topic } from '../compare/types.js'
import { once } from '../rdf/memoize.js'
import { compareText } from '../rdf/order.js'
import { type ClaimSource, createClaimSource } from './accounts.js'
import { groupBy } from './group-by.js'
import { PositionView } from './position-view.js'
import { bySeverity, type Outcome, type TopicVerdict } from './severity.js'
import { findTopicVerdict } from './verdict-words.js'

/** A question with its positions, and how they relate two by two. */
export interface QuestionView {
  readonly question: Question
  readonly positions: readonly PositionView[]
  readonly relations: readonly RelationView[]
  /** The pairs that cannot be compared. */
  readonly incomparable: readonly IncomparableView[]
}

/** Two positions on one question that cannot be compared, with the reason. */
export interface IncomparableView {
  readonly positions: readonly [PositionView, PositionView]
  readonly dimension: 'scope' | 'facet'
  readonly because: string
}

/** A verdict with its reason and the positions of either side. */
export interface RelationView {
  readonly verdict: Outcome
  readonly gap: number | null
  /** The stated figure of a part over that of its whole; null where one of them is not stated, and for all else. */
  readonly share: number | null
  /** The reason in one sentence, where it is the same for all positions of the kind that differ. */
  readonly shared: string | undefined
  /** Whether several parts are added up. */
  readonly sum: boolean
  /** The positions related: two, or the parts that are added up and their whole; none where not all of them are shown. */
  readonly positions: readonly PositionView[]
  readonly because: string
}

/** Two questions that cannot be compared, by their positions. */
export interface NotComparable {
  readonly a: readonly PositionView[]
  readonly b: readonly PositionView[]
  readonly dimension: string
  readonly because: string
}

/** One topic as people read it, widest scope first; relations in the order of the comparison. */
export interface TopicView {
  readonly topic: Topic
  /** The topic's verdict as people read it. */
  readonly verdict: TopicVerdict
  /** Whether there is anything to set side by side: two actors, or parts and wholes. */
  readonly related: boolean
  readonly questions: readonly QuestionView[]
  readonly acrossScopes: readonly RelationView[]
  readonly incomparable: readonly NotComparable[]
  /** How many pairs of its positions, within a scope or of a part and its whole, have each verdict. */
  readonly tally: ReadonlyMap<Outcome, number>
}

/** A comparison as people read it, part by part. */
export interface ComparisonView {
  topic(topic: Topic): TopicView
  /** A question alone, its positions counted from 1. */
  question(question: Question): QuestionView
}

/** Options of a view. */
export interface ViewOptions {
  /** The kinds of property that were compared; those that ship with the package unless set. */
  kinds?: readonly Kind[] | undefined
}

/** Something that is looked up by its IRI: in a map, or worked out when it is asked for. */
export interface Lookup<T> {
  get(id: string): T | undefined
}

/** What topics are viewed from. */
export interface Viewed extends ViewOptions {
  readonly questions: Lookup<Question>
  /** The relations of parts and wholes by the topic of the whole, and the questions that cannot be compared by theirs. */
  readonly acrossOfTopic: Lookup<readonly ScopeRelation[]>
  readonly incomparableOfTopic: Lookup<readonly Incomparable[]>
  readonly source: ClaimSource
  /** How many pairs of positions on a question have each verdict, where that is known without relating them. */
  readonly tallyOf?: Lookup<ReadonlyMap<Outcome, number>> | undefined
}

/** Makes the view of a comparison. */
export function createView(graph: ClaimGraph, comparison: Comparison, { kinds }: ViewOptions = {}): ComparisonView {
  const questions = new Map(comparison.questions.map(question => [question.id, question]))
  const topicOf = (question: string) => questions.get(question)?.topic ?? ''
  return viewFrom({
    questions,
    acrossOfTopic: groupBy(comparison.acrossScopes, ({ whole }) => topicOf(whole.question)),
    incomparableOfTopic: groupBy(comparison.incomparable, ({ a }) => topicOf(a)),
    source: createClaimSource(graph, comparison),
    kinds,
  })
}

/** The same of what is looked up; what a view does not show of a topic is not looked up. */
export function viewFrom(viewed: Viewed): ComparisonView {
  return {
    topic: topic => viewTopic(topic, viewed),
    question(question) {
      const positions = numberPositions([question], viewed.source)
      return viewQuestion(question, positions, indexPositions(positions), viewed.kinds)
    },
  }
}

/**
 * The topics of a comparison by verdict (contradict, differ, agree, compatible, not comparable, one actor to each scope, single), those with parts and wholes before others,
 * and then by name.
 */
export function viewTopics(graph: ClaimGraph, comparison: Comparison, options: ViewOptions = {}): TopicView[] {
  const view = createView(graph, comparison, options)
  return comparison.topics.map(view.topic).sort(byVerdictAndName)
}

/** The relations within the scopes of a topic, the gravest first and then by the numbers of the positions. */
export function relationsWithin({ questions }: TopicView): RelationView[] {
  return sortRelations(questions.flatMap(({ relations }) => relations))
}

/** The relations on parts and wholes of a topic in the same order; those without positions are left out. */
export function relationsAcross({ acrossScopes }: TopicView): RelationView[] {
  return sortRelations(acrossScopes.filter(({ positions }) => positions.length > 0))
}

function sortRelations(relations: readonly RelationView[]): RelationView[] {
  const first = ({ positions }: RelationView) => positions[0]!.number
  const last = ({ positions }: RelationView) => positions.at(-1)!.number
  return [...relations].sort((a, b) => bySeverity(a, b) || first(a) - first(b) || last(a) - last(b))
}

function viewTopic(topic: Topic, viewed: Viewed): TopicView {
  const { acrossOfTopic, incomparableOfTopic, questions, source, kinds, tallyOf } = viewed
  const asked = topic.questions.map(id => questions.get(id)!)
  const numbered = numberPositions(asked, source)
  const positions = indexPositions(numbered)
  const sides = groupBy(numbered, ({ question }) => question.id)
  const own = new Set(topic.questions)
  const verdict = findTopicVerdict(topic, asked)
  const shown = once(() => (acrossOfTopic.get(topic.id) ?? []).filter(({ whole }) => positions.has(whole.position)))
  const across = once(() =>
    shown().map(relation => {
      const ids = [...(relation.parts ?? [relation.part]), relation.whole].map(({ position }) => position)
      return viewRelation(relation, ids, positions, kinds)
    }),
  )
  const incomparable = once(() =>
    (incomparableOfTopic.get(topic.id) ?? [])
      .filter(({ a, b }) => own.has(a) && own.has(b))
      .map(pair => {
        const { a, b, dimension, because } = pair
        const view = { a: sides.get(a) ?? [], b: sides.get(b) ?? [], dimension, because }
        return keepReason(view, () => reasonOf(pair))
      }),
  )
  const tally = once(() => {
    const isWithin = ({ part, parts = [part], whole }: ScopeRelation) =>
      [...parts, whole].every(({ position }) => positions.has(position))
    const numbers = new Map<Outcome, number>()
    const add = (verdict: Outcome, number: number) => numbers.set(verdict, (numbers.get(verdict) ?? 0) + number)
    for (const question of asked) {
      const known = tallyOf?.get(question.id)
      if (known === undefined) for (const { verdict: found } of question.relations) add(found, 1)
      else for (const [found, number] of known) if (found !== 'incomparable') add(found, number)
    }
    for (const { verdict: found } of shown().filter(isWithin)) add(found, 1)
    return numbers
  })
  return {
    topic,
    verdict,
    get related() {
      return verdict !== 'single' || shown().length > 0
    },
    questions: asked.map(question => viewQuestion(question, sides.get(question.id) ?? [], positions, kinds)),
    get acrossScopes() {
      return across()
    },
    get incomparable() {
      return incomparable()
    },
    get tally() {
      return tally()
    },
  }
}

function numberPositions(questions: readonly Question[], source: ClaimSource): PositionView[] {
  const earlier = new Map<string, number>()
  const findEarlier = ({ label, claims, lifted }: Position, own: number): number => {
    const key = JSON.stringify([label, ...[...claims, ...lifted].sort()])
    const as = claims.length === 0 ? earlier.get(key) : undefined
    if (!earlier.has(key)) earlier.set(key, own)
    return as ?? own
  }
  const stands = questions.flatMap(question => question.positions.map(position => ({ question, position })))
  return stands.map((stand, i) => {
    const number = i + 1
    return new PositionView(stand, { number, as: findEarlier(stand.position, number) }, source)
  })
}

function indexPositions(positions: readonly PositionView[]): ReadonlyMap<string, PositionView> {
  return new Map(positions.map(view => [view.position.id, view]))
}

function viewQuestion(
  question: Question,
  positions: readonly PositionView[],
  known: ReadonlyMap<string, PositionView>,
  kinds: readonly Kind[] | undefined,
): QuestionView {
  const relations = once(() =>
    question.relations.map(relation => viewRelation(relation, [relation.a, relation.b], known, kinds)),
  )
  const incomparable = once(() =>
    question.incomparable.flatMap((pair): IncomparableView[] => {
      const [one, other] = [known.get(pair.a), known.get(pair.b)]
      if (one === undefined || other === undefined) return []
      const { dimension } = pair
      const view: IncomparableView = {
        ...{ positions: [one, other], dimension },
        get because() {
          return pair.because
        },
      }
      return [keepReason(view, () => reasonOf(pair))]
    }),
  )
  return {
    question,
    positions,
    get relations() {
      return relations()
    },
    get incomparable() {
      return incomparable()
    },
  }
}

function viewRelation(
  of: Pick<RelationView, 'verdict' | 'because'> & { gap: number | null; share?: number | null },
  ids: readonly string[],
  positions: ReadonlyMap<string, PositionView>,
  kinds: readonly Kind[] | undefined,
): RelationView {
  const related = ids.flatMap(id => positions.get(id) ?? [])
  const value = related[0]?.position.value ?? null
  const { verdict, gap, share = null } = of
  const view: RelationView = {
    ...{ verdict, gap, share },
    get because() {
      return of.because
    },
    shared: verdict === 'differ' ? kindOf(value, kinds)?.whyDiffer : undefined,
    sum: ids.length > 2,
    positions: related.length < ids.length ? [] : related,
  }
  return keepReason(view, () => reasonOf(of))
}

function byVerdictAndName(first: TopicView, second: TopicView): number {
  const [a, b] = [first.topic, second.topic]
  return (
    bySeverity(first, second) ||
    Number(second.related) - Number(first.related) ||
    compareText(a.event.label, b.event.label) ||
    compareText(a.property.label, b.property.label) ||
    compareText(a.id, b.id)
  )
}
