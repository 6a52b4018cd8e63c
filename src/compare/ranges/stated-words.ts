import type { Interval } from '../kinds/intervals.js'
import type { Kind, RelateContext } from '../kinds/kind.js'
import { describeEnds, type FigureEnds } from './figure-ends.js'
import { readWords } from './read-words.js'
import type { ReadingRule } from './reading-rules.js'

/** A statement's words: the ends that they give, and how they are shown. */
export interface StatedWords extends FigureEnds {
  /** The figure as it was stated. */
  readonly stated: string
  /** How it is read, in words, where its own words do not say it; else null. */
  readonly reading: string | null
  /** Whether the words give no figure, so that a convention reads them. */
  readonly vague: boolean
  /** Whether they only say that there were more or fewer than some figure of something else: "much higher than 111". */
  readonly givesNone: boolean
}

/**
 * Reads what a position on a figure, in the words in which it was stated, gives for a range. Words are read by reading
 * rules; where these have nothing on them, or the graph has no words, the bounds stand that the graph gives.
 */
export function readStatedWords(
  { kind, position, asStated }: { kind: Kind; position: unknown; asStated: string | undefined },
  rules: readonly ReadingRule[],
  context: RelateContext,
): StatedWords {
  const figure = kind.numbers!.stated(position)
  const [only, ...more] = kind.numbers!.intervals(position)
  const read = asStated === undefined ? undefined : readWords(asStated, figure, rules)
  const given = only === undefined || more.length > 0 ? {} : boundsOf(only, figure)
  const { least = null, most = null } = read ?? given
  const stated = asStated ?? kind.label(position, context)
  const isOneSided = figure === null && (least === null || most === null)
  if (isOneSided && asStated !== undefined && /\d/.test(asStated)) {
    return { least, most: null, stated, reading: null, vague: true, givesNone: true }
  }
  const ends: FigureEnds = { least, most: most === null ? openFrom(least, figure) : { figure: most, open: false } }
  return {
    ...ends,
    stated,
    reading: asStated !== undefined && isRead(ends, figure) ? describeEnds(ends) : null,
    vague: figure === null && (read !== undefined || isOneSided),
    givesNone: ends.least === null && ends.most === null,
  }
}

/** The bounds of an interval; a least of 0 that was not stated is none, as every count has it. */
function boundsOf({ least, most }: Interval, figure: number | null): { least?: number; most?: number } {
  const isInteger = figure === null || Number.isInteger(figure)
  const setsLeast = least > -Infinity && (least !== 0 || figure === 0)
  return {
    ...(setsLeast ? { least: isInteger ? Math.ceil(least) : least } : {}),
    ...(most < Infinity ? { most: isInteger ? Math.floor(most) : most } : {}),
  }
}

function openFrom(least: number | null, figure: number | null): FigureEnds['most'] {
  const from = Math.max(least ?? -Infinity, figure ?? -Infinity)
  return from === -Infinity ? null : { figure: from, open: true }
}

/** Whether the ends are other figures than the one stated, and so have to be shown beside the words. */
function isRead({ least, most }: FigureEnds, figure: number | null): boolean {
  return [least, most?.figure ?? null].some(end => end !== null && end !== figure)
}
