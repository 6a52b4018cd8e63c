import { memoize, once } from '../rdf/memoize.js'
import { Recent } from '../rdf/recent.js'
import type { Resource } from '../rdf/resource.js'
import { findProposed } from './compare.js'
import { settlePossible, validateOptions } from './compare-options.js'
import { findFidelity } from './fidelity/fidelity.js'
import { type Omissions, openOmissions } from './fidelity/omissions.js'
import { type OpenAcross, openAcross } from './open-across.js'
import { listTopics, type OpenTopic, placesIn } from './open-topics.js'
import type { DraftQuestion, OpenQuestion } from './positions/questions.js'
import { type Prepared, prepare } from './prepare.js'
import { findIncomparable } from './relations/incomparable.js'
import { explainPairs, findVerdict, relatePositions, tallyPositions } from './relations/relations.js'
import { showQuestion } from './show-question.js'
import type { ComparedGraph } from './statements/read-graph.js'
import type { CompareOptions, Fidelity, Incomparable, Position, Question } from './types.js'
import { type QuestionVerdict, type Verdict, worse } from './verdict.js'

/**
 * A comparison of which each part is worked out when somebody asks for it, question by question: what is found is what
 * `compare` finds. Questions are known by their places, in the order of a comparison. What can be worked out again is kept
 * only as long as there is room.
 */
export interface OpenComparison {
  readonly prepared: Prepared
  readonly topics: readonly OpenTopic[]
  readonly questions: readonly OpenQuestion[]
  /** The place of a question, by its IRI. */
  placeOf(question: string): number | undefined
  topicAt(place: number): OpenTopic
  /** What is asked at a place. */
  askedAt(place: number): Pick<Question, 'id' | 'property' | 'unit'> & { readonly event: Resource }
  /** The places of the questions on an event. */
  placesOn(event: string): readonly number[]
  /** The places of the questions on which a claim, by its IRI, counts: those of its own events, and those to which it is lifted. */
  placesOfClaim(claim: string): readonly number[]
  /** The place of the question on which a position is, by its IRI, where that question was looked at. */
  placeOfPosition(position: string): number | undefined
  /** The positions on all questions that were looked at, by IRI. */
  positions(): Iterable<string>
  /** The positions on a question. */
  draft(place: number): DraftQuestion
  /** The verdict on a question, which relates no two positions unless it must. */
  verdict(place: number): QuestionVerdict
  /** A question as a comparison has it; how its positions relate is worked out when it is read. */
  question(place: number): Question
  /** How many pairs of positions on a question have each verdict. */
  tally(place: number): ReadonlyMap<Verdict | 'incomparable', number>
  /** Why positions on a question relate as they do, of those pairs alone that are wanted. */
  explain(place: number, isWanted: (a: Position, b: Position) => boolean): readonly { readonly because: string }[]
  /** The verdict on a topic. */
  topicVerdict(topic: OpenTopic): QuestionVerdict
  readonly across: OpenAcross
  /** The questions of a topic that cannot be compared with one another. */
  incomparable(topic: OpenTopic): readonly Incomparable[]
  /** As of a day, what may have been said by then, question by question. */
  possible(): readonly DraftQuestion[]
  /** What documents make of what others say; all of it, worked out at once. */
  fidelity(): readonly Fidelity[]
  /** What a document leaves out of those that it relays. */
  omissions(document: string): readonly Omissions[]
}

/** So many statements are kept with the positions that are made of them, and so many relations between positions. */
const most = { statements: 60_000, relations: 60_000, omissions: 64 }

/** Reads a graph and sorts what is said into questions; nothing is compared yet. Throws `parameter` for options that are none. */
export async function openComparison(
  graph: Pick<ComparedGraph, 'dataset' | 'ontology'>,
  options: Pick<CompareOptions, 'asOf' | 'kinds'> = {},
): Promise<OpenComparison> {
  validateOptions(options)
  const prepared = await prepare(graph, options)
  const { questions, reading, setting } = prepared
  const weigh = ({ made, lifted, past }: OpenQuestion) => made.length + lifted.length + past.length
  const ofPosition = new Map<string, number>()
  const weights = new WeakMap<DraftQuestion, number>()
  const draft = memoize(
    (place: number) => {
      const settled = questions[place]!.settle()
      for (const { id } of settled.positions) ofPosition.set(id, place)
      weights.set(settled, weigh(questions[place]!))
      return settled
    },
    new Recent<number, DraftQuestion>({ most: most.statements, weigh: settled => weights.get(settled)! }),
  )
  const related = memoize(
    (place: number) => relatePositions(draft(place), setting),
    new Recent<number, ReturnType<typeof relatePositions>>({
      most: most.relations,
      weigh: ({ relations, incomparable }) => relations.length + incomparable.length,
    }),
  )
  const verdict = memoize((place: number) => findVerdict(draft(place), setting))
  const shown = memoize(
    (place: number): Question => {
      const settled = draft(place)
      const { id, event, property, unit, wholes, positions } = showQuestion(settled, setting)
      return {
        ...{ id, topic: settled.topic, event, property, unit, wholes },
        get verdict() {
          return verdict(place)
        },
        positions,
        get relations() {
          return related(place).relations
        },
        get incomparable() {
          return related(place).incomparable
        },
        restsOn: findProposed(settled, setting),
      }
    },
    new Recent<number, Question>({ most: most.statements, weigh: ({ positions }) => 1 + 2 * positions.length }),
  )
  const topics = listTopics(prepared)
  const topicOf = new Uint32Array(questions.length)
  for (const [index, { from, to }] of topics.entries()) topicOf.fill(index, from, to)
  const places = once(() => new Map(questions.map(({ asked }, place) => [asked.id, place])))
  const placeOf = (question: string) => places().get(question)
  const across = openAcross(prepared, { draft, placeOf })
  const onEvent = once(() => gather(questions.map(({ asked }) => [asked.event])))
  const ofClaim = once(() => {
    const { statements } = reading
    return gather(
      questions.map(({ made, lifted }) => [...made, ...lifted].map(statement => statements.claims[statement]!)),
    )
  })
  const claimPlaces = once(() => {
    const { claims } = reading
    return new Map(Array.from({ length: claims.size }, (_, claim) => [claims.id(claim), claim]))
  })
  const relayed = once(() => findFidelity(reading, setting))
  const fidelity = once(() => relayed().filter(({ document }) => setting.hasAppeared?.(document) !== false))
  const omissions = once(() => openOmissions(reading, setting, { fidelity: relayed() }))
  return {
    ...{ prepared, topics, questions, draft, verdict, question: shown, across, fidelity },
    placeOf,
    tally: memoize((place: number) => tallyPositions(draft(place), setting)),
    explain: (place, isWanted) => explainPairs(draft(place), isWanted, setting),
    placeOfPosition: position => ofPosition.get(position),
    positions: () => ofPosition.keys(),
    possible: once(() => prepared.possible.flatMap(open => settlePossible(open, undefined) ?? [])),
    topicAt: place => topics[topicOf[place]!]!,
    askedAt: place => {
      const { id, event, property, unit } = questions[place]!.asked
      const { labelOf } = setting.context
      return {
        ...{ id, unit, event: { id: event, label: labelOf(event) } },
        property: { id: property.id, label: property.label },
      }
    },
    placesOn: event => onEvent().get(event) ?? [],
    placesOfClaim: claim => {
      const found = claimPlaces().get(claim)
      return found === undefined ? [] : (ofClaim().get(found) ?? [])
    },
    topicVerdict: memoize((topic: OpenTopic) => {
      const gravest = placesIn(topic).map(verdict).reduce(worse, 'single')
      return across.worsen(gravest, topic)
    }),
    incomparable: memoize(
      (topic: OpenTopic) => findIncomparable(placesIn(topic).map(draft), setting),
      new Recent<OpenTopic, readonly Incomparable[]>({ most: most.relations, weigh: found => 1 + found.length }),
    ),
    omissions: memoize(
      (document: string) => omissions().of(document),
      new Recent<string, readonly Omissions[]>({ most: most.omissions }),
    ),
  }
}

/** The places at which each thing stands, each place once. */
function gather<T>(lists: readonly (readonly T[])[]): Map<T, number[]> {
  const found = new Map<T, number[]>()
  for (const [place, list] of lists.entries()) {
    for (const item of list) {
      const known = found.get(item)
      if (known === undefined) found.set(item, [place])
      else if (known.at(-1) !== place) known.push(place)
    }
  }
  return found
}
