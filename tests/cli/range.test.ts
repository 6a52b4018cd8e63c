import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ranges } from '../../src/compare/ranges/ranges.js'
import { openClaimGraph, shippedPath } from '../../src/index.js'
import { told } from '../compare/ranges-fixture.js'
import { claimgraph } from './run.js'

const bridge = shippedPath('examples/bridge.trig')
const run = (...args: string[]) => claimgraph(['range', ...args])

/** A graph in TriG on standard input. */
const prefixes = `@prefix : <https://example.org/flood/> . @prefix cg: <https://w3id.org/claimgraph/ns#> .
  @prefix oa: <http://www.w3.org/ns/oa#> . @prefix prov: <http://www.w3.org/ns/prov#> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <http://schema.org/> .
  @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .`
const runOn = (trig: string, ...args: string[]) =>
  claimgraph(['range', '-d', '-', '--input-format', 'trig', ...args], { input: prefixes + trig })

describe('range EVENT', () => {
  it('shows both ends with what sets them, the parts, and what is left out and why', async () => {
    const { out, status } = await run('fall', '-d', bridge)
    expect(status).toBe(0)
    // the fire brigade reports at least 12, the hospital 14, and nobody documents; the gazette’s 12 is ascribed
    expect(out).toContain('Fall of the bridge · deaths · none documented, highest 14\n')
    expect(out).toContain('By the rule documented. ')
    expect(out).toContain('Vague words are read by “two of each”, a convention.\n')
    expect(out).toContain('  Lowest: none\n    No documented figure of the event: ')
    expect(out).toMatch(/ {2}Highest: 14\n {4}“14” \(Hospital as relayed by Gazette\): the highest of 2 stated figures/)
    expect(out).toMatch(
      /“14”: Hospital → Gazette → Article\n {8}report; between 2031-05-04 and 2031-05-06;\s+claim-hospital-deaths\n/,
    )
    expect(out).toMatch(/Counted, and setting neither end\n {4}“at least 12”: Fire brigade → Release\n/)
    expect(out).toMatch(/Ascribed \(1\)\n {6}- “12” \(Fire brigade, as Gazette has it\): .*claim-article-brigade\n/s)
    expect(out).toMatch(/Of a part \(1\)\n {6}- “3” of “Children among the dead” \(Fire brigade\)/)
  })

  it('chooses rule, reading, day, measure and ascription', async () => {
    const label = async (...args: string[]) => /· (?!deaths|bodies)(.*)\n═/.exec((await run(...args)).out)?.[1]
    expect(await label('fall', '-d', bridge, '--rule', 'stated')).toBe('12 to 14')
    expect(await label('fall', '-d', bridge, '--rule', 'stated', '--as-of', '2031-05-05')).toBe(
      '“at least 12”, no upper end',
    )
    expect(await label('fall', '-d', bridge, '--rule', 'stated', '--ascribed')).toBe('12 to 14')
    expect((await run('fall', '-d', bridge, '--ascribed')).out).not.toContain('Ascribed (1)')
    const scores = ['bodies-at-hospital', '--property', 'bodies', '--rule', 'stated']
    expect((await run(...scores)).out).toContain('· 40 or more, read from “scores”\n')
    expect((await run(...scores, '--reading', 'one-of-each')).out).toContain('· 20 or more, read from “scores”\n')
  })

  it('is JSON as the library has it', async () => {
    const { out } = await run('fall', '-d', bridge, '--format', 'json', '--rule', 'stated')
    const found = await ranges(await openClaimGraph(bridge), { event: 'fall', rule: 'stated' })
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(found)))
    expect(found).toHaveLength(1)
  })

  it('is CSV with a row for each claim and its part in the range', async () => {
    const { out } = await run('fall', '-d', bridge, '--format', 'csv', '--rule', 'stated')
    const [head, ...rows] = out.trim().split('\n')
    expect(head).toBe(
      'event,event_label,property,unit,rule,reading,as_of,of,role,figure,claim,said_of,stated,read_as,manner,chain,made,because',
    )
    const short = rows.map(row =>
      row.match(/,(lowest|highest|between|left out[^,]*),(\d*\+?),https:\/\/example.org\/selm\/([^,]*)/)?.slice(1),
    )
    expect(short).toEqual([
      ['lowest', '12', 'claim-brigade-deaths'],
      ['highest', '14', 'claim-hospital-deaths'],
      ['left out', '', 'claim-article-brigade'],
      ['left out', '', 'claim-brigade-children'],
    ])
  })

  it('is Markdown of the same, in which nothing of a graph is markup', async () => {
    const trig = `:flood a sem:Event ; rdfs:label "Flood <b>*here*</b>"@en . ${told('a', 'council', { says: 3, act: 'Finding' })}`
    const { out } = await runOn(trig, 'flood', '--format', 'md')
    expect(out).toContain('# Flood &lt;b&gt;\\*here\\*&lt;/b&gt;: deaths, 3\n')
    expect(out).toContain('- **Lowest: 3.** “3” (council): the only documented figure of the event.\n')
    expect(out).toContain('| lowest | “3” | council → council-page | finding, documented; undated | `a` |\n')
  })

  it('tells nothing of restricted claims, not even how many there are', async () => {
    const secret = told('secret', 'hospital', { says: 77, with: 'cg:sensitivity cg:Restricted' })
    const { out, err } = await runOn(told('a', 'council', { says: 3 }) + secret, 'flood')
    expect(out).not.toMatch(/77|hospital|secret|restricted/)
    expect(out).toBe((await runOn(told('a', 'council', { says: 3 }), 'flood')).out)
    expect(err).toContain('1 restricted claim(s) left out')
  })

  it('cannot be made to steer the terminal', async () => {
    const words = 'cg:asStated "\\u001B[2Jat least 3"@en ; schema:value 3 ; schema:minValue 3'
    const { out } = await runOn(told('a', 'council', { says: words }), 'flood', '--rule', 'stated')
    expect(out).not.toContain('\u001B')
    expect(out).toContain('at least 3')
  })

  it.each([
    [['nowhere'], 2, /no event `nowhere`/],
    [['fall', '--rule', 'best'], 2, /Allowed choices are documented, stated, origins/],
    [['fall', '--property', 'overloaded'], 2, /expected an additive measure/],
    [['fall', '--reading', 'mine'], 2, /no reading rules `mine`/],
    [['fall', '--as-of', 'May'], 2, /expected a day that exists/],
  ])('refuses %j', async (args, wanted, message) => {
    const { status, out, err } = await run(...args, '-d', bridge)
    expect([status, out]).toEqual([wanted, ''])
    expect(err).toMatch(message)
  })

  it('says so where no claim gives such a figure', async () => {
    const trig = `${told('a', 'council', { says: 3 })} :fire a sem:Event .`
    expect((await runOn(trig, 'fire')).out).toBe('No claim gives such a figure, of the event or of a part of it.\n')
  })
})

describe('range', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-range-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('lists the events of which figures are known, each with its ends', async () => {
    const { out, status } = await run('-d', bridge, '--rule', 'stated')
    expect(status).toBe(0)
    expect(out).toMatch(/^Children among the dead +3 +Fire brigade +3 +Fire brigade$/m)
    expect(out).toMatch(/^Fall of the bridge +12 +Fire brigade +14 +Hospital as relayed by Gazette$/m)
    expect(out).toContain('2 rows\n')
  })

  it('is CSV and Markdown, and takes the format from the file’s name', async () => {
    const file = join(folder, 'ranges.csv')
    await run('-d', bridge, '--rule', 'stated', '-o', file)
    const [head, ...rows] = (await readFile(file, 'utf8')).trim().split('\n')
    expect(head).toBe(
      'event,event_label,property,unit,rule,reading,as_of,lowest,lowest_claims,lowest_of_part,highest,highest_open,highest_claims,left_out',
    )
    expect(rows[1]).toBe(
      'https://example.org/selm/fall,Fall of the bridge,deaths,,stated,two of each,,12,https://example.org/selm/claim-brigade-deaths,,14,false,https://example.org/selm/claim-hospital-deaths,2',
    )
    const { out } = await run('-d', bridge, '--rule', 'stated', '--format', 'md')
    expect(out).toContain('| Fall of the bridge | 12 | `claim-brigade-deaths` | 14 | `claim-hospital-deaths` |\n')
  })
})
