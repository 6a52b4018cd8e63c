import { describe, expect, it } from 'vitest'
import { findBreach } from '../../tools/fuzz/laws.js'
import { type Reader, withReaders } from '../../tools/fuzz/readers.js'
import { fuzz } from '../../tools/fuzz/run.js'

describe('inputs drawn at random', () => {
  it('break no law of any reader', async () => {
    const { breaches, tried } = await fuzz({ seed: 7, runs: 25, doublings: 0 })
    expect(breaches).toEqual([])
    expect(tried).toBe(25 * (await withReaders(async readers => readers.length)))
  })

  it('of RDF and of tables take no longer than their size allows', async () => {
    const readers = ['ttl', 'trig', 'nt', 'nq', 'jsonld', 'csv', 'mapping']
    expect((await fuzz({ seed: 7, runs: 0, doublings: 3, readers })).breaches).toEqual([])
  })
})

describe('a law is broken', () => {
  const reader = (name: string, read: Reader['read']): Reader => ({ name, seeds: [], read, growing: [] })

  it('by an error that is none of claimgraph', async () => {
    const breach = await findBreach(
      reader('text', async () => {
        throw new TypeError('x is undefined')
      }),
      '',
    )
    expect(breach).toContain('TypeError: x is undefined')
  })

  it('by quads that Oxigraph does not read, and by RDF that it refuses', async () => {
    const none = reader('ttl', async () => [])
    expect(await findBreach(none, '<ex:s> <ex:p> 1 .')).toBe('reads 0 quads, and Oxigraph 1 others')
    expect(await findBreach(none, '<ex:s> <ex:p>')).toContain('takes what Oxigraph refuses')
  })
})
