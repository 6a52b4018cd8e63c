import { apart, number } from './ar-writing.js'
import { type FigureWords, tellFigure } from './figure-phrases.js'

/** What is said of figures. */
export const figures: FigureWords = {
  number,
  not: what => `ليس ${what}`,
  or: phrases => phrases.join(' أو '),
  atLeast: least => `${number(least)} على الأقل`,
  moreThan: least => `أكثر من ${number(least)}`,
  atMost: most => `${number(most)} على الأكثر`,
  fewerThan: most => `أقل من ${number(most)}`,
  about: figure => `نحو ${number(figure)}`,
  nearly: figure => `ما يقارب ${number(figure)}`,
  range: (least, most) => `من ${number(least)} إلى ${number(most)}`,
  between: (least, most) => `بين ${number(least)} و${number(most)}`,
  orMore: least => `${number(least)} أو أكثر`,
  orFewer: most => `${number(most)} أو أقل`,
  statedAs: (phrase, figure) => `${phrase}، وذُكر ${number(figure)}`,
  noFigure: words => `«${apart(words)}»، من دون ذكر رقم`,
  readAs: (words, reading) => `«${apart(words)}»، وتُقرأ ${reading}`,
}

/** A figure in quotation marks: its own words, or those of the language where it has them. */
export const quoted = (stated: string) => `«${tellFigure(stated, figures) ?? apart(stated)}»`
/** How a figure is read. */
export const told = (reading: string) => tellFigure(reading, figures) ?? reading
