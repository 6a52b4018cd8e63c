/** The range from which on an axis is logarithmic: largest over smallest figure. */
const logFrom = 20

/** How far figures reach, and whether so far that their axis is better logarithmic. */
export interface Scale {
  readonly lowest: number
  readonly highest: number
  /** The smallest above 0. */
  readonly smallest: number
  readonly logarithmic: boolean
}

/** Reads the scale of figures, of which there is at least one. */
export function readScale(figures: readonly number[]): Scale {
  const [lowest, highest] = [Math.min(...figures), Math.max(...figures)]
  const positive = figures.filter(figure => figure > 0)
  const smallest = Math.min(...positive)
  return { lowest, highest, smallest, logarithmic: lowest >= 0 && positive.length > 1 && highest / smallest >= logFrom }
}
