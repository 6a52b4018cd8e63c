import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'
import type { Counted } from './counted.js'
import type { Bounds } from './figure.js'

/** What is counted together, "24 men, six women and two children", in token numbers, end exclusive. */
export interface Group extends Span, Bounds {
  readonly items: readonly Counted[]
  /** A part of what the sentence counted before: after "including", "among them", or in brackets. */
  readonly part: boolean
}

const parting = new Set([
  'including',
  'include',
  'includes',
  'included',
  'among',
  'comprising',
  'namely',
  'whom',
  'mostly',
])
/** An "including" reaches over so many tokens. */
const reach = 6

/** Puts what a sentence counts in groups of what stands together. */
export function groupCounted(counted: readonly Counted[], tokens: readonly Token[], sentence: number): Group[] {
  const groups: Counted[][] = []
  for (const item of counted) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (last !== undefined && isCoordinated(last, item, tokens)) group!.push(item)
    else groups.push([item])
  }
  let parts = false
  return groups.map((items, g): Group => {
    const previous = groups[g - 1]?.at(-1)
    parts =
      opensParts(items[0]!, tokens, sentence) ||
      (parts && previous !== undefined && carriesOn(previous, items[0]!, tokens))
    return { start: items[0]!.start, end: items.at(-1)!.stop, items, part: parts, ...sum(items) }
  })
}

function isCoordinated(last: Counted, item: Counted, tokens: readonly Token[]): boolean {
  if (last.inner !== undefined || item.start < last.stop) return false
  const between = tokens.slice(last.stop, item.start).map(({ word }) => word.toLowerCase())
  if (
    between.length === 0 ||
    between.length > 4 ||
    !between.every(word => /^(?:,|and|&|as|well|also|his|her|the)$/.test(word))
  )
    return false
  const joined = between.some(word => word === 'and' || word === '&' || word === 'well')
  // a name after a number, or "a journalist" after a name, says who they are and counts nobody anew
  if (item.kind === 'name') return last.kind === 'name' || (joined && last.value === 1) || last.kind === 'kin'
  return last.kind !== 'name' || joined || item.kind === 'kin'
}

function opensParts({ start, some, kind }: Counted, tokens: readonly Token[], sentence: number): boolean {
  if (some && kind === 'figure') return true
  for (let i = start - 1; i >= sentence && start - i <= reach; i--) {
    const word = tokens[i]!.word.toLowerCase()
    if (parting.has(word))
      return word !== 'among' || !/^(?:VERB|NOUN)$/.test(tokens[i - 1]?.pos ?? '') || tokens[i - 1]!.word === ','
    if (word === '(') return true
    if (!/^(?:DET|ADJ|ADV|ADP|PRON|NUM|AUX)$/.test(tokens[i]!.pos)) return false
  }
  return false
}

/** Whether a list of parts goes on from one group to the next: "including two women, aged 20 and 30, and a child". */
function carriesOn(last: Counted, { start }: Counted, tokens: readonly Token[]): boolean {
  for (let i = last.stop; i < start; i++) {
    const { pos, word } = tokens[i]!
    if (word === ')' || /^(?:AUX|VERB)$/.test(pos)) return false
  }
  return true
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
