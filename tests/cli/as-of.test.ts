import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/compare/types.js'
import { shippedPath } from '../../src/index.js'
import { localName } from '../../src/rdf/resource.js'
import { claimgraph, readTsv } from './run.js'

/*
 * The example: on 5 May 2031 the fire brigade published a release with three claims; on 6 May an article had the hospital
 * say 14 dead, the brigade 12, and residents that the bridge was overloaded, all between the fall on 4 May and that day.
 */

const bridge = shippedPath('examples/bridge.trig')
const run = (command: string, day: string, ...args: string[]) =>
  claimgraph([command, '-d', bridge, '--as-of', day, ...args])
const brigade = ['claim-brigade-deaths', 'claim-brigade-children', 'claim-brigade-load']
const article = ['claim-article-brigade', 'claim-hospital-deaths', 'claim-residents-load']

/** The part of a text under a heading, up to the next empty line. */
const under = (text: string, heading: string) => text.split(heading)[1]!.split('\n\n')[0]!

describe('as of a day, compare', () => {
  it('shows what had certainly been said, and under a heading of its own what may have been', async () => {
    const { out, status } = await run('compare', '2031-05-05', '--about', 'fall', '--property', 'deaths')
    expect(status).toBe(0)
    expect(out).toMatch(/^As of 2031-05-05: 2 claims had certainly been said by then; another 2 claims may have been,/)
    const [certain, possible] = out.split('Possibly said by 2031-05-05')
    expect(certain).toContain('[1] at least 12\n')
    expect(certain).not.toMatch(/Hospital|claim-article|contradict {2}|on record/)
    expect(possible!.replace(/\s+/g, ' ')).toContain(
      '– 14 Hospital (report) → Gazette → Article; between 2031-05-04 and 2031-05-06; not yet on record: published on 2031-05-06; claim-hospital-deaths',
    )
  })

  it('marks what no document carried yet, and names topics on which nothing had certainly been said', async () => {
    const { out } = await run('compare', '2031-05-04', '--full')
    expect(out).toMatch(/^As of 2031-05-04: nothing had certainly been said by then; another 3 claims may have been,/)
    expect(out).toContain('Fall of the bridge · overloaded · nothing certainly said\n')
    expect((await run('compare', '2031-05-03', '--full')).out).not.toContain('Possibly said')
    const { out: whole } = await run('compare', '2031-05-06', '--about', 'fall', '--property', 'deaths')
    expect(whole).toContain('Fall of the bridge · deaths · differ\n')
    expect(whole).not.toMatch(/Possibly said|on record/)
  })

  it('shows a topic on which the other side may have spoken, though one alone had', async () => {
    const { out } = await run('compare', '2031-05-05', '--full')
    expect(out).toContain('Fall of the bridge · overloaded ·')
    expect(under(out, 'Possibly said by 2031-05-05')).toContain('Hospital')
  })

  it('says at first sight how much may have been said on what', async () => {
    const { out } = await run('compare', '2031-05-05')
    expect(under(out, 'POSSIBLY SAID BY 2031-05-05')).toMatch(
      /deaths\n {6}2 claims: 14 \(Hospital, through Gazette: report\)/,
    )
  })

  it('has both in Markdown, in JSON, in CSV and as triples', async () => {
    const write = async (format: string) => (await run('compare', '2031-05-05', '--format', format)).out
    expect(await write('md')).toContain('\n### Possibly said by 2031-05-05\n')
    const { questions, asOf } = JSON.parse(await write('json')) as Comparison
    const claimsOf = (some: readonly Pick<Comparison['questions'][number], 'positions'>[]) =>
      some.flatMap(({ positions }) => positions.flatMap(({ claims }) => claims.map(localName))).sort()
    expect(claimsOf(questions)).toEqual([...brigade].sort())
    expect(claimsOf(asOf!.possible)).toEqual([...article].sort())
    expect(asOf!.claims.map(({ claim, said, onRecord }) => [localName(claim), said, onRecord])).toEqual(
      [...article].sort().map(name => [name, 'possibly', 'not']),
    )
    const csv = await write('csv')
    const last = csv
      .trimEnd()
      .split('\r\n')
      .map(row => row.split(',').slice(-2).join(' '))
    const base = 'https://example.org/selm/'
    expect(last).toEqual([
      'said not_on_record',
      ...brigade.map(() => 'certainly '),
      ...['claim-hospital-deaths', 'claim-article-brigade', 'claim-residents-load'].map(
        name => `possibly ${base}${name}`,
      ),
    ])
    expect(await write('trig')).toMatch(
      /cg:possiblySaid :claim-article-brigade, :claim-hospital-deaths, :claim-residents-load/,
    )
    expect((await claimgraph(['compare', '-d', bridge, '--format', 'csv'])).out).not.toContain('not_on_record')
  })
})

describe('as of a day', () => {
  it('matrix counts apart the questions that two may have had in common', async () => {
    const rows = readTsv((await run('matrix', '2031-05-05')).out)
    expect(rows.map(row => [row.a_label, row.b_label, row.questions, row.possible])).toEqual([
      ['Fire brigade', 'Hospital', '0', '1'],
      ['Fire brigade', 'Residents', '0', '1'],
    ])
    const { out } = await run('matrix', '2031-05-05', '--format', 'table')
    expect(out).toMatch(/^1 +— +\?1 +\?1$/m)
    expect(out).toContain('0 pairs with a question in common, 2 pairs possibly with a further one')
    expect((await claimgraph(['matrix', '-d', bridge])).out).not.toContain('possible')
  })

  it('origins lists what had certainly been said, and says what stands apart', async () => {
    const { out, err } = await run('origins', '2031-05-05')
    expect(readTsv(out).map(({ claims }) => claims)).toEqual(brigade)
    expect(err).toContain('another 3 claims may have been, as bounds allow, and stand apart')
  })

  it('survey counts claims, those that may have been made, and those not on record', async () => {
    const rows = readTsv((await run('survey', '2031-05-05')).out)
    expect(rows.map(row => [row.event, row.property, row.claims, row.possible, row.not_on_record])).toEqual([
      ['Children among the dead', 'deaths', '1', '0', '0'],
      ['Fall of the bridge', 'deaths', '1', '2', '0'],
      ['Fall of the bridge', 'overloaded', '1', '1', '0'],
    ])
  })

  it('claims come with how they stand, the certain ones first', async () => {
    const rows = readTsv((await run('claims', '2031-05-05')).out)
    expect(rows.map(({ claim, said, on_record }) => [claim, said, on_record])).toEqual([
      ...brigade.map(name => [name, 'certainly', 'certainly']),
      ...article.map(name => [name, 'possibly', 'not']),
    ])
    expect(readTsv((await run('claims', '2031-05-03')).out)).toEqual([])
    const until = await claimgraph(['claims', '-d', bridge, '--until', '2031-05-05'])
    expect(readTsv(until.out)).toHaveLength(6)
    expect(until.out).not.toContain('certainly')
  })

  it('fidelity tells of documents that had certainly been published', async () => {
    const number = async (day: string) => readTsv((await run('fidelity', day)).out).length
    expect([await number('2031-05-05'), await number('2031-05-06')]).toEqual([0, 1])
  })
})
