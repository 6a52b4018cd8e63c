import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimgraph } from '../cli/in-process.js'

const base = 'https://example.org/selm/'
const secret = `
@prefix : <${base}> . @prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:zzmark a prov:Organization ; rdfs:label "Council of Tarn"@en ; cg:sensitivity cg:Restricted .
:notice a cg:Document ; rdfs:label "zzdocumentmark"@en ; cg:sensitivity cg:Restricted .
`
const row = [
  '--statement',
  'At least 12 people died',
  '--event',
  'Fire at Selm',
  '--property',
  'deaths',
  '--value',
  '12',
]

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-named-'))
  const init = ['init', '.', '--title', 'Selm', '--base', base, '--curator', 'N. N.']
  expect(await claimgraph(init, { cwd: folder })).toMatchObject({ status: 0 })
  await writeFile(join(folder, 'triples', 'restricted.trig'), secret)
  for (const name of ['count.txt', 'notice.txt'])
    await writeFile(join(folder, name), 'At least 12 people were killed in the fire at Selm.\n')
})
afterEach(() => rm(folder, { recursive: true }))

/** What a case says openly, and all that it holds. */
async function show(...more: string[]) {
  const { out, status } = await claimgraph(['export', '--format', 'nquads', ...more], { cwd: folder })
  expect(status).toBe(0)
  return out
}

describe('what is brought into a case of somebody whom it keeps restricted', () => {
  it('goes with them: a document that one publishes', async () => {
    const add = ['add', 'count.txt', '--publisher', 'Council of Tarn', '--published', '2031-05-08']
    expect(await claimgraph(add, { cwd: folder })).toMatchObject({ status: 0 })
    expect(await show('--include-restricted')).toMatch(/<\S*selm\/count> <\S*publisher> <\S*zzmark>/)
    expect(await show()).not.toMatch(/selm\/count|zz\w*mark|Council/)
  })

  it('goes with them: a claim that one makes', async () => {
    const add = ['add', 'count.txt', '--publisher', 'Gazette', '--published', '2031-05-08']
    expect(await claimgraph(add, { cwd: folder })).toMatchObject({ status: 0 })
    const said = [
      '--asserted',
      '2031-05-05',
      '--document',
      `${base}count`,
      '--quotation',
      'At least 12 people were killed',
    ]
    const entered = await claimgraph(['claim', '--new', '--claimant', 'Council of Tarn', ...row, ...said], {
      cwd: folder,
    })
    expect(entered).toMatchObject({ status: 0 })
    expect(await show('--include-restricted')).toMatch(/<\S*wasAttributedTo> <\S*zzmark>/)
    // the document is known from that claim alone
    expect(await show()).not.toMatch(/zz\w*mark|Council|Gazette|Claim>/)
  })
})

it('a document never takes the name of one that is restricted', async () => {
  const add = ['add', 'notice.txt', '--publisher', 'Gazette', '--published', '2031-05-08']
  expect(await claimgraph(add, { cwd: folder })).toMatchObject({ status: 0 })
  const open = await show()
  expect(open).toMatch(/<https:\/\/example\.org\/selm\/notice-2> \S*publisher> /)
  expect(open).not.toMatch(/selm\/notice>|zzdocumentmark/)
})
