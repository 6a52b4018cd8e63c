import { figureWords as words } from '../kinds/figure-words.js'

/** What a statement gives for each end of a range, in figures. */
export interface FigureEnds {
  /** The least that its words allow; null where they set no least, as in "up to 20". */
  readonly least: number | null
  /** The most that its words allow, or, where they leave that open, the figure from which on; null where they give none. */
  readonly most: { readonly figure: number; readonly open: boolean } | null
}

/** Ends in words: `32`, `40 or more`, `41 to 49`, `20 or fewer`. */
export function describeEnds({ least, most }: FigureEnds): string {
  if (least === null) return most === null ? 'any figure' : words.orFewer(most.figure, true)
  if (most === null || (most.open && most.figure <= least)) return words.orMore(least)
  if (most.open) return `${words.range(least, most.figure)} or more`
  return least === most.figure ? words.number(least) : words.range(least, most.figure)
}
