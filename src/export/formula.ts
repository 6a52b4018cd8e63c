/** How spreadsheets begin a formula, in letters of full width too. */
const formula = /^[=+\-@\t\r＝＋－＠]/
const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$|^[+-]INF$/
const date = /^-?\d{4,}(-\d\d){0,2}(T[\d:.]+)?(Z|[+-]\d\d:\d\d)?$/

/** Whether a spreadsheet would run a text as a formula; numbers and dates, which may begin with a sign too, are none. */
export function isFormula(text: string): boolean {
  return formula.test(text) && !number.test(text) && !date.test(text)
}

/** A cell of CSV: an apostrophe stands before what a spreadsheet would run. */
export function guardFormula(text: string): string {
  return isFormula(text) ? `'${text}` : text
}
