import { brotliCompressSync, constants } from 'node:zlib'
import { labelCount } from '../../src/extract/attribution/labels.js'
import { magic, type TaggerWeights } from '../../src/extract/attribution/weights-file.js'

/** Packs weights into a file as `readWeights` reads it, compressed by Brotli. */
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

function packFloats(numbers: Iterable<number>): Buffer {
  const all = [...numbers]
  const packed = Buffer.alloc(all.length * 4)
  all.forEach((number, i) => void packed.writeFloatLE(number, i * 4))
  return packed
}
