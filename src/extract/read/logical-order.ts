/** A piece of a line as it is drawn: its text in the order of reading, and where it begins, in points from the left. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly rightToLeft: boolean
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const mirrors = new Map([...'()[]{}«»<>'].map((mark, i, all) => [mark, all[i ^ 1]!]))

/** Whether a text has letters that are written from right to left. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/**
 * The text of a line, whose pieces stand as they are drawn, in the order in which it is read: in runs from right to left
 * everything is turned around, but figures and words from left to right within them. The direction of the line is that of
 * most of its letters.
 */
export function inLogicalOrder(pieces: readonly Piece[]): string {
  const drawn = [...pieces]
    .sort((a, b) => a.x - b.x)
    .flatMap(({ text, rightToLeft }) => (rightToLeft ? [...text].reverse() : [...text]))
  const count = (letter: RegExp) => drawn.filter(character => letter.test(character)).length
  const isTurned = count(rightToLeft) >= count(/(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}/u)
  const levels = embeddingLevels(drawn, isTurned ? 1 : 0)
  const read = drawn.map((character, i) => (levels[i]! % 2 === 1 ? (mirrors.get(character) ?? character) : character))
  const places = drawn.map((_, i) => i)
  for (const level of [2, 1]) turn(places, i => levels[i]! >= level)
  return places.map(i => read[i]!).join('')
}

/** How deep each character stands within runs of the other direction: odd from right to left, even from left to right. */
function embeddingLevels(drawn: readonly string[], base: 0 | 1): number[] {
  const own = drawn.map(character =>
    /\p{N}/u.test(character)
      ? 2
      : rightToLeft.test(character) || /\p{M}/u.test(character)
        ? 1
        : /\p{L}/u.test(character)
          ? 2
          : undefined,
  )
  const levels: number[] = []
  for (let i = 0; i < drawn.length; ) {
    let end = i
    while (end < drawn.length && own[end] === undefined) end++
    // marks and spaces go with both sides where these agree, else with the line; two figures are apart but for "1.5"
    const [before, after] = [own[i - 1], own[end]]
    const areFigures = /\p{N}/u.test(drawn[i - 1] ?? '') && /\p{N}/u.test(drawn[end] ?? '')
    const isOne = !areFigures || (end === i + 1 && /[.,:/٫٬]/.test(drawn[i]!))
    const between = before !== undefined && before === after && isOne ? before : base
    for (; i < end; i++) levels.push(between)
    if (i < drawn.length) levels.push(own[i++]!)
  }
  return base === 1 ? levels : levels.map(level => (level === 2 ? 0 : level))
}

/** Turns every run of places around whose character is asked for. */
function turn(places: number[], isAsked: (character: number) => boolean): void {
  for (let start = 0; start < places.length; start++) {
    let end = start
    while (end < places.length && isAsked(places[end]!)) end++
    places.splice(start, end - start, ...places.slice(start, end).reverse())
    start = Math.max(start, end - 1)
  }
}
