import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { boundaryKinds } from './boundary.js'
import { labelCount } from './labels.js'

/** The weights of one stage: features' slots in rising order, a row of labels for each, and transitions by kind of boundary. */
export interface StageWeights {
  readonly keys: Int32Array
  readonly rows: Int8Array
  readonly transitions: Float32Array
  /** By how much a score is to be divided to be the logarithm of a probability. */
  readonly temperature: number
}

/** All that was learned: the stages, and the weights of the signals of confidence. */
export interface TaggerWeights {
  readonly stages: readonly StageWeights[]
  readonly confidence: Float32Array
}

const magic = 'claimgraph attribution 2\n'
const transitionCount = boundaryKinds * labelCount * labelCount

/**
 * Packs weights into a file. After the magic line the number of signals (uint8) and their weights (float32); then, for
 * each stage, the number of features (uint32), the temperature and the transitions (float32, in units of the rows), the distances between keys, a mask of the labels with a weight (uint16) for each
 * feature, and those weights (int8); numbers are little-endian, distances in groups of seven bits. All of it is compressed by Brotli.
 */
export function packWeights({ stages, confidence }: TaggerWeights): Buffer {
  const parts = stages.flatMap(({ keys, rows, transitions, temperature }) => {
    const count = Buffer.alloc(4)
    count.writeUInt32LE(keys.length)
    const distances: number[] = []
    const masks = Buffer.alloc(keys.length * 2)
    const weights: number[] = []
    keys.forEach((key, k) => {
      let distance = key - (k === 0 ? 0 : keys[k - 1]!)
      for (; distance > 127; distance >>>= 7) distances.push((distance & 127) | 128)
      distances.push(distance)
      let mask = 0
      for (let label = 0; label < labelCount; label++) {
        const weight = rows[k * labelCount + label]!
        if (weight === 0) continue
        mask |= 1 << label
        weights.push(weight & 255)
      }
      masks.writeUInt16LE(mask, k * 2)
    })
    return [count, packFloats([temperature, ...transitions]), Buffer.from(distances), masks, Buffer.from(weights)]
  })
  const head = [Buffer.from(magic), Buffer.from([confidence.length]), packFloats(confidence)]
  return brotliCompressSync(Buffer.concat([...head, ...parts]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  })
}

/** Reads weights back from a file. */
export function unpackWeights(packed: Uint8Array): TaggerWeights {
  const file = brotliDecompressSync(packed)
  if (!file.subarray(0, magic.length).equals(Buffer.from(magic))) {
    throw new Error(`expected weights that begin with "${magic.trim()}"`)
  }
  let at = magic.length
  const readFloats = (length: number) => {
    const floats = Float32Array.from({ length }, (_, i) => file.readFloatLE(at + i * 4))
    at += length * 4
    return floats
  }
  const confidence = readFloats(file.readUInt8(at++))
  const stages: StageWeights[] = []
  while (at < file.length) {
    const count = file.readUInt32LE(at)
    at += 4
    const [temperature] = readFloats(1) as unknown as [number]
    const transitions = readFloats(transitionCount)
    const keys = new Int32Array(count)
    for (let k = 0, key = 0; k < count; k++) {
      let shift = 0
      let byte: number
      do {
        byte = file[at++]!
        key += (byte & 127) << shift
        shift += 7
      } while (byte > 127)
      keys[k] = key
    }
    const masks = at
    at += count * 2
    const rows = new Int8Array(count * labelCount)
    for (let k = 0; k < count; k++) {
      const mask = file.readUInt16LE(masks + k * 2)
      for (let label = 0; label < labelCount; label++)
        if (mask & (1 << label)) rows[k * labelCount + label] = file.readInt8(at++)
    }
    stages.push({ keys, rows, transitions, temperature })
  }
  return { stages, confidence }
}

function packFloats(numbers: Iterable<number>): Buffer {
  const all = [...numbers]
  const packed = Buffer.alloc(all.length * 4)
  all.forEach((number, i) => void packed.writeFloatLE(number, i * 4))
  return packed
}
