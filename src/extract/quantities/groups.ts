import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'
import type { Counted } from './count.js'
import type { Bounds } from './figure.js'

/** What is counted together, "24 men, six women and two children", in token numbers, end exclusive. */
export interface Group extends Span, Bounds {
  readonly items: readonly Counted[]
  /** A part of what the sentence counted before: after "including", "among them", or in brackets. */
  readonly part: boolean
}

const parting = new Set(['including', 'include', 'includes', 'included', 'comprising', 'namely', 'whom', 'mostly'])
const links = /^(?:,|and|&|as|well|also|his|her|the|along|together|with|alongside)$/
/** An "including" reaches over so many tokens. */
const reach = 6

/** Puts what a sentence counts in groups of what stands together, whatever ages stand between. */
export function groupCounted(
  counted: readonly Counted[],
  tokens: readonly Token[],
  { sentence, ages = [] }: { readonly sentence: number; readonly ages?: readonly Span[] },
): Group[] {
  const aged = new Set(ages.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))
  const groups = coordinate(counted, tokens, aged).flatMap(items => {
    const [first, ...others] = items
    return others.length > 0 && isApposition(first!, others, tokens) ? [[first!], others] : [items]
  })
  let parts = false
  return groups.map((items, g): Group => {
    const before = groups[g - 1]
    const previous = before?.at(-1)
    parts =
      opensParts(items[0]!, tokens, sentence) ||
      (before?.length === 1 && isApposition(previous!, items, tokens)) ||
      (parts && previous !== undefined && continuesParts(previous, items[0]!, tokens))
    return { start: items[0]!.start, end: items.at(-1)!.stop, items, part: parts, ...sum(items) }
  })
}

/** Runs of counts that stand together. */
function coordinate(counted: readonly Counted[], tokens: readonly Token[], aged: ReadonlySet<number>): Counted[][] {
  const runs: Counted[][] = []
  for (const item of counted) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run === undefined || last === undefined) runs.push([item])
    else if (isSame(last, item, tokens, aged)) run[run.length - 1] = { ...last, stop: item.stop }
    else if (isCoordinated(last, item, tokens, aged)) run.push(item)
    else runs.push([item])
  }
  return runs
}

function isCoordinated(last: Counted, item: Counted, tokens: readonly Token[], aged: ReadonlySet<number>): boolean {
  if (last.inner !== undefined || item.inner !== undefined || item.start < last.stop || item.some || isBare(item))
    return false
  const between = wordsBetween(last, item, tokens, aged)
  if (between === undefined || between.length === 0 || between.length > 4 || !between.every(word => links.test(word)))
    return false
  // "100 miners and their children" leaves it open how many the children were
  if (last.kind === 'figure' && item.kind === 'kin' && item.value === undefined) return false
  const joined = between.some(word => /^(?:and|&|well|with|alongside)$/.test(word))
  if (between.some(word => /^(?:with|alongside)$/.test(word)) && last.kind === 'figure') return false
  // a name after a number, or "a journalist" after a name, says who they are and counts nobody anew
  if (item.kind === 'name') return last.kind === 'name' || (joined && last.value === 1) || last.kind === 'kin'
  return last.kind !== 'name' || joined || item.kind === 'kin'
}

/** Whether a number stands without a noun, as ages do: "his brothers, 31 and 48". */
function isBare({ kind, head, inner }: Counted): boolean {
  return kind === 'figure' && head === undefined && inner === undefined
}

/** The words between two counts, without ages and what stands in brackets; undefined where they are far apart. */
function wordsBetween(
  { stop }: Counted,
  { start }: Counted,
  tokens: readonly Token[],
  aged: ReadonlySet<number>,
): string[] | undefined {
  if (start - stop > 14) return undefined
  const words: string[] = []
  let depth = 0
  for (let i = stop; i < start; i++) {
    const word = tokens[i]!.word.toLowerCase()
    if (word === '(') depth++
    else if (word === ')') depth--
    else if (depth === 0 && !aged.has(i) && !/^(?:\d+|-|years?|months?|old)$/.test(word)) words.push(word)
  }
  return words
}

/** Whether "a journalist" after a name, or a name after "a woman", says who that is: they are one. */
function isSame(last: Counted, item: Counted, tokens: readonly Token[], aged: ReadonlySet<number>): boolean {
  if (last.value !== 1 || last.kind === 'figure' || item.start < last.stop) return false
  const between = wordsBetween(last, item, tokens, aged)
  if (between === undefined) return false
  if (between.length === 0) return item.kind === 'name'
  if (!between.every(word => /^(?:,|named|called|identified|as)$/.test(word))) return false
  return (last.kind === 'name' && item.kind === 'indefinite') || (last.kind !== 'name' && item.kind === 'name')
}

/** Whether what follows a figure after a comma is who they were: "three people, a man and two children". */
function isApposition(first: Counted, others: readonly Counted[], tokens: readonly Token[]): boolean {
  if (
    first.kind !== 'figure' ||
    isSpecific(first, tokens) ||
    tokens[first.stop]?.word !== ',' ||
    others[0]!.start > first.stop + 1
  )
    return false
  return first.value !== undefined && sum(others).value === first.value
}

/** "Three women" are not the two men and the child who are named after them. */
function isSpecific({ head }: Counted, tokens: readonly Token[]): boolean {
  return (
    head !== undefined &&
    /^(?:wom[ae]n|m[ae]n|girls?|boys?|sons?|daughters?|mothers?|fathers?)$/i.test(tokens[head]!.word)
  )
}

function opensParts(item: Counted, tokens: readonly Token[], sentence: number): boolean {
  const { start, some, kind } = item
  if (kind === 'figure' && some && isOfThem(tokens, item)) return true
  for (let i = start - 1; i >= sentence && start - i <= reach; i--) {
    const word = tokens[i]!.word.toLowerCase()
    if (word === 'among') return /^(?:them|those|whom|which|the|these)$/.test(tokens[i + 1]!.word.toLowerCase())
    if (parting.has(word)) return true
    if (word === '(') return true
    if (!/^(?:DET|ADJ|ADV|ADP|PRON|NUM|AUX)$/.test(tokens[i]!.pos)) return false
  }
  return false
}

/** "Five of them", "two of the victims", but not "32 of their relatives", who were not counted before. */
function isOfThem(tokens: readonly Token[], { end, inner, head }: Counted): boolean {
  const whose = tokens[end + 1]?.word.toLowerCase() ?? ''
  if (/^(?:them|whom|which|these|those)$/.test(whose) || head === undefined) return true
  const noun = tokens[head]!
  return whose === 'the' && (noun.kinds.has('PersonNoun') || (inner !== undefined && !/s$/.test(noun.word)))
}

/** Whether a list of parts goes on from one group to the next: "including two women, aged 20 and 30, and a child". */
function continuesParts(last: Counted, { start }: Counted, tokens: readonly Token[]): boolean {
  for (let i = last.stop; i < start; i++) {
    const { pos, word } = tokens[i]!
    if (word === ')' || /^(?:AUX|VERB)$/.test(pos)) return false
  }
  return true
}

/** Two groups as one that counts them together. */
export function joinGroups(one: Group, other: Group): Group {
  const items = [...one.items, ...other.items]
  return { start: one.start, end: other.end, items, part: false, ...sum(items) }
}

/** The bounds of several counts together. */
function sum(items: readonly Bounds[]): Bounds {
  const total = (of: (bounds: Bounds) => number | undefined) =>
    items.reduce<number | undefined>((all, item) => {
      const one = of(item)
      return all === undefined || one === undefined ? undefined : all + one
    }, 0)
  const entries = { value: total(({ value }) => value), min: total(({ min }) => min), max: total(({ max }) => max) }
  return Object.fromEntries(Object.entries(entries).filter(([, bound]) => bound !== undefined))
}
