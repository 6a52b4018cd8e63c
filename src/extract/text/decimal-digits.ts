/** A word with the decimal digits of any script, and the marks that part them in Arabic, as those of English. */
export function inAscii(word: string): string {
  if (/^[\w.,]*$/.test(word) || !/\p{Nd}/u.test(word)) return word
  return word
    .replace(/\p{Nd}/gu, digit => String(digitOf(digit.codePointAt(0)!)))
    .replace(/(?<=\d)٬(?=\d)/g, ',')
    .replace(/(?<=\d)٫(?=\d)/g, '.')
}

/** The value of a decimal digit: digits stand in runs from 0 to 9, some of which follow one another. */
function digitOf(codePoint: number): number {
  let first = codePoint
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--
  return (codePoint - first) % 10
}
