import { writeNumber } from '../../rdf/write-number.js'
import { tellReason } from '../reasons/reason.js'
import { reasonWords } from '../reasons/reason-words.js'
import { sayVoice } from './say-claims.js'
import type { Ends, RangeClaim, RangeEnd, RangeMention, RangeRuleName } from './types.js'

/** What is said of ranges. A figure's own words come as they were stated. */
export const rangeWords = {
  number: writeNumber,
  none: 'none',
  stated: reasonWords.statedFigure,
  list: reasonWords.quotes,
  noFigure: reasonWords.noFigureGiven,
  readAs: reasonWords.readAs,
  readFrom: (figure: number, isOpen: boolean, stated: string) =>
    `${writeNumber(figure)}${isOpen ? ' or more' : ''}, read from ${stated}`,
  rangeReadFrom: (least: number, most: number, isOpen: boolean, stated: string) =>
    `${writeNumber(least)} to ${writeNumber(most)}${isOpen ? ' or more' : ''}, read from ${stated}`,
  noUpperEnd: (stated: string) => `${stated}, no upper end`,
  sum: (figure: number, isOpen: boolean) => `${writeNumber(figure)}${isOpen ? ' or more' : ''} (parts added up)`,
  ofPart: (end: string) => `${end} (of a part)`,
  besidePart: (end: string, part: string) => `${end}; of a part ${part}`,
  noFigures: 'no figure',
  noLowest: { documented: 'none documented', stated: 'no least stated', origins: 'no least stated' },
  /** What the figure of a part is that sets no end. */
  partFigure: {
    documented: (figure: string) => `${figure} documented`,
    stated: (figure: string) => `${figure} stated`,
    origins: (figure: string) => `${figure} stated`,
  },
  withoutLowest: (none: string, high: string, isOpen: boolean) => `${none}, ${isOpen ? high : `highest ${high}`}`,
  withoutHighest: (low: string) => `at least ${low}, none stated of the whole`,
  moreThanWhole: (low: string) => `${low}, more than is stated of the whole`,
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  relayedBy: (ways: readonly string[]) => ` as relayed by ${ways.join(', and by ')}`,
  ascribedBy: (ways: readonly string[]) => `, as ${ways.join(', and by ')} has it`,
  /** Several who pass it on one after another. */
  way: (names: readonly string[]) => names.join(' and '),
  others: 'others',
  /** How a resource is called. */
  nameOf: ({ label }: { readonly id: string; readonly label: string }) => label,
}

/** What is said of ranges, in any language. */
export type RangeWords = typeof rangeWords

/**
 * A range in words, its ends as they were stated: `32`, `12 to 14`, `“at least 420”, no upper end`,
 * `none documented, highest 32; of a part 30 documented`.
 */
export function describeRange(
  { lowest, highest, ofPart }: Ends,
  { name }: { readonly name: RangeRuleName },
  words: RangeWords = rangeWords,
): string {
  const range = describeEnds(lowest, highest, words.noLowest[name], words)
  if (ofPart === null) return range
  return words.besidePart(range, words.partFigure[name](describeFigures(ofPart, words)))
}

function describeEnds(lowest: RangeEnd, highest: RangeEnd, noLowest: string, words: RangeWords): string {
  const [low, high] = [describeEnd(lowest, words), describeEnd(highest, words)]
  if (lowest.figure === null) {
    return highest.figure === null ? words.noFigures : words.withoutLowest(noLowest, high, highest.open)
  }
  if (highest.figure === null) return words.withoutHighest(low)
  if (highest.from === 'part') return words.moreThanWhole(low)
  if (lowest.figure === highest.figure && (!highest.open || lowest.claims.every(has(highest.claims)))) return high
  const stated = quoteFigures(lowest, words)
  if (isRead(lowest) && stated === quoteFigures(highest, words)) {
    return words.rangeReadFrom(lowest.figure, highest.figure, highest.open, stated)
  }
  return words.fromTo(low, high)
}

const isRead = ({ claims }: RangeEnd) => claims.some(({ reading }) => reading !== null)
const quoteFigures = ({ claims }: RangeEnd, words: RangeWords) =>
  words.list([...new Set(claims.map(({ stated }) => words.stated(stated)))])
const has = (claims: readonly RangeClaim[]) => (claim: RangeClaim) => claims.includes(claim)

/**
 * An end in words, as it was stated where the words are no plain figure, with what it follows from: `32`,
 * `41, read from “about 45”`, `“more than 100”, no upper end`, `30 (of a part)`, `none`.
 */
export function describeEnd(end: RangeEnd, words: RangeWords = rangeWords): string {
  const { figure, open, from } = end
  if (figure === null) return words.none
  if (from === 'sum') return words.sum(figure, open)
  const figures = describeFigures(end, words)
  return from === 'part' ? words.ofPart(figures) : figures
}

/** The lowest end in words, with what a part has at least where that sets no end: `none; of a part 30`. */
export function describeLowest({ lowest, ofPart }: Pick<Ends, 'lowest' | 'ofPart'>, words: RangeWords = rangeWords) {
  const end = describeEnd(lowest, words)
  return ofPart === null ? end : words.besidePart(end, describeFigures(ofPart, words))
}

function describeFigures(end: RangeEnd, words: RangeWords): string {
  const stated = quoteFigures(end, words)
  const isStated = end.claims.some(claim => /\d/.test(claim.stated))
  if (end.open && (!isRead(end) || isStated)) return words.noUpperEnd(stated)
  if (end.open || isRead(end)) return words.readFrom(end.figure!, end.open, stated)
  return words.number(end.figure!)
}

/** A claim's figure as it was stated, with how it is read where the words do not say it. */
export function describeFigure({ stated, reading, givesFigure }: RangeClaim, words: RangeWords = rangeWords): string {
  const quoted = words.stated(stated)
  if (!givesFigure) return words.noFigure(quoted)
  return reading === null ? quoted : words.readAs(quoted, reading)
}

/** Who says something, for whom, and through whom it is known: `SNHR as relayed by Amnesty International`. */
export function nameVoice(claim: RangeClaim): string {
  return tellReason(sayVoice(claim))
}

/** Through whom alone a claim is known, to stand behind its claimant's name; empty for words of its own. */
export function describeRelays({ ascribed, mentions }: RangeClaim, words: RangeWords = rangeWords): string {
  const isOwn = mentions.length === 0 || mentions.some(({ relayedBy }) => relayedBy.length === 0)
  if (isOwn && !ascribed) return ''
  const ways = [...new Set(mentions.map(mention => nameRelays(mention, words)))]
  return ascribed ? words.ascribedBy(ways) : words.relayedBy(ways)
}

function nameRelays({ relayedBy, document }: RangeMention, words: RangeWords): string {
  if (relayedBy.length > 0) return words.way(relayedBy.map(words.nameOf))
  return document === null ? words.others : words.nameOf(document)
}
