import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kinds } from '../../src/compare/kinds/kinds.js'
import type { TableName, TableRow } from '../../src/export/tables/shape.js'
import { tableShapes } from '../../src/export/tables/shapes.js'
import { readTables } from '../../src/export/tables/tables.js'
import { toClaimGraph } from '../../src/node/open.js'
import { shippedPath } from '../../src/node/shipped.js'
import { openDuckDb } from '../../src/node/sql/open-duckdb.js'
import { storeOf } from '../claims/fixture.js'
import { claimgraph } from '../cli/run.js'
import { claim } from '../compare/fixture.js'
import { useTables } from '../sql/engines.js'

const shorten = (cell: TableRow[number] | undefined) => (typeof cell === 'string' ? cell.replace(/.*[/#]/, '') : cell)

/** The rows of one table of a graph in TriG, some columns of them; IRIs by their last part. */
async function rowsOf(trig: string, table: TableName, columns: readonly string[]) {
  const { rows } = await readTables(toClaimGraph(await storeOf(trig)))
  const shape = tableShapes.find(({ name }) => name === table)!
  const places = columns.map(name => shape.columns.findIndex(column => column.name === name))
  return [...rows()].flatMap(([name, row]) => (name === table ? [places.map(place => shorten(row[place]))] : []))
}

describe('tables', () => {
  it('give figures with the bounds of their words, and what a denial leaves', async () => {
    const trig =
      claim('a', 'town', ':flood cg:injured 3 .') +
      claim('b', 'press', ':flood cg:injured [ schema:value 4 ; schema:minValue 4 ; cg:asStated "at least four" ] .') +
      claim('c', 'county', ':flood cg:injured [ schema:minValue 2 ; schema:maxValue 5 ] .', {
        with: 'cg:stance cg:Denies',
      }) +
      claim('d', 'river', ':flood cg:injured [ schema:minValue 6 ] .', { with: 'cg:stance cg:Denies' })
    const columns = ['claim', 'holds', 'lo', 'lo_open', 'hi', 'hi_open', 'headline', 'as_stated']
    expect(await rowsOf(trig, 'stated', columns)).toEqual([
      ['a', true, 3, false, 3, false, 3, null],
      ['b', true, 4, false, null, false, 4, 'at least four'],
      // no fewer than two to five: 1 and 6 are allowed, what lies between them is not
      ['c', false, 1, true, 6, true, null, null],
      ['d', true, 0, false, 5, false, null, null],
    ])
  })

  it('give days by their number, truths as 0 and 1, and one row to each concept of a set', async () => {
    const trig =
      claim('a', 'town', ':flood cg:ended "1970-02"^^xsd:gYearMonth ; cg:deliberate false .') +
      claim('b', 'press', ':flood cg:motive :greed , :fear .', { with: 'cg:stance cg:Denies' })
    expect(await rowsOf(trig, 'stated', ['claim', 'statement', 'holds', 'lo', 'hi', 'concept'])).toEqual([
      ['a', 0, true, 0, 0, null],
      ['a', 1, true, 31, 58, null],
      ['b', 0, false, null, null, 'fear'],
      ['b', 0, false, null, null, 'greed'],
    ])
  })

  it('tell what is in force, and as whose it counts', async () => {
    const trig =
      claim('a', 'town', ':flood cg:injured 3 .', { with: 'cg:assertedOn "2024-06"^^xsd:gYearMonth' }) +
      claim('b', 'mayor', ':flood cg:injured 5 .', { with: 'prov:wasRevisionOf :a' }) +
      ':mayor prov:actedOnBehalfOf :town .'
    const columns = ['claim', 'claimant', 'speaker', 'first_day', 'last_day', 'revised', 'in_force']
    expect(await rowsOf(trig, 'claim', columns)).toEqual([
      ['a', 'town', 'town', '2024-06-01', '2024-06-30', true, false],
      ['b', 'mayor', 'town', null, null, false, true],
    ])
    expect(await rowsOf(trig, 'agent', ['agent', 'speaks_for'])).toEqual([
      ['mayor', 'town'],
      ['town', 'town'],
    ])
  })

  it('follow relays and origins', async () => {
    const trig =
      claim('a', 'witness', ':flood cg:injured 3 .', { relay: [':ngo :paper', 'article'] }) +
      claim('b', 'press', ':flood cg:injured 3 .', { with: 'prov:wasDerivedFrom :a' }) +
      ':article schema:publisher :paper .'
    expect(await rowsOf(trig, 'mention', ['claim', 'document', 'relayed_by', 'ascribed'])).toEqual([
      ['a', 'article', 'paper', false],
      ['b', 'press-report', null, false],
    ])
    expect(await rowsOf(trig, 'relay', ['claim', 'step', 'agent'])).toEqual([
      ['a', 0, 'ngo'],
      ['a', 1, 'paper'],
    ])
    expect(await rowsOf(trig, 'origin', ['claim', 'agent', 'named'])).toEqual([
      ['a', 'witness', true],
      ['b', 'witness', true],
    ])
  })

  it('give hierarchies over any number of links, and name circles', async () => {
    const broader = '<http://www.w3.org/2004/02/skos/core#broader>'
    const trig =
      claim('a', 'town', ':flood cg:motive :haste .') +
      `:haste ${broader} :greed . :greed ${broader} :vice , :lust . :lust ${broader} :greed .`
    expect((await rowsOf(trig, 'broader', ['narrower', 'broader', 'circular'])).sort()).toEqual(
      [
        ...['haste', 'greed', 'vice', 'lust'].map(one => [one, one, false]),
        ['greed', 'vice', false],
        ['greed', 'lust', true],
        ['lust', 'greed', true],
        ['lust', 'vice', false],
        ['haste', 'greed', false],
        ['haste', 'lust', false],
        ['haste', 'vice', false],
      ].sort(),
    )
  })

  it('refuse a property of a kind that is no table', async () => {
    const { tabulate: _, ...own } = kinds.find(({ name }) => name === 'truth')!
    const graph = toClaimGraph(await storeOf(claim('a', 'town', ':flood cg:deliberate true .')))
    const { rows } = await readTables(graph, { kinds: [own] })
    expect(() => [...rows()]).toThrow('expected properties of kinds that are tables, found a truth')
  })
})

describe('claimgraph tables', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-tables-test-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('writes the same rows as Parquet and as CSV', async () => {
    const { status, err } = await claimgraph(['tables', '-d', 'examples/bridge.trig', '--out', folder])
    expect(status).toBe(0)
    expect(err).toMatch(/26 files in .*; rows: claim 6, stated 6, question 3,/)
    await useTables(openDuckDb, folder, async ({ query }) => {
      for (const { name, columns } of tableShapes) {
        const types = columns.map(({ name: column, type }) => {
          const known = { text: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN', day: 'DATE' }
          return `'${column}': '${known[type]}'`
        })
        const csv = `read_csv('${folder}/${name}.csv', header = true, columns = {${types.join(', ')}})`
        expect(
          await query(`(FROM ${name} EXCEPT ALL FROM ${csv}) UNION ALL (FROM ${csv} EXCEPT ALL FROM ${name})`),
        ).toEqual([])
        expect(Number((await query(`SELECT COUNT(*) AS n FROM ${csv}`))[0]!.n)).toBe(
          Number((await query(`SELECT COUNT(*) AS n FROM ${name}`))[0]!.n),
        )
      }
    })
  })

  it('leaves a folder with other files alone, and replaces tables that it wrote', async () => {
    await writeFile(join(folder, 'notes.txt'), 'mine')
    const refused = await claimgraph(['tables', '--out', folder, '-d', 'examples/bridge.trig'])
    expect(refused.status).toBe(1)
    expect(refused.err).toContain('expected no folder, an empty one or tables written before')
    expect(await readdir(folder)).toEqual(['notes.txt'])
    const args = ['tables', '--out', join(folder, 'own'), '-d', 'examples/bridge.trig', '--format', 'csv']
    for (let time = 0; time < 2; time++) expect((await claimgraph(args)).status).toBe(0)
    expect(await readdir(join(folder, 'own'))).toContain('stated.csv')
  })

  it('wants a folder', async () => {
    expect(await claimgraph(['tables'])).toMatchObject({
      status: 2,
      err: 'claimgraph: expected --out FOLDER, found none\n',
    })
  })
})

describe('claimgraph survey --engine duckdb', () => {
  it('reads tables in place of a graph, and refuses what does not go with them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-tables-test-'))
    try {
      await claimgraph(['tables', '-d', 'examples/bridge.trig', '--out', folder])
      const { out } = await claimgraph(['survey', '--tables', folder, '--property', 'overloaded', '--format', 'csv'])
      expect(out.split('\n')[1]).toBe('Fall of the bridge,overloaded,,2,2,1,https://example.org/selm/fall')
      const refuse = async (...args: string[]) => (await claimgraph(['survey', '--tables', folder, ...args])).err
      expect(await refuse('-d', 'x')).toContain('expected one of --data and --tables, found both')
      expect(await refuse('--as-of', '2031-05-05')).toContain('--as-of goes without --engine and --tables')
      expect(await refuse('--property', 'overlooded')).toContain('did you mean "overloaded"?')
      await rm(join(folder, 'claim.parquet'))
      expect(await refuse()).toContain('expected tables that `claimgraph tables` has written as Parquet')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('docs/engines.md', () => {
  it('describes each table and column as it is written', async () => {
    const page = await readFile(shippedPath('docs/engines.md'), 'utf8')
    for (const { name, row, columns } of tableShapes) {
      const described = columns.map(
        ({ name: column, type, optional, words }) =>
          `| \`${column}\` | ${type}${optional ? ', or nothing' : ''} | ${words} |`,
      )
      const head = `### \`${name}\`\n\nOne row is ${row}.\n\n| column | type | what it is |\n| --- | --- | --- |\n`
      expect(page).toContain(`${head}${described.join('\n')}\n`)
    }
  })
})
