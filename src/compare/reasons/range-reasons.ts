import { writeNumber } from '../../rdf/write-number.js'

/** `a`, `a and b`, `a, b and c`. */
const list = (names: readonly string[], last: 'and' | 'or') =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`

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

/** What sets the ends of ranges, and why figures do not count in them. */
export const rangeReasons = {
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
