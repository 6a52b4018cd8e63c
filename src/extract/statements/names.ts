import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'

const joining = /^(of|the|for|and|al|el|bin|ibn|bint|abu|de|du|da|von|van|on|in|&|\/)$/

/** A name in a text, and what sort of thing bears it as far as its form shows. */
export interface Name extends Span {
  readonly text: string
  readonly body: boolean
}

/** Whether a word is written as a name is, and is not merely the first of its sentence. */
function isCapital(tokens: readonly Token[], i: number, common: ReadonlySet<string>): boolean {
  const { word, kinds, sentence } = tokens[i]!
  if (!/^\p{Lu}/u.test(word)) return false
  if (tokens[i - 1]?.sentence === sentence && !/^["“”'‘’(\-–—*•]$/.test(tokens[i - 1]!.word)) return true
  if (/^\p{Lu}/u.test(tokens[i + 1]?.word ?? '') && tokens[i + 1]!.sentence === sentence) return true
  return !common.has(word.toLowerCase()) && !kinds.has('WitnessNoun') && tokens[i]!.pos === 'PROPN'
}

/** The words that a text also writes small, so that a capital at a sentence's beginning makes no name of them. */
export function commonWords(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.filter(({ word }) => /^\p{Ll}/u.test(word)).map(({ word }) => word))
}

/**
 * The name of who speaks in the words that stand for a source: a person's without titles and without whom they speak for,
 * an organisation's as a whole; undefined where none is named.
 */
export function nameIn(tokens: readonly Token[], { start, end }: Span, common: ReadonlySet<string>): Name | undefined {
  const runs: { start: number; end: number }[] = []
  for (let i = start; i < end; i++) {
    if (!isCapital(tokens, i, common)) continue
    const last = runs.at(-1)
    if (last && tokens.slice(last.end, i).every(({ word }) => joining.test(word))) last.end = i + 1
    else runs.push({ start: i, end: i + 1 })
  }
  const apposed = nameBehindTitle(tokens, runs, { start, end })
  if (apposed) return describe(tokens, withoutTitles(tokens, apposed))
  const run = runs.find(
    run =>
      !isTitle(tokens, run) &&
      !belongsToNoun(tokens, start, run.start) &&
      !qualifies(tokens, run.end, end) &&
      !ownsSpeaker(tokens, run.end, end),
  )
  if (run === undefined) return undefined
  const next = runs[runs.indexOf(run) + 1]
  const owned = next && tokens.slice(run.end, next.start).every(({ word }) => /^['’]s?$/.test(word)) ? next : undefined
  const person = owned && withoutTitles(tokens, owned)
  if (owned && person && person.start > owned.start) return describe(tokens, person)
  if (owned && !isTitle(tokens, owned)) return describe(tokens, { start: run.start, end: owned.end })
  const body = ownedBody(tokens, run.end, end)
  if (body !== undefined) return describe(tokens, { start: withoutArticle(tokens, run.start), end: body })
  return describe(tokens, withoutTitles(tokens, run))
}

/** "the League's envoy for Selm, Henrik Vasso": behind who somebody is, the name that ends the words after a comma. */
function nameBehindTitle(tokens: readonly Token[], runs: readonly Span[], { start, end }: Span): Span | undefined {
  const last = runs.at(-1)
  if (last === undefined || last.end !== end || tokens[last.start - 1]?.word !== ',') return undefined
  const before = tokens.slice(start, last.start - 1)
  const isOffice = before.some(({ word, kinds }) => /^\p{Ll}/u.test(word) && isOfPerson(kinds))
  const isTitled = tokens[last.start]!.kinds.has('TitleWord')
  const isBody = tokens.slice(last.start, end).some(({ kinds }) => kinds.has('BodyWord'))
  return isOffice && !isBody && (isTitled || last.end - last.start > 1) ? last : undefined
}

function isOfPerson(kinds: ReadonlySet<string>): boolean {
  return kinds.has('TitleWord') || kinds.has('PersonNoun') || kinds.has('OfficeNoun')
}

/** Whether a name only says whose the one is who speaks: "Selm's deputy minister", but not "the army's spokesman". */
function ownsSpeaker(tokens: readonly Token[], at: number, end: number): boolean {
  if (at >= end || !/^['’]s?$/.test(tokens[at]!.word)) return false
  const owned = tokens.slice(at + 1, end)
  return (
    owned.some(({ word, kinds }) => /^\p{Ll}/u.test(word) && isOfPerson(kinds)) &&
    !owned.some(({ word }) => /^spokes/.test(word))
  )
}

/** Where the words end for what a name has, as far as that speaks itself: "St. Ivo's clinic", but not "the Institute's report". */
function ownedBody(tokens: readonly Token[], at: number, end: number): number | undefined {
  if (at >= end || !/^['’]s?$/.test(tokens[at]!.word)) return undefined
  let stop = at + 1
  while (stop < end && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[stop]!.pos)) stop++
  const head = tokens[stop - 1]!
  const speaks = stop > at + 1 && head.pos === 'NOUN' && !/^spokes/.test(head.word) && !names.test(head.word)
  return speaks && !head.kinds.has('RecordNoun') && !head.kinds.has('ClaimNoun') ? stop : undefined
}

/** What somebody has who speaks by it. */
const names =
  /^(?:words?|lawyers?|website|page|account|spokes\w+|press|tweet|post|letter|figures?|count|tally|toll|list|analysis|findings?|comments?|remarks?|testimony|article|story|book|speech|message)$/i

function withoutArticle(tokens: readonly Token[], start: number): number {
  return /^(?:the|an?)$/i.test(tokens[start]!.word) ? start + 1 : start
}

/** Whether a name only says of where or of whom a common noun before it is, as in "five residents of Banias". */
function belongsToNoun(tokens: readonly Token[], start: number, at: number): boolean {
  let link = at - 1
  while (link > start && (tokens[link]!.pos === 'DET' || /^al$/i.test(tokens[link]!.word))) link--
  const noun = tokens[link - 1]
  // a spokesman for somebody speaks for them, an envoy for somewhere does not
  if (link > start && /^(for|to)$/.test(tokens[link]!.word))
    return isOfPerson(noun!.kinds) && !/^spokes/.test(noun!.word)
  if (link <= start || !/^(of|in|from|at)$/.test(tokens[link]!.word)) return false
  if (noun!.kinds.has('RecordNoun')) return false
  // the first word of a sentence has a capital in any case: "Residents of Selm"
  const isFirst = tokens[link - 2]?.sentence !== noun!.sentence
  if (isFirst && ['PersonNoun', 'WitnessNoun'].some(kind => noun!.kinds.has(kind))) return true
  return noun!.pos !== 'PROPN' && !/^\p{Lu}/u.test(noun!.word)
}

/** Whether a name only qualifies the noun behind it, as in "the Selm fire brigade". */
function qualifies(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at]
  // "the Selm-based group"
  if (
    at < end &&
    /^(?:based|headquartered|led|backed|run|born|held|funded|controlled|registered|affiliated|linked|aligned|allied|trained|appointed)$/.test(
      next!.word,
    )
  )
    return true
  return at < end && /^\p{Ll}/u.test(next!.word) && (next!.pos === 'NOUN' || next!.pos === 'ADJ')
}

function isTitle(tokens: readonly Token[], { start, end }: Span): boolean {
  return tokens.slice(start, end).every(({ kinds }) => kinds.has('TitleWord'))
}

function withoutTitles(tokens: readonly Token[], { start, end }: Span): Span {
  let from = start
  if (/^(the|a|an)$/i.test(tokens[from]!.word) && from < end - 1) from++
  while (from < end - 1 && tokens[from]!.kinds.has('TitleWord')) from++
  // "Deputy Police Commissioner Rok Tamm"
  const last = tokens.slice(from, end).findLastIndex(({ kinds }) => kinds.has('TitleWord'))
  if (from > start && last >= 0 && end - (from + last + 1) >= 2) from += last + 1
  return joining.test(tokens[from]!.word) && !/^(al|el|abu|bin|de|von|van)$/.test(tokens[from]!.word)
    ? { start, end }
    : { start: from, end }
}

function describe(tokens: readonly Token[], { start, end }: Span): Name {
  const words = tokens.slice(start, end).map(({ word }) => word)
  const isBody =
    tokens.slice(start, end).some(({ kinds }) => kinds.has('BodyWord')) ||
    /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}]{2,6}$/u.test(words.join('')) ||
    words.some(word => /^(of|for)$/.test(word))
  return { start, end, text: words.join(' '), body: isBody }
}
