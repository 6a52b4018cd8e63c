import { kindOf } from '../compare/kinds/kinds.js'
import type { Position } from '../compare/types.js'
import { countActors } from './holders.js'
import type { Outcome } from './severity.js'
import type { TopicView, ViewOptions } from './topics.js'
import { listNames } from './words.js'

/**
 * What comparing found on a topic, in one or two sentences that say no more than that: whether any two answers cannot
 * both be true, what the others come to, and of how many scopes they are said.
 */
export function describeOutcome(view: TopicView, { kinds }: ViewOptions = {}): string {
  const stands = view.questions.flatMap(({ positions }) => positions)
  const positions = stands.map(({ position }) => position)
  const actors = countActors(positions)
  const things = nameThings(positions, kinds)
  const { tally } = view
  const number = (verdict: Outcome) => tally.get(verdict) ?? 0
  const scopes = new Set(view.questions.map(({ question }) => question.event.id)).size
  const isCounted = things === 'figures'
  const scopesNote =
    scopes < 2 ? '' : isCounted ? `they count ${scopes} different things` : `it is asked of ${scopes} scopes`

  if (actors === 0) return 'Nobody holds any of this in words that count here.'
  if (tally.size === 0) {
    if (actors === 1) return `One actor alone speaks of this: ${nameCounted(view)[0]!}.`
    return sentences(sayTogether(view, things), scopesNote)
  }
  const contradictions = number('contradict')
  const head =
    contradictions === 0
      ? `No two of these ${things} contradict each other`
      : `${countPairs(contradictions)} of these ${things} cannot both be true`
  const rest = [
    ['differ', 'differs', 'differ'],
    ['agree', 'agrees', 'agree'],
    ['compatible', 'may mean the same', 'may mean the same'],
    ['consistent', 'of a part and its whole fits', 'of a part and its whole fit'],
  ] as const
  const others = rest.flatMap(([verdict, one, many]) => {
    const found = number(verdict)
    return found === 0 ? [] : `${countPairs(found).toLowerCase()} ${found === 1 ? one : many}`
  })
  return sentences(others.length === 0 ? head : `${head}: ${listNames(others)}`, scopesNote)
}

/** `figures` and `days` where a plot shows them, else `answers`. */
function nameThings(positions: readonly Position[], kinds: ViewOptions['kinds']): string {
  const plot = positions.map(({ value }) => kindOf(value, kinds)?.plot).find(Boolean)
  return plot === undefined ? 'answers' : `${plot.axis.name}s`
}

/** Those who hold any of it in words that count. */
function nameCounted({ questions }: Pick<TopicView, 'questions'>): string[] {
  const speakers = questions.flatMap(({ positions }) => positions.flatMap(view => view.speakers))
  return [...new Set(speakers.filter(({ counts }) => counts).map(({ name }) => name))]
}

/** What is said where several speak, and no two positions could be related. */
function sayTogether(view: TopicView, things: string): string {
  const shared = view.questions.flatMap(question => ({
    questions: [{ ...question, positions: question.positions.filter(({ position }) => countActors([position]) > 1) }],
  }))
  const [first] = shared.filter(({ questions: [question] }) => question!.positions.length > 0)
  if (first === undefined) {
    return view.verdict === 'incomparable'
      ? `No two of these ${things} can be set against each other: they are of parts, or by different kinds of thing`
      : `No two of these ${things} contradict each other: each actor speaks of something else`
  }
  const names = nameCounted(first)
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names
  return `${shown.some(name => name.includes(',')) ? shown.join('; ') : listNames(shown)} say the same`
}

const countPairs = (number: number) => (number === 1 ? 'One pair' : `${number.toLocaleString('en')} pairs`)

function sentences(first: string, note: string): string {
  return note === '' ? `${first}.` : `${first}; ${note}.`
}
