import type { Span } from '../../claims/document.js'
import type { Fact } from '../facts/find-facts.js'
import { isFiniteVerb } from '../grammar/verbs.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'

/** A figure of a sentence as deeds are related to it: the words by which it is counted, such as "killed". */
export interface CountedBy<Event> {
  readonly event: Event
  readonly words: Span
}

/** What somebody does in a sentence: the words that say it, and the facts that say of whom and to whom. */
export interface Deed<Event> {
  readonly words: Span
  readonly facts: readonly Fact[]
  /** The event of the figure that it caused. */
  readonly event?: Event
  /** Whether it is another event than all figures, or the first deed, of its sentence. */
  readonly isApart: boolean
}

/** The deed of which a fact tells. */
export function findDeed<Event>(deeds: readonly Deed<Event>[], fact: Fact): Deed<Event> | undefined {
  return deeds.find(({ words }) => overlap(words, wordsOf(fact)))
}

/**
 * The deeds of a sentence, each with the figure that it caused, as far as the sentence says so: the one that its own words
 * count, or else one that nobody else is said to have caused, and that is told as what came of it. "Police beat a man who
 * had killed two" says of the police only that they beat.
 */
export function relateDeeds<Event>(
  tokens: readonly Token[],
  facts: readonly Fact[],
  figures: readonly CountedBy<Event>[],
): Deed<Event>[] {
  const deeds = findDeeds(facts)
  const own = deeds.map(({ words }) => figures.find(figure => overlap(figure.words, words)))
  const isClaimed = ({ words }: CountedBy<Event>) => own.some(figure => figure && overlap(figure.words, words))
  const open = deeds.filter((_, i) => own[i] === undefined)
  return deeds.map((deed, i) => {
    const isAlone = open.every(other => hasSameDoers(other, deed))
    const figure =
      own[i] ??
      own.find((found, at) => found && hasSameDoers(deeds[at]!, deed)) ??
      figures.find(each => isAlone && !isClaimed(each) && isToldAsOutcome(tokens, deed, each.words))
    if (figure !== undefined) return { ...deed, event: figure.event, isApart: false }
    return { ...deed, isApart: figures.length > 0 || !hasSameDoers(deed, deeds[0]!) }
  })
}

type Told = Pick<Deed<unknown>, 'words' | 'facts'>

/** Facts that name somebody, by the words that say what is done. */
function findDeeds(facts: readonly Fact[]): Told[] {
  const deeds: { words: Span; facts: Fact[] }[] = []
  for (const fact of facts) {
    if (!('party' in fact.value)) continue
    const known = deeds.find(({ words }) => overlap(words, wordsOf(fact)))
    if (known) known.facts.push(fact)
    else deeds.push({ words: wordsOf(fact), facts: [fact] })
  }
  return deeds
}

const wordsOf = ({ start, end, deed }: Fact): Span => deed ?? { start, end }

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Where those begin who are said to do something. */
function doersOf({ facts }: Told): number[] {
  return facts.flatMap(({ value }) => ('party' in value && value.isDoer ? [value.party.start] : []))
}

/** Whether two deeds are those of the same, told once: "stormed the village and killed". */
function hasSameDoers(a: Told, b: Told): boolean {
  return doersOf(a).join() === doersOf(b).join()
}

/** What follows these comes before the deed, or has nothing to do with it. */
const otherwise =
  /^(?:after|following|since|because|before|while|whereas|but|though|although|revenge|retaliation|reprisals?|response)$/
/** What stands before these, the deed behind them brought about. */
const occasions = /^(?:when|as|after|in|during|because|since|once|where|from|by|at)$/
const joints = /^(?:and|or|but|while|whereas|before|until|that|who|whom|whose|which)$/
const bringing = /^(?:cause|lead|result|leave|claim|bring|inflict)$/i

/** Whether a figure whose words are not those of the deed is told as what came of it: "died when soldiers opened fire". */
function isToldAsOutcome(tokens: readonly Token[], deed: Told, counted: Span): boolean {
  const { start, end } = deed.words
  if (isOfPeopleSpokenOf(tokens, counted.start) || isEarlier(tokens, counted.start)) return false
  if (end <= counted.start) {
    const between = tokens.slice(end, counted.start)
    if (between.some(({ word }) => otherwise.test(word.toLowerCase()))) return false
    return tokens[counted.start]!.pos !== 'NOUN' || between.some(({ lemma }) => bringing.test(lemma))
  }
  const doers = doersOf(deed)
  const until = Math.min(start, ...doers.filter(at => at >= counted.end))
  const links = tokens.slice(counted.end, until).filter(({ word }) => isLink(word.toLowerCase()))
  const last = links.at(-1)
  return last !== undefined && occasions.test(last.word.toLowerCase())
}

const isLink = (word: string) => occasions.test(word) || joints.test(word)

/** Whether words stand in a clause that only says of whom somebody speaks: "the funeral of 12 people who had been killed". */
function isOfPeopleSpokenOf(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 6 && tokens[i]!.sentence === tokens[at]!.sentence; i--) {
    const word = lowerAt(tokens, i)
    if (/^(?:who|whom|whose)$/.test(word)) return true
    if (word === 'that' && tokens[i - 1]?.kinds.has('PersonNoun')) return true
    if (/^[,;:.()–—]/.test(word) || isFiniteVerb(tokens, i)) return false
  }
  return false
}

/** Whether words tell what had been before: "had died". */
function isEarlier(tokens: readonly Token[], at: number): boolean {
  let i = at - 1
  while (i >= 0 && (tokens[i]!.pos === 'ADV' || lowerAt(tokens, i) === 'been')) i--
  return lowerAt(tokens, i) === 'had'
}
