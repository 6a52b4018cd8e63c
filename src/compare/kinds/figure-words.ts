import { writeNumber } from '../../rdf/write-number.js'

const fewer = (counts: boolean) => (counts ? 'fewer' : 'less')

/** What is said of figures; `counts` tells whether people or things are counted. */
export const figureWords = {
  number: writeNumber,
  not: (what: string) => `not ${what}`,
  or: (phrases: readonly string[]) => phrases.join(' or '),
  atLeast: (least: number) => `at least ${writeNumber(least)}`,
  moreThan: (least: number) => `more than ${writeNumber(least)}`,
  atMost: (most: number) => `at most ${writeNumber(most)}`,
  fewerThan: (most: number, counts: boolean) => `${fewer(counts)} than ${writeNumber(most)}`,
  about: (figure: number) => `about ${writeNumber(figure)}`,
  nearly: (figure: number) => `nearly ${writeNumber(figure)}`,
  range: (least: number, most: number) => `${writeNumber(least)} to ${writeNumber(most)}`,
  between: (least: number, most: number) => `between ${writeNumber(least)} and ${writeNumber(most)}`,
  orMore: (least: number) => `${writeNumber(least)} or more`,
  orFewer: (most: number, counts: boolean) => `${writeNumber(most)} or ${fewer(counts)}`,
  statedAs: (phrase: string, figure: number) => `${phrase}, stated as ${writeNumber(figure)}`,
  noFigure: (words: string) => `${words}, no figure given`,
  readAs: (words: string, reading: string) => `“${words}”, read as ${reading}`,
}
