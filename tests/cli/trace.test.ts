import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/rdf/digest.js'
import { floodFile } from '../claims/fixture.js'
import { documentsFolder } from '../documents.js'
import { claimgraph } from './run.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-trace-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('trace', () => {
  it('shows claimant, date, note, evidence, every chain and passage, and what the claim rests on', async () => {
    const { out, status, err } = await claimgraph(['trace', 'claim-deaths', '-d', floodFile])
    expect([status, err]).toEqual([0, ''])
    expect(out).toBe(`The council counts three dead
  https://example.org/flood/claim-deaths
  claimant  Town council (finding; certain)
  figure    3
  asserted  2024-06-20
  note      From the second page.
  evidence  document, interview
  chain     Town council, as Gazette has it → News agency → Gazette → Gazette article
  passage   characters 10 to 60
  chain     Town council → Council report
  passage   characters 40 to 90
  chain     Town council → Council report
  passage   characters 300 to 340
  rests on
    Miller saw the dam break
      https://example.org/flood/claim-seen
      claimant  Miller (testimony)
      asserted  between 2024-06-01 and 2024-06-10
      chain     Miller → Anglers' club → Town council → Council report
      passage   characters 200 to 240
`)
  })

  it('shows the passage where a file of the folder is the document', async () => {
    const text = 'First. The dam broke. Last.'
    await writeFile(join(folder, 'any name'), text)
    const input = `@prefix : <https://example.org/x/> . @prefix cg: <https://w3id.org/claimgraph/ns#> .
      @prefix oa: <http://www.w3.org/ns/oa#> .
      :c a cg:Claim ; cg:mention :m . :m oa:hasSource :d ; oa:hasSelector [ oa:start 7 ; oa:end 21 ] .
      :d a cg:Document ; cg:sha256 "${sha256(text)}" .`
    const { out } = await claimgraph(['trace', 'c', '-d', '-', '--documents', folder], { input })
    expect(out).toContain('  passage   characters 7 to 21: “The dam broke.”\n')
  })

  it('is JSON with the same chains when asked for', async () => {
    const { out } = await claimgraph(['trace', 'claim-seen', '-d', floodFile, '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({
      claim: { id: 'https://example.org/flood/claim-seen', claimant: { label: 'Miller', pseudonym: true } },
      trails: [
        { chain: [{ label: 'Miller' }, { label: "Anglers' club" }, { label: 'Town council' }], span: { start: 200 } },
      ],
      restsOn: [],
    })
  })

  it('ends where claims rest on each other, and says so', async () => {
    const input = `@prefix : <https://example.org/x/> . @prefix cg: <https://w3id.org/claimgraph/ns#> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      :a a cg:Claim ; prov:wasDerivedFrom :b . :b a cg:Claim ; prov:wasDerivedFrom :a .`
    const { out, status } = await claimgraph(['trace', 'a', '-d', '-'], { input })
    expect(status).toBe(0)
    expect(out.match(/this claim rests on itself/g)).toHaveLength(1)
  })

  it.each([
    [['claim-deths'], 'did you mean "claim-deaths"?'],
    [['claim-deaths', '--format', 'jsn'], 'did you mean "json"?'],
    [['claim-deaths', '--documents', 'nowhere'], 'nowhere: no such folder of documents'],
  ])('refuses %j', async (args, message) => {
    const { status, out, err } = await claimgraph(['trace', '-d', floodFile, ...args])
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it.skipIf(!documentsFolder)('shows the passage of the shipped graph that says 1,500', async () => {
    const { out } = await claimgraph(['trace', 'claim-sohr-deaths', '--documents', documentsFolder!])
    expect(out).toMatch(/passage .*1,500 people/)
  })
})
