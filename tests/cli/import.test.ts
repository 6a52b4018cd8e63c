import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCase, openCaseGraph } from '../../src/node/index.js'
import { prepareCase } from './prepare-case.js'
import { claimgraph } from './run.js'

/** What a process writes into a lock. */
const lockOf = (pid: number) => JSON.stringify({ pid, host: hostname(), since: '2031-05-10T12:00:00Z' })

const brigade =
  'The fire brigade said on 5 May 2031 that at least 12 people were killed when the mill at Selm burned on 4 May 2031.\n'
const table = `claimant,claimant-type,statement,event,property,value,asserted,document,quotation,relays,kind,place,from
Fire brigade,organisation,At least 12 people died,"Killings, Selm",deaths,at least 12,2031-05-05,brigade,at least 12 people were killed,,killing,Selm; Tarn,2031-05-04
Council of Tarn,organisation,,"Killings, Selm",deaths,8,2031-05,Notice of the council,,,,,
`
const list = `Name;Age;Date;Place;Status
A. Secretname;30;2031-05-04;Selm;killed
B. Secretname;31;2031-05-04;Selm;Killed
B. Secretname;31;2031-05-04;Selm;killed
;;2031-05-04;Selm;killed
C. Secretname;5;2031-05-05;Tarn;wounded
`
const ged = `id,type_of_violence,side_a,side_b,source_article,where_coordinates,adm_1,country,date_start,date_end,deaths_civilians,best,high,low
7,3,Government of Orla,Civilians,"Tarn Radio,2031-05-06,Village raided",Selm,North,Orla,2031-05-04 00:00:00.000,2031-05-04 00:00:00.000,3,5,9,4
8,1,Government of Orla,Red Guard,,Tarn,North,Orla,2031-05-06 00:00:00.000,2031-05-07 00:00:00.000,0,2,2,2
`

let own: string
const run = (...args: string[]) => claimgraph(args, { cwd: own })
const put = (text: string | Uint8Array, name = 'figures.csv') => writeFile(join(own, '..', name), text)
const open = async () => openCaseGraph(await openCase(own))
const listTriples = async () => (await readdir(join(own, 'triples'))).sort()
const untouched = ['documents.ttl', 'example.trig']

prepareCase(
  async (prepared, folder) => {
    await writeFile(join(folder, 'brigade.txt'), brigade)
    await claimgraph(
      ['init', 'prepared', '--title', 'Selm', '--base', 'https://example.org/selm/', '--curator', 'N. N.'],
      { cwd: folder },
    )
    await claimgraph(['add', '../brigade.txt', '--publisher', 'Tarn Gazette', '--published', '2031-05-07'], {
      cwd: prepared,
    })
  },
  copy => {
    own = copy
  },
)

describe('claimgraph import', () => {
  it('makes claims of rows that pass the check and are compared', async () => {
    await put(table)
    expect(await run('import', '../figures.csv')).toMatchObject({
      status: 0,
      err: '',
      out: `../figures.csv: 2 claims written to triples/import-figures.trig
  new agents: Fire brigade · Council of Tarn
  new event: Killings, Selm
  new places: Tarn · Selm
  new document: Notice of the council
next: claimgraph check
`,
    })
    expect((await run('check')).out).toMatch(/2 claims checked: 0 errors, 0 warnings\n$/)
    const { out } = await run('compare', '--format', 'json')
    expect(out).toContain('"verdict": "contradict"')
    expect((await run('trace', 'claim-at-least-12-people-died')).out).toContain('at least 12 people were killed')
  })

  it('twice changes nothing, and with one more row adds that alone', async () => {
    await put(table)
    await run('import', '../figures.csv')
    const again = await run('import', '../figures.csv')
    expect(again).toMatchObject({ status: 0, out: '../figures.csv: nothing new\n  2 rows in the case already\n' })
    expect(await listTriples()).toEqual([...untouched, 'import-figures.trig'].sort())
    await put(`${table}Mayor,person,,"Killings, Selm",deaths,10,2031-05-06,Notice of the council,,,,,\n`)
    const more = await run('import', '../figures.csv')
    expect(more.out).toMatch(/1 claim written to triples\/import-figures-2\.trig\n {2}2 rows in the case already\n/)
    expect((await open()).claims()).toHaveLength(3)
  })

  it('says all that is wrong with file and line, and writes nothing', async () => {
    const row = (value: string, asserted = '2031-05-05') =>
      `Mayor,,,"Killings, Selm",deaths,${value},${asserted},Notice,,,,,\n`
    await put([table, row('lots'), row('9'), row('9', '05.05.2031'), 'a,b\n'].join(''))
    const { status, out, err } = await run('import', '../figures.csv')
    expect([status, out]).toEqual([1, ''])
    expect(err.split('\n').map(line => line.replace(/^claimgraph: /, '').slice(0, 60))).toEqual([
      '../figures.csv:4: expected a figure as it is worded: 12, at ',
      '../figures.csv:6: asserted: expected a day, month or year th',
      '../figures.csv:7: expected 13 columns, as in the first line,',
      '',
    ])
    expect(await listTriples()).toEqual(untouched)
    await put(table + row('lots').repeat(50))
    expect((await run('import', '../figures.csv')).err).toMatch(/^(.*\n){20}and 30 more; nothing was written\n$/)
  })

  it('says in a dry run what would be written', async () => {
    await put(table)
    const { out, status } = await run('import', '../figures.csv', '--dry-run')
    expect([status, out.split('\n')[0]]).toEqual([0, '../figures.csv: 2 claims would be written'])
    expect(await listTriples()).toEqual(untouched)
  })

  it('prints a template that it takes itself', async () => {
    const { out } = await run('import', '--template')
    await put(out)
    expect((await run('import', '../figures.csv')).out).toBe('../figures.csv: nothing new\n')
    const example = out.split('\n').find(line => line.startsWith('# Fire brigade'))!
    await put(out + example.slice(2))
    expect((await run('import', '../figures.csv')).out).toMatch(/^\.\.\/figures\.csv: 1 claim written/)
    expect((await run('check')).out).toMatch(/1 claim checked: 0 errors/)
  })

  it('lists what a name may mean', async () => {
    await writeFile(
      join(own, 'triples', 'twins.ttl'),
      `PREFIX : <https://example.org/selm/> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
       :a1-council a prov:Organization ; rdfs:label "Council of Tarn"@en . :b1-council a prov:Organization ; rdfs:label "Council of Tarn"@en .`,
    )
    await put(table)
    expect((await run('import', '../figures.csv')).err).toBe(
      'claimgraph: ../figures.csv:3: `Council of Tarn` names more than one agent: <https://example.org/selm/a1-council>, <https://example.org/selm/b1-council>\n',
    )
  })

  it('counts a list of casualties and keeps no name', async () => {
    await put(list, 'list.csv')
    const needs = await run('import', '../list.csv', '--mapping', 'casualty-list')
    expect(needs).toMatchObject({
      status: 1,
      err: 'claimgraph: ../list.csv: expected --set claimant=… --set document=…, since casualty-list does not say it, found none\n',
    })
    const set = ['--set', 'claimant=Relief committee', '--set', 'claimant-type=organisation', '--set', 'document=List']
    expect((await run('import', '../list.csv', '--mapping', 'casualty-list', ...set)).out).toMatch(
      /2 claims written to .*\n {2}1 row of people who had been counted\n/,
    )
    const claims = (await open()).claims()
    expect(claims.map(({ label }) => label)).toEqual([
      'Relief committee: deaths at least 3 (Casualties, Selm, 2031-05-04)',
      'Relief committee: injured at least 1 (Casualties, Tarn, 2031-05-05)',
    ])
    expect(await readFile(join(own, 'triples', 'import-list.trig'), 'utf8')).not.toMatch(/Secretname|"3[01]"/)
  })

  it('reads UCDP GED as what UCDP counts: nobody is named as perpetrator, no source as claimant', async () => {
    await put(ged, 'ged.csv')
    await run(
      'import',
      '../ged.csv',
      '--mapping',
      'ucdp-ged',
      '--set',
      'document=UCDP GED',
      '--set',
      'published=2032-06',
    )
    expect((await run('check')).out).toMatch(/3 claims checked: 0 errors, 1 warning\n$/)
    const graph = await open()
    expect(graph.agents().map(({ label }) => label)).toEqual(['N. N.', 'Tarn Gazette', 'Uppsala Conflict Data Program'])
    const claims = graph.claims()
    expect(new Set(claims.map(({ claimant, act }) => `${claimant?.label} ${act?.label}`))).toEqual(
      new Set(['Uppsala Conflict Data Program report']),
    )
    expect(
      claims.flatMap(({ content }) => [...content].map(({ predicate }) => predicate.value.split(/[/#]/).at(-1))),
    ).not.toContain('perpetrator')
    const { out } = await run('claims', '--format', 'csv')
    expect(out).toMatch(/event 7: best estimate of deaths 5, low 4, high 9",5/)
    expect(out).toMatch(/event 7: 3 of the deaths as those of civilians",at least 3/)
    expect(claims.filter(({ derivedFrom }) => derivedFrom.length > 0)).toHaveLength(2)
    const [event] = graph.events().filter(({ victims }) => victims.length > 0)
    expect(event).toMatchObject({ from: '2031-05-04', until: '2031-05-04', victims: [{ label: 'Civilians' }] })
    expect(event!.partOf).toHaveLength(1)
  })

  it('takes a mapping of one’s own', async () => {
    const mapping = {
      claims: [{ claimant: 'Council', event: 'Flood', property: 'deaths', value: '{tote}', document: 'Notice' }],
    }
    await put(JSON.stringify(mapping), 'own.json')
    await put('Ort;Tote\nSelm;3\nTarn;\n', 'german.csv')
    expect((await run('import', '../german.csv', '--mapping', '../own.json')).out).toMatch(/: 1 claim written/)
  })

  it.each([
    [['import'], 2, 'expected a table, or --template, found none'],
    [['import', '../none.csv'], 2, 'none.csv'],
    [
      ['import', '../figures.csv', '--mapping', 'acled'],
      2,
      'expected a file, or one of ucdp-ged, casualty-list, found `acled`',
    ],
    [
      ['import', '../figures.csv', '--set', 'evnt=x'],
      2,
      '--set: expected COLUMN=VALUE, found `evnt=x`; did you mean "event"?',
    ],
    [['import', '../figures.csv', '--by', ' '], 2, '--by: expected a name, found none'],
  ])('is refused as %j', async (args, status, message) => {
    await put(table)
    const found = await run(...args)
    expect([found.status, found.err]).toEqual([status, expect.stringContaining(message)])
    expect(await listTriples()).toEqual(untouched)
  })

  it('waits for nobody who is at work', async () => {
    await writeFile(join(own, 'case.ttl.lock'), lockOf(process.pid))
    await put(table)
    expect((await run('import', '../figures.csv')).err).toContain(`but process ${process.pid} on `)
  })
})

describe('claimgraph claim --new', () => {
  const given = ['--claimant', 'Hospital of Tarn', '--event', 'Killings, Selm', '--property', 'deaths', '--value', '9']

  it('writes what its options say', async () => {
    const { out, status } = await run(
      ...[
        'claim',
        '--new',
        ...given,
        '--statement',
        'Nine people died',
        '--asserted',
        '2031-05-06',
        '--document',
        'brigade',
      ],
      ...['--quotation', 'at least 12 people were killed', '--relayed-by', 'A nurse', '--relayed-by', 'Tarn Radio'],
    )
    expect([status, out]).toEqual([
      0,
      `claim-nine-people-died
  new agents: Hospital of Tarn · A nurse · Tarn Radio
  new event: Killings, Selm
  check finds no error
claim-nine-people-died: written to triples/claims.trig; next: claimgraph trace claim-nine-people-died
`,
    ])
    const { claimant, mentions } = (await open()).claim('claim-nine-people-died')
    expect(claimant?.label).toBe('Hospital of Tarn')
    expect(mentions[0]!.relayedBy.map(({ label }) => label)).toEqual(['A nurse', 'Tarn Radio', 'Tarn Gazette'])
    expect((await run('check')).out).toMatch(/1 claim checked: 0 errors/)
  })

  it('asks for what is left open, again where an answer cannot be read, and writes when it is told to', async () => {
    const answers = [
      'person',
      '',
      'Flood',
      '',
      '',
      '',
      'deths',
      'deaths',
      '1,5',
      '5',
      'denies',
      '',
      'brigade',
      'nobody',
      'burned on',
      '',
      '',
      '',
      'y',
    ]
    const { out, status } = await claimgraph(['claim', '--new', '--claimant', 'Mayor'], {
      cwd: own,
      input: `${answers.join('\n')}\n`,
    })
    expect(status).toBe(0)
    for (const said of [
      'did you mean "deaths"?',
      'found `1,5`',
      'found `nobody`, which it lacks',
      'characters 94 to 103',
      'check finds no error',
    ])
      expect(out.replace(/\n {2}/g, ' ')).toContain(said)
    const [claim] = (await open()).claims()
    expect(claim).toMatchObject({ label: 'Mayor denies: deaths 5 (Flood)', stance: { label: 'denies' } })
  })

  it('writes nothing where the answer is no, or the input ends', async () => {
    const ask = (input: string) => claimgraph(['claim', '--new', ...given], { cwd: own, input })
    const no = ['', '', '', '', '', '', 'Notice', '', '', '', '', '', 'n']
    expect((await ask(`${no.join('\n')}\n`)).out).toContain('Write it (y or n)')
    expect(await ask('organisation\n')).toMatchObject({
      status: 2,
      err: expect.stringContaining('found the end of the input; nothing was written'),
    })
    expect(await listTriples()).toEqual(untouched)
  })

  it('tells a claim that is there', async () => {
    const args = ['claim', '--new', ...given, '--document', 'Notice', '--asserted', '2031-05-06']
    await run(...args)
    expect((await run(...args)).out).toMatch(/^claim-\S+: in the case already\n$/)
    expect((await open()).claims()).toHaveLength(1)
  })
})
