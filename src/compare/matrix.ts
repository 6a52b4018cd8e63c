import { compareText } from '../rdf/order.js'
import type { Resource } from '../rdf/resource.js'
import { type ComparedDrafts, compareDrafts } from './compare.js'
import { compareByLabel } from './order.js'
import type { DraftQuestion } from './positions/questions.js'
import type { Setting } from './setting.js'
import { showQuestion } from './show-question.js'
import type { ComparedGraph } from './statements/read-graph.js'
import type { CompareOptions, Comparison, Question } from './types.js'
import type { Verdict } from './verdict.js'

/** An actor in its own words, or as others' documents have it speak. */
export interface Actor extends Resource {
  /** Whose document ascribes it to the actor, where it is not the actor's own; its label says so too. */
  readonly ascribedBy?: Resource
  /** The names of those through whom it is known, where it has no document of its own. */
  readonly through?: readonly string[]
}

/** How often two actors agree, differ and contradict each other on the questions that they have in common. */
export interface Alignment {
  readonly a: Actor
  readonly b: Actor
  /**
   * Questions on which both hold a position. What holds of a part holds of its wholes too, and counts once: on the narrowest
   * of these on which both speak.
   */
  readonly questions: number
  readonly agree: number
  /** Questions on which nothing that they name matches, and yet both may mean the same. */
  readonly compatible: number
  readonly differ: number
  readonly contradict: number
  /** Questions on which what they say cannot be compared: said of different scopes, or by different kinds of thing. */
  readonly incomparable: number
  /** Only as of a day: further questions on which both may have held a position by then. */
  readonly possible?: number
}

/** What is found between two actors on one question; `none` where one of them could not verify it. */
export type MeetingOutcome = Verdict | 'incomparable' | 'none'

/** A question on which two actors both take a position, and how these relate. */
export interface ActorMeeting {
  readonly question: Question
  readonly outcome: MeetingOutcome
}

/** Two actors with the questions on which they meet. */
export interface ActorMeetings {
  readonly a: Actor
  readonly b: Actor
  readonly meetings: readonly ActorMeeting[]
}

/**
 * Every pair of actors with a question in common, in alphabetical order of their names. Only what actors say in documents
 * of their own counts, or, where they have none, through others; with `ascribed` what others' documents ascribe to those
 * who have documents of their own stands beside it, as another actor. As of a day, pairs that may have had a question in
 * common by then are there too.
 *
 * @example
 * ```ts
 * import { alignmentMatrix, readQuads } from 'claimgraph/compare'
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
 * for (const { a, b, questions, contradict } of await alignmentMatrix(toClaimGraph(store))) {
 *   console.log(`${a.label} and ${b.label}: ${contradict} of ${questions} contradicted`) // council and gazette: 1 of 1 contradicted
 * }
 * ```
 */
export async function alignmentMatrix(graph: ComparedGraph, options: CompareOptions = {}): Promise<Alignment[]> {
  const compared = await compareDrafts(graph, options)
  const { pair } = compared
  const met = meetActors(compared).map(({ a, b, meetings }) => ({
    ...{ a, b, questions: meetings.length },
    ...countOutcomes(meetings),
  }))
  const pairs = compared.comparison.asOf ? addPossible(met, meetPossibly(compared)) : met
  return pair ? pairs.filter(({ a, b }) => pair.includes(a.id) && pair.includes(b.id)) : pairs
}

/** The same with how often each two may have met by the day asked for, also those who had certainly not. */
function addPossible(pairs: readonly Alignment[], meetings: readonly ActorMeetings[]): Alignment[] {
  const keyOfPair = ({ a, b }: Pick<Alignment, 'a' | 'b'>) => `${keyOf(a)}\n${keyOf(b)}`
  const possible = new Map(meetings.map(met => [keyOfPair(met), met.meetings.length]))
  const known = new Set(pairs.map(keyOfPair))
  const others = meetings
    .filter(met => !known.has(keyOfPair(met)))
    .map(({ a, b }) => ({ a, b, questions: 0, ...countOutcomes([]) }))
  return [...pairs, ...others]
    .map(pair => ({ ...pair, possible: possible.get(keyOfPair(pair)) ?? 0 }))
    .sort((x, y) => compareByLabel(x.a, y.a) || compareByLabel(x.b, y.b))
}

/** How many meetings had each outcome. */
export function countOutcomes(meetings: readonly ActorMeeting[]) {
  const counts = { agree: 0, compatible: 0, differ: 0, contradict: 0, incomparable: 0 }
  for (const { outcome } of meetings) if (outcome !== 'none') counts[outcome]++
  return counts
}

/** Every two actors with a question in common, in alphabetical order, and on each question the gravest outcome. */
export function meetActors(
  compared: Pick<ComparedDrafts, 'drafts' | 'setting'> & { readonly comparison: Pick<Comparison, 'questions'> },
): ActorMeetings[] {
  const { comparison, drafts, setting } = compared
  const draftOf = new Map(drafts.map(draft => [draft.id, draft]))
  const throughOf = findRelays(comparison.questions, setting)
  const pairs = new Map<string, { readonly a: Actor; readonly b: Actor; readonly meetings: ActorMeeting[] }>()
  for (const question of comparison.questions) {
    const held = listHeld(draftOf.get(question.id)!, { setting, throughOf })
    for (const [[one, other], outcome] of judgePairs(question, held)) {
      const [a, b] = [one, other].sort(compareByLabel) as [Actor, Actor]
      const key = `${keyOf(a)}\n${keyOf(b)}`
      const known = pairs.get(key) ?? { a, b, meetings: [] }
      pairs.set(key, known)
      known.meetings.push({ question, outcome })
    }
  }
  return [...pairs.values()]
    .map(({ a, b, meetings }) => ({ a, b, meetings: countOnce(meetings) }))
    .sort((x, y) => compareByLabel(x.a, y.a) || compareByLabel(x.b, y.b))
}

/** Every two actors who may both have taken a position on a question by the day asked for, and had not certainly. */
export function meetPossibly(compared: Pick<ComparedDrafts, 'drafts' | 'possible' | 'setting'>): ActorMeetings[] {
  const { drafts, possible, setting } = compared
  const certain = new Map(drafts.map(draft => [draft.id, draft]))
  const joined = possible.map(draft => ({
    ...draft,
    positions: [...(certain.get(draft.id)?.positions ?? []), ...draft.positions],
  }))
  const questions = joined.map(
    (draft): Question => ({
      ...showQuestion(draft, setting),
      ...{ topic: draft.topic, verdict: 'single', relations: [], incomparable: [], restsOn: [] },
    }),
  )
  const naming = { setting, throughOf: findRelays(questions, setting) }
  const spoke = new Map(
    questions.map(question => {
      const held = certain.get(question.id)
      return [question.id, new Set(held && listHeld(held, naming).map(({ actor }) => keyOf(actor)))]
    }),
  )
  return meetActors({ comparison: { questions }, drafts: joined, setting })
    .map(({ a, b, meetings }) => ({
      ...{ a, b },
      meetings: meetings.filter(
        ({ question: { id } }) => !spoke.get(id)!.has(keyOf(a)) || !spoke.get(id)!.has(keyOf(b)),
      ),
    }))
    .filter(({ meetings }) => meetings.length > 0)
}

/**
 * Without what holds of a whole only because it holds of a part on which the two meet with the same outcome, and without
 * what cannot be compared where they meet on a part, or with another outcome on the whole.
 */
export function countOnce<T extends ActorMeeting>(meetings: readonly T[]): T[] {
  const met = new Map(meetings.map(meeting => [meeting.question.id, meeting]))
  const counted = new Set<T>()
  for (const inner of meetings) {
    for (const whole of inner.question.wholes) {
      const outer = met.get(whole)
      if (outer === undefined) continue
      if (outer.outcome === 'incomparable' || inner.outcome === outer.outcome) counted.add(outer)
      if (inner.outcome === 'incomparable' && outer.outcome !== inner.outcome) counted.add(inner)
    }
  }
  return meetings.filter(meeting => !counted.has(meeting))
}

/** An actor that holds a position, and whether it says it of the very event of the question. */
export interface Held {
  readonly actor: Actor
  readonly position: string
  readonly isDirect: boolean
  readonly isDetermined: boolean
}

/** How actors are named. */
export interface Naming {
  readonly setting: Setting
  /** The names of those through whom a speaker is known; none where it has documents of its own. */
  readonly throughOf: (speaker: string) => readonly string[]
}

/** Makes a reader of the names of those through whom a speaker is known; none where it has documents of its own. */
function findRelays(questions: readonly Question[], { nameRelay }: Setting): Naming['throughOf'] {
  const relays = new Map<string, Set<string>>()
  for (const { speaker, relayedBy, ascribed } of questions.flatMap(({ positions }) =>
    positions.flatMap(({ voices }) => voices),
  )) {
    if (relayedBy === null || ascribed) continue
    relays.set(speaker, (relays.get(speaker) ?? new Set()).add(nameRelay(relayedBy)))
  }
  return speaker => [...(relays.get(speaker) ?? [])].sort(compareText)
}

/** An actor in its own words, or as it is known through others. */
export function nameActor(id: string, { setting, throughOf }: Naming): Actor {
  const through = throughOf(id)
  return { id, label: setting.context.labelOf(id), ...(through.length > 0 ? { through } : {}) }
}

/** Who holds which position on a question in words that count. */
export function listHeld({ event, positions }: Pick<DraftQuestion, 'event' | 'positions'>, naming: Naming): Held[] {
  const { setting } = naming
  return positions.flatMap(({ id, voices, saidOf, undetermined }) =>
    voices
      .filter(({ counts }) => counts)
      .map(({ speaker, relayedBy, ascribed }) => ({
        actor: ascribed ? nameAscribed(speaker, relayedBy!, setting) : nameActor(speaker, naming),
        position: id,
        isDirect: saidOf.get(speaker)?.has(event) ?? true,
        isDetermined: !undetermined,
      })),
  )
}

/** An actor as a document has it speak. */
function nameAscribed(speaker: string, relayedBy: string, { nameRelay, context: { labelOf } }: Setting): Actor {
  const ascribedBy = { id: relayedBy, label: labelOf(relayedBy) }
  return { id: speaker, label: `${labelOf(speaker)}, as ${nameRelay(relayedBy)} has it`, ascribedBy }
}

/** What is found between what two actors hold on one question; `verdictOf` tells how two positions relate. */
export function judgeHeld(one: Held, other: Held, verdictOf: (a: string, b: string) => MeetingOutcome): MeetingOutcome {
  if (!one.isDetermined || !other.isDetermined) return 'none'
  if (one.position === other.position) return 'agree'
  const outcome = verdictOf(one.position, other.position)
  const isOfParts = !one.isDirect || !other.isDirect
  return isOfParts && (outcome === 'differ' || outcome === 'compatible') ? 'incomparable' : outcome
}

/** The graver of two outcomes. */
export function graver(a: MeetingOutcome, b: MeetingOutcome): MeetingOutcome {
  return ranks.indexOf(b) > ranks.indexOf(a) ? b : a
}

const ranks = ['none', 'incomparable', 'compatible', 'agree', 'differ', 'contradict'] as const

/** The gravest outcome for every two actors with a position on a question. */
function judgePairs(
  { relations, incomparable }: Question,
  held: readonly Held[],
): Iterable<readonly [pair: readonly [Actor, Actor], outcome: MeetingOutcome]> {
  const found = new Map<string, MeetingOutcome>()
  for (const { a, b, verdict } of relations) found.set(`${a} ${b}`, verdict)
  for (const { a, b } of incomparable) found.set(`${a} ${b}`, 'incomparable')
  const verdictOf = (a: string, b: string) => found.get(`${a} ${b}`) ?? found.get(`${b} ${a}`) ?? 'none'
  const outcomes = new Map<string, readonly [readonly [Actor, Actor], MeetingOutcome]>()
  for (const [index, one] of held.entries()) {
    for (const other of held.slice(index + 1)) {
      if (one.actor.id === other.actor.id) continue
      const pair = [one.actor, other.actor].sort((a, b) => compareText(keyOf(a), keyOf(b))) as [Actor, Actor]
      const key = pair.map(keyOf).join('\n')
      outcomes.set(key, [pair, graver(outcomes.get(key)?.[1] ?? 'none', judgeHeld(one, other, verdictOf))])
    }
  }
  return outcomes.values()
}

const keyOf = ({ id, ascribedBy }: Actor) => `${id} ${ascribedBy?.id ?? ''}`
