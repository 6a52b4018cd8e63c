import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseStatus } from '../../src/case/status.js'
import type { DocumentDrafts } from '../../src/extract/draft/document-drafts.js'
import { openCase, openCaseGraph } from '../../src/node/index.js'
import { sha256 } from '../../src/rdf/digest.js'
import { prepareCase } from './prepare-case.js'
import { claimgraph } from './run.js'

const texts = {
  brigade:
    'Mill of Selm burns\nThe fire brigade said on 5 May 2031 that at least 12 people were killed when the mill at Selm burned on 4 May 2031.\n',
  hospital:
    'The hospital of Tarn said on 6 May 2031 that 14 people were killed in Selm on 4 May 2031. A nurse said that four were injured.\n',
}
const page = `<html><head><title>Mill in ruins</title><link rel="canonical" href="https://gazette.example/mill">
<meta property="og:site_name" content="Tarn Gazette"><meta property="article:published_time" content="2031-05-07"></head>
<body><article><h1>Mill in ruins</h1><p>The council of Tarn said on Tuesday that 13 people were killed when the mill at Selm burned on 4 May 2031.
The council asked everybody to stay away from the ruins of the mill until its inquiry is over and the walls are safe.</p></article></body></html>`

/** A case as `init` and `add` leave it, which each test has for itself. */
let own: string
const run = (args: readonly string[], cwd = own) => claimgraph(args, { cwd })
const init = ['init', '.', '--title', 'The fire at Selm', '--base', 'https://example.org/selm/', '--curator', 'N. N.']
const kept = (name: keyof typeof texts) => `${sha256(texts[name])}.txt`
const draftsOf = (name: keyof typeof texts) => `${sha256(texts[name])}.trig`

prepareCase(
  async (prepared, folder) => {
    await mkdir(join(folder, 'mail'))
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, 'mail', `${name}.txt`), text)
    await writeFile(join(folder, 'mail', 'gazette.html'), page)
    await mkdir(prepared)
    await claimgraph(init, { cwd: prepared })
    await claimgraph(['add', join('..', 'mail')], { cwd: prepared })
  },
  copy => {
    own = copy
  },
)

describe('an empty folder', () => {
  it('becomes a comparison of documents of one’s own by three commands', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
    await writeFile(join(folder, 'one.txt'), 'The council of Selm said that 14 people were killed in the fire at Selm.')
    await writeFile(
      join(folder, 'two.txt'),
      'The hospital of Selm said that 12 people were killed in the fire at Selm.',
    )
    const made = await claimgraph(['init', 'own', '--title', 'Fire', '--add', 'one.txt', 'two.txt'], { cwd: folder })
    expect(made).toMatchObject({ status: 0, err: '' })
    expect(made.out).toMatch(/2 documents added; next: claimgraph extract\n$/)
    expect(await claimgraph(['extract'], { cwd: join(folder, 'own') })).toMatchObject({ status: 0 })
    const { out, err } = await claimgraph(['compare', '--proposed', '--format', 'json'], { cwd: join(folder, 'own') })
    expect(err).toBe('')
    const { questions } = JSON.parse(out)
    expect(questions.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['contradict'])
    await rm(folder, { recursive: true })
  })

  it('stays a case where a document to be added is not there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
    const made = await claimgraph(['init', '.', '--title', 'Fire', '--add', 'none.txt'], { cwd: folder })
    expect(made.status).toBe(2)
    expect(made.err).toContain('none.txt')
    expect((await claimgraph(['status'], { cwd: folder })).out).toContain('documents   0')
    await rm(folder, { recursive: true })
  })
})

describe('claimgraph init', () => {
  it('makes a case that passes check, and keeps texts out of git', async () => {
    await rm(own, { recursive: true })
    const made = await claimgraph(['init', own, '--title', 'The fire at Selm', '--language', 'en'])
    expect(made).toMatchObject({ status: 0, err: '' })
    const found = await openCase(join(own, 'triples'))
    expect(found).toMatchObject({ title: 'The fire at Selm', languages: ['en'], folder: own })
    expect(found.base).toMatch(/^https:\/\/w3id\.org\/claimgraph\/cases\/the-fire-at-selm-[0-9a-f]{8}\/$/)
    expect(await run(['check'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('0 claims checked: 0 errors'),
    })
    expect(await readFile(join(own, '.gitignore'), 'utf8')).toMatch(/^\/documents\/\*$/m)
    expect(await readFile(join(own, '.gitignore'), 'utf8')).toMatch(/^\/reviewers\.json$/m)
    expect(await readFile(join(own, 'README.md'), 'utf8')).toMatch(/^npx claimgraph check$/m)
  })

  it('refuses a folder that is a case or lies in one, and leaves nothing behind', async () => {
    const again = await run(init)
    expect(again).toMatchObject({ status: 2, out: '' })
    expect(again.err).toMatch(/expected a folder that is no case and lies in none, found /)
    const inner = await run(['init', join('triples', 'inner'), '--title', 'Inner'])
    expect(inner.status).toBe(2)
    expect(await readdir(join(own, 'triples'))).toEqual(['documents.ttl', 'example.trig'])
  })

  it('keeps what is in the folder', async () => {
    await rm(own, { recursive: true })
    await mkdir(own)
    await writeFile(join(own, 'README.md'), 'Mine')
    await writeFile(join(own, '.gitignore'), 'notes')
    await run(init)
    expect(await readFile(join(own, 'README.md'), 'utf8')).toBe('Mine')
    expect(await readFile(join(own, '.gitignore'), 'utf8')).toMatch(/^notes\n(?:.*\n)*\/documents\/\*\n/)
  })

  it.each([
    [['--title', ' '], '--title: expected a name'],
    [['--title', 'A', '--base', 'selm'], '--base: expected an absolute IRI'],
    [['--title', 'A', '--language', 'plain English'], '--language: expected a language tag'],
    [['--title', 'A', '--license', 'as you like'], '--license: expected an IRI or an SPDX identifier'],
    [[], "required option '--title <title>'"],
  ])('refuses %j', async (args, message) => {
    const target = join(own, '..', 'none')
    const refused = await claimgraph(['init', target, ...args])
    expect(refused).toMatchObject({ status: 2, err: expect.stringContaining(message) })
    await expect(readdir(target)).rejects.toThrow('ENOENT')
  })
})

describe('claimgraph add', () => {
  it('takes documents in with what they say of themselves', async () => {
    const graph = await openCaseGraph(await openCase(own))
    expect(graph.documents().map(({ id, publisher, published }) => [id, publisher?.label, published.on])).toEqual([
      ['https://example.org/selm/brigade', 'Publisher who is not named', undefined],
      ['https://example.org/selm/hospital', 'Publisher who is not named', undefined],
      ['https://example.org/selm/mill-in-ruins', 'Tarn Gazette', '2031-05-07'],
    ])
    expect(await readFile(join(own, 'documents', kept('brigade')), 'utf8')).toBe(texts.brigade)
    const described = await readFile(join(own, 'triples', 'documents.ttl'), 'utf8')
    expect(described).toContain('schema:url <https://gazette.example/mill>')
    expect(described).toContain(sha256(page))
    expect((await run(['check'])).out).toMatch(/0 claims checked: 0 errors/)
  })

  it('tells what is there already, and changes nothing', async () => {
    const before = await readFile(join(own, 'triples', 'documents.ttl'), 'utf8')
    const again = await run(['add', join('..', 'mail', 'brigade.txt')])
    expect(again).toMatchObject({ status: 0 })
    expect(again.out).toMatch(/brigade\.txt: in the case already, as brigade\n0 documents added\n$/)
    expect(await readFile(join(own, 'triples', 'documents.ttl'), 'utf8')).toBe(before)
  })

  it('brings back a text that is missing', async () => {
    await rm(join(own, 'documents', kept('brigade')))
    await run(['add', join('..', 'mail', 'brigade.txt')])
    expect(await readFile(join(own, 'documents', kept('brigade')), 'utf8')).toBe(texts.brigade)
  })

  it('takes what a table says of each file, and else what the options say', async () => {
    const more = join(own, 'more')
    await mkdir(more)
    await writeFile(join(more, 'a.txt'), 'One.')
    await writeFile(join(more, 'b.txt'), 'Two.')
    await writeFile(join(more, 'metadata.csv'), 'file,publisher,published\na.txt,Selm Observer,2031-05\n')
    await run(['add', 'more', '--publisher', 'Tarn Gazette', '--published', '2031'])
    const graph = await openCaseGraph(await openCase(own))
    const of = (name: string) => {
      const { publisher, published } = graph.document(name)
      return [publisher?.label, published.on]
    }
    expect(of('a')).toEqual(['Selm Observer', '2031-05'])
    expect(of('b')).toEqual(['Tarn Gazette', '2031'])
    expect(graph.agents().filter(({ label }) => label === 'Tarn Gazette')).toHaveLength(1)
  })

  it('adds nothing where a table is wrong', async () => {
    const more = join(own, 'more')
    await mkdir(more)
    await writeFile(join(more, 'a.txt'), 'One.')
    await writeFile(join(more, 'metadata.csv'), 'file,published\na.txt,2031-05\nc.txt,2031-05\n')
    const before = await readdir(join(own, 'documents'))
    const refused = await run(['add', 'more'])
    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toBe(
      `claimgraph: ${join('more', 'metadata.csv')}:3: expected a file in more, found no \`c.txt\`\n`,
    )
    expect(await readdir(join(own, 'documents'))).toEqual(before)
  })

  it('tells of a document that cannot be read, and adds the others', async () => {
    await writeFile(join(own, 'bad.txt'), Buffer.from([0, 1, 2]))
    await writeFile(join(own, 'good.txt'), 'One.')
    const added = await run(['add', 'bad.txt', 'good.txt'])
    expect(added).toMatchObject({ status: 1, out: expect.stringContaining('good.txt: added as good') })
    expect(added.err).toMatch(/^claimgraph: bad\.txt: expected text, found binary data/)
  })

  it('takes none of the files of the case for documents', async () => {
    expect((await run(['add', '.'])).out).toBe('0 documents added\n')
  })

  it.each([
    [['add', 'none.txt'], 2, 'none.txt: no such file or folder'],
    [['add', 'https://gazette.example/mill'], 2, 'nothing is fetched'],
    [['add', join('..', 'mail'), '--url', 'https://gazette.example/'], 2, '--url: expected one document, found 3'],
    [['add', join('..', 'mail'), '--published', 'Tuesday'], 2, '--published: expected a day, month or year'],
  ])('refuses %j', async (args, status, message) => {
    expect(await run(args)).toMatchObject({ status, out: '', err: expect.stringContaining(message) })
  })

  it('wants a case', async () => {
    const refused = await claimgraph(['add', 'mail'], { cwd: join(own, '..') })
    expect(refused).toMatchObject({ status: 2, err: expect.stringContaining('`claimgraph init` makes one') })
  })
})

describe('claimgraph extract in a case', () => {
  it('makes drafts of all documents, named after them, that pass check with the case', async () => {
    const { out, status } = await run(['extract'])
    expect(status).toBe(0)
    expect(out).toMatch(
      /^3 documents read, \d+ drafts written to drafts; \d proposals? of what is the same; next: claimgraph compare/,
    )
    const graph = await openCaseGraph(await openCase(own), { proposed: true })
    const [first] = graph.claims({ document: 'brigade' })
    expect(first!.id).toBe('https://example.org/selm/brigade-a1')
    expect(first!.claimant).toMatchObject({
      id: 'https://example.org/selm/brigade_fire-brigade',
      label: 'fire brigade',
    })
    expect(first!.about.map(({ id }) => id)).toEqual(['https://example.org/selm/brigade-event-1'])
    const checked = await run(['check', '-d', '.', '--documents', 'documents'])
    expect(checked.out).toMatch(/ 0 errors/)
  })

  it('prints all documents, those with drafts too, under their names and with what the case knows of them', async () => {
    await run(['extract'])
    const { out, err } = await run(['extract', '--format', 'jsonl'], join(own, 'triples'))
    const found = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as DocumentDrafts)
    expect(err).toBe('')
    expect(found.map(({ document }) => [document.path, document.iri])).toEqual([
      ['brigade.txt', 'https://example.org/selm/brigade'],
      ['hospital.txt', 'https://example.org/selm/hospital'],
      ['gazette.html', 'https://example.org/selm/mill-in-ruins'],
    ])
    const gazette = found[2]!
    expect(gazette.document).toMatchObject({ publisher: 'Tarn Gazette', published: '2031-05-07' })
    // the Tuesday before the day of publication
    expect(gazette.attributions[0]!.assertedOn).toBe('2031-05-06')
  })

  it('makes up no year from the day of the collection', async () => {
    await writeFile(join(own, 'old.txt'), 'The warden said on 3 March that nine boats sank and two people were killed.')
    await run(['add', 'old.txt'])
    const { out } = await run(['extract', '--format', 'trig'])
    const drafts = out.slice(out.indexOf(':old-a1 '))
    expect(drafts).toContain(':old-a1')
    expect(drafts).not.toMatch(/-03-03/)
  })

  it('leaves drafts as they are, unless it is to make them again', async () => {
    await run(['extract'])
    const file = join(own, 'drafts', draftsOf('brigade'))
    const before = await readFile(file, 'utf8')
    expect((await run(['extract'])).out).toMatch(/^0 documents read, .*; 3 documents had drafts already/)
    expect(await readFile(file, 'utf8')).toBe(before)
    await run(['extract', '--again'])
    expect(await readFile(file, 'utf8')).not.toBe(before)
  })

  it('never overwrites drafts on which something is decided', async () => {
    await run(['extract'])
    await claimgraph(['review', '--reviewer', 'N. N.'], { cwd: own, input: 'r\nno claim\nq\n' })
    const journals = (await readdir(join(own, 'drafts'))).filter(name => name.endsWith('.review.jsonl'))
    const decided = await Promise.all(
      journals.map(async name => ((await readFile(join(own, 'drafts', name), 'utf8')) === '' ? [] : [name])),
    )
    const [journal] = decided.flat()
    const file = join(own, 'drafts', journal!.replace('.review.jsonl', ''))
    const before = await readFile(file, 'utf8')
    const { err, out } = await run(['extract', '--again'])
    expect(err).toMatch(/^claimgraph: drafts on which something is decided are left as they are: /)
    expect(out).toMatch(/^2 documents read/)
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it('names a text that has changed or is missing, and reads the others', async () => {
    await writeFile(join(own, 'documents', kept('brigade')), 'Otherwise.')
    await rm(join(own, 'documents', kept('hospital')))
    const { err, out, status } = await run(['extract'])
    expect(status).toBe(1)
    expect(err).toContain('expected the text of “brigade.txt” as it was added, found one that has changed since')
    expect(err).toContain('expected the text of “hospital.txt”, found none')
    expect(out).toMatch(/^1 document read/)
    expect(await readdir(join(own, 'drafts'))).not.toContain(draftsOf('brigade'))
  })

  it.each([
    [['extract', '--publisher', 'X'], '--publisher: expected paths with it'],
    [['extract', '--again', 'x.txt'], '--again: expected no paths with it'],
  ])('refuses %j', async (args, message) => {
    expect(await run(args)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(message) })
  })

  it('wants documents where there is no case', async () => {
    const refused = await claimgraph(['extract'], { cwd: join(own, '..') })
    expect(refused).toMatchObject({ status: 2, err: expect.stringContaining('expected documents') })
  })
})

describe('commands in a case', () => {
  it('read its graph and none else, from any folder within, unless another is named', async () => {
    const { out } = await run(['query', '-q', 'SELECT ?d { ?d a cg:Document }', '--format', 'csv'], join(own, 'drafts'))
    expect(out.trim().split('\n')).toHaveLength(4)
    const other = await run(['query', '-q', 'SELECT ?d { ?d a cg:Document }', '--format', 'csv', '-d', 'case.ttl'])
    expect(other.out.trim()).toBe('d')
  })

  it('name file and line where case.ttl is broken', async () => {
    await writeFile(
      join(own, 'case.ttl'),
      '@prefix cg: <https://w3id.org/claimgraph/ns#> .\n<https://example.org/> a cg:Case ;\n  cg:base .\n',
    )
    for (const args of [['compare'], ['status'], ['extract'], ['add', join('..', 'mail')]])
      expect(await run(args)).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/case\.ttl:3: /) })
  })

  it('tell in status what is to be done, step by step', async () => {
    const status = async () => JSON.parse((await run(['status', '--format', 'json'])).out) as CaseStatus
    expect(await status()).toMatchObject({ notExtracted: 3, next: [expect.stringMatching(/^claimgraph extract/)] })
    await run(['extract'])
    const drafted = await status()
    expect(drafted).toMatchObject({
      notExtracted: 0,
      next: [expect.stringMatching(/^claimgraph review --identities/), expect.stringMatching(/^claimgraph review/)],
    })
    expect(drafted.drafts.open).toBe(drafted.drafts.drafts)
    await writeFile(
      join(own, 'drafts', 'identities.ttl'),
      `PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX : <https://example.org/selm/>
       :i1 a cg:Identity ; cg:status cg:Proposed . :i2 a cg:Identity ; cg:status cg:Accepted .
       :i3 a cg:Identity ; cg:status cg:Proposed .`,
    )
    // of the third, the graph has a decision
    await writeFile(
      join(own, 'triples', 'decisions.ttl'),
      'PREFIX cg: <https://w3id.org/claimgraph/ns#> <https://example.org/selm/i3> a cg:Identity ; cg:status cg:Rejected .',
    )
    expect((await status()).identitiesToDecide).toBe(1)
    await rm(join(own, 'documents', kept('brigade')))
    const { out } = await run(['status'])
    expect(out).toMatch(/^ {2}brigade: .*; text missing$/m)
    expect(out).toMatch(/^next {8}claimgraph add FILE/m)
  })

  it('compare drafts side by side where what is proposed is taken in, and only there', async () => {
    await run(['extract'])
    const about = ['compare', '--about', 'brigade-event-1', '--property', 'deaths', '--format', 'json']
    const { questions } = JSON.parse((await run([...about, '--proposed'])).out) as {
      questions: { positions: { value: { headline?: number } }[] }[]
    }
    const figures = questions.flatMap(({ positions }) => positions.map(({ value }) => value.headline))
    expect(figures.sort()).toEqual([12, 13, 14])
    expect((await run(about)).status).toBe(2)
    expect((await run(['align', '--format', 'csv'])).out).toMatch(/^proposal,confidence,because\n"Killing/)
  })

  it('show nothing proposed that was decided', async () => {
    await run(['extract'])
    const before = await openCaseGraph(await openCase(own), { proposed: true })
    const all = before.claimIds()
    await claimgraph(['review', '--reviewer', 'N. N.'], { cwd: own, input: 'a\n\n\nr\nno claim\nq\n' })
    const after = await openCaseGraph(await openCase(own), { proposed: true })
    const ids = after.claimIds()
    const gone = all.filter(id => !ids.includes(id))
    const come = ids.filter(id => !all.includes(id))
    expect(gone.length).toBe(2)
    expect(come).toEqual([gone[0]!.replace(/[^/]+$/, name => `claim-${name}`)])
    expect((await openCaseGraph(await openCase(own))).claimIds()).toEqual(come)
    const written = (await readdir(join(own, 'triples'))).filter(name => name.startsWith('claims-'))
    // the claim in one file, why the other passage has none in another
    expect(written).toEqual(Array(2).fill(expect.stringMatching(/^claims-(brigade|hospital|mill-in-ruins)\.trig$/)))
    const errors = (await run(['check', '-d', 'case.ttl', '-d', 'triples'])).out
    expect(errors).toMatch(/1 claim checked: 0 errors/)
  })
})
