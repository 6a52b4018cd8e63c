import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openClaimGraph } from '../../src/node/open.js'
import { cg } from '../../src/rdf/namespaces.js'
import { claimgraph, readTsv } from '../cli/run.js'
import { drafts as ns, writeMill } from './mill.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-review-'))
  await writeMill(folder)
})
afterEach(() => rm(folder, { recursive: true }))

/** Runs a review of the mill's drafts with these lines as answers. */
function review(answers: readonly string[], ...args: string[]) {
  const input = answers.map(answer => `${answer}\n`).join('')
  const common = ['review', 'mill.trig', '-d', 'known.trig', '--documents', 'documents', '--reviewer', 'R. Viewer']
  return claimgraph([...common, ...args], { cwd: folder, input })
}

const journal = async () =>
  (await readFile(join(folder, 'mill.trig.review.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

/** Adds something that is restricted to a file, which is made where it is not there. */
async function hide(name: string, secret: string): Promise<void> {
  const known = await readFile(join(folder, 'known.trig'), 'utf8')
  await mkdir(join(folder, 'triples'))
  const before = name === 'known.trig' ? known : known.match(/^@prefix .*$/gm)!.join('\n')
  await writeFile(join(folder, name), `${before}\n${secret}`)
}

const openResult = () => openClaimGraph([join(folder, 'known.trig'), join(folder, 'triples')])

const status = async () => readTsv((await claimgraph(['review', 'mill.trig', '--status'], { cwd: folder })).out)[0]

describe('claimgraph review', () => {
  it('shows each draft with its passage, its words marked in brackets without colours', async () => {
    const { out, err, status } = await review(['q'])
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain(`── 1 of 4 · a1 · confidence 0.93
The fire brigade reports at least 4 deaths
  claimant  Ostwick fire brigade
  asserted  by 2031-05-05 (inferred)
  note      Not after the report that relays it.
  manner    report, asserts
  chain     Ostwick fire brigade → Ostwick Herald → report.txt
  about     Killing in Ostwick, 3 May 2031 (new); perhaps the known “Deaths in the fire of the mill”
  states 1  Killing in Ostwick, 3 May 2031 · deaths: at least 4
  passage   characters 56 to 119 of report.txt
            … [source: The fire brigade] [cue: said] that [content: at least four people died in the
            fire at the mill on 3 May 2031]. “We could not reach the upper floor,” a carter told the
            Ostwick Herald. …
`)
    expect(out).toMatch(/0 accepted, 0 merged, 0 rejected; 4 open: the same command goes on from here\.\n$/)
  })

  it('accepts, mends, merges and rejects, and a check of the result passes', async () => {
    const answers = [
      ...['m', '', '', 'e', 'event', 'deaths in the fire', 'm', '1'],
      ...['e', 'act', 'Testimony', 'a', 'n', 'safepassage', 'n', 'A carter: the upper floor was out of reach'],
      ...['r', 'The owner speaks of doors, not of intent'],
      ...['e', 'claimant', 'new person Second carter', 'e', 'facts', '1', 'more than 2', 'a', ''],
    ]
    const { out, err, status } = await review(answers)
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('One more mention of claim-four.')
    expect(out).toContain('2 accepted, 1 merged, 1 rejected; none is open. Claims stand in triples/mill.trig.')
    const graph = await openResult()
    expect(graph.claim('claim-four').mentions).toHaveLength(2)
    expect(graph.claim('claim-a2')).toMatchObject({
      label: 'A carter: the upper floor was out of reach',
      act: { id: `${cg.$iri}Testimony` },
      about: [{ label: 'Killing in Ostwick, 3 May 2031' }],
    })
    expect(graph.claim('claim-a4').claimant).toMatchObject({ label: 'Second carter', type: 'Person' })
    expect(graph.claims({ status: cg.Draft.value })).toEqual([])
    const check = await claimgraph(['check', '-d', 'known.trig', '-d', 'triples'], { cwd: folder })
    expect(check.out).toMatch(/^3 claims checked: 0 errors, 0 warnings/m)
    expect((await journal()).find(({ decision }) => decision === 'reject')).toMatchObject({
      draft: `${ns}a3`,
      reason: 'The owner speaks of doors, not of intent',
      reviewer: 'R. Viewer',
    })
  })

  it('asks for the event, a fact and words where a draft has none, and for nothing else', async () => {
    const file = join(folder, 'mill.trig')
    const something = `
      :something a sem:Event ; rdfs:label "Something not yet said"@en ; cg:kind cg:UnknownEvent ; cg:status cg:Draft .`
    const text = (await readFile(file, 'utf8'))
      .replace('A carter says something of the fire', 'a carter (report): not yet put into words')
      .replace(/(:a2 a .*?schema:about ):fire/s, '$1:something')
    await writeFile(file, text + something)
    const event = ['new Rescue from the mill', 'Killin', 'Operation', 'new place The mill', '2031-05-03', '', '']
    const { out } = await review(['', 'a', ...event, 'rescued', 'conduct', 'new concept came too late', '', 'a'])
    expect(out).toContain('It is about “Something not yet said”')
    expect(out).toContain('did you mean "Killing"?')
    expect(out).toContain('It states nothing yet, and a claim needs a fact.')
    expect(out).toContain('Not accepted: a claim is put into words of your own.')
    const again = await review(['', 'a', 'A carter: the rescue came too late'])
    expect(again.out).toContain('Accepted as claim-a2.')
    const graph = await openResult()
    expect(graph.claim('claim-a2')).toMatchObject({ about: [{ label: 'Rescue from the mill' }] })
    expect(graph.event('event-rescue-from-the-mill')).toMatchObject({
      kinds: [{ id: `${cg.$iri}Operation` }],
      places: [{ label: 'The mill' }],
      from: '2031-05-03',
      until: '2031-05-03',
      victims: [],
    })
    expect(graph.events().map(({ label }) => label)).not.toContain('Something not yet said')
    const check = await claimgraph(['check', '-d', 'known.trig', '-d', 'triples'], { cwd: folder })
    expect(check.out).toMatch(/^2 claims checked: 0 errors, 0 warnings/m)
  })

  it('asks again where an answer cannot be read, says what was expected, and changes nothing', async () => {
    const answers = [
      ...['x', 'e', 'colour', 'date', '2031-13', '2031-05-03', 'perhaps', 'y'],
      ...[
        'e',
        'stance',
        'Denise',
        'Denies',
        'e',
        'certainty',
        'Alleged',
        'e',
        'claimant',
        'nobody',
        'new',
        'owner',
        'r',
        '',
        'q',
      ],
    ]
    const { out, status } = await review(answers)
    expect(status).toBe(0)
    expect(out).toContain('expected one of (a)ccept')
    expect(out).toContain('expected one of claimant, date')
    expect(out).toContain('expected a day, month or year that exists')
    expect(out).toContain('expected y or n, found `perhaps`')
    expect(out).toContain('did you mean "Denies"?')
    expect(out).toContain('expected the name of one of the')
    expect(out).toContain('Not rejected: a rejection has a reason.')
    expect((await journal()).map(({ decision, field, to }) => [decision, field, to])).toEqual([
      ['edit', 'date', '2031-05-03, Stated'],
      ['edit', 'stance', 'Denies'],
      ['edit', 'certainty', 'Alleged'],
      ['edit', 'claimant', 'the owner of the mill'],
    ])
  })

  it('mends the addressee and the chain, with agents that are new, and takes them out again', async () => {
    const answers = [
      ...['e', 'ad', 'new group Reporters', 'e', 'chain', 'new person Clerk of the brigade', 'herald', ''],
      ...['e', 'ad', '', 'y', 'e', 'chain', '', 'q'],
    ]
    const { out } = await review(answers)
    const shown = out.split('── ').slice(1)
    expect(shown[1]).toContain('  told      Reporters (new)\n')
    expect(shown[2]).toContain(
      '  chain     Ostwick fire brigade → Clerk of the brigade → Ostwick Herald → report.txt\n',
    )
    expect(shown[3]).not.toContain('  told ')
    expect(shown[4]).toContain('  chain     Ostwick fire brigade → report.txt\n')
  })

  it('goes on where it was left, with what was mended and which event was decided upon', async () => {
    await review(['a', 'y', 'As the Herald has it', 'e', 'label', 'In other words'])
    const { out } = await review(['q'])
    expect(out).toContain('── 2 of 4 · a2')
    expect(out).toContain('\nIn other words\n')
    expect(out).toContain('  about     Deaths in the fire of the mill\n')
    expect(await status()).toMatchObject({ drafts: '4', accepted: '1', open: '3' })
  })

  it('goes back and forth, and undoes decisions of an earlier run', async () => {
    await review(['', '', 'r', 'not said'])
    const { out } = await review(['l', 'b', 'u', 'q'])
    const shown = [...out.matchAll(/── (\d) of 4/g)].map(([, place]) => place)
    expect(shown).toEqual(['1', '2', '1', '3'])
    expect(out).toContain('Undone: reject of a3.')
    expect(await status()).toMatchObject({ rejected: '0', open: '4' })
  })

  it('can take back the last decision where every draft is decided', async () => {
    const { out } = await review(['r', 'no', 'r', 'no', 'r', 'no', 'r', 'not said', 'u', 'q'])
    expect(out.match(/── 4 of 4/g)).toHaveLength(2)
    expect(await status()).toMatchObject({ rejected: '3', open: '1' })
    const again = await review(['r', 'not said', ''])
    expect(again.out).toContain('4 rejected; none is open.')
  })

  it('keeps a draft that would not pass the check, says why, and goes on', async () => {
    const file = join(folder, 'mill.trig')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replaceAll(/cg:mention :a1-m1/g, 'rdfs:seeAlso :a1-m1'))
    const { out } = await review(['l', 'l', 'l', 'a', 'y', '', 'q'])
    expect(out).toContain('passage   none: a draft without a mention cannot be accepted')
    expect(out).toContain('It stays a draft: with it the graph would not pass the check.')
    expect(out).toContain('[claim-mention]')
    expect(await status()).toMatchObject({ accepted: '0', open: '4' })
    await expect(access(join(folder, 'triples', 'mill.trig'))).rejects.toThrow('ENOENT')
  })

  it('says where the text of a passage is not at hand, or is another', async () => {
    await writeFile(join(folder, 'documents', 'any name'), 'Another text.')
    expect((await review(['q'])).out).toContain(
      'characters 56 to 119 of report.txt; its text is not among the documents',
    )
    const common = ['review', 'mill.trig', '-d', 'known.trig', '--reviewer', 'R. Viewer']
    const { out } = await claimgraph(common, { cwd: folder })
    expect(out).toContain('characters 56 to 119 of report.txt; --documents says where its text is')
  })

  it('says where the text has other words than those that the draft was made from, and accepts no such draft', async () => {
    const file = join(folder, 'mill.trig')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replaceAll('oa:start 56 ; oa:end 119', 'oa:start 57 ; oa:end 119'))
    const { out } = await review(['a', 'y', '', 'q'])
    expect(out).toContain('characters 57 to 119 of report.txt; the text has other words there')
    expect(out).toContain('[passage-differs]')
  })

  it('shows nothing that is restricted, unless asked to', async () => {
    const secret = '<ex:s> a prov:Person ; rdfs:label "Marker of the source"@en ; cg:sensitivity cg:Restricted .'
    const file = join(folder, 'known.trig')
    await writeFile(file, `${await readFile(file, 'utf8')}\n${secret}`)
    const answers = ['e', 'claimant', 'marker of', '', 'q']
    expect((await review(answers)).out).toContain('found `marker of`')
    expect((await review(answers, '--include-restricted')).out).toContain('  Marker of the source\n')
  })

  it.each(['known.trig', join('triples', 'mill.trig')])(
    'offers no restricted claim of %s to merge with, by itself or by its name, unless asked to',
    async name => {
      await hide(
        name,
        `mill:claim-secret a cg:Claim ; rdfs:label "Marker of an unpublished claim"@en ;
        prov:wasAttributedTo mill:brigade ; schema:about mill:fire ; cg:assertedOn "2031-05-03"^^xsd:date ;
        cg:act cg:Report ; cg:status cg:Curated ; cg:sensitivity cg:Restricted .
      mill:claim-secret { mill:fire cg:deaths [ schema:value 5 ; schema:minValue 5 ; schema:maxValue 5 ] }`,
      )
      const { out, err } = await review(['m', '', 'claim-secret', '', 'q'])
      expect(out).toContain('The brigade counts at least four dead')
      expect(out).not.toContain('Marker of an unpublished claim')
      expect(out).not.toContain('One more mention')
      expect(err.includes('1 restricted claim(s) left out')).toBe(name === 'known.trig')
      expect(await status()).toMatchObject({ merged: '0', open: '4' })
      const asked = await review(['m', '', 'claim-secret', 'q'], '--include-restricted')
      expect(asked.out).toContain('Marker of an unpublished claim (2031-05-03; claim-secret)')
      expect(asked.out).toContain('One more mention of claim-secret.')
    },
  )

  it.each(['known.trig', join('triples', 'mill.trig')])(
    'shows no restricted event of %s that a draft is proposed as, unless asked to',
    async name => {
      await hide(name, 'mill:raid a sem:Event ; rdfs:label "Marker of a raid"@en ; cg:sensitivity cg:Restricted .')
      const file = join(folder, 'mill.trig')
      await writeFile(
        file,
        (await readFile(file, 'utf8')).replace('cg:proposedAs mill:fire', 'cg:proposedAs mill:raid'),
      )
      expect((await review(['q'])).out).not.toContain('Marker of a raid')
      expect((await review(['q'], '--include-restricted')).out).toContain('perhaps the known “Marker of a raid”')
    },
  )

  it('lets no draft steer the terminal', async () => {
    const file = join(folder, 'mill.trig')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('The fire brigade reports', 'The \\u001B[2J\\u0007fire brigade reports'))
    const { out } = await review(['a', 'y', '', 'q'])
    expect(out).toContain('The \uFFFD[2J\uFFFDfire brigade reports')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(out).not.toMatch(/[\u001B\u0007]/)
  })

  it('tells of a torn journal and of drafts that changed, and loses nothing', async () => {
    await review(['r', 'not said', 'r', 'nor this'])
    const path = join(folder, 'mill.trig.review.jsonl')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.slice(0, -40))
    const file = join(folder, 'mill.trig')
    await writeFile(file, (await readFile(file, 'utf8')).replace('at least 4 deaths', 'four deaths'))
    const { out, err } = await review(['q'])
    expect(err).toContain('mill.trig.review.jsonl: the last line was not whole')
    expect(err).toContain('mill.trig has changed since it was reviewed: 1 decision(s)')
    expect(out).toContain('── 1 of 4 · a1')
    expect((await journal()).filter(({ decision }) => decision)).toHaveLength(1)
  })

  it('takes drafts over by confidence, marked as reviewed by nobody, and needs no reviewer', async () => {
    const args = ['review', 'mill.trig', '-d', 'known.trig', '--accept-above', '0.9']
    const { out, err, status: exit } = await claimgraph(args, { cwd: folder })
    expect([exit, err]).toEqual([0, ''])
    expect(out).toBe(
      'mill.trig: 2 of 4 drafts, with a confidence of 0.9 or above, written to triples/mill.trig. Nobody has reviewed them: they keep cg:status cg:Draft.\n',
    )
    const claims = (await openResult()).claims({ status: cg.Draft.value })
    expect(claims.map(({ id }) => id)).toEqual([`${ns}a1`, `${ns}a3`])
    const again = await claimgraph(args, { cwd: folder })
    expect(again.out).toContain('mill.trig: 0 of 4 drafts')
    expect(await status()).toMatchObject({ open: '4', 'of which taken over unreviewed': '2' })
    expect((await review(['q'])).out).toContain('confidence 0.93 · taken over, reviewed by nobody')
  })

  it('says which drafts it does not take over, and why', async () => {
    const file = join(folder, 'mill.trig')
    await writeFile(file, (await readFile(file, 'utf8')).replace('cg:stance cg:Denies', 'cg:stance cg:Denied'))
    const { out, err, status } = await review([], '--accept-above', '0.9')
    expect(status).toBe(1)
    expect(err).toContain('claimgraph: a3 is left out: Use a term that the ontology defines')
    expect(out).toContain('mill.trig: 1 of 4 drafts')
  })

  it.each([
    ['a reviewer', ['mill.trig'], 'expected --reviewer NAME', 2],
    ['a reviewer with a name', ['mill.trig', '--reviewer', ' '], 'expected --reviewer NAME', 2],
    ['a confidence', ['mill.trig', '--accept-above', 'high'], 'expected a number from 0 to 1, found `high`', 2],
    ['a confidence up to 1', ['mill.trig', '--accept-above', '1.1'], 'expected a number from 0 to 1', 2],
    ['a file', ['-', '--reviewer', 'R'], 'expected files of drafts', 2],
    ['a file that is there', ['none.trig', '--reviewer', 'R'], 'none.trig: no such file or folder', 2],
    ['RDF', ['documents/any name', '--reviewer', 'R'], 'expected a file with one of the extensions', 2],
    ['RDF that can be read', ['broken.trig', '--reviewer', 'R'], 'broken.trig:1:', 1],
    ['drafts', ['known.trig', '--reviewer', 'R'], 'known.trig: expected drafts', 1],
    ['a folder to write to', ['mill.trig', '--reviewer', 'R', '--into', 'known.trig'], 'cannot write to known.trig', 1],
    [
      'a graph without the drafts',
      ['mill.trig', '--reviewer', 'R', '-d', 'known.trig', '-d', 'other'],
      'leave the drafts out of --data',
      2,
    ],
    ['a folder of documents', ['mill.trig', '--reviewer', 'R', '--documents', 'none'], 'no such folder', 2],
    [
      'files of different names',
      ['mill.trig', 'other/mill.trig', '--reviewer', 'R'],
      'would both go to triples/mill.trig',
      2,
    ],
  ])('wants %s', async (_, args, message, exit) => {
    await writeFile(join(folder, 'broken.trig'), 'not RDF')
    await mkdir(join(folder, 'other'))
    await writeFile(join(folder, 'other', 'mill.trig'), await readFile(join(folder, 'mill.trig')))
    const { out, err, status } = await claimgraph(['review', ...args], { cwd: folder })
    expect([out, status]).toEqual(['', exit])
    expect(err).toContain(message)
    expect((await readdir(folder)).filter(name => name.endsWith('.jsonl'))).toEqual([])
  })
})
