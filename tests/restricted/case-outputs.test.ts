import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimgraph } from '../cli/run.js'

const base = 'https://example.org/selm/'
const notice = `The council of Tarn said on 5 May 2031 that at least 12 people were killed in the fire at Selm.
The fire brigade said on 6 May 2031 that three people were injured in the fire at Selm.
`
const report = 'The council of Tarn said on 7 May 2031 that 14 people were killed in the Selm fire.\n'

/** Restricted things as they may stand in any file of a case's triples, with names like those of the documents. */
const planted = `
@prefix : <${base}> . @prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <http://schema.org/> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:zzagentmark a prov:Organization ; rdfs:label "Council of Tarn"@en ; cg:sensitivity cg:Restricted .
:zzeventmark a sem:Event ; rdfs:label "Fire at Selm"@en ; cg:sensitivity cg:Restricted .
:zzothermark a sem:Event ; rdfs:label "Selm fire"@en ; cg:partOf :zzeventmark ; cg:sensitivity cg:Restricted .
:zzclaimmark a cg:Claim ; rdfs:label "zzclaimmark"@en ; prov:wasAttributedTo :zzagentmark ; schema:about :zzeventmark ;
  cg:status cg:Curated ; cg:assertedOn "2031-05-05"^^xsd:date ; cg:sensitivity cg:Restricted .
:zzclaimmark { :zzeventmark cg:deaths [ schema:value 4711 ; schema:minValue 4711 ] }
:zzidentitymark a cg:Identity ; cg:identifies :zzeventmark , :zzothermark ; cg:identityKind cg:Same ; cg:status cg:Proposed ;
  cg:confidence 0.4711 ; rdfs:comment "zzbecausemark"@en .
:zzdecidedmark a cg:Identity ; cg:identifies :zzagentmark , :council-of-tarn ; cg:identityKind cg:Different ;
  cg:status cg:Accepted ; rdfs:comment "zzdecidedmark"@en ; prov:generatedAtTime "2031-05-08T10:00:00Z"^^xsd:dateTime .
`
const marker = /zz\w*mark|4711/i

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-restricted-case-'))
  await writeFile(join(folder, 'notice.txt'), notice)
  await writeFile(join(folder, 'report.txt'), report)
  await mkdir(join(folder, 'open'))
  const cwd = join(folder, 'open')
  for (const args of [
    ['init', '.', '--title', 'Selm', '--base', base, '--curator', 'N. N.'],
    ['add', '../notice.txt', '../report.txt', '--published', '2031-05-08'],
  ])
    expect(await claimgraph(args, { cwd })).toMatchObject({ status: 0 })
  await cp(cwd, join(folder, 'planted'), { recursive: true })
  await writeFile(join(folder, 'planted', 'triples', 'restricted.trig'), planted)
})
afterAll(() => rm(folder, { recursive: true }))

const note = /^claimgraph: \d+ restricted claim\(s\) (left out|not checked).*\n/gm

/** What a command says in a case, and what stands in the folders of the case that are named, without times. */
async function show(name: string, { args, input, files = [] }: Step): Promise<string> {
  const cwd = join(folder, name)
  const { out, err, status } = await claimgraph(args, { cwd, input })
  let said = `${status}\n${err}${out}`
  for (const part of files) {
    const names = (await readdir(join(cwd, part))).filter(each => !/^(restricted|\.)/.test(each)).sort()
    for (const each of names) said += `${part}/${each}\n${await readFile(join(cwd, part, each), 'utf8')}`
  }
  return (
    said
      .replace(note, '')
      .replaceAll(cwd, '')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
      .replace(/identity-[0-9a-f]{12}/g, 'identity-DIGEST')
      // of a file in which times stand
      .replace(/"before":"[0-9a-f]{64}"/g, '"before":"DIGEST"')
  )
}

interface Step {
  readonly args: readonly string[]
  readonly input?: string
  /** Folders of the case whose files are compared, too. */
  readonly files?: readonly string[]
}

const why = ['--why', 'It said so.']

/** A way through a case, in which each step finds what those before it left. */
const steps: readonly (readonly [string, Step])[] = [
  ['extract', { args: ['extract'], files: ['drafts'] }],
  ['status', { args: ['status'] }],
  ['status as data', { args: ['status', '--format', 'json'] }],
  ['align', { args: ['align'], files: ['drafts'] }],
  ['compare --proposed', { args: ['compare', '--proposed'] }],
  ['compare --proposed as data', { args: ['compare', '--proposed', '--format', 'json'] }],
  ['review --status', { args: ['review', '--status'] }],
  ['review --identities', { args: ['review', '--identities', '--reviewer', 'N. N.'], input: '\n\n\n\n\n\n\n\n' }],
  ['history of an event', { args: ['history', 'Fire at Selm'] }],
  ['history of what is restricted', { args: ['history', 'zznonesuch'] }],
  ['merge with a name that comes near', { args: ['merge', 'zzagentmar', 'zzeventmar'] }],
  ['split with a name that comes near', { args: ['split', 'zzagentmar', 'zzeventmar'] }],
  [
    'merge of what has the name of something restricted',
    { args: ['merge', 'Council of Tarn', 'Fire brigade', ...why] },
  ],
  ...['retract', 'correct', 'revise'].map(command => [command, { args: [command, 'zzclaimmar', ...why] }] as const),
  ['restrict with a name that comes near', { args: ['restrict', 'zzagentmar', ...why] }],
  [
    'review',
    { args: ['review', '--reviewer', 'N. N.'], input: 'a\n\n\nr\nno claim\nq\n', files: ['drafts', 'triples'] },
  ],
  ['status after it', { args: ['status'] }],
  ['review --status after it', { args: ['review', '--status'] }],
  ['take-over', { args: ['review', '--accept-above', '0'], files: ['drafts', 'triples'] }],
  ['compare', { args: ['compare'] }],
  ['summary', { args: ['summary'] }],
]

describe('a case with something restricted in it', () => {
  it.each(steps)('is worked on as if none of it were there: %s', async (_, step) => {
    const shown = await show('planted', step)
    const given = new RegExp(`\\b(${step.args.join('|').replace(/[^\w|]/g, '.')})\\b`, 'g')
    expect(shown.replace(given, '')).not.toMatch(marker)
    expect(shown).toBe(await show('open', step))
  })
})
