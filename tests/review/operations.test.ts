import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import type { Identity } from '../../src/claims/identities.js'
import { sha256 } from '../../src/rdf/digest.js'
import { cg, prov } from '../../src/rdf/namespaces.js'
import { parseRdf } from '../../src/rdf/read-quads.js'
import { createStore } from '../../src/rdf/store.js'
import { draftStatement } from '../../src/review/draft-statement.js'
import { findWords } from '../../src/review/find-words.js'
import { groupProposals } from '../../src/review/group-proposals.js'
import { movePassage } from '../../src/review/move-passage.js'
import { splitDraft } from '../../src/review/split-draft.js'
import { viewDraft } from '../../src/review/view.js'
import { formatThing, viewThing } from '../../src/review/view-thing.js'
import { digest, draftsGraph, knownGraph, known as mill, drafts as ns, place, report } from './mill.js'
import { readFact } from './read-fact.js'

async function read(trig: string): Promise<Quad[]> {
  const quads: Quad[] = []
  await parseRdf(trig, 'trig', { quad: quad => quads.push(quad) }, { name: 'test' })
  return quads
}

const all = await read(draftsGraph + knownGraph)
const known = createStore(all)

/** The quads of one draft. */
const draftOf = (name: string) => viewed(name).quads
function viewed(name: string) {
  const id = ns + name
  const mention = `${id}-m1`
  const own = all.filter(({ subject, graph }) => [id, mention].includes(subject.value) || graph.value === id)
  const blank = new Set(
    own
      .map(({ object }) => object)
      .filter(({ termType }) => termType === 'BlankNode')
      .map(each => each.value),
  )
  const quads = all.filter(quad => own.includes(quad) || blank.has(quad.subject.value))
  return { id, mention, quads }
}

describe('a passage', () => {
  it('is found by its words, whatever white space stands between them', () => {
    expect(findWords(report, 'the doors\n had   been locked')).toEqual([place('the doors had been locked')])
  })

  it('is counted in code points', () => {
    expect(findWords(report, '𝑡wo millers were hurt')).toEqual([place('𝑡wo millers were hurt')])
    expect(findWords(report, 'millers were hurt')[0]).toEqual(place('millers were hurt'))
  })

  it('is found by its ends, and at every place where its words stand', () => {
    expect(findWords(report, '5 to 9')).toEqual([{ start: 5, end: 9 }])
    expect(findWords(report, 'carter')).toHaveLength(2)
    expect(findWords(report, 'Fire at the mill of Ostwick')).toHaveLength(1)
  })

  it('cuts no word', () => {
    expect(() => findWords(report, 'mille')).toThrow('expected words that stand in the document, found `mille`')
  })

  it.each(['nobody said so', '0 to 9999', '9 to 5', '7 to 7', ' '])(
    'is not found where it does not stand: %s',
    words => {
      expect(() => findWords(report, words)).toThrow('expected')
    },
  )

  it('is moved with its digest and what is marked as content, and with nothing else', () => {
    const { id, mention, quads } = viewed('a3')
    const span = place('denied that the doors had been locked')
    const moved = viewDraft(id, movePassage(quads, mention, { span, text: report }), [known])
    expect(moved.mention).toMatchObject({ span, sha256: sha256('denied that the doors had been locked') })
    expect(moved.marks).toEqual([
      { role: 'source', ...place('The owner of the mill') },
      { role: 'cue', ...place('denied') },
      { role: 'content', ...span },
    ])
    expect(moved.mention?.relayedBy.map(each => each.id)).toEqual([`${mill}herald`])
  })

  it('is not moved beyond its document', () => {
    const { mention, quads } = viewed('a3')
    const span = { start: 10, end: Array.from(report).length + 1 }
    expect(() => movePassage(quads, mention, { span, text: report })).toThrow('expected a stretch of the document')
  })
})

describe('a draft that is split', () => {
  const facts = `:a4 { :fire cg:injured 2 ; cg:deaths [ <http://schema.org/value> 5 ] }`

  it('gives each part its facts and a mention of its own in the same passage', async () => {
    const quads = [...draftOf('a4'), ...(await read(`PREFIX : <${ns}> PREFIX cg: <${cg.$iri}> ${facts}`))]
    const own = quads.filter(({ graph, subject }) => graph.value === `${ns}a4` && subject.termType === 'NamedNode')
    const deaths = own.filter(({ predicate }) => predicate.value === `${cg.$iri}deaths`)
    const parts = splitDraft({ id: `${ns}a4`, quads }, [own.filter(quad => !deaths.includes(quad)), deaths])
    const [first, second] = parts.map(part => viewDraft(part.id, part.quads, [known]))
    expect(parts.map(({ id }) => id)).toEqual([`${ns}a4-1`, `${ns}a4-2`])
    expect(first!.facts.map(readFact)).toEqual(['injured: 2', 'injured: 2'])
    expect(second!.facts.map(readFact)).toEqual(['deaths: 5'])
    expect(second!.mention).toMatchObject({ id: `${ns}a4-2-m1`, span: place('𝑡wo millers were hurt') })
    expect(second!.claim.claimant?.label).toBe('a carter')
  })

  it('has two parts or more, and each fact in one', () => {
    const draft = { id: `${ns}a4`, quads: draftOf('a4') }
    const own = draft.quads.filter(({ graph, subject }) => graph.value === draft.id && subject.termType === 'NamedNode')
    expect(() => splitDraft(draft, [own])).toThrow('expected two or more parts, found 1')
    expect(() => splitDraft(draft, [[], []])).toThrow('expected each fact in a part')
  })

  it('takes no name that is taken', () => {
    const draft = { id: `${ns}a2`, quads: draftOf('a2') }
    const parts = splitDraft(draft, [[], []], iri => iri === `${ns}a2-1`)
    expect(new Set(parts.map(({ id }) => id)).size).toBe(2)
    expect(parts.map(({ id }) => id)).not.toContain(`${ns}a2-1`)
  })
})

describe('a statement that was missed', () => {
  const texts = new Map([[digest, report]])
  const statement = {
    document: `${ns}document`,
    span: place('We could not reach the upper floor'),
    label: 'The upper floor was out of reach',
    claimant: `${ns}person-boatman`,
    relayedBy: [`${mill}herald`],
    act: `${cg.$iri}Testimony`,
    stance: cg.Denies.value,
    asserted: { on: '2031-05-03', basis: 'Stated' },
    about: [`${mill}fire`],
    facts: [{ subject: `${mill}fire`, property: `${cg.$iri}deaths`, value: { value: '3', least: '3' } }],
    minted: [{ id: `${ns}person-boatman`, type: prov.Person, label: 'A boatman' }],
  } as const

  it('is a draft with all that was said of it, and the digest of its passage', () => {
    const { id, quads } = draftStatement(statement, { known, texts })
    const { claim, facts, mention } = viewDraft(id, quads, [known])
    expect(id).toBe(`${ns}s1`)
    expect(claim).toMatchObject({
      label: 'The upper floor was out of reach',
      claimant: { label: 'A boatman', type: 'Person' },
      act: { id: `${cg.$iri}Testimony` },
      stance: { id: cg.Denies.value },
      asserted: { on: '2031-05-03', basis: 'Stated' },
      status: { id: cg.Draft.value },
      about: [{ id: `${mill}fire` }],
    })
    expect(facts.map(readFact)).toEqual(['deaths: at least 3'])
    expect(mention).toMatchObject({ span: statement.span, sha256: sha256('We could not reach the upper floor') })
    expect(mention?.relayedBy.map(each => each.id)).toEqual([`${mill}herald`])
  })

  it('takes a name that is free', () => {
    expect(draftStatement(statement, { known, texts, isTaken: iri => iri === `${ns}s1` }).id).toBe(`${ns}s2`)
  })

  it('stands within a document whose text is at hand', () => {
    expect(() => draftStatement(statement, { known, texts: new Map() })).toThrow('expected the text of')
    const span = { start: 0, end: 9999 }
    expect(() => draftStatement({ ...statement, span }, { known, texts })).toThrow('expected a stretch of the document')
  })
})

describe('an event that is offered', () => {
  it('is told by kind, place, days, figures and documents', () => {
    expect(formatThing(viewThing(`${mill}fire`, known))).toBe(
      'Deaths in the fire of the mill (Killing, Ostwick, 3 May 2031) — at least 4 deaths (Ostwick fire brigade) [Brigade bulletin]',
    )
  })

  it('never by the last part of its IRI where more is known', async () => {
    const quads = await read(
      `PREFIX : <https://example.org/> PREFIX cg: <${cg.$iri}> PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
       :event-10 a sem:Event ; cg:kind cg:Attack ; cg:from "2031-05" ; cg:until "2031-06-02" .`,
    )
    const event = viewThing('https://example.org/event-10', createStore(quads))
    expect(formatThing(event)).toBe('Attack, May 2031 to 2 June 2031')
  })
})

describe('proposals of what is the same', () => {
  const propose = (kind: Identity['kind'], confidence: number, ...resources: string[]): Identity => ({
    ...{ id: resources.join(), kind, status: 'proposed', resources, confidence },
    ...{ decidedAt: undefined, decidedBy: [], because: undefined },
  })

  it('are decided together where one leads to the other, the surest first; a part by itself', () => {
    const groups = groupProposals([
      propose('same', 0.6, 'a', 'b'),
      propose('same', 0.9, 'x', 'y'),
      propose('part', 0.7, 'a', 'x'),
      propose('same', 0.5, 'c', 'b'),
    ])
    expect(groups.map(({ kind, members }) => [kind, ...members])).toEqual([
      ['same', 'x', 'y'],
      ['part', 'a', 'x'],
      ['same', 'a', 'b', 'c'],
    ])
  })
})
