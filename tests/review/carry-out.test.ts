import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFiles } from '../../src/node/files/read.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { createClaimsStore } from '../../src/node/review/claims-store.js'
import { JournalFile } from '../../src/node/review/journal-file.js'
import { readDrafts } from '../../src/node/review/read-drafts.js'
import { readTexts } from '../../src/node/texts.js'
import { rdf } from '../../src/rdf/environment.js'
import { cg, prov } from '../../src/rdf/namespaces.js'
import { draftStatement } from '../../src/review/draft-statement.js'
import { mint, setClaimant } from '../../src/review/edit.js'
import { Review } from '../../src/review/review.js'
import { splitDraft } from '../../src/review/split-draft.js'
import { countProgress } from '../../src/review/state.js'
import { isIsomorphic } from '../export/isomorphism.js'
import { known as mill, drafts as ns, place, writeMill } from './mill.js'

const reviewer = { id: `${ns}reviewer-r`, name: 'R.' }

let folder: string
let target: string
let review: Review
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-carry-out-'))
  target = join(folder, 'out.trig')
  await writeMill(folder)
  review = await open()
})
afterEach(async () => {
  await review.close()
  await rm(folder, { recursive: true })
})

type Write = (file: string, text: string) => Promise<void>

async function open(write: Write = (file, text) => writeFile(file, text), isTaken?: (iri: string) => boolean) {
  const file = join(folder, 'mill.trig')
  const { store: known } = await readFiles([join(folder, 'known.trig')])
  const texts = await readTexts(join(folder, 'documents'))
  const claims = createClaimsStore(target, { drafts: file, write })
  const options = { known, claims, ontology: shippedOntology, texts, isTaken }
  return Review.open(await readDrafts(file), await JournalFile.open(file), options)
}

async function reopen(...given: Parameters<typeof open>): Promise<Review> {
  await review.close()
  review = await open(...given)
  return review
}

const find = (name: string) => review.all.find(({ id }) => id === ns + name)!
const readTarget = async () => (await readFiles([target])).store
const ownEvent = (name: string) => review.decideEvent(find(name), 'R.', `${ns}fire`, `${ns}fire`)

/** What the file of claims describes, by the last part of its IRIs. */
async function subjects(): Promise<string[]> {
  const named = [...(await readTarget()).match(null, null, null, rdf.defaultGraph())]
  return [...new Set(named.map(({ subject }) => subject.value.replace(ns, '')))].filter(
    name => !/^n3-|^b\d|_:/.test(name),
  )
}

describe('a rejection', () => {
  it('says of the passage why it has no claim', async () => {
    await review.reject(find('a3'), 'R.', 'The owner speaks of doors')
    const written = await readTarget()
    const notes = [...written.match(rdf.namedNode(`${ns}document`), cg.withoutClaim)]
    expect(notes.map(({ object }) => object.value)).toEqual([`${ns}a3-without-claim`])
    expect(written.match(rdf.namedNode(`${ns}document`), cg.sha256).size).toBe(1)
    const text = await readFile(target, 'utf8')
    const { start, end } = place('the doors had been locked')
    expect(text).toContain('"The owner speaks of doors"@en')
    expect(text).toMatch(new RegExp(`oa:end ${end};\\s+oa:start ${start}`))
  })

  it('says nothing as long as a claim stands there, whichever comes first, and speaks again when that is undone', async () => {
    await ownEvent('a4')
    const a4 = find('a4')
    const [first, second] = await review.split(
      a4,
      'R.',
      ['a4-1', 'a4-2'].map(name => ({
        id: ns + name,
        quads: splitDraft({ id: a4.id, quads: a4.quads }, [factsOf(a4), factsOf(a4)])[Number(name.at(-1)) - 1]!.quads,
      })),
    )
    await review.reject(first!, 'R.', 'said twice')
    expect(await subjects()).toContain('a4-1-without-claim')
    expect(await review.accept(second!, reviewer)).toEqual([])
    expect(await subjects()).not.toContain('a4-1-without-claim')
    await review.undo('R.')
    expect(await subjects()).toContain('a4-1-without-claim')
  })

  it('of a journal that was written before there were such notes is kept as it is', async () => {
    const { id, digest } = find('a3')
    const line = {
      draft: id,
      digest,
      at: '2031-05-07T09:00:00Z',
      reviewer: 'R.',
      decision: 'reject',
      reason: 'not said',
    }
    await review.close()
    await writeFile(join(folder, 'mill.trig.review.jsonl'), `${JSON.stringify(line)}\n`)
    review = await open()
    expect(countProgress(review.all, review.state)).toMatchObject({ rejected: 1, open: 3 })
    await expect(readFile(target)).rejects.toThrow('ENOENT')
    expect(await review.accept(find('a4'), reviewer)).toEqual([])
    await review.undo('R.')
    await review.undo('R.')
    expect(review.open).toHaveLength(4)
  })
})

const factsOf = ({ id, quads }: { id: string; quads: readonly import('@rdfjs/types').Quad[] }) =>
  quads.filter(({ graph, subject }) => graph.value === id && subject.termType === 'NamedNode')

describe('a sentence of which there is no draft', () => {
  it('can be said to have no claim, which can be undone', async () => {
    const passage = { document: `${ns}document`, ...place('Fire at the mill of Ostwick') }
    await review.leaveOut(`${ns}s-0-27-without-claim`, passage, { reviewer: 'R.', reason: 'Headline' })
    expect((await subjects()).sort()).toEqual(['document', 's-0-27-without-claim'])
    await reopen()
    expect(review.state.gaps).toHaveLength(1)
    await review.undo('R.')
    expect(await subjects()).toEqual([])
  })
})

describe('a statement that was added', () => {
  const statement = {
    document: `${ns}document`,
    span: place('We could not reach the upper floor'),
    label: 'A carter: the upper floor was out of reach',
    claimant: `${ns}carter`,
    relayedBy: [`${mill}herald`],
    act: `${cg.$iri}Testimony`,
    asserted: { on: '2031-05-03', basis: 'Stated' },
    about: [`${mill}fire`],
    facts: [{ subject: `${mill}fire`, property: `${cg.$iri}injured`, value: { value: '7', least: '7', most: '7' } }],
  } as const

  it('is a draft like all others, also when the review is opened again, and its decisions are undone with it', async () => {
    const texts = await readTexts(join(folder, 'documents'))
    const made = draftStatement(statement, { known: review.drafts.dataset, texts })
    await review.add(made, 'R.')
    await reopen()
    expect(review.all.map(({ id }) => id.replace(ns, ''))).toEqual(['a1', 'a2', 's1', 'a3', 'a4'])
    expect(await review.accept(find('s1'), reviewer)).toEqual([])
    expect(await subjects()).toEqual(expect.arrayContaining(['claim-s1', 'claim-s1-m1', 'carter']))
    expect(review.findDependents(1).map(({ number }) => number)).toEqual([2])
    await review.undo('R.', 1)
    expect(review.all).toHaveLength(4)
    expect(await subjects()).toEqual([])
  })

  it('has a name of its own', async () => {
    await expect(review.add({ id: `${ns}a1`, quads: [] }, 'R.')).rejects.toThrow('expected an IRI that is not taken')
  })
})

describe('a draft that is split', () => {
  it('is counted by its parts, and comes back when that is undone', async () => {
    const a1 = find('a1')
    const parts = splitDraft({ id: a1.id, quads: a1.quads }, [factsOf(a1), factsOf(a1)])
    const made = await review.split(a1, 'R.', parts)
    expect(made.map(({ id }) => id)).toEqual([`${ns}a1-1`, `${ns}a1-2`])
    await review.reject(made[0]!, 'R.', 'said twice')
    await reopen()
    expect(countProgress(review.all, review.state)).toMatchObject({ drafts: 5, rejected: 1, open: 4 })
    await review.undo('R.', 1)
    expect(countProgress(review.all, review.state)).toMatchObject({ drafts: 4, rejected: 0, open: 4 })
  })
})

describe('any decision', () => {
  it('can be taken back, not only the last, and the file is as if it had never been', async () => {
    await ownEvent('a4')
    await review.accept(find('a3'), reviewer)
    const expected = await readTarget()
    await review.undo('R.')
    await review.accept(find('a4'), reviewer)
    const first = review.state.standing.at(-1)!.number
    await review.accept(find('a3'), reviewer)
    expect(await subjects()).toContain('carter')
    await review.undo('R.', first)
    expect(await subjects()).not.toContain('carter')
    const times = (store: Awaited<ReturnType<typeof readTarget>>) =>
      [...store].filter(({ predicate }) => !predicate.equals(prov.endedAtTime))
    expect(isIsomorphic(rdf.dataset(times(await readTarget())), rdf.dataset(times(expected)))).toBe(true)
    expect(review.open.map(({ id }) => id.replace(ns, ''))).toEqual(['a1', 'a2', 'a4'])
  })

  it('takes with it what rests on it: an edit what was done with the draft, an event the claims of it', async () => {
    await review.decideEvent(find('a1'), 'R.', `${ns}fire`, `${mill}fire`)
    const labelled = setClaimant(await review.current(find('a4')), `${ns}a4`, `${ns}owner`)
    await review.edit(find('a4'), 'R.', { field: 'claimant', to: 'the owner', quads: labelled })
    await review.accept(find('a4'), reviewer)
    await review.reject(find('a2'), 'R.', 'nothing')
    expect(review.findDependents(2).map(({ number }) => number)).toEqual([3])
    expect(review.findDependents(1).map(({ number }) => number)).toEqual([2, 3, 4])
    await review.undo('R.', 2)
    expect(review.state.standing.map(({ number }) => number)).toEqual([1, 4])
    expect(await subjects()).not.toContain('claim-a4')
  })

  it('stays where something else rests on the claim that it made', async () => {
    await ownEvent('a4')
    await review.accept(find('a4'), reviewer)
    const more = `<${ns}claim-later> <http://www.w3.org/ns/prov#wasDerivedFrom> <${ns}claim-a4> .`
    await writeFile(target, `${await readFile(target, 'utf8')}\n${more}\n`)
    await expect(review.undo('R.')).rejects.toThrow('which claim-later needs: undo that first')
    expect(await subjects()).toContain('claim-a4')
    await expect(review.undo('R.', 77)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what no accepted claim uses', () => {
  it('is not written: an agent that an edit made and a later one replaced', async () => {
    await ownEvent('a4')
    const draft = find('a4')
    const agent = { id: `${ns}agent-clerk`, type: prov.Person, label: 'A clerk' }
    const minted = setClaimant(mint(await review.current(draft), agent), draft.id, agent.id)
    await review.edit(draft, 'R.', { field: 'claimant', to: 'A clerk', quads: minted })
    const again = setClaimant(await review.current(draft), draft.id, `${ns}owner`)
    await review.edit(draft, 'R.', { field: 'claimant', to: 'the owner', quads: again })
    expect(await review.accept(draft, reviewer)).toEqual([])
    expect(await subjects()).toContain('owner')
    expect(await subjects()).not.toContain('agent-clerk')
    expect(await subjects()).not.toContain('carter')
  })

  it('leaves the file with the last claim that used it, whichever brought it', async () => {
    await ownEvent('a4')
    await review.accept(find('a3'), reviewer)
    const [a3, before] = [review.state.standing.at(-1)!.number, await subjects()]
    expect(before).toContain('fire')
    await review.accept(find('a4'), reviewer)
    await review.undo('R.', a3)
    expect(await subjects()).toContain('fire')
    expect(await subjects()).not.toContain('owner')
    await review.undo('R.')
    expect(await subjects()).toEqual([])
  })
})

describe('a decision that was cut short', () => {
  it('is carried out although somebody else wrote the file since', async () => {
    await ownEvent('a4')
    await reopen(() => Promise.reject(new Error('stopped')))
    await expect(review.accept(find('a4'), reviewer)).rejects.toThrow('stopped')
    await writeFile(target, `<${ns}other> <http://www.w3.org/2000/01/rdf-schema#label> "Theirs"@en .\n`)
    await reopen()
    expect(await subjects()).toEqual(expect.arrayContaining(['other', 'claim-a4']))
  })

  it('is carried out once: done again it changes nothing', async () => {
    await ownEvent('a4')
    await review.accept(find('a4'), reviewer)
    const before = await readTarget()
    await review.close()
    const journal = join(folder, 'mill.trig.review.jsonl')
    const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n')
    expect(lines.at(-1)).toBe('{"carriedOut":true}')
    await writeFile(journal, `${lines.slice(0, -1).join('\n')}\n`)
    review = await open()
    expect(isIsomorphic(await readTarget(), before)).toBe(true)
  })
})

describe('the name of a claim', () => {
  it('is none that something has which is not shown', async () => {
    await reopen(undefined, iri => iri === `${ns}claim-a4`)
    await ownEvent('a4')
    await review.accept(find('a4'), reviewer)
    expect(await subjects()).toContain('claim-a4-2')
  })
})
