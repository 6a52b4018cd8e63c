import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { boundaryKinds } from './boundary.js'
import { labelCount } from './labels.js'

/** The weights of one stage: features' slots in rising order, a row of labels for each, and transitions by kind of boundary. */
export interface StageWeights {
  readonly keys: Int32Array
  readonly rows: Int8Array
  readonly transitions: Float32Array
}

const magic = 'claimgraph attribution 1\n'
const transitionCount = boundaryKinds * labelCount * labelCount

/**
 * Packs stages into a file. After the magic line, for each stage: the number of features (uint32), the transitions
 * (float32, in units of the rows), the distances between keys, a mask of the labels with a weight (uint16) for each
 * feature, and those weights (int8); numbers are little-endian, distances in groups of seven bits. All of it is compressed by Brotli.
 */
export function packStages(stages: readonly StageWeights[]): Buffer {
  const parts = stages.flatMap(({ keys, rows, transitions }) => {
    const head = Buffer.alloc(4 + transitionCount * 4)
    head.writeUInt32LE(keys.length, 0)
    transitions.forEach((weight, i) => void head.writeFloatLE(weight, 4 + i * 4))
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
    return [head, Buffer.from(distances), masks, Buffer.from(weights)]
  })
  return brotliCompressSync(Buffer.concat([Buffer.from(magic), ...parts]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  })
}

/** Reads stages back from a file. */
export function unpackStages(packed: Uint8Array): StageWeights[] {
  const file = brotliDecompressSync(packed)
  if (!file.subarray(0, magic.length).equals(Buffer.from(magic))) {
    throw new Error(`expected weights that begin with "${magic.trim()}"`)
  }
  const stages: StageWeights[] = []
  for (let at = magic.length; at < file.length; ) {
    const count = file.readUInt32LE(at)
    at += 4
    const transitions = Float32Array.from({ length: transitionCount }, (_, i) => file.readFloatLE(at + i * 4))
    at += transitionCount * 4
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
    stages.push({ keys, rows, transitions })
  }
  return stages
}
