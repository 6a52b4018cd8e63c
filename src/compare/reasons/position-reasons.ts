import { writeNumber } from '../../rdf/write-number.js'
import { coded } from './coded.js'

/** How an event does not lie within another, by one dimension. */
export type ScopeGap = 'kind' | 'own' | 'within' | 'other'

/** Words in quotation marks, which a single concept's name may bear already. */
const quoted = (words: string) => (/^“[^“”]*”$/.test(words) ? words : `“${words}”`)

/** Who says something, and who denies it. */
const sides = {
  first: ['the first', 'the second'],
  second: ['the second', 'the first'],
  itself: ['it', 'it'],
} as const

/** Why two positions agree, differ or contradict each other, fit as part and whole, or cannot be compared. */
export const positionReasons = {
  // names
  name: (name: string) => name,
  quoted,
  /** A concept's name, in quotation marks where it would not be told apart in a list. */
  inList: (name: string) => (/[,;]/.test(name) ? `“${name}”` : name),
  not: (what: string) => `not ${what}`,
  named: (names: readonly string[], more: number) =>
    more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`,
  namesAnd: (names: readonly string[], more: number) =>
    more === 0 ? names.join(' and ') : `${names.join(' and ')} and ${more} more`,
  clauses: (clauses: readonly string[]) => clauses.join('; '),

  // who holds a position
  held: (position: string, voices: string) => `${position} (${voices})`,
  relayedBy: (name: string, relays: string) => `${name} as relayed by ${relays}`,
  ascribedBy: (name: string, relays: string) => `${name}, as ${relays} has it`,
  relayedWays: (name: string, ways: readonly string[]) => `${name} as relayed by ${ways.join(', and by ')}`,
  ascribedWays: (name: string, ways: readonly string[]) => `${name}, as ${ways.join(', and by ')} has it`,
  others: () => 'others',

  // two positions
  pair: (a: string, b: string, reason: string) => `${a} and ${b}: ${reason}.`,
  bothSay: (what: string) => `both say ${what}`,
  bothReadAs: (what: string) => `both are read as ${what}`,
  within: (inner: string, outer: string) => `${inner} lies within ${outer}`,
  noFigureBoth: (a: string, b: string) => `no figure is both ${a} and ${b}`,
  someFiguresBoth: (a: string, b: string) => `some figures are both ${a} and ${b}, so both can be true`,
  bothBounds: (side: 'lower' | 'upper', a: number, b: number) =>
    `both are ${side} bounds, ${writeNumber(a)} and ${writeNumber(b)}, so both can be true`,
  neitherFigure: () => 'neither states a figure',
  oneFigure: () => 'only one states a figure',
  sameFigure: (figure: number) => `the stated figure is the same, ${writeNumber(figure)}`,
  statedFigures: (a: number, b: number) => `the stated figures are ${writeNumber(a)} and ${writeNumber(b)}`,
  timesApart: (times: number) => `the stated figures are ${writeNumber(times)} times apart`,
  hardlyApart: (times: number) => `the stated figures are less than ${writeNumber(times)} times apart`,
  withinPercent: (percent: number) => `the stated figures lie within ${percent} %`,
  someDaysBoth: (a: string, b: string) => `some days are both ${a} and ${b}, so both can be true`,
  noDayBoth: (a: string, b: string, days: number) =>
    `no day is both ${a} and ${b}, and the nearest possible days lie ${writeNumber(days)} ${days === 1 ? 'day' : 'days'} apart`,
  onlyOneHolds: (a: string, b: string) => `one says ${a}, the other ${b}, and only one can hold`,

  // concepts
  narrower: (a: string, b: string) => `${a} is narrower than ${b}`,
  bothDeny: (what: string) => `both deny ${what}`,
  saysDenied: (what: string) => `one says ${what}, which the other denies`,
  denyBoth: (hierarchy: string) => `${hierarchy}, so that to deny the broader is to deny both`,
  denyTwo: (a: string, b: string) => `one denies ${a}, the other ${b}, and something else can hold`,
  saysNarrower: (a: string, b: string) => `one says ${a}, which is narrower than ${b}, which the other denies`,
  deniesNarrower: (a: string, b: string) => `one says ${a}, the other denies only ${b}, which is narrower`,
  oneWithoutOther: (a: string, b: string) =>
    `one says ${a}, the other denies ${b}, and the one can hold without the other`,
  oneDeniesOther: (a: string, b: string) => `exactly one concept holds, so that to say ${a} is to deny ${b}`,
  bothHold: (a: string, b: string) => `${a} and ${b} can both hold of one thing`,
  onlyOneConcept: (a: string, b: string) =>
    `exactly one concept holds, and neither of ${a} and ${b} is narrower than the other`,
  saySame: () => 'both say the same',
  secondFollows: () => 'the second follows from the first',
  firstFollows: () => 'the first follows from the second',
  severalHold: () => 'several may hold, so both can be true',
  nothingShared: () => 'several may hold, so both can be true, but nothing matches',
  deniedBy: (who: keyof typeof sides, what: string) => {
    const [one, other] = sides[who]
    return `${one} says ${what}, which ${other} denies`
  },
  deniedBroader: (who: keyof typeof sides, what: string, broader: string) => {
    const [one, other] = sides[who]
    return `${one} says ${what}, which is narrower than ${broader}, which ${other} denies`
  },
  shared: (names: string) => `shared: ${names}`,
  onlyFirst: (names: string) => `only the first: ${names}`,
  onlySecond: (names: string) => `only the second: ${names}`,
  matchNarrower: (name: string, other: string) => `${name} (narrower than ${other})`,
  matchBroader: (name: string, other: string) => `${name} (broader than ${other})`,
  bothOnlyDeny: () => 'both only deny, and not the same',
  oneOnlyDenies: () => 'one only denies, and the other does not say what it denies',
  otherThings: () => 'they answer by different kinds of thing, so that neither excludes the other',
  mayBeAnybody: (names: string) => `${names} may be anybody, so that both may mean the same`,

  // no difference after all
  nothingMatches: (reason: string) => `nothing that the one names matches what the other names, and ${reason}`,
  ofPartOnly: (position: string) => `${position} is not said of this very event, but of a part or a whole of it`,
  relaysBeside: () => 'the one relays the other beside its own words, and does not set the two against each other',
  someOfMany: (position: string) => `${position} is said of some of many, which leaves room for others`,

  // parts and wholes
  partWhole: (
    part: string,
    relation: 'fits' | 'exceeds' | 'contradicts',
    whole: string,
    inner: string,
    isDeclared: boolean,
    outer: string,
    reason: string,
  ) => {
    const lies = isDeclared ? 'is declared a part of' : 'lies by its kind, place, period and victims within'
    return `${part} ${relation} ${whole}: “${inner}” ${lies} “${outer}”, and a part cannot exceed its whole; ${reason}.`
  },
  partHasMore: (part: number, whole: number) =>
    `the part has ${writeNumber(part)} or more, the whole ${writeNumber(whole)} or fewer`,
  canBePart: (part: string, whole: string) => `${part} can be part of ${whole}, and not both state a figure`,
  statedMore: (part: number, whole: number) =>
    `${writeNumber(part)} is stated for the part and ${writeNumber(whole)} for the whole, though the wording lets both be true`,
  partOf: (part: string, whole: string) => `${part} of ${whole}`,
  term: (figure: string, event: string) => `${figure} (${event})`,
  sum: (
    terms: readonly string[],
    total: string,
    relation: 'fits' | 'exceeds' | 'contradicts',
    whole: string,
    event: string,
    by: string,
  ) =>
    `${terms.join(' + ')} = ${total} ${relation} ${whole}: these parts are declared to make up “${event}”; added up from ${by}.`,
  severalClaimants: () => 'different claimants',

  // scopes that cannot be compared
  unit: (unit: string) => (unit === '' ? 'no unit' : `“${unit}”`),
  unitsOfOne: (event: string, one: string, other: string) => `Figures for “${event}” count ${one} and ${other}.`,
  unitsOfTwo: (first: string, second: string, one: string, other: string) =>
    `Figures for “${first}” and for “${second}” count ${one} and ${other}.`,
  noScopes: (first: string, second: string) =>
    `Neither “${first}” nor “${second}” states place, period or victims, and neither is declared a part of the other.`,
  notWithin: (first: string, second: string, why: string, whyNot: string) =>
    `“${first}” is not known to lie within “${second}” (${why}), nor the other way round (${whyNot}).`,
  sameScope: () => 'it has the same scope',
  scopeGaps: (gaps: readonly string[]) => gaps.join(', '),
  scopeGap: (dimension: 'place' | 'period' | 'victims' | 'kind', gap: ScopeGap) => {
    if (gap === 'kind') return 'its kind differs'
    const name = dimension === 'victims' ? 'its victims are' : `its ${dimension} is`
    const ends = { own: 'not stated', within: 'not within the other’s', other: 'stated, the other’s is not' }
    return `${name} ${ends[gap]}`
  },
  truths: (one: readonly string[], other: readonly string[], lies: 'part' | 'whole' | 'apart', property: string) => {
    const how = {
      part: 'which is a part of it',
      whole: 'of which it is a part',
      apart: 'neither of which is a part of the other',
    }
    return `${one[0]} is said of “${one[1]}” and ${other[0]} of “${other[1]}”, ${how[lies]}: on ${coded(property)} neither statement tells anything of the other’s scope.`
  },
}
