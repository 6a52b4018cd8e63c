import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256 } from '../../src/rdf/digest.js'

const expected = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

it('is that of another implementation, for bytes and for any text, half characters among it', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => sha256(bytes) === expected(bytes)))
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => sha256(text) === expected(text)))
  const units = fc.array(fc.integer({ min: 0xd700, max: 0xe0ff }), { maxLength: 80 })
  fc.assert(
    fc.property(units, codes => {
      const text = String.fromCharCode(...codes)
      expect(sha256(text)).toBe(expected(text))
    }),
  )
})

it('is the known one of nothing, and of a text as of its UTF-8', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256('é')).toBe(sha256(Uint8Array.of(0xc3, 0xa9)))
})
