import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/compare/types.js'
import { bridge, bridgeFile } from '../compare/bridge.js'
import { claimgraph, readTsv } from './run.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-compare-'))
})
afterAll(() => rm(folder, { recursive: true }))

const compare = (...args: string[]) => claimgraph(['compare', '-d', bridgeFile, ...args])
const find = async (...args: string[]): Promise<Comparison> =>
  JSON.parse((await compare('--format', 'json', ...args)).out)
const labels = ({ questions }: Comparison) => questions.flatMap(q => q.positions.map(p => p.label)).sort()

describe('claimgraph compare', () => {
  it('shows who contradicts whom, and the claims to follow', async () => {
    const { out, status } = await compare('--full')
    expect(status).toBe(0)
    expect(out).toContain('Collapse of the bridge · deaths · contradict\n')
    expect(out).toMatch(/contradict {2}\[\d\] \[\d\] “at least 40” \(Roads office\) and “12” \(Ferry union\)/)
    const [, claim] = /rests on (claim-\w+)/.exec(out)!
    expect((await claimgraph(['trace', claim!, '-d', bridgeFile])).status).toBe(0)
  })

  it.each([
    ['', [], 'first look'],
    ['--all', ['--all'], 'first look'],
    ['--verdict', ['--verdict', 'contradict'], 'first look'],
    ['--about', ['--about', 'north'], 'detail'],
    ['--property', ['--property', 'deaths'], 'detail'],
    ['--between', ['--between', 'office', 'union'], 'detail'],
    ['--full', ['--full'], 'detail'],
    ['--reasons', ['--reasons'], 'detail'],
  ])('with `%s` shows a first look, or the detail that was asked for', async (_, args, expected) => {
    const { out, status } = await compare(...args)
    expect(status).toBe(0)
    expect(/^MOST FIGURES/m.test(out) ? 'first look' : 'detail').toBe(expected)
    expect(/rests on claim-\w+/.test(out) ? 'detail' : 'first look').toBe(expected)
  })

  it('says by which command a topic is shown in detail, with the data and settings of this one', async () => {
    const { out } = await compare('--as-of', '2025-01-01', '--tolerance', '0.2', '--no-roll-up')
    const [, args] = /^ {2}npx claimgraph (compare .*)$/m.exec(out)!
    expect(args).toBe(
      `compare -d ${bridgeFile} --as-of 2025-01-01 --tolerance 0.2 --no-roll-up --about collapse --property deaths`,
    )
    expect((await claimgraph(args!.split(' '))).out).toContain('Collapse of the bridge · deaths · contradict\n')
  })

  it('finds topics of what is no event by the names that it gives', async () => {
    const { out } = await claimgraph(['compare', '--about', 'unlawful-killing', '--property', 'requires', '--all'])
    expect(out).toContain('Prompt, independent, effective and impartial investigation')
  })

  it('finds what was worked out by hand: 12 and at least 40 contradict, 15 of a part exceeds 12 of the whole', async () => {
    const { questions, acrossScopes, fidelity } = await find()
    const verdicts = questions.map(({ event, property, verdict }) => [event.label, property.label, verdict].join(' '))
    expect(verdicts.sort()).toEqual([
      'Collapse of the bridge deaths contradict',
      'Collapse of the bridge deliberate single',
      'Collapse of the north span deaths single',
    ])
    expect(acrossScopes.map(({ relation, verdict }) => `${relation} ${verdict}`).sort()).toContain(
      'contradicts contradict',
    )
    expect(fidelity.map(({ relayed, outcome }) => [relayed.replace(bridge, ''), outcome].join(' ')).sort()).toEqual([
      'claim-article strengthened',
      'claim-clerk faithful',
    ])
  })

  it.each([
    ['--about', ['--about', 'north'], ['15']],
    ['--property', ['--property', 'cg:deliberate'], ['false']],
    ['--verdict', ['--verdict', 'contradict', '--about', 'collapse'], ['12', '40', 'at least 40']],
    ['--between', ['--between', 'office', 'union'], ['12', '40', 'at least 40']],
    ['--as-of', ['--as-of', '2024-06-19', '--property', 'deliberate'], []],
  ])('narrows by %s', async (_, args, expected) => {
    expect(labels(await find(...args))).toEqual(expect.arrayContaining(expected))
    expect(labels(await find(...args)).length).toBeLessThan(labels(await find()).length)
  })

  it('takes incomparable as a verdict, and shows a topic that is named, whatever stands in it', async () => {
    expect((await compare('--verdict', 'incomparable')).status).toBe(0)
    const { out } = await compare('--about', 'collapse', '--property', 'deliberate')
    expect(out).toContain('deliberate · one actor')
  })

  it('writes the format that the extension of the file says', async () => {
    const file = join(folder, 'comparison.trig')
    expect(await compare('-o', file)).toMatchObject({ status: 0, out: '' })
    expect(await readFile(file, 'utf8')).toMatch(/^cg:comparisons \{$/m)
  })

  it.each(['json', 'csv', 'md', 'jsonld', 'trig', 'text'])('gives the same bytes each time as %s', async format => {
    const { out } = await compare('--format', format)
    expect(out.length).toBeGreaterThan(500)
    expect((await compare('--format', format)).out).toBe(out)
  })

  it.each([
    ['an unknown verdict', ['--verdict', 'agreed'], 'found `agreed`; did you mean "agree"?'],
    ['one actor', ['--between', 'office'], 'expected two actors, found 1'],
    ['three actors', ['--between', 'office', 'union', 'gazette'], 'expected two actors, found 3'],
    ['an unknown event', ['--about', 'colapse'], 'did you mean "collapse"?'],
    ['an unknown actor', ['--between', 'offise', 'union'], 'did you mean "office"?'],
    ['an unknown property', ['--property', 'death'], 'did you mean "deaths"?'],
    ['a day that does not exist', ['--as-of', '2024-02-30'], 'a day that exists'],
    ['a negative tolerance', ['--tolerance', '-0.1'], 'not below 0'],
    ['an unknown format', ['--format', 'jsn'], 'did you mean "json"?'],
  ])('says what was expected and found: %s', async (_, args, message) => {
    const run = await compare(...args)
    expect(run).toMatchObject({ status: 2, out: '' })
    expect(run.err).toContain(message)
    expect(run.err).not.toContain('    at ')
  })

  it('compares an empty graph', async () => {
    const run = await claimgraph(['compare', '-d', '-'], { input: '' })
    expect(run.status).toBe(0)
    expect(run.out).toContain('0 topics')
  })
})

describe('claimgraph matrix', () => {
  it('counts for each pair of actors on what they agree, differ and contradict each other', async () => {
    const { out } = await claimgraph(['matrix', '-d', bridgeFile])
    expect(readTsv(out)).toEqual([
      {
        a: `${bridge}union`,
        a_label: 'Ferry union',
        a_through: '',
        b: `${bridge}office`,
        b_label: 'Roads office',
        b_through: '',
        questions: '1',
        agree: '0',
        differ: '0',
        contradict: '1',
        compatible: '0',
        incomparable: '0',
      },
    ])
  })

  it('is a table of actors by actors on a terminal', async () => {
    const { out } = await claimgraph(['matrix', '-d', bridgeFile, '--format', 'table'])
    expect(out).toContain('alphabetical order')
    expect(out).toMatch(/^1 +— +0\/0\/1$/m)
  })
})

describe('claimgraph fidelity', () => {
  it('tells what became of relayed claims', async () => {
    const { out } = await claimgraph(['fidelity', '-d', bridgeFile, '--outcome', 'strengthened'])
    const [row, ...others] = readTsv(out)
    expect(others).toEqual([])
    expect(row).toMatchObject({
      claimant: `${bridge}office`,
      primary: `${bridge}claim-clerk`,
      relayed: `${bridge}claim-article`,
      document: `${bridge}article`,
    })
    expect(row!.because).not.toBe('')
  })

  it('refuses what is no outcome', async () => {
    const run = await claimgraph(['fidelity', '-d', bridgeFile, '--outcome', 'weaker'])
    expect(run).toMatchObject({ status: 2, out: '' })
    expect(run.err).toContain('expected one of altered, strengthened, weakened, act-shifted')
  })

  it('tells what documents leave out of those that they relay', async () => {
    const ask = async (format: string) => {
      const run = await claimgraph(['fidelity', '-d', bridgeFile, '--omissions', '--format', format])
      expect(run).toMatchObject({ status: 0 })
      return run.out
    }
    const [found, ...others] = JSON.parse(await ask('json'))
    expect(others).toEqual([])
    expect(found).toMatchObject({ document: `${bridge}article`, source: `${bridge}report` })
    expect(found.relayed.length + found.leftOut.length).toBe(found.claims)
    const rows = readTsv(await ask('tsv'))
    expect(rows.map(({ claim }) => claim)).toEqual(found.leftOut.map(({ claim }: { claim: string }) => claim))
    expect(rows[0]).toMatchObject({ document: found.document, source: found.source })
    expect(await ask('text')).toContain(`${found.leftOut.length} of ${found.claims} claims`)
  })
})

describe('claimgraph origins', () => {
  it('sets documents, claimants and the one origin side by side, those in most documents first', async () => {
    const rows = readTsv((await claimgraph(['origins', '-d', bridgeFile])).out)
    expect(rows[0]).toEqual({
      event: 'Collapse of the bridge',
      property: 'deaths',
      position: 'at least 40',
      documents: '2',
      claimants: 'Roads office',
      ascribed: 'Roads office, as Gazette has it',
      origin: 'Roads office',
      claims: 'claim-clerk',
    })
    const inTwo = readTsv((await claimgraph(['origins', '-d', bridgeFile, '--documents', '2'])).out)
    expect(inTwo).toHaveLength(1)
    expect(rows.length).toBeGreaterThan(1)
  })
})

describe('queries about comparisons', () => {
  const ask = async (...args: string[]) => {
    const run = await claimgraph(['query', '-d', bridgeFile, '--format', 'csv', ...args])
    expect(run).toMatchObject({ status: 0 })
    return run.out.trim().split('\r\n').slice(1)
  }

  it('of the library find the graph cg:comparisons computed', async () => {
    const rows = await ask('disagreements')
    expect(rows.some(row => row.includes('Ferry union') && row.includes('Roads office'))).toBe(true)
    expect(await ask('positions-on-question', '-p', 'event=north')).toHaveLength(1)
    expect(await ask('alignment-of-two', '-p', 'actor=office', '-p', 'other=union')).toHaveLength(1)
    expect(await ask('single-source-positions')).not.toEqual([])
    expect((await ask('fidelity')).map(row => row.split(',')[0])).toContain(
      'https://w3id.org/claimgraph/ns#Strengthened',
    )
  })

  it('in SPARQL get it with --with-comparison, and not without', async () => {
    const text = 'SELECT ?p { GRAPH cg:comparisons { ?p a cg:Position } }'
    expect(await ask('-q', text)).toEqual([])
    expect((await ask('-q', text, '--with-comparison')).length).toBeGreaterThan(3)
  })

  it('use the graph that the data hold, or make it anew when told to', async () => {
    const file = join(folder, 'held.trig')
    const held =
      '<https://w3id.org/claimgraph/ns#comparisons> { <urn:x:r> a <https://w3id.org/claimgraph/ns#Relation> }'
    await (await import('node:fs/promises')).writeFile(file, held)
    const all = ['-d', file, 'disagreements', '--include-restricted']
    expect(await ask(...all)).toEqual([])
    expect(await ask(...all, '--with-comparison')).not.toEqual([])
  })
})

describe('restricted claims', () => {
  const commands = [
    ...['json', 'csv', 'md', 'jsonld', 'trig', 'text'].map(format => ['compare', '--all', '--format', format]),
    ['compare', '--all', '--full'],
    ...['matrix', 'origins'].flatMap(name => ['table', 'tsv', 'csv', 'json'].map(format => [name, '--format', format])),
    ...['text', 'tsv', 'csv', 'json'].flatMap(format => [
      ['fidelity', '--format', format],
      ['fidelity', '--omissions', '--format', format],
    ]),
    ['query', '--with-comparison', '-q', 'SELECT * { GRAPH ?g { ?s ?p ?o } }'],
  ]

  it.each(commands.map(args => [args.join(' '), args] as const))('never appear: %s', async (_, args) => {
    const run = await claimgraph([...args, '-d', bridgeFile])
    expect(run).toMatchObject({ status: 0 })
    expect(run.out).not.toMatch(/MARKER|7654321/)
    expect(run.err).toContain('1 restricted claim(s) left out')
  })

  it('do not come back through a comparison that was made with them', async () => {
    const file = join(folder, 'made-with-them.trig')
    await compare('--include-restricted', '-o', file)
    expect(await readFile(file, 'utf8')).toContain('7654321')
    const run = await claimgraph(['export', '-d', bridgeFile, '-d', file, '--format', 'nq'])
    expect(run.out).toContain('claim-clerk')
    expect(run.out).not.toMatch(/MARKER|7654321/)
  })

  it('count where someone says so', async () => {
    expect((await compare('--include-restricted', '--all', '--full')).out).toContain('claim-MARKER')
  })
})
