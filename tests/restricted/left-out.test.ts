import { readFile } from 'node:fs/promises'
import type { DatasetCore } from '@rdfjs/types'
import { expect, it } from 'vitest'
import { withoutRestricted } from '../../src/claims/restricted.js'
import { canonicalise } from '../../src/rdf/canonical.js'
import { readQuads } from '../../src/rdf/read-quads.js'
import { writeQuads } from '../../src/rdf/write.js'
import { marker, plants } from './plants.js'

const open = await readFile(new URL('open.trig', import.meta.url), 'utf8')
const read = async (trig: string) => (await readQuads(trig, 'trig')).store

const linesOf = async (dataset: DatasetCore) => (await writeQuads(await canonicalise(dataset), 'nq')).split('\n').sort()

/** What is restricted elsewhere, so that something is, whatever is planted. */
const elsewhere = 'ex:elsewhere cg:sensitivity cg:Restricted .'

it.each(Object.entries(plants))('of %s nothing is left, and everything else', async (_, trig) => {
  expect(trig).toMatch(marker)
  const { dataset } = withoutRestricted(await read(`${open}\n${trig}\n${elsewhere}`))
  const expected = trig.includes('ex:valley rdfs:seeAlso (') ? 'ex:valley rdfs:seeAlso ( ex:board ex:gazette ) .' : ''
  expect(await linesOf(dataset)).toEqual(await linesOf(await read(`${open}\n${expected}`)))
})
