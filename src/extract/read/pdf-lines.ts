import { inLogicalOrder, isRightToLeft } from './logical-order.js'

/** A piece of text on a page: where it stands, in points from the lower left corner, and how large it is. */
export interface TextItem {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fontSize: number
  readonly dir: string
  readonly hasEOL: boolean
}

/** A line of a page, with the height at which it stands and the size of its letters, in points. */
export interface Line {
  readonly text: string
  readonly y: number
  readonly size: number
}

/** The lines of a page, in the order in which they are read, without empty ones. */
export function readLines(items: readonly TextItem[]): Line[] {
  const lines: Line[] = []
  let pieces: TextItem[] = []
  for (const [i, item] of items.entries()) {
    if (item.str !== '' && !isNarrowSpace(item)) pieces.push(item)
    if (!item.hasEOL && i < items.length - 1) continue
    const text = readableText(textOf(pieces))
    const main = pieces.reduce<TextItem | undefined>(
      (most, piece) => (most && most.width >= piece.width ? most : piece),
      undefined,
    )
    if (text !== '' && main) lines.push({ text, y: main.y, size: main.fontSize })
    pieces = []
  }
  return lines
}

/** What stands for a gap that is none: between a letter and its mark. */
function isNarrowSpace({ str, width, fontSize }: TextItem): boolean {
  return str.trim() === '' && width < 0.05 * (fontSize || 1)
}

function textOf(pieces: readonly TextItem[]): string {
  if (!pieces.some(({ str }) => isRightToLeft(str))) return pieces.map(({ str }) => str).join('')
  return inLogicalOrder(
    pieces.map(({ str, x, dir }) => ({
      ...{ text: str, rightToLeft: dir === 'rtl' },
      // a mark is drawn within its letter, and is read behind it
      x: /^\p{M}+$/u.test(str)
        ? (pieces.find(
            letter => letter.width > 0 && letter.x <= x && x <= letter.x + letter.width && !/\p{M}/u.test(letter.str),
          )?.x ?? x) - 0.01
        : x,
    })),
  )
}

/** Ligatures that fonts have in places of their own, and letters in the form in which they are drawn. */
function readableText(text: string): string {
  return text
    .replaceAll('\uf001', 'fi')
    .replaceAll('\uf002', 'fl')
    .replace(/[\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufefc]/g, drawn => drawn.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim()
}
