import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/compare/types.js'
import { sha256 } from '../../src/rdf/digest.js'
import { localName } from '../../src/rdf/resource.js'
import { prepareCase } from './prepare-case.js'
import { claimgraph, runProcess } from './run.js'

/** What a process writes into a lock. */
const lockOf = (pid: number) => JSON.stringify({ pid, host: hostname(), since: '2031-05-10T12:00:00Z' })

const notice =
  'On 9 May 2031 the council of Tarn gave a second count: the dead of Selm are sixteen, and the dead of Selm lie in the chapel.\n'
const base = 'https://example.org/selm/'
const passage = (name: string, by: string, relays: string) =>
  `:${name}-m1 a cg:Mention ; oa:hasSource :notice ; oa:hasSelector [ a oa:TextPositionSelector ; oa:start 0 ; oa:end 9 ] ;
    cg:sha256 "@DIGEST@" ; cg:relayedBy ( ${relays} ) . :${by} a prov:Organization ; cg:kind cg:Government .`
const claim = (
  name: string,
  by: string,
  deaths: number,
  day: string,
  { about = ':fire', more = '', relays = '' } = {},
) =>
  `:${name} a cg:Claim ; rdfs:label "${by}: ${deaths} died"@en ; prov:wasAttributedTo :${by} ; cg:assertedOn "${day}"^^xsd:date ;
    cg:dateBasis cg:Stated ; cg:act cg:Report ; schema:about ${about} ; cg:mention :${name}-m1 ; cg:status cg:Curated ${more} .
  ${passage(name, by, relays)} :${name} { ${about} cg:deaths ${deaths} }`
const graphOf = (trig: string) =>
  `PREFIX : <${base}> PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
  PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX schema: <http://schema.org/>
  PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
  ${trig}`.replaceAll('@DIGEST@', sha256(notice.slice(0, 9)))
const graph = graphOf(`
  :council rdfs:label "Council of Tarn"@en . :brigade rdfs:label "Fire brigade"@en . :hospital rdfs:label "Hospital"@en . :witness rdfs:label "A marked witness"@en .
  :fire a sem:Event ; rdfs:label "Fire at Selm"@en ; cg:kind cg:Disaster .
  :cellar a sem:Event ; rdfs:label "A marked cellar"@en ; cg:kind cg:Disaster .
  ${claim('count', 'council', 14, '2031-05-06')}
  ${claim('tally', 'brigade', 12, '2031-05-05')}
  ${claim('echo', 'hospital', 14, '2031-05-07', { more: '; prov:wasDerivedFrom :count' })}
  ${claim('secret', 'witness', 99, '2031-05-07', { about: ':cellar' })}`)

/** A case of one document with four claims, which each test has for itself. */
let own: string
const run = (...args: string[]) => claimgraph(args, { cwd: own })
const journal = () => readFile(join(own, 'triples', 'journal.trig'), 'utf8').catch(() => undefined)
async function deaths(...args: string[]): Promise<string[]> {
  const { questions } = JSON.parse((await run('compare', '--format', 'json', ...args)).out) as Comparison
  return questions.flatMap(({ positions }) => positions.flatMap(({ claims }) => claims.map(localName))).sort()
}
const why = ['--why', 'It said so.']
const place = ['--document', 'notice', '--quote', 'the dead of Selm are sixteen']

prepareCase(
  async (prepared, folder) => {
    await writeFile(join(folder, 'notice.txt'), notice)
    const init = ['init', 'prepared', '--title', 'Fire', '--base', base, '--curator', 'N. N.']
    await claimgraph(init, { cwd: folder })
    const from = ['--publisher', 'Tarn Gazette', '--published', '2031-05-10']
    await claimgraph(['add', join('..', 'notice.txt'), ...from], { cwd: prepared })
    await writeFile(join(prepared, 'triples', 'claims.trig'), graph)
  },
  copy => {
    own = copy
  },
)

describe('claimgraph retract', () => {
  const retract = (...more: string[]) =>
    run('retract', 'count', '--on', '2031-05-09', '--why', 'Names stood twice.', ...more)

  it('takes a claim out of every position from that day on, and tells of it', async () => {
    const before = await readFile(join(own, 'triples', 'claims.trig'), 'utf8')
    expect(await retract('--document', 'notice')).toMatchObject({ status: 0, out: 'retracted: count\n', err: '' })
    expect(await deaths('--about', 'fire')).toEqual(['echo', 'tally'])
    expect(await deaths('--about', 'fire', '--as-of', '2031-05-08')).toEqual(['count', 'echo', 'tally'])
    const shown = (await run('compare', '--about', 'fire')).out
    expect(shown).toMatch(
      /RETRACTED.*\n.*14, Council of Tarn; withdrawn by its claimant on 2031-05-09: Names\s+stood\s+twice\.; count/,
    )
    expect(await readFile(join(own, 'triples', 'claims.trig'), 'utf8')).toBe(before)
  })

  it('can be asked of in SPARQL, with who, when and why', async () => {
    await retract('--document', 'notice', '--by', 'K. K.')
    const { out } = await run(
      ...['query', '-q'],
      `SELECT ?who ?why ?day WHERE { ?claim cg:status cg:Retracted ; cg:retractedBy ?record .
        ?record a cg:Retraction ; prov:wasAttributedTo/rdfs:label ?who ; rdfs:comment ?why ; cg:assertedOn ?day ; prov:wasDerivedFrom ?document }`,
      ...['--format', 'csv'],
    )
    expect(out.trim().split(/\r?\n/).slice(1)).toEqual(['K. K.,Names stood twice.,2031-05-09'])
    expect(
      (await run('query', '-q', 'ASK { ?claim cg:status cg:Curated . FILTER(STRENDS(STR(?claim), "/count")) }')).out,
    ).toMatch(/false/)
  })

  it('flags whoever still carries it, in check, trace and history', async () => {
    await retract()
    const { out, status } = await run('check')
    expect([status, out.match(/\[carries-retracted\]/g)?.length]).toEqual([0, 2])
    const traced = (await run('trace', 'count')).out
    expect(traced).toMatch(/retracted withdrawn by its claimant on 2031-05-09: Names stood twice\./)
    expect(traced).toMatch(/still {5}carries it after it was withdrawn: published 2031-05-10/)
    expect(traced).toMatch(/still {5}rests on it: hospital: 14 died/)
    const rows = (await run('history', 'count', '--format', 'csv')).out.trim().split('\n')
    expect(rows.map(row => row.split(',').slice(0, 4).join(' '))).toEqual([
      'when state of by',
      '2031-05-06 made notice Council of Tarn',
      '2031-05-07 still carried echo Hospital',
      '2031-05-09 retracted  Council of Tarn',
      '2031-05-10 still carried notice Tarn Gazette',
    ])
    expect((await run('history', 'count', '--as-of', '2031-05-08', '--format', 'csv')).out).toMatch(
      /^2031-05-08,stands,/m,
    )
    expect((await run('history', 'count', '--as-of', '2031-05-09', '--format', 'csv')).out).toMatch(
      /^2031-05-09,retracted,/m,
    )
  })

  it('takes the day from what says so, within bounds', async () => {
    await run('retract', 'count', '--document', 'notice', ...why)
    expect(await journal()).toMatch(/cg:notAfter "2031-05-10"\^\^xsd:date;\s+cg:notBefore "2031-05-06"/)
    expect(await deaths('--about', 'fire', '--as-of', '2031-05-09')).toEqual(['count', 'echo', 'tally'])
    expect(await deaths('--about', 'fire', '--as-of', '2031-05-10')).toEqual(['echo', 'tally'])
  })

  it('loses nothing where several decide at once', async () => {
    const decisions = [
      ['retract', 'count', '--on', '2031-05-09', '--why', 'Names stood twice.'],
      ['retract', 'tally', '--on', '2031-05-09', ...why],
      ['restrict', 'secret', ...why],
    ]
    const all = await Promise.all(decisions.map(args => runProcess(args, { cwd: own })))
    expect(all.map(({ status }) => status)).toEqual([0, 0, 0])
    expect(await deaths()).toEqual(['echo'])
    expect((await readdir(own)).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it('takes over the lock of a process that has ended, and waits for one that has not', async () => {
    await writeFile(join(own, 'case.ttl.lock'), lockOf(4194304))
    expect((await retract()).status).toBe(0)
    await writeFile(join(own, 'case.ttl.lock'), lockOf(process.pid))
    const { status, err } = await run('retract', 'tally', ...why)
    expect([status, err]).toEqual([1, expect.stringContaining(`but process ${process.pid} on `)])
  }, 20_000)
})

describe('claimgraph revise', () => {
  it('makes the claimant’s newer claim of a passage, and the earlier one is history', async () => {
    const { out } = await run('revise', 'count', '--value', 'at least 16', '--on', '2031-05-09', ...place, ...why)
    expect(out).toBe('count revised by: count-revised\n')
    expect(await deaths('--about', 'fire')).toEqual(['count-revised', 'echo', 'tally'])
    expect(await deaths('--about', 'fire', '--as-of', '2031-05-08')).toEqual(['count', 'echo', 'tally'])
    const [claim] = JSON.parse((await run('claims', '--text', 'at least 16', '--format', 'json')).out)
    expect(claim).toMatchObject({
      ...{ claim: 'count-revised', statement: 'Council of Tarn (report): at least 16 deaths (Fire at Selm)' },
      ...{ asserted: '2031-05-09', chain: 'Tarn Gazette', document: 'notice.txt' },
    })
    expect((await run('check')).out).toMatch(/5 claims checked: 0 errors/)
    const { out: rows } = await run('history', 'count', '--format', 'csv')
    expect(rows).toMatch(/^2031-05-09,revised,count-revised,Council of Tarn,.*,N\. N\.,It said so\.$/m)
  })

  it('dates it by the document where nobody says when', async () => {
    await run('revise', 'count', '--value', '16', ...place, ...why)
    expect(await journal()).toMatch(
      /cg:dateBasis cg:Inferred;[^.]*cg:notAfter "2031-05-10"\^\^xsd:date;\s+cg:notBefore "2031-05-06"/,
    )
  })

  it('may name a claim of the same claimant that is there already', async () => {
    const other = graphOf(claim('other', 'brigade', 13, '2031-05-05'))
    await writeFile(join(own, 'triples', 'other.trig'), other)
    expect(await deaths('--about', 'fire')).toEqual(['count', 'echo', 'other', 'tally'])
    expect((await run('revise', 'tally', '--with', 'other', ...why)).out).toBe('tally revised by: other\n')
    expect(await deaths('--about', 'fire')).toEqual(['count', 'echo', 'other'])
  })
})

describe('claimgraph correct', () => {
  it('puts a right claim in the place of one that was never said', async () => {
    const { out } = await run('correct', 'count', '--value', '41', '--why', 'A slip of the pen')
    expect(out).toBe('count corrected by: count-corrected\n')
    for (const asOf of [[], ['--as-of', '2031-05-06']])
      expect((await deaths('--about', 'fire', ...asOf)).filter(name => name.startsWith('count'))).toEqual([
        'count-corrected',
      ])
    expect(
      (await run('query', '-q', 'SELECT ?claim WHERE { ?claim cg:status cg:Corrected }', '--format', 'csv')).out,
    ).toMatch(/\/count\r?\n$/)
    expect((await run('check')).out).toMatch(/\[carries-corrected\](?:.*\n)+5 claims checked: 0 errors/)
    expect((await run('history', 'count', '--as-of', '2031-05-08', '--format', 'csv')).out).toMatch(
      /^2031-05-08,never said,/m,
    )
  })

  it('of another claimant, too, as check has it', async () => {
    await run('correct', 'tally', '--claimant', 'council', '--why', 'The council said so')
    expect((await run('check')).out).toMatch(/ 0 errors/)
    expect((await run('claims', '--claimant', 'council', '--format', 'json')).out).toMatch(/tally-corrected/)
  })
})

describe('claimgraph restrict', () => {
  it('takes something out of every output at once, with who and why, and --lift brings it back', async () => {
    expect((await run('restrict', 'cellar', '--why', 'A marked reason')).status).toBe(0)
    await run('restrict', 'secret', '--why', 'A marked reason')
    const outputs = [
      ...[
        ['claims'],
        ['compare', '--all', '--full'],
        ['compare', '--format', 'json'],
        ['export', '--format', 'trig'],
        ['summary'],
      ],
      ...[
        ['check'],
        ['query', '-q', 'SELECT * WHERE { ?s ?p ?o }'],
        ['history', 'fire'],
        ['history', 'cellar'],
        ['trace', 'secret'],
        ['status'],
      ],
    ]
    for (const args of outputs) {
      const { out, err } = await run(...args)
      expect([args[0], /marked|secret-|\b99\b/i.exec(out + err)?.[0]]).toEqual([args[0], undefined])
    }
    const kept = await run('history', 'secret', '--include-restricted', '--format', 'csv')
    expect(kept.out).toMatch(/,restricted,,,.*,N\. N\.,A marked reason$/m)
    expect((await run('restrict', 'secret', '--lift', ...why)).out).toBe('shown again: secret\n')
    await run('restrict', 'cellar', '--lift', ...why)
    expect(await deaths()).toContain('secret')
    expect((await run('history', 'secret', '--format', 'csv')).out).not.toMatch(/marked reason/)
  }, 60_000)

  it('of a document leaves nothing of it in status, extract and review', async () => {
    await run('restrict', 'notice', ...why)
    expect((await run('status')).out).toMatch(/^documents {3}0$/m)
    expect((await run('extract', '--format', 'table')).out).not.toMatch(/notice/)
    expect((await run('review', '--status')).err).toMatch(/expected drafts, found none/)
  })
})

describe('what cannot be', () => {
  it.each<[string, string[], RegExp, number]>([
    ['a claim that is not there', ['retract', 'nowhere', ...why], /no claim `nowhere`/, 2],
    ['no reason', ['retract', 'count', '--why', ' '], /--why: expected a reason/, 2],
    [
      'a day before the claim',
      ['retract', 'count', '--on', '2031-05-05', ...why],
      /no earlier than that of .*made on 2031-05-06, found one on 2031-05-05/,
      2,
    ],
    ['a day that is none', ['retract', 'count', '--on', '2031-02-30', ...why], /--on: expected a date that exists/, 2],
    ['a claim that says so of itself', ['retract', 'count', '--said-by', 'count', ...why], /expected another claim/, 2],
    [
      'a document that is not there',
      ['revise', 'count', '--value', '16', '--document', 'diary', '--quote', 'x', ...why],
      /no document `diary`/,
      2,
    ],
    ['no document', ['revise', 'count', '--value', '16', ...why], /expected the document and the passage/, 2],
    [
      'a quotation that is not there',
      ['revise', 'count', '--value', '16', '--document', 'notice', '--quote', 'seventeen', ...why],
      /found `seventeen`, which it lacks/,
      2,
    ],
    [
      'a quotation that stands there twice',
      ['revise', 'count', '--value', '16', '--document', 'notice', '--quote', 'dead of Selm', ...why],
      /more than once: give offsets/,
      2,
    ],
    ['no value', ['revise', 'count', ...place, ...why], /expected a value for each thing/, 2],
    [
      'a value that is none',
      ['revise', 'count', '--value', 'many', ...place, ...why],
      /expected a figure as it is worded/,
      2,
    ],
    ['somebody else’s claim', ['revise', 'count', '--with', 'tally', ...why], /only its claimant can revise/, 2],
    [
      'somebody else',
      ['revise', 'count', '--claimant', 'brigade', '--value', '16', ...place, ...why],
      /only its claimant can revise/,
      2,
    ],
    [
      'a revision before the claim',
      ['revise', 'count', '--value', '16', '--on', '2031-05-01', ...place, ...why],
      /no earlier than/,
      2,
    ],
    ['a correction of nothing', ['correct', 'count', ...why], /expected what is right/, 2],
    ['half a passage', ['correct', 'count', '--start', '3', ...why], /expected --quote, or --start and --end/, 2],
    ['what is not restricted', ['restrict', 'count', '--lift', ...why], /`count` is not restricted/, 2],
    ['what is not there', ['restrict', 'nowhere', ...why], /no claim, event, agent, document or place `nowhere`/, 2],
  ])('is refused: %s', async (_, args, message, status) => {
    expect(await run(...args)).toMatchObject({ status, out: '', err: expect.stringMatching(message) })
    expect(await journal()).toBeUndefined()
  })

  it('is refused: what was decided already', async () => {
    await run('retract', 'count', '--on', '2031-05-09', ...why)
    await run('correct', 'tally', '--value', '13', ...why)
    await run('revise', 'echo', '--value', '16', '--on', '2031-05-09', ...place, ...why)
    await run('restrict', 'secret', ...why)
    const before = await journal()
    for (const [args, message] of [
      [['retract', 'count', ...why], /retracted already \(withdrawn by its claimant on 2031-05-09\)/],
      [['revise', 'count', '--value', '16', ...place, ...why], /retracted already/],
      [['retract', 'tally', ...why], /was corrected, since it was an error/],
      [['correct', 'tally', '--value', '15', ...why], /corrected already/],
      [['revise', 'echo', '--value', '17', ...place, ...why], /not replaced yet, found .*echo-revised> replaces/],
      [['restrict', 'secret', ...why], /restricted already/],
    ] as const) {
      expect(await run(...args)).toMatchObject({ status: 2, err: expect.stringMatching(message) })
    }
    expect(await journal()).toBe(before)
  }, 60_000)

  it('is refused: a restriction written by hand is not lifted', async () => {
    const marked = `<${base}cellar> <https://w3id.org/claimgraph/ns#sensitivity> <https://w3id.org/claimgraph/ns#Restricted> .`
    await writeFile(join(own, 'triples', 'hand.ttl'), marked)
    const { status, err } = await run('restrict', 'cellar', '--lift', ...why)
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(/triples.hand\.ttl:1: expected a restriction of the journal/),
    ])
  })

  it('is refused: nobody to decide', async () => {
    const bare = `${own}-bare`
    await claimgraph(['init', bare, '--title', 'Bare', '--base', base], { cwd: join(own, '..') })
    const { status, err } = await claimgraph(['retract', 'count', ...why], { cwd: bare })
    expect([status, err]).toEqual([2, expect.stringMatching(/--by: expected the name/)])
  })
})
