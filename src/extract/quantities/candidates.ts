import type { Span } from '../../claims/document.js'
import type { FoundDate } from '../dates/find-dates.js'
import { isCapitalised, lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { Counted } from './count.js'
import { type Details, detailsOf, victimsOf } from './details.js'
import type { Bounds } from './figure.js'
import type { FoundQuantity } from './found-quantity.js'
import type { Group } from './groups.js'
import type { Trigger } from './wording.js'

/** A figure as its sentence has it, before it is known which figures are totals. */
export interface Candidate extends Omit<FoundQuantity, 'total' | 'known'> {
  /** A part of what the sentence counts. */
  readonly part: boolean
  /** Counted from people who are named or spoken of one by one, without a number. */
  readonly weak: boolean
  /** Of those of whom the text spoke before. */
  readonly known: boolean
  /** The time for which it counts stands with it. */
  readonly timed: boolean
  /** A sum that the text does not say itself: "two women and a man". */
  readonly sum: boolean
  /** It tells of a death as known, and does not say that somebody died: "the deputy's death". */
  readonly presupposed: boolean
  /** It counts only what a noun of its own names, as in "verified nine videos". */
  readonly bound: boolean
}

/** So many words may stand between "documented" and what it is said of. */
const reach = 8
/** Of so many together each is a part of its own. */
const most = 4

/** A group as one figure, and, where it adds up several, its numbers as parts of it. */
export function candidatesOf(
  group: Group,
  told: Trigger,
  tokens: readonly Token[],
  sentence: Span,
  dates: readonly FoundDate[],
): Candidate[] {
  const numbered = group.items.filter(({ kind }) => kind === 'figure')
  // "the body of Ilan Kern" tells of a death
  const trigger = told.measure === 'bodies' && numbered.length === 0 ? { ...told, measure: 'deaths' } : told
  const details = detailsOf(group, trigger, tokens, sentence, dates)
  const open = isDocumented(group, trigger, tokens, sentence.start)
  const candidate = (of: Counted | Group, span: Span, marks: Pick<Candidate, 'part' | 'weak'>) => ({
    ...common(group, trigger, details, tokens),
    ...(trigger === told ? {} : { known: true }),
    ...boundsOf(of, open),
    ...(isNamed(span, tokens) ? { named: true } : {}),
    ...(('kind' in of ? of.kind === 'figure' : numbered.length > 0) ? { numbered: true } : {}),
    span,
    ...marks,
  })
  const parts = (isFew(group) ? group.items : numbered).map(item => {
    const { victims: _, ...part } = { ...candidate(item, spanOf(item), { part: true, weak: false }), sum: false }
    const victims = victimsOf({ items: [item] }, tokens, sentence.end)
    return victims === undefined ? part : { ...part, victims }
  })
  if (group.part) return parts
  const [alone] = group.items.length === 1 ? group.items : []
  const span = alone === undefined ? { start: group.start, end: group.end } : spanOf(alone)
  const all = {
    ...candidate(group, span, { part: false, weak: numbered.length === 0 }),
    ...(isOneByOne(group) ? { unstated: true } : {}),
  }
  return alone === undefined ? [all, ...parts] : [all]
}

/** Whether of a few people counted together each is told of: "two women and a man". */
function isFew({ items }: Group): boolean {
  return items.length <= most && items.every(({ value }) => value !== undefined)
}

/** "The deputy's death", "the two deaths", "the 32 killed were buried". */
function isPresupposed(
  { kind, known, start, stop, inner }: Counted,
  trigger: Trigger,
  tokens: readonly Token[],
): boolean {
  if (!known || kind === 'name') return known && inner !== undefined
  const isAttribute = inner !== undefined || (trigger.start === stop && tokens[trigger.end]?.pos === 'AUX')
  return isAttribute && /^(?:the|these|those|all)$/.test(lowerAt(tokens, start))
}

/** Whether words for somebody end with a name. */
function isNamed({ end }: Span, tokens: readonly Token[]): boolean {
  const { pos, word, kinds } = tokens[end - 1]!
  return pos === 'PROPN' && isCapitalised(word) && !kinds.has('PersonNoun')
}

/** Whether each of two people is told of alone, and no number counts them together: "a dyer and his sister". */
function isOneByOne(group: Group): boolean {
  return group.items.length === 2 && group.items.every(({ value }) => value === 1)
}

/** "Several killed and wounded" says of each that they were more than one; a number of both together says it of neither. */
export function sharedCandidates(
  group: Group,
  triggers: readonly [Trigger, Trigger],
  tokens: readonly Token[],
  sentence: Span,
  dates: readonly FoundDate[],
): Candidate[] {
  if (group.value !== undefined || group.max !== undefined || group.part) return []
  return triggers.map(trigger => ({
    ...common(group, trigger, detailsOf(group, trigger, tokens, sentence, dates), tokens),
    min: 2,
    span: spanOf(group.items[0]!),
    part: false,
    weak: false,
  }))
}

function common(group: Group, trigger: Trigger, details: Details, tokens: readonly Token[]) {
  return {
    measure: trigger.measure,
    trigger: { start: trigger.start, end: trigger.end },
    phrase: { start: Math.min(group.start, trigger.start), end: Math.max(group.end, trigger.end) },
    known: group.items.every(({ known }) => known),
    sum: group.items.length > 1,
    presupposed: group.items.every(item => isPresupposed(item, trigger, tokens)),
    bound: trigger.counted !== undefined,
    ...details,
  }
}

function spanOf({ kind, start, end, stop }: Counted): Span {
  return { start, end: kind === 'figure' ? end : stop }
}

function boundsOf({ value, min, max }: Bounds, open: boolean): Bounds {
  const limit = open || max === undefined ? {} : { max }
  return { ...(value === undefined ? {} : { value }), ...(min === undefined ? {} : { min }), ...limit }
}

/** Whether a figure is one of what was documented or confirmed, which leaves open how many more there were. */
function isDocumented(group: Group, trigger: Trigger, tokens: readonly Token[], start: number): boolean {
  if (trigger.counted !== undefined) return false
  const from = Math.min(group.start, trigger.start)
  for (let i = from - 1; i >= start && from - i <= reach; i--) {
    if (/^[,;:]$/.test(tokens[i]!.word)) return false
    if (tokens[i]!.kinds.has('DocumentingWord')) return true
  }
  return false
}
