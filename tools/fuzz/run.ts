import { createRandom } from '../learning/random.js'
import { findBreach, findGrowth } from './laws.js'
import { drawn, mutate } from './mutate.js'
import { withReaders } from './readers.js'

/** How long a run is, and of what. */
export interface FuzzOptions {
  /** The same seed gives the same inputs. */
  readonly seed: number
  /** Inputs for each reader. */
  readonly runs: number
  /** Seconds after which no further input is tried. */
  readonly seconds?: number | undefined
  /** The names of the readers; without any, all. */
  readonly readers?: readonly string[] | undefined
  /** Over how many doublings of size growth is measured, 3 or 4; 0 measures none. */
  readonly doublings?: number | undefined
}

/** An input that shows a law to be broken. */
export interface Breach {
  readonly reader: string
  readonly input: string
  readonly law: string
}

/** Tries readers on inputs drawn at random, and gives the inputs on which they broke a law, with how many were tried. */
export async function fuzz({ seed, runs, seconds = Infinity, readers: names, doublings }: FuzzOptions) {
  const end = Date.now() + seconds * 1000
  const breaches: Breach[] = []
  let tried = 0
  await withReaders(async all => {
    const readers = all.filter(({ name }) => names?.includes(name) ?? true)
    for (const reader of readers) {
      const law = doublings === 0 ? undefined : await findGrowth(reader, doublings)
      if (law !== undefined) breaches.push({ reader: reader.name, input: '', law })
    }
    const randoms = readers.map((_, i) => createRandom(seed * 1000 + i))
    for (let run = 0; run < runs && Date.now() < end; run++) {
      for (const [i, reader] of readers.entries()) {
        const input = mutate(drawn(reader.seeds, randoms[i]!), reader.seeds, randoms[i]!)
        const law = await findBreach(reader, input)
        if (law !== undefined) breaches.push({ reader: reader.name, input, law })
        tried++
      }
    }
  })
  return { breaches, tried }
}
