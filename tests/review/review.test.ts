import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Texts } from '../../src/claims/passage.js'
import { formatQuantity } from '../../src/claims/quantity.js'
import { checkFiles } from '../../src/node/check-files.js'
import { readFiles } from '../../src/node/files/read.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { openClaimGraph } from '../../src/node/open.js'
import { createClaimsStore } from '../../src/node/review/claims-store.js'
import { JournalFile } from '../../src/node/review/journal-file.js'
import { readDrafts } from '../../src/node/review/read-drafts.js'
import { readTexts } from '../../src/node/texts.js'
import { rdf } from '../../src/rdf/environment.js'
import { cg, prov, rdf as rdfNs, rdfs } from '../../src/rdf/namespaces.js'
import { setLabel, setQuantity } from '../../src/review/edit.js'
import { Review } from '../../src/review/review.js'
import { countProgress } from '../../src/review/state.js'
import { viewDraft } from '../../src/review/view.js'
import { isIsomorphic } from '../export/isomorphism.js'
import { known as mill, drafts as ns, writeMill } from './mill.js'

const at = '2031-05-07T09:00:00.000Z'
const reviewer = { id: `${ns}reviewer-r`, name: 'R.' }

let folder: string
let files: { data: string; documents: string; file: string }
let texts: Texts
let target: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-review-'))
  target = join(folder, 'out.trig')
  files = await writeMill(folder)
  texts = await readTexts(files.documents)
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  await rm(target, { force: true })
  await rm(`${files.file}.review.jsonl`, { force: true })
  await rm(`${files.file}.review.jsonl.lock`, { force: true })
  await writeMill(folder)
})

type Write = (file: string, text: string) => Promise<void>

async function open(write: Write = (file, text) => writeFile(file, text)): Promise<Review> {
  const { store } = await readFiles([files.data])
  const journal = await JournalFile.open(files.file)
  return Review.open(await readDrafts(files.file), journal, {
    known: store,
    claims: createClaimsStore(target, { drafts: files.file, write }),
    ontology: shippedOntology,
    texts,
    now: () => at,
  })
}

const find = (review: Review, name: string) => review.drafts.drafts.find(({ id }) => id === ns + name)!
const readTarget = async () => (await readFiles([target])).store
const node = (iri: string) => rdf.namedNode(iri)

/** The subjects that the file of claims describes, by the last part of their IRIs. */
async function subjects(): Promise<string[]> {
  const named = [...(await readTarget()).match(null, null, null, rdf.defaultGraph())].filter(
    ({ subject }) => subject.termType === 'NamedNode',
  )
  return [...new Set(named.map(({ subject }) => subject.value.replace(ns, '')))].sort()
}

const errorsWithGraph = async () => {
  const { issues } = await checkFiles([files.data, target])
  return issues.filter(({ severity }) => severity === 'error')
}

describe('a review', () => {
  it('has the drafts in the order of their passages', async () => {
    const review = await open()
    expect(review.open.map(({ id }) => id.replace(ns, ''))).toEqual(['a1', 'a2', 'a3', 'a4'])
    await review.close()
  })

  it('makes an accepted draft a curated claim, with what it needs and the graph lacks, and who reviewed when', async () => {
    const review = await open()
    await review.decideEvent(find(review, 'a1'), 'R.', `${ns}fire`, `${mill}fire`)
    expect(await review.accept(find(review, 'a1'), reviewer)).toEqual([])
    await review.close()
    expect(await subjects()).toEqual(
      ['a1', 'claim-a1', 'claim-a1-m1', 'claim-a1-review', 'document', 'extraction', 'reviewer-r'].sort(),
    )
    const graph = await openClaimGraph([files.data, target])
    const claim = graph.claim('claim-a1')
    expect(claim).toMatchObject({
      label: 'The fire brigade reports at least 4 deaths',
      claimant: { id: `${mill}brigade` },
      status: { id: cg.Curated.value },
      about: [{ id: `${mill}fire` }],
      mentions: [{ id: `${ns}claim-a1-m1`, relayedBy: [{ id: `${mill}herald` }] }],
    })
    const [fact] = viewDraft(claim.id, [...claim.content], [graph.dataset]).facts
    expect([fact?.subject.id, fact?.property.id, formatQuantity(fact!.quantity!)]).toEqual([
      `${mill}fire`,
      `${cg.$iri}deaths`,
      'at least 4',
    ])
    const written = await readTarget()
    const [claimNode, activity, draft] = [node(`${ns}claim-a1`), node(`${ns}claim-a1-review`), node(`${ns}a1`)]
    const said = [
      rdf.quad(claimNode, prov.wasGeneratedBy, activity),
      rdf.quad(activity, rdfNs.type, prov.Activity),
      rdf.quad(activity, prov.used, draft),
      rdf.quad(activity, prov.wasAssociatedWith, node(reviewer.id)),
      rdf.quad(node(reviewer.id), rdfs.label, rdf.literal('R.', 'en')),
      rdf.quad(draft, prov.wasGeneratedBy, node(`${ns}extraction`)),
    ]
    expect(said.filter(quad => !written.has(quad))).toEqual([])
    expect([...written.match(activity, prov.endedAtTime)].map(({ object }) => object.value)).toEqual([at])
    expect(written.match(null, cg.status, cg.Draft).size).toBe(0)
    expect(written.match(claimNode, cg.confidence).size).toBe(0)
    expect(await errorsWithGraph()).toEqual([])
  })

  it('takes a draft event along as one of its own where a person says so', async () => {
    const review = await open()
    await review.decideEvent(find(review, 'a3'), 'R.', `${ns}fire`, `${ns}fire`)
    expect(await review.accept(find(review, 'a3'), reviewer)).toEqual([])
    await review.close()
    expect(await subjects()).toEqual(expect.arrayContaining(['fire', 'owner']))
    expect(await subjects()).not.toContain('carter')
    const written = await readTarget()
    expect(written.match(null, cg.proposedAs).size + written.match(null, cg.status, cg.Draft).size).toBe(0)
    expect(await errorsWithGraph()).toEqual([])
  })

  it('keeps a draft with which the graph would not pass the check, and says why', async () => {
    const review = await open()
    const errors = await review.accept(find(review, 'a2'), reviewer)
    expect(errors.map(({ code, subject }) => [code, subject])).toEqual([['no-content', `${ns}claim-a2`]])
    expect(countProgress(review.drafts.drafts, review.state)).toMatchObject({ accepted: 0, open: 4 })
    await review.close()
    await expect(access(target)).rejects.toThrow('ENOENT')
  })

  it('keeps a draft whose passage is not what the text has there', async () => {
    const text = await readFile(files.file, 'utf8')
    await writeFile(files.file, text.replaceAll(/oa:start 56 ; oa:end 119/g, 'oa:start 57 ; oa:end 119'))
    const review = await open()
    const errors = await review.accept(find(review, 'a1'), reviewer)
    expect(errors.map(({ code }) => code)).toEqual(['passage-differs'])
    await review.close()
  })

  it('keeps a draft that is the same claim in the same document as one that is there', async () => {
    const text = await readFile(files.file, 'utf8')
    const [a4] = /^:a4 a .*?^:a4 \{.*?\}$/ms.exec(text)!
    await writeFile(files.file, text + a4.replaceAll(':a4', ':a5'))
    const review = await open()
    expect(await review.accept(find(review, 'a4'), reviewer)).toEqual([])
    const errors = await review.accept(find(review, 'a5'), reviewer)
    expect(errors.map(({ code }) => code)).toEqual(['duplicate-claim'])
    await review.close()
  })

  it('writes what a person mended', async () => {
    const review = await open()
    const a4 = find(review, 'a4')
    const labelled = setLabel(await review.current(a4), a4.id, 'More than 2 hurt')
    await review.edit(a4, 'R.', { field: 'label', to: 'More than 2 hurt', quads: labelled })
    const quads = await review.current(a4)
    const [fact] = viewDraft(a4.id, quads, [review.known]).facts
    const value = { value: '2', least: '3' }
    const changed = setQuantity(quads, a4.id, fact!.quad, value)
    await review.edit(a4, 'R.', { field: 'facts', to: 'more than 2', quads: changed })
    await review.close()
    const again = await open()
    expect(await again.accept(find(again, 'a4'), reviewer)).toEqual([])
    await again.close()
    const claim = (await openClaimGraph([files.data, target])).claim('claim-a4')
    expect(claim.label).toBe('More than 2 hurt')
    expect(viewDraft(claim.id, [...claim.content], []).facts.map(each => each.value)).toEqual(['more than 2'])
    expect(await errorsWithGraph()).toEqual([])
  })

  it('gives a passage to a claim that is there already', async () => {
    const review = await open()
    expect(await review.merge(find(review, 'a1'), reviewer, `${mill}claim-four`)).toEqual([])
    await review.close()
    const graph = await openClaimGraph([files.data, target])
    expect(graph.claims()).toHaveLength(1)
    const mentions = graph.claim('claim-four').mentions
    expect(mentions.map(({ id }) => id).sort()).toEqual([`${mill}claim-four-m1`, `${ns}claim-a1-m1`])
    const added = mentions.find(({ id }) => id === `${ns}claim-a1-m1`)
    expect(added?.relayedBy.map(({ id }) => id)).toEqual([`${mill}herald`])
    const written = await readTarget()
    expect(written.has(rdf.quad(node(`${ns}claim-a1-m1`), prov.wasGeneratedBy, node(`${ns}claim-a1-review`)))).toBe(
      true,
    )
    expect(await errorsWithGraph()).toEqual([])
  })

  it('takes back what it wrote, to the triple, and leaves what others still need', async () => {
    const review = await open()
    await review.decideEvent(find(review, 'a4'), 'R.', `${ns}fire`, `${ns}fire`)
    await review.accept(find(review, 'a3'), reviewer)
    const before = await readTarget()
    await review.accept(find(review, 'a4'), reviewer)
    await review.merge(find(review, 'a1'), reviewer, `${mill}claim-four`)
    expect(await subjects()).toEqual(expect.arrayContaining(['carter', 'claim-a1-m1']))
    expect((await review.undo('R.'))?.id).toBe(`${ns}a1`)
    expect((await review.undo('R.'))?.id).toBe(`${ns}a4`)
    expect(isIsomorphic(await readTarget(), before)).toBe(true)
    await review.undo('R.')
    expect([...(await readTarget())]).toEqual([])
    expect(countProgress(review.drafts.drafts, review.state).open).toBe(4)
    await review.close()
  })

  it('keeps what somebody else writes into the file meanwhile', async () => {
    const review = await open()
    await review.accept(find(review, 'a3'), reviewer)
    await writeFile(target, `${await readFile(target, 'utf8')}\n<${ns}owner> rdfs:comment "Mended by hand."@en .\n`)
    await review.accept(find(review, 'a4'), reviewer)
    await review.close()
    expect(await readFile(target, 'utf8')).toContain('Mended by hand.')
    expect(await errorsWithGraph()).toEqual([])
  })
})

describe('drafts taken over unreviewed', () => {
  it('stay drafts, pass the check, and stay open', async () => {
    const review = await open()
    const chosen = review.open.filter(({ confidence }) => confidence! >= 0.9)
    expect((await review.takeOver(chosen, 0.9)).size).toBe(0)
    expect(countProgress(review.drafts.drafts, review.state)).toMatchObject({ takenOver: 2, accepted: 0, open: 4 })
    await review.close()
    const claims = (await openClaimGraph([files.data, target])).claims({ status: cg.Draft.value })
    expect(claims.map(({ id }) => id)).toEqual([`${ns}a1`, `${ns}a3`])
    expect(await subjects()).not.toContain('carter')
    expect((await readTarget()).match(null, cg.status, cg.Curated).size).toBe(0)
    expect(await errorsWithGraph()).toEqual([])
  })

  it('make room for the claim when a person accepts one, and come back when that is undone', async () => {
    const review = await open()
    await review.takeOver(review.open, 0)
    const before = await readTarget()
    expect(await review.accept(find(review, 'a3'), reviewer)).toEqual([])
    const written = await readTarget()
    expect(written.match(node(`${ns}a3`), rdfNs.type, cg.Claim).size).toBe(0)
    expect(written.match(node(`${ns}owner`), cg.status).size).toBe(0)
    expect(await errorsWithGraph()).toEqual([])
    await review.undo('R.')
    const after = await readTarget()
    expect(after.match(node(`${ns}a3`), rdfNs.type, cg.Claim).size).toBe(1)
    expect(after.match(null, rdfNs.type, cg.Claim).size).toBe(before.match(null, rdfNs.type, cg.Claim).size)
    await review.close()
  })

  it('leave the graph when a person rejects them', async () => {
    const review = await open()
    await review.takeOver([find(review, 'a3')], 0)
    await review.reject(find(review, 'a3'), 'R.', 'nobody says so')
    expect(await subjects()).toEqual(['a3-without-claim', 'document'])
    await review.undo('R.')
    expect((await readTarget()).match(node(`${ns}a3`), rdfNs.type, cg.Claim).size).toBe(1)
    await review.close()
  })

  it('are left out where the graph would not pass the check with them, and the others are taken', async () => {
    const text = await readFile(files.file, 'utf8')
    await writeFile(files.file, text.replace('cg:stance cg:Denies', 'cg:stance cg:Denied'))
    const review = await open()
    const refused = await review.takeOver(review.open, 0)
    expect(Array.from(refused, ([{ id }, issues]) => [id, issues.map(({ code }) => code)])).toEqual([
      [`${ns}a3`, ['undefined-term']],
    ])
    expect(countProgress(review.drafts.drafts, review.state)).toMatchObject({ takenOver: 3, open: 4 })
    await review.close()
    expect(await errorsWithGraph()).toEqual([])
  })
})

describe('a review that is stopped between its journal and the file of claims', () => {
  const stopped: Write = () => Promise.reject(new Error('stopped'))

  /** What the file holds after decisions that nothing stops. */
  async function uninterrupted(decide: (review: Review) => Promise<unknown>) {
    const review = await open()
    await decide(review)
    await review.close()
    return readTarget()
  }

  it.each<[string, (review: Review) => Promise<unknown>]>([
    ['an acceptance', review => review.accept(find(review, 'a4'), reviewer)],
    ['a merger', review => review.merge(find(review, 'a1'), reviewer, `${mill}claim-four`)],
    ['a takeover of several', review => review.takeOver(review.open, 0)],
  ])('carries out %s when it is opened again', async (_, decide) => {
    const expected = await uninterrupted(decide)
    await rm(target)
    await rm(`${files.file}.review.jsonl`)
    const cut = await open(stopped)
    await expect(decide(cut)).rejects.toThrow('stopped')
    await cut.close()
    await (await open()).close()
    expect(isIsomorphic(await readTarget(), expected)).toBe(true)
  })

  it('carries out an undoing when it is opened again', async () => {
    const review = await open()
    await review.accept(find(review, 'a3'), reviewer)
    const before = await readTarget()
    await review.accept(find(review, 'a4'), reviewer)
    await review.close()
    const cut = await open(stopped)
    await expect(cut.undo('R.')).rejects.toThrow('stopped')
    await cut.close()
    await (await open()).close()
    expect(isIsomorphic(await readTarget(), before)).toBe(true)
  })

  it('carries out nothing in another file of claims', async () => {
    const review = await open()
    await review.accept(find(review, 'a4'), reviewer)
    await review.close()
    const written = target
    target = join(folder, 'elsewhere.trig')
    const again = await open()
    expect(again.missing).toEqual([`${ns}claim-a4`])
    await again.close()
    await expect(access(target)).rejects.toThrow('ENOENT')
    target = written
  })

  it('does not write again what a person took out of the file by hand', async () => {
    const review = await open()
    await review.accept(find(review, 'a4'), reviewer)
    await review.close()
    await writeFile(target, '# mine\n')
    const again = await open()
    expect(again.missing).toEqual([`${ns}claim-a4`])
    await again.close()
    expect(await readFile(target, 'utf8')).toBe('# mine\n')
  })
})

describe('drafts that changed since they were reviewed', () => {
  it('come up again, and the claim made of the former one keeps its name', async () => {
    const review = await open()
    await review.accept(find(review, 'a4'), reviewer)
    await review.close()
    const text = await readFile(files.file, 'utf8')
    await writeFile(
      files.file,
      text
        .replace('A carter reports 2 injured', 'A carter reports 2 hurt')
        .replace(
          'cg:injured [ schema:value 2 ; schema:minValue 2 ; schema:maxValue 2 ]',
          'cg:injured [ schema:value 2 ; schema:minValue 2 ]',
        ),
    )
    const again = await open()
    expect(again.state.outdated.map(({ draft }) => draft)).toEqual([`${ns}a4`])
    expect(again.open).toHaveLength(4)
    expect(await again.accept(find(again, 'a4'), reviewer)).toEqual([])
    await again.close()
    const claims = (await openClaimGraph([files.data, target])).claims()
    expect(claims.map(({ id }) => id.replace(ns, '').replace(mill, '')).sort()).toEqual([
      'claim-a4',
      'claim-a4-2',
      'claim-four',
    ])
  })
})
