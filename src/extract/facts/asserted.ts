import type { Span } from '../../claims/document.js'
import { hedgeAt } from '../grammar/hedge.js'
import { isNoun } from '../grammar/noun-phrase.js'
import { sentenceEnd } from '../grammar/sentences.js'
import { mayBeVerb } from '../grammar/verbs.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'

/** How words stand in their sentence: put forward as so, denied, hedged, or neither (wished, feared, asked, supposed). */
export type Standing = 'asserted' | 'negated' | 'hedged' | 'unreal'

const words = (list: string) => new Set(list.split(/\s+/))
const conditions = words('if whether unless lest whoever imagine suppose pretend')
const modals = words("must should shall would could may might can will cannot ought ’ll 'll wo ca")
const negations = words(
  "not n't n’t never no none nobody nothing without neither nor deny refute reject rebut fail refuse lack absence dispute rarely seldom hardly",
)
/** Marks behind which a clause may begin, and tags of what its subject begins with. */
const openers = words('“ " ‘ ; : – —')
const nominal = words('DET PRON NOUN PROPN ADJ NUM')
/** Words that bound a figure behind a negation: "no fewer", "not only". */
const bounds = words('fewer less more later only just')
const absentees = words('nobody none nothing')
const pauses = /^[,;:()[\]–—-]+$/
const relatives = /^(?:who|which|that|whom|whose)$/i
/** A negation directly before a word is at most so many words away from it. */
const reach = 4
/** So many words before and after are looked at. */
const sight = 60
/** A figure's own verb stands so many words behind it at most. */
const ahead = 8

/** How the words of a span stand in their sentence, of which the part from `first` to before `last` is looked at. */
export function standingOf(tokens: readonly Token[], { start, end }: Span, first: number, last: number): Standing {
  const from = Math.max(first, start - sight)
  const until = Math.min(last, end + sight)
  if (isAsked(tokens, start, until) || isConditional(tokens, from, start)) return 'unreal'
  if (isHabitual(tokens, start, from)) return 'unreal'
  let standing: Standing = opensHedged(tokens, from) ? 'hedged' : 'asserted'
  const segment = segmentOf(tokens, start, from)
  for (let i = segment; i < start; i++) {
    if (isNegation(tokens, i)) {
      if (isInRelative(tokens, i, segment, start) || negatesOther(tokens, i, start)) continue
      return start - i <= reach && isDirect(tokens, i + 1, start) ? 'negated' : 'unreal'
    }
    const hedge = hedgeAt(tokens, i)
    if (isModal(tokens, i) && hedge === undefined) {
      if (isInRelative(tokens, i, segment, start)) continue
      return 'unreal'
    }
    if (tokens[i]!.kinds.has('UnrealWord') && hedge === undefined) return 'unreal'
    if (lowerAt(tokens, i) === 'to' && isBare(tokens, i + 1, start)) return 'unreal'
    if (hedge !== undefined || tokens[i]!.kinds.has('HedgingWord') || isClaimOf(tokens, i)) standing = 'hedged'
  }
  if (isUndone(tokens, end, until)) return 'unreal'
  return standing
}

/**
 * How a figure stands in its sentence. What is only presupposed of it stands as asserted: "an inquiry into the deaths of
 * 12"; what is asked, supposed, wished or denied of it does not.
 */
export function standingOfFigure(tokens: readonly Token[], at: number, first: number, last: number): Standing {
  const from = Math.max(first, at - sight)
  const until = Math.min(last, at + sight)
  if (isAsked(tokens, at, until) || isConditional(tokens, from, at)) return 'unreal'
  let standing: Standing = opensHedged(tokens, from) ? 'hedged' : 'asserted'
  const segment = segmentOf(tokens, at, from)
  for (let i = segment; i < at; i++) {
    if (isHabitual(tokens, i, from)) return 'unreal'
    if (isNegation(tokens, i) && !isInRelative(tokens, i, segment, at) && !negatesOther(tokens, i, at)) {
      if (at - i <= reach && isDirect(tokens, i + 1, at)) return 'negated'
      if (tokens.slice(i + 1, at).some(({ word }) => /^(?:that|how)$/i.test(word))) return 'unreal'
    }
    const hedge = hedgeAt(tokens, i)
    if (hedge !== undefined || tokens[i]!.kinds.has('HedgingWord') || isClaimOf(tokens, i)) standing = 'hedged'
    else if (isModal(tokens, i) && !isInRelative(tokens, i, segment, at)) return 'unreal'
    if (lowerAt(tokens, i) === 'to' && tokens[i + 1]!.pos === 'VERB' && i + 4 >= at && !isOfBeing(tokens, i))
      return 'unreal'
  }
  for (let i = at; i < Math.min(until, at + ahead); i++) {
    if (pauses.test(tokens[i]!.word) || relatives.test(tokens[i]!.word) || occasions.test(tokens[i]!.word)) break
    if (isHabitual(tokens, i, from)) return 'unreal'
    if (hedgeAt(tokens, i) !== undefined) standing = 'hedged'
    else if (/^(?:could|would|may|might|will|should|must)$/.test(tokens[i]!.word)) return 'unreal'
  }
  return standing
}

function has(tokens: readonly Token[], i: number, set: ReadonlySet<string>): boolean {
  return set.has(lowerAt(tokens, i)) || set.has(tokens[i]!.lemma.toLowerCase())
}

/** Where the stretch between pauses begins in which a token stands. */
function segmentOf(tokens: readonly Token[], start: number, from: number): number {
  let segment = start
  while (segment > from && !pauses.test(lowerAt(tokens, segment - 1))) segment--
  return segment
}

/** Whether the sentence goes on to a question mark, whatever quotation marks close behind it. */
function isAsked(tokens: readonly Token[], at: number, until: number): boolean {
  const end = sentenceEnd(tokens, at, Math.min(tokens.length, until + 2))
  for (let i = at; i < end; i++) {
    if (tokens[i]!.word.startsWith('?')) return true
    if (/^[.!;”"]/.test(tokens[i]!.word)) return false
  }
  return false
}

function isConditional(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = from; i < at; i++)
    if (has(tokens, i, conditions) || isInverted(tokens, i, from) || setsAside(tokens, i)) return true
  return false
}

/** "let alone killed seven", "much less": what stands behind is denied more than what stands before. */
function setsAside(tokens: readonly Token[], i: number): boolean {
  return /^(?:let alone|much less|still less|never mind)$/.test(`${lowerAt(tokens, i)} ${lowerAt(tokens, i + 1)}`)
}

/** "Had the soldiers fired", "Were the army to attack", a condition without "if", and "Nor did the army fire". */
function isInverted(tokens: readonly Token[], i: number, from: number): boolean {
  if (/^(?:nor|neither|never)$/.test(lowerAt(tokens, i))) return tokens[i + 1]!.pos === 'AUX'
  if (!/^(?:had|were|should)$/.test(lowerAt(tokens, i))) return false
  const opens = i === from || tokens[i - 1]!.sentence !== tokens[i]!.sentence || openers.has(tokens[i - 1]!.word)
  return opens && nominal.has(tokens[i + 1]!.pos)
}

const occasions = /^(?:when|whenever|wherever)$/i
/** Verbs whose past is as their present. */
const sameInPast = /^(?:hit|cut|set|put|shut|split|burst|cast|hurt|let|quit|beat|read|shed|spread|bid|upset)$/i
const laws =
  /^(?:laws?|codes?|conventions?|statutes?|charters?|protocols?|articles?|sections?|rules?|constitution|treaty|treaties)$/

/**
 * Whether a verb tells what is done in general, as norms do: in the present behind "who" or "when", or behind "Under the law,".
 */
function isHabitual(tokens: readonly Token[], at: number, from: number): boolean {
  const { pos, word, lemma } = tokens[at]!
  if (pos !== 'VERB' || word.toLowerCase() !== lemma.toLowerCase() || sameInPast.test(word)) return false
  let before = at - 1
  while (tokens[before]?.pos === 'ADV') before--
  if (['who', 'that', 'which'].includes(lowerAt(tokens, before))) return true
  const helping = tokens[before]?.pos
  if (helping === 'AUX' || helping === 'PART') return false
  const earlier = tokens.slice(from, at).map(({ word }) => word.toLowerCase())
  const opening = earlier.slice(0, Math.max(0, earlier.indexOf(',')))
  return (
    [...earlier, ...clauseBehind(tokens, at)].some(word => occasions.test(word)) ||
    (earlier[0] === 'under' && opening.some(word => laws.test(word)))
  )
}

/** The few words behind a token up to a pause: "soldiers commit murder when they". */
function clauseBehind(tokens: readonly Token[], at: number): string[] {
  const words = tokens.slice(at + 1, at + 6).map(({ word }) => word)
  const pause = words.findIndex(word => pauses.test(word))
  return pause < 0 ? words : words.slice(0, pause)
}

/** Whether a noun such as "report" has the clause behind it for what it says: "reports that soldiers killed". */
function isClaimOf(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.kinds.has('ClaimNoun') && isNoun(tokens[i]!) && lowerAt(tokens, i + 1) === 'that'
}

/** Whether a hedge opens the sentence and stands for all of it: "Reportedly, …". */
function opensHedged(tokens: readonly Token[], from: number): boolean {
  return pauses.test(lowerAt(tokens, from + 1)) && hedgeAt(tokens, from) !== undefined
}

function isModal(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.word !== 'May' && has(tokens, i, modals)
}

/** Whether a token negates: but not in "no fewer than", which bounds a figure, nor in "not only". */
function isNegation(tokens: readonly Token[], i: number): boolean {
  if (!has(tokens, i, negations)) return false
  return !(['no', 'not', 'nothing'].includes(lowerAt(tokens, i)) && bounds.has(lowerAt(tokens, i + 1)))
}

/** Whether a token stands in a relative clause that a noun before it has, and that ends before the words looked at. */
function isInRelative(tokens: readonly Token[], i: number, segment: number, at: number): boolean {
  for (let r = i - 1; r >= segment && i - r <= 4; r--) {
    if (!relatives.test(tokens[r]!.word)) continue
    const clause = tokens.slice(i + 1, at)
    const before = tokens[r - 1]
    return (
      before !== undefined &&
      isNoun(before) &&
      !before.kinds.has('ReportingVerb') &&
      clause.some(mayBeVerb) &&
      !clause.some(({ pos, word }) => pos === 'SCONJ' || relatives.test(word))
    )
  }
  return false
}

/**
 * Whether a negation is of something other than words behind it: "with no licence were shot", "spared nobody and killed",
 * "soldiers not wearing badges shot".
 */
function negatesOther(tokens: readonly Token[], i: number, at: number): boolean {
  const word = lowerAt(tokens, i)
  const between = tokens.slice(i + 1, at)
  const isOfNoun = word === 'without' || (word === 'no' && /^(?:with|of)$/.test(lowerAt(tokens, i - 1)))
  const isVerb = mayBeVerb(tokens[at]) && !/ing$/i.test(tokens[at]!.word)
  const isVerbal = between.some(({ word }) => /^(?:being|having)$/i.test(word))
  if (isOfNoun) return isVerb && !isVerbal && between.some(isNoun)
  const isObject = absentees.has(word) || lowerAt(tokens, i + 1) === 'one'
  if (isObject) return mayBeVerb(tokens[i - 1]) && between.some(({ word }) => /^(?:and|but|then|before)$/i.test(word))
  const isOfAside = word === 'not' && isNoun(tokens[i - 1] ?? tokens[i]!) && /ing$/i.test(tokens[i + 1]!.word)
  return isOfAside && isVerb && at > i + 2
}

function isDirect(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ pos }) => ['AUX', 'ADV', 'PART', 'DET', 'ADJ', 'VERB'].includes(pos))
}

/** Whether "to" makes an infinitive of the words, as in "to kill", rather than "to the attack". */
function isBare(tokens: readonly Token[], from: number, verb: number): boolean {
  return tokens.slice(from, verb).every(({ pos }) => pos === 'ADV') && tokens[verb]!.pos === 'VERB'
}

/** Whether "to" stands behind words that say what became of something: "rose to", "led to", "continued to". */
function isOfBeing(tokens: readonly Token[], i: number): boolean {
  return /^(?:rise|rose|climb|grow|lead|led|continue|begin|began|seem|appear|up|due|according)/.test(
    lowerAt(tokens, i - 1),
  )
}

/** Whether what follows takes the words back: "the massacre never happened", "a war crime was not committed", "killed nobody". */
function isUndone(tokens: readonly Token[], end: number, until: number): boolean {
  for (let i = end; i < Math.min(until, end + 4); i++) {
    const { word, pos } = tokens[i]!
    if (/^(?:not|n['’]t|never|no|nobody|none|nothing|neither)$/i.test(word)) return !bounds.has(lowerAt(tokens, i + 1))
    if (pauses.test(word) || relatives.test(word) || ['SCONJ', 'CCONJ', 'ADP'].includes(pos)) return false
  }
  return false
}

/** Whether words say of what they tell that it is invented, staged or false. */
export function isCalledInvented(tokens: readonly Token[], { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    if (tokens[i]!.kinds.has('FabricatingWord') || isPlayed(tokens, i)) return true
    if (
      /^(?:made|make|making|makes)$/.test(lowerAt(tokens, i)) &&
      lowerAt(tokens, i + 1) === 'up' &&
      lowerAt(tokens, i + 2) !== 'of'
    )
      return true
  }
  return false
}

/** "the dead were actors", "paid extras": those of whom it is told were played. */
function isPlayed(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:actors?|extras|dummies|impostors?)$/.test(lowerAt(tokens, i))) return false
  const before = tokens[i - 1]
  return before !== undefined && (before.lemma === 'be' || /^(?:paid|hired|crisis|professional)$/i.test(before.word))
}
