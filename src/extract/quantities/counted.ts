import type { Span } from '../../claims/document.js'
import { isSingular, lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { Counted } from './count.js'
import { readName } from './counted-name.js'
import { possessives, readNoun } from './counted-noun.js'
import { type Bounds, mayBeginFigure, readFigure } from './figure.js'
import { isLeftBehind, isNoCount } from './no-count.js'
import { readSingle } from './single.js'
import type { Trigger } from './wording.js'

/** Reads what a stretch of tokens counts, in order, none within another; dates, ages and shares are passed over. */
export function readCounted(
  tokens: readonly Token[],
  { start, end }: Span,
  { dates, ages, shares }: Record<'dates' | 'ages' | 'shares', readonly Span[]>,
  triggers: readonly Trigger[],
): Counted[] {
  const found: Counted[] = []
  const byStart = new Map(triggers.map(trigger => [trigger.start, trigger]))
  const passed = [...dates, ...ages, ...shares].sort((one, other) => one.start - other.start)
  const shared = new Set(shares.map(share => share.end))
  let next = 0
  let age = 0
  let left: Counted | undefined
  for (let i = start; i < end; ) {
    while (next < passed.length && passed[next]!.end <= i) next++
    const over = passed[next]
    if (over !== undefined && over.start <= i) {
      i = over.end
      continue
    }
    while (age < ages.length && ages[age]!.start <= i) age++
    const item = readItem(tokens, i, ages[age]?.start ?? end, byStart)
    if (item !== undefined && item.stop <= end && !(over !== undefined && over.start < item.end)) {
      if (isLeftBehind(item, left, tokens)) left = item
      else if (!isNoCount(item, tokens) && !(shared.has(item.start) && !isTold(item, tokens, byStart))) found.push(item)
      const others = item.head === item.end && /^others$/i.test(tokens[item.end]!.word)
      i = item.kind === 'figure' && !others ? (item.whole ?? item.end) : Math.max(item.end, item.stop)
      const isLeft = left === item
      let other = item.kind === 'figure' ? undefined : readPartner(tokens, item, end)
      while (other !== undefined) {
        if (isLeft) left = other
        else found.push(other)
        i = other.stop
        other = readPartner(tokens, other, end)
      }
    } else i++
  }
  return found
}

function readItem(
  tokens: readonly Token[],
  i: number,
  end: number,
  triggers: ReadonlyMap<number, Trigger>,
): Counted | undefined {
  const word = lowerAt(tokens, i)
  const figure = mayBeginFigure(tokens[i]!.word) ? readFigure(tokens, i) : undefined
  if (figure !== undefined && figure.end <= end)
    return readAmong(tokens, figure, triggers, end) ?? readNoun(tokens, figure, 'figure', triggers, end)
  const one = { value: 1, min: 1, max: 1 }
  // "one of them a child": of those who were counted
  if (/^an?$/.test(word) && /^(?:one|them)$/.test(lowerAt(tokens, i - 1))) return undefined
  if (word === 'a' || word === 'an' || word === 'another') {
    const item = readNoun(tokens, { start: i, end: i + 1, ...one }, 'indefinite', triggers, end)
    return item.head !== undefined &&
      tokens[item.head]!.kinds.has('PersonNoun') &&
      isSingular(tokens[item.head]!) &&
      !isSpeaker(tokens, item)
      ? item
      : readSingle(tokens, i, end, triggers)
  }
  if (possessives.has(word) || word === 'the' || (/^['’]s$/.test(word) && tokens[i - 1]?.pos === 'PROPN')) {
    const item = readNoun(tokens, { start: i, end: i + 1, ...one }, 'kin', triggers, end)
    const kind = possessives.has(word) ? 'PersonNoun' : 'KinNoun'
    if (item.head === undefined || !tokens[item.head]!.kinds.has(kind) || isSpeaker(tokens, item))
      return readSingle(tokens, i, end, triggers)
    if (isSingular(tokens[item.head]!)) return item
    if (word === 'the') return undefined
    const { value: _, max: __, ...open } = item
    return { ...open, min: 2 }
  }
  const name =
    tokens[i]!.pos === 'PROPN' && tokens[i - 1]?.pos !== 'PROPN' ? readName(tokens, i, end, triggers) : undefined
  return name ?? readSingle(tokens, i, end, triggers)
}

/** Whether a count has the word for its measure with it, and not for its verb: "the 90 dead", "310 people killed". */
function isTold({ inner, stop }: Counted, tokens: readonly Token[], triggers: ReadonlyMap<number, Trigger>): boolean {
  const told = inner?.start ?? (triggers.has(stop) ? stop : undefined)
  return told !== undefined && !/^(?:die[ds]?|drowned|perished|disappeared)$/.test(lowerAt(tokens, told))
}

/** "Seven of the twelve passengers": passengers, of whom the second number says how many there were, and nothing else. */
function readAmong(
  tokens: readonly Token[],
  figure: Span & Bounds,
  triggers: ReadonlyMap<number, Trigger>,
  end: number,
): Counted | undefined {
  const of = ['of', 'out'].includes(lowerAt(tokens, figure.end)) ? figure.end : figure.end - 1
  const at = lowerAt(tokens, of) === 'out' ? of + 1 : of
  if (lowerAt(tokens, at) !== 'of') return undefined
  const from = possessives.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1
  const whole = readFigure(tokens, from)
  if (whole?.value === undefined || whole.end > end || whole.value <= (figure.value ?? figure.min ?? 0))
    return undefined
  const among = readNoun(tokens, whole, 'figure', triggers, end)
  // "one of 26 miners killed there" is among those who are counted
  if (isTold(among, tokens, triggers)) return undefined
  const { value: _, min: __, max: ___, ...passengers } = among
  return { ...passengers, ...figure, whole: whole.end, some: false, known: false }
}

/** Whether who is spoken of says it behind a comma, and is counted by nobody: "…, a nurse at the clinic said". */
function isSpeaker(tokens: readonly Token[], { start, stop }: Counted): boolean {
  // "learned from a nurse that eight patients had died"
  const tells = lowerAt(tokens, stop) === 'that' && !/^(?:VERB|AUX|ADV)$/.test(tokens[stop + 1]?.pos ?? 'VERB')
  if (tells) return true
  if (!/^[,”"]$/.test(lowerAt(tokens, start - 1))) return false
  for (let i = stop; i < stop + 6; i++) {
    const { kinds, pos } = tokens[i] ?? {}
    if (pos === undefined || pos === 'PUNCT' || pos === 'CCONJ') return false
    if (pos === 'VERB' || pos === 'AUX') return kinds!.has('ReportingVerb')
  }
  return false
}

/** "wife" in "a husband and wife", which has no article of its own. */
function readPartner(tokens: readonly Token[], { stop }: Counted, end: number): Counted | undefined {
  let at = stop + 1
  while (/^(?:ex|former|own)$/.test(lowerAt(tokens, at))) at++
  const noun = tokens[at]
  // "a deputy and father of two" is one person
  if (lowerAt(tokens, at + 1) === 'of') return undefined
  if (at >= end || !/^(?:and|,)$/.test(lowerAt(tokens, stop)) || !noun!.kinds.has('KinNoun')) return undefined
  const count = isSingular(noun!) ? { value: 1, min: 1, max: 1 } : { min: 2 }
  return {
    start: stop + 1,
    end: at + 1,
    stop: at + 1,
    head: at,
    ...count,
    kind: 'kin',
    some: false,
    known: false,
  }
}
