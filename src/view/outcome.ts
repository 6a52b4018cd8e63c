import { kindOf } from '../compare/kinds/kinds.js'
import type { Position } from '../compare/types.js'
import { inEnglish, type Reader, type Words } from '../language/language.js'
import { countActors } from './holders.js'
import type { PositionView } from './position-view.js'
import type { Outcome } from './severity.js'
import type { Speaker } from './speakers.js'
import type { TopicView, ViewOptions } from './topics.js'

/** How an outcome is told, beside the kinds that were compared. */
export interface OutcomeOptions extends ViewOptions {
  /** In English unless set. */
  told?: Reader | undefined
  /** Who takes a position, named as the reader is to be told. */
  speakersOf?: ((view: PositionView) => readonly Speaker[]) | undefined
}

/**
 * What comparing found on a topic, in one or two sentences that say no more than that: whether any two answers cannot
 * both be true, what the others come to, and of how many scopes they are said.
 */
export function describeOutcome(view: TopicView, options: OutcomeOptions = {}): string {
  const { kinds, told = inEnglish, speakersOf = ({ speakers }) => speakers } = options
  const { outcome: words } = told.language.words
  const stands = view.questions.flatMap(({ positions }) => positions)
  const positions = stands.map(({ position }) => position)
  const actors = countActors(positions)
  const things = thingsOf(positions, kinds)
  const { tally } = view
  const number = (verdict: Outcome) => tally.get(verdict) ?? 0
  const scopes = new Set(view.questions.map(({ question }) => question.event.id)).size
  const note = scopes < 2 ? '' : things === 'figures' ? words.countScopes(scopes) : words.askScopes(scopes)
  const nameCounted = (questions: Questions) => listCounted(questions, speakersOf)

  if (actors === 0) return words.nobody
  if (tally.size === 0) {
    if (actors === 1) return words.oneActor(nameCounted(view.questions)[0]!)
    return words.sentence(sayTogether(view, words[things], words, nameCounted), note)
  }
  const contradictions = number('contradict')
  const head =
    contradictions === 0 ? words.noneContradict(words[things]) : words.contradict(contradictions, words[things])
  const others = (['differ', 'agree', 'compatible', 'consistent'] as const).flatMap(verdict => {
    const found = number(verdict)
    return found === 0 ? [] : words.others[verdict](found)
  })
  return words.sentence(others.length === 0 ? head : words.withOthers(head, others), note)
}

/** `figures` and `days` where a plot shows them, else `answers`. */
function thingsOf(positions: readonly Position[], kinds: ViewOptions['kinds']): 'figures' | 'days' | 'answers' {
  const plot = positions.map(({ value }) => kindOf(value, kinds)?.plot).find(Boolean)
  return plot === undefined ? 'answers' : plot.axis.days ? 'days' : 'figures'
}

type Questions = readonly Pick<TopicView['questions'][number], 'positions'>[]

/** Those who hold any of it in words that count. */
function listCounted(questions: Questions, speakersOf: (view: PositionView) => readonly Speaker[]): string[] {
  const speakers = questions.flatMap(({ positions }) => positions.flatMap(speakersOf))
  return [...new Set(speakers.filter(({ counts }) => counts).map(({ name }) => name))]
}

/** What is said where several speak, and no two positions could be related. */
function sayTogether(
  view: TopicView,
  things: string,
  words: Words['outcome'],
  nameCounted: (questions: Questions) => string[],
): string {
  const shared = view.questions.map(question => ({
    positions: question.positions.filter(({ position }) => countActors([position]) > 1),
  }))
  const first = shared.find(({ positions }) => positions.length > 0)
  if (first === undefined) {
    return view.verdict === 'incomparable' ? words.apartByParts(things) : words.apartByActors(things)
  }
  const names = nameCounted([first])
  return names.length > 3 ? words.sayTheSame(names.slice(0, 2), names.length - 2) : words.sayTheSame(names, 0)
}
