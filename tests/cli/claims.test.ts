import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { floodFile } from '../claims/fixture.js'
import { claimgraph, readTsv } from './run.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-claims-'))
})
afterAll(() => rm(folder, { recursive: true }))

const claims = (...args: string[]) => claimgraph(['claims', '-d', floodFile, ...args], { cwd: folder })
const listed = async (...args: string[]) => readTsv((await claims(...args)).out).map(({ claim }) => claim)

describe('claims', () => {
  it('are listed as tab-separated values in a pipe, with claimant, date, act, chain and document', async () => {
    const { out, err, status } = await claims('--claimant', 'council')
    expect([status, err]).toEqual([0, ''])
    expect(readTsv(out)).toEqual([
      {
        claim: 'claim-deaths',
        claimant: 'Town council',
        asserted: '2024-06-20',
        act: 'finding',
        hedge: 'certain',
        statement: 'The council counts three dead',
        figures: '3',
        chain: 'News agency → Gazette; directly',
        document: 'Gazette article; Council report',
      },
      {
        claim: 'claim-first-count',
        claimant: 'Town council',
        asserted: '2024-06',
        act: 'report',
        hedge: '',
        statement: 'The council counted two dead at first',
        figures: '2',
        chain: 'directly',
        document: 'Council report',
      },
    ])
  })

  it('have nothing for what is not known', async () => {
    const [demand] = readTsv((await claims('--claimant', 'anglers')).out)
    expect(demand).toMatchObject({ asserted: 'undated', chain: '', document: '' })
  })

  it.each([
    [['--relay', 'agency'], ['claim-deaths']],
    [
      ['--document', ':article'],
      ['claim-deaths', 'claim-denial'],
    ],
    [['--event', 'https://example.org/flood/council'], ['claim-demand']],
    [
      ['--property', 'cg:deaths'],
      ['claim-deaths', 'claim-first-count'],
    ],
    [
      ['--property', 'cause'],
      ['claim-denial', 'claim-seen'],
    ],
    [['--act', 'testimony'], ['claim-seen']],
    [['--stance', 'Denies'], ['claim-denial']],
    [['--stance', 'CouldNotVerify'], []],
    [
      ['--since', '2024-06-21', '--until', '2024-06-25'],
      ['claim-demand', 'claim-denial', 'claim-first-count'],
    ],
    [['--text', 'DAM council'], ['claim-demand']],
  ])('are filtered by %j', async (args, found) => {
    expect(await listed(...args)).toEqual(found)
  })

  it.each([
    [['--property', 'value'], 'no property `value`'],
    [['--act', 'Findng'], 'did you mean "Finding"?'],
    [['--stance', 'Denys'], 'did you mean "Denies"?'],
    [['--claimant', ''], 'no agent ``'],
  ])('are not filtered by the unknown %j', async (args, message) => {
    const { status, err, out } = await claims(...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('are JSON or comma-separated values when asked for', async () => {
    const json = JSON.parse((await claims('--format', 'json', '--act', 'Testimony')).out)
    expect(json).toMatchObject([{ claim: 'claim-seen', asserted: 'between 2024-06-01 and 2024-06-10' }])
    const { out } = await claims('--format', '.csv', '--act', 'Testimony')
    expect(out.split('\n')[0]).toBe('claim,claimant,asserted,act,hedge,statement,figures,chain,document')
  })

  it('come as a table without colours in a pipe', async () => {
    const { out } = await claims('--format', 'table')
    expect(out).toMatch(/^claim +claimant/)
    expect(out).toMatch(/\n5 rows\n$/)
    expect(out).not.toContain('\u001b')
  })

  it('go to a file, whole, in the format of its extension', async () => {
    const { status, out } = await claims('-o', 'claims.json')
    expect([status, out]).toEqual([0, ''])
    expect(JSON.parse(await readFile(join(folder, 'claims.json'), 'utf8'))).toHaveLength(5)
    expect(await readdir(folder)).toEqual(['claims.json'])
  })

  it('are read from standard input and from several files', async () => {
    const extra = '<https://example.org/x/claim-extra> a <https://w3id.org/claimgraph/ns#Claim> .'
    const { out } = await claimgraph(['claims', '-d', floodFile, '-d', '-', '--input-format', 'trig'], { input: extra })
    expect(readTsv(out)).toHaveLength(6)
  })

  it('that are restricted are left out, which is said, unless asked for', async () => {
    const input = `@prefix cg: <https://w3id.org/claimgraph/ns#> .
      <https://example.org/x/a> a cg:Claim . <https://example.org/x/b> a cg:Claim ; cg:sensitivity cg:Restricted .`
    const hidden = await claimgraph(['claims', '-d', '-'], { input })
    expect(readTsv(hidden.out).map(({ claim }) => claim)).toEqual(['a'])
    expect(hidden.err).toBe('claimgraph: 1 restricted claim(s) left out; --include-restricted shows them\n')
    const shown = await claimgraph(['claims', '-d', '-', '--include-restricted'], { input })
    expect(readTsv(shown.out).map(({ claim }) => claim)).toEqual(['a', 'b'])
    expect(shown.err).toBe('')
  })
})

describe('the shipped graph', () => {
  const shipped = async (...args: string[]) => readTsv((await claimgraph(['claims', ...args], { cwd: folder })).out)

  it("knows the observatory's 1,500 through the ODNI and then the article", async () => {
    const known = await shipped('--relay', 'odni', '--property', 'deaths')
    expect(known).toMatchObject([
      {
        claimant: 'Syrian Observatory for Human Rights',
        statement: expect.stringContaining('1,500'),
        chain: 'US Office of the Director of National Intelligence → Unnamed news outlet',
        document: 'News article (outlet not named)',
      },
    ])
  })

  it('dates what the ODNI itself reported to 26 March 2025', async () => {
    const own = await shipped('--claimant', 'odni')
    expect(new Set(own.map(({ asserted }) => asserted))).toEqual(new Set(['2025-03-26']))
    expect(new Set(own.map(({ chain }) => chain))).toEqual(new Set(['Unnamed news outlet']))
  })

  it.each([
    ['snhr', 'claim-snhr-deaths', '420'],
    ['un', 'claim-un-111-deaths', '111'],
  ])('has the figure of %s from the release', async (claimant, claim, figure) => {
    const found = await shipped('--claimant', claimant, '--property', 'deaths')
    expect(found.find(row => row.claim === claim)).toMatchObject({
      statement: expect.stringContaining(figure),
      chain: 'Amnesty International',
      document: 'Amnesty International release',
    })
  })

  it('has the announcement that the operation was over on 10 March from the ministry of defence', async () => {
    const found = await shipped(
      '--claimant',
      'ministry-of-defence',
      '--property',
      'ended',
      '--document',
      'doc-news-article',
    )
    expect(found).toHaveLength(1)
    expect(found[0]!.statement).toContain('10 March')
  })
})
