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

/** The line with which a file of weights begins. */
export const magic = 'claimgraph attribution 2\n'
const transitionCount = boundaryKinds * labelCount * labelCount

/**
 * Reads weights from their file. After the magic line it has the number of signals (uint8) and their weights (float32);
 * then, for each stage, the number of features (uint32), the temperature and the transitions (float32, in units of the
 * rows), the distances between keys in groups of seven bits, a mask of the labels with a weight (uint16) for each feature,
 * and those weights (int8); numbers are little-endian.
 */
export function readWeights(file: Uint8Array): TaggerWeights {
  const bytes = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (new TextDecoder().decode(file.subarray(0, magic.length)) !== magic) {
    throw new Error(`expected weights that begin with "${magic.trim()}"`)
  }
  let at = magic.length
  const readFloats = (length: number) => {
    const floats = Float32Array.from({ length }, (_, i) => bytes.getFloat32(at + i * 4, true))
    at += length * 4
    return floats
  }
  const confidence = readFloats(file[at++]!)
  const stages: StageWeights[] = []
  while (at < file.length) {
    const count = bytes.getUint32(at, true)
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
      const mask = bytes.getUint16(masks + k * 2, true)
      for (let label = 0; label < labelCount; label++)
        if (mask & (1 << label)) rows[k * labelCount + label] = bytes.getInt8(at++)
    }
    stages.push({ keys, rows, transitions, temperature })
  }
  return { stages, confidence }
}
