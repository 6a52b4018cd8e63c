import { writeNumber } from '../../rdf/write-number.js'

/** How an event does not lie within another, by one dimension. */
export type ScopeGap = 'kind' | 'own' | 'within' | 'other'

/** `a`, `a and b`, `a, b and c`. */
const list = (names: readonly string[], last: 'and' | 'or') =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`

/** Words in quotation marks, which a single concept's name may bear already. */
const quoted = (words: string) => (/^“[^“”]*”$/.test(words) ? words : `“${words}”`)

const article = (noun: string) => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`

const on = (property: string) => `\`${property}\``

const outcomes = {
  faithful: 'stands faithfully',
  weakened: 'is weakened',
  strengthened: 'is strengthened',
  altered: 'is altered',
  'hedge-dropped': 'loses its hedge',
  'act-shifted': 'becomes another kind of statement',
  'attribution-dropped': 'loses its attribution',
  omitted: 'is relayed in part',
}

/** Why a claim of the event itself does not count at an end of a range, as what it then is. */
const leftOut = {
  denied: 'denied',
  'could-not-verify': 'not verified',
  'not-asserted': 'not asserted',
  'not-yet': 'later',
  'possibly-later': 'possibly later',
  ascribed: 'ascribed',
  retracted: 'withdrawn',
  revised: 'revised',
  superseded: 'superseded',
  'no-figure': 'without a figure',
  vague: 'in vague words',
  'not-documented': 'not documented',
  circular: 'circular',
  'relayed-origin': 'passed on from an origin',
  unit: 'of another unit',
  part: 'of a part',
  whole: 'of a whole',
  'other-scope': 'of another scope',
}

type LeftOutWord = keyof typeof leftOut

/** What figures are by rule and end. */
const figuresOf = {
  documented: (noun: string) => `documented ${noun} of the event`,
  stated: (noun: string) => `stated ${noun} of the event`,
  origins: (noun: string) => `${noun} of the event not known to be passed on`,
}

/** What the figures are among which an end of a range stands. */
export type CountedFigures = keyof typeof figuresOf

const figures = (which: CountedFigures, number: number) => figuresOf[which](number === 1 ? 'figure' : 'figures')

const declared = (isDeclared: boolean) => (isDeclared ? 'declared to be' : 'by kind, place, period and victims')

/** The sentences in which it is said why something was found, in English, and the clauses of which they are made. */
export const reasonWords = {
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
  deniedBy: (who: 'first' | 'second' | 'itself', what: string) => {
    const [one, other] = {
      first: ['the first', 'the second'],
      second: ['the second', 'the first'],
      itself: ['it', 'it'],
    }[who]
    return `${one} says ${what}, which ${other} denies`
  },
  deniedBroader: (who: 'first' | 'second' | 'itself', what: string, broader: string) => {
    const [one, other] = {
      first: ['the first', 'the second'],
      second: ['the second', 'the first'],
      itself: ['it', 'it'],
    }[who]
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
    return `${one[0]} is said of “${one[1]}” and ${other[0]} of “${other[1]}”, ${how[lies]}: on ${on(property)} neither statement tells anything of the other’s scope.`
  },

  // what relaying changed
  relayed: (
    speaker: string,
    isPlural: boolean,
    property: string,
    event: string,
    outcome: keyof typeof outcomes,
    document: string,
    reasons: string,
  ) =>
    `What ${speaker} ${isPlural ? 'say' : 'says'} on ${on(property)} of “${event}” ${outcomes[outcome]} in ${document}: ${reasons}.`,
  couldNotVerify: (what: string) => `could not verify: ${what}`,
  inUnit: (figure: string, unit: string) => `${figure} ${unit}`,
  onProperty: (property: string, value: string) => `${on(property)}: ${value}`,
  sameClaim: () => 'it carries the very claim',
  bothHave: (value: string) => `both have ${value}`,
  comesToSame: (one: string, other: string) => `${one} and ${other} come to the same`,
  became: (one: string, other: string) => `${one} became ${other}`,
  becameOn: (one: string, before: string, other: string, after: string) =>
    `${one}, told on ${on(before)}, became ${other}, told on ${on(after)}`,
  becameLess: (one: string, other: string, term: string) => `${one} became ${other}, a ${term} that says less`,
  becameMore: (one: string, other: string, term: string) => `${one} became ${other}, a ${term} that says more`,
  addedMore: (added: string, own: string) => `${added} was added, which says more than ${own}`,
  matchesNothing: (added: string, isPlural: boolean, own: string) =>
    `${added} matches nothing that ${isPlural ? 'they say themselves' : 'it says itself'} on this: ${own}`,
  added: (isPlural: boolean, property: string, values: string, speaker: string) =>
    `added to what ${isPlural ? 'they say' : 'it says'} on ${on(property)}: ${values}; ${speaker} ${isPlural ? 'themselves say' : 'itself says'} nothing on this`,
  saidOf: (one: string, other: string) => `said of “${one}”, it became said of “${other}”`,
  saidInGeneral: (one: string, other: string) => `said of “${one}” in general, it became said of “${other}”`,
  presupposedIn: (act: string) => `${article(act)} presupposes it`,
  presupposed: () => 'it is presupposed there, not asserted',
  statesAs: (act: string) => `the relay states it as ${article(act)}`,
  states: () => 'the relay states it',
  actBecame: (before: string, after: string) => `${article(before)} became ${article(after)}`,
  hedgeGone: (hedge: string) => `the hedge (${hedge}) is gone`,
  wordGone: (word: string) => `“${word}” is gone`,
  wordBecame: (before: string, after: string) => `“${before}” became “${after}”`,
  addressGone: (agents: string) => `that it is addressed to ${agents} is left out`,
  addressBecame: (before: string, after: string) => `addressed to ${before}, it became addressed to ${after}`,
  sourceGone: (speaker: string, isPlural: boolean, others: string) =>
    `that ${speaker} ${isPlural ? 'have' : 'has'} it from ${others} is gone`,
  unnamedGone: (speaker: string, isPlural: boolean) =>
    `that ${speaker} ${isPlural ? 'have' : 'has'} it from others, whom ${isPlural ? 'they do' : 'it does'} not name, is gone`,
  leftOutOfClaim: (values: string) => `left out of the claim: ${values}`,
  leftOutOfPassage: (claims: string) => `left out of the same passage: ${claims}`,

  // ends of ranges
  statedFigure: (stated: string) => `“${stated}”`,
  noFigureGiven: (stated: string) => `${stated} (no figure given)`,
  readAs: (stated: string, reading: string) => `${stated}, read as ${reading}`,
  quotedFrom: (figure: string, voice: string) => `${figure} (${voice})`,
  quotes: (quotes: readonly string[]) => list(quotes, 'and'),
  forWhom: (claimant: string, speaker: string) => `${claimant} for ${speaker}`,
  onlyFigure: (claims: string, which: CountedFigures, counted: number) =>
    `${claims}: the only ${figures(which, counted)}.`,
  endOfFigures: (claims: string, end: 'lowest' | 'highest', which: CountedFigures, counted: number) =>
    `${claims}: the ${end} of ${writeNumber(counted)} ${figures(which, counted)}.`,
  noClaim: () => 'No claim gives a figure of the event itself.',
  noneCounts: (which: CountedFigures, reasons: readonly LeftOutWord[]) =>
    `No ${figures(which, 1)}: what claims give is ${list(
      reasons.map(reason => leftOut[reason]),
      'or',
    )}.`,
  sentences: (sentences: readonly string[]) => sentences.join(' '),
  notRaised: (part: string) => `It is not raised by what is more: ${part}`,
  moreThanOwn: (claims: string) => `More than ${claims}, of the event itself.`,
  lessThanLowest: (claims: string, lowest: number) =>
    `${claims} is less than the lowest, ${writeNumber(lowest)}, which then is the highest too.`,
  sumOfParts: (figure: number) => `${writeNumber(figure)} added up of parts of a part`,
  ofPart: (claims: string, parts: readonly string[]) =>
    `${claims}, of a part: ${parts.map(part => `“${part}”`).join(', ')}. A whole has at least what a part has.`,
  addend: (figure: number, part: string) => `${writeNumber(figure)} (“${part}”)`,
  addedUp: (terms: readonly string[], total: number) =>
    `${terms.join(' + ')} = ${writeNumber(total)}, of parts that are declared to make up the event.`,

  // figures that do not count in a range
  hedged: (certainty: string) => `hedged as “${certainty}”`,
  documentsNothing: (act: string) => `the act, “${act}”, documents nothing`,
  noFinding: (act: string) => `no finding (its act: ${act}), and it names no record of cases`,
  noAct: () => 'no finding (its act is not given), and it names no record of cases',
  denial: () => 'a denial, which says how many there were not',
  unverified: () => 'it says that it could not verify this',
  notWhatHappened: (act: string) => `a ${act}, which does not say what happened`,
  claimNotWhatHappened: () => 'a claim, which does not say what happened',
  takenForGranted: () => 'taken for granted there, not asserted',
  madeLater: (first: string) => `made on ${first} at the earliest`,
  lastDayUnknown: (asOf: string) => `no last day on which it was made is known, so that it may be later than ${asOf}`,
  madeBy: (last: string, asOf: string) => `made by ${last} at the latest, so that it may be later than ${asOf}`,
  withdrawn: (when: string, why: string) =>
    `withdrawn by its claimant${when === '' ? '' : ` ${when}`}${why === '' ? '' : `: ${why}`}`,
  othersHaveIt: () => 'others have it say this, while words nearer to it are known',
  laterRevises: () => 'a later claim of the same claimant revises it',
  givesNoFigure: () => 'its words give no figure',
  restsOnItself: () => 'it rests only on claims that rest on each other',
  readsNone: () => 'its words give no figure, and the rule reads none into them',
  setsNoLeast: () => 'its words set no least',
  originCounts: (names: readonly string[]) => `it rests on ${names.join(' and ')}, whose own figure counts`,
  superseded: (stated: string) => `superseded by a later figure of the same claimant, ${stated}`,
  otherUnit: (unit: string) =>
    `counted in ${unit === '' ? 'no unit of its own' : `“${unit}”`}, so that it cannot be set beside these`,
  aPart: (isDeclared: boolean) => `of a part (${declared(isDeclared)} one)`,
  aWhole: (isDeclared: boolean) => `of a whole (${declared(isDeclared)} one)`,
  otherScope: (dimensions: readonly ('place' | 'period' | 'victims' | 'kind')[]) =>
    `of another scope, neither part nor whole (${dimensions.join(', ') || 'same dimensions'})`,
}

/** The same sentences in any language. */
export type ReasonWords = typeof reasonWords
