import { beforeAll, describe, expect, it } from 'vitest'
import { checkGraph } from '../../../src/check/check.js'
import type { ClaimGraph } from '../../../src/claims/graph.js'
import { countCharacters, slicePassage } from '../../../src/claims/passage.js'
import { compare } from '../../../src/compare/compare.js'
import { exportGraph } from '../../../src/export/export.js'
import type {
  DocumentDrafts,
  DraftAttribution,
  DraftQuantity,
  Stretch,
} from '../../../src/extract/draft/document-drafts.js'
import { draftClaims } from '../../../src/extract/draft/draft-claims.js'
import { type Drafting, prepareDrafting } from '../../../src/extract/draft/drafting.js'
import { toTrig } from '../../../src/extract/draft/to-trig.js'
import { readLexicon } from '../../../src/extract/lexicon.js'
import { readKnown } from '../../../src/extract/link/known.js'
import { shippedOntology } from '../../../src/node/ontology.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { sha256 } from '../../../src/rdf/digest.js'
import { localName } from '../../../src/rdf/resource.js'
import { createStore } from '../../../src/rdf/store.js'
import { readTrig } from '../../check/read-trig.js'
import { readText } from '../shipped-lexicon.js'

const known = `
  ex:selm a schema:Place ; rdfs:label "Selm"@en .
  ex:old-town a schema:Place ; rdfs:label "Old Town of Selm"@en ; skos:altLabel "Old Town"@en ; schema:containedInPlace ex:selm .
  ex:observers a prov:Organization ; rdfs:label "Delta Observers"@en ; cg:kind cg:NGO .
  ex:gazette a prov:Organization ; rdfs:label "Delta Gazette"@en ; cg:kind cg:Media .
  ex:groups a skos:ConceptScheme ; rdfs:label "Groups"@en .
  ex:fishermen a skos:Concept ; skos:prefLabel "Fishermen"@en ; skos:inScheme ex:groups .
  ex:selm-killings a sem:Event ; rdfs:label "Killings in Selm"@en ; cg:kind cg:Killing ; sem:hasPlace ex:selm ;
    cg:from "2031-03-08"^^xsd:date ; cg:until "2031-03-09"^^xsd:date .
  ex:other-killings a sem:Event ; rdfs:label "Killings in Selm, earlier"@en ; cg:kind cg:Killing ; sem:hasPlace ex:selm ;
    cg:from "2030"^^xsd:gYear ; cg:until "2030"^^xsd:gYear .`

let store: ReturnType<typeof createStore>
let drafting: Drafting
beforeAll(async () => {
  store = readTrig(known)
  drafting = prepareDrafting(await readLexicon(shippedOntology, toClaimGraph(store)))
})

const text = [
  'Deaths in the delta',
  'More than 40 fishermen were killed in Selm on 8 and 9 March 2031, including 12 children, Delta Observers said.',
  'The governor denied that soldiers had committed war crimes.',
  '“Nobody came,” said a woman who was not named, and Ilan Brod told Delta Observers that rebels killed the miller.',
  'The ferry company urged an independent investigation.',
  'Soldiers deliberately attacked two boats in the Old Town.',
  'Ilan Brod said that soldiers killed a teacher in Selm. He repeated that soldiers killed a teacher in Selm.',
].join('\n')

const reading = readText(text)

/** Where words stand in the text, the n-th time that they do. */
function at(words: string, n = 0): Stretch {
  let index = -1
  for (let i = 0; i <= n; i++) index = text.indexOf(words, index + 1)
  if (index < 0) throw new Error(`no "${words}" in the text`)
  return [index, index + words.length]
}

const attribution = (
  id: string,
  parts: [string, string, string],
  more: Partial<DraftAttribution> = {},
): DraftAttribution => ({
  id,
  source: parts[0] === '' ? [] : [at(parts[0])],
  cue: [at(parts[1])],
  content: [at(parts[2])],
  chain: ['Delta Gazette'],
  act: 'Report',
  stance: 'Asserts',
  confidence: 0.8,
  ...more,
})

const quantity = (words: string, more: Partial<DraftQuantity>): DraftQuantity => ({
  measure: 'deaths',
  span: at(words),
  total: true,
  attribution: null,
  ...more,
})

function drafts(more: Partial<DocumentDrafts['document']> = {}): DocumentDrafts {
  return {
    document: {
      path: 'inbox/delta.txt',
      sha256: sha256(text),
      characters: countCharacters(text),
      headline: 'Deaths in the delta',
      publisher: 'Delta Gazette',
      published: '2031-04-02',
      ...more,
    },
    attributions: [
      attribution(
        'a1',
        [
          'Delta Observers',
          'said',
          'More than 40 fishermen were killed in Selm on 8 and 9 March 2031, including 12 children',
        ],
        {
          agent: 'Delta Observers',
          notAfter: '2031-04-02',
          dateBasis: 'Inferred',
        },
      ),
      attribution('a2', ['The governor', 'denied', 'that soldiers had committed war crimes'], { stance: 'Denies' }),
      attribution('a3', ['a woman who was not named', 'said a', 'Nobody came']),
      attribution('a4', ['Ilan Brod', 'told', 'rebels killed the miller'], {
        agent: 'Ilan Brod',
        act: 'Testimony',
        addressee: 'Delta Observers',
        chain: ['Delta Observers', 'Delta Gazette'],
        assertedOn: '2031-03',
        dateBasis: 'Stated',
      }),
      attribution('a5', ['The ferry company', 'urged', 'an independent investigation'], { act: 'Demand' }),
    ],
    quantities: [
      quantity('More than 40', {
        value: 40,
        min: 41,
        victims: 'fishermen',
        place: 'Selm',
        from: '2031-03-08',
        until: '2031-03-09',
        attribution: 'a1',
      }),
      quantity('12', { value: 12, min: 12, max: 12, total: false, victims: 'children', attribution: 'a1' }),
    ],
    ownVoice: [at('Soldiers deliberately attacked two boats in the Old Town.')],
  }
}

const now = new Date('2031-05-01T12:00:00Z')

function read(of = drafts()) {
  const { quads, namespace } = draftClaims(of, reading, drafting, { now })
  const graph = toClaimGraph(createStore([...store, ...quads]))
  const name = (id: string) => (id.startsWith(namespace) ? `:${localName(id)}` : localName(id))
  const content = (id: string) =>
    [...graph.claim(namespace + id).content]
      .filter(({ subject }) => subject.termType === 'NamedNode')
      .map(({ predicate, object }) => {
        if (object.termType === 'BlankNode') return localName(predicate.value)
        return `${localName(predicate.value)} ${object.termType === 'Literal' ? object.value : labelOf(graph, object.value)}`
      })
      .sort()
  return { quads, namespace, graph, name, content, claim: (id: string) => graph.claim(namespace + id) }
}

function labelOf(graph: ClaimGraph, id: string): string {
  const known = [...graph.agents(), ...graph.places(), ...graph.events()].find(thing => thing.id === id)
  if (known) return known.label
  const [label] = [...graph.dataset.match(null, null, null)].filter(
    ({ subject, predicate }) => subject.value === id && localName(predicate.value) === 'prefLabel',
  )
  return label?.object.value ?? localName(id)
}

describe('draft claims', () => {
  it('pass every check together with the graph that they link to', async () => {
    const { issues } = await checkGraph(read().graph.dataset, {
      ontology: shippedOntology,
      texts: new Map([[sha256(text), text]]),
    })
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    // a draft may wait for its content, and a sentence for a claim
    const codes = new Set(issues.map(({ code }) => code))
    expect([...codes].filter(code => !['no-content', 'sentence-without-claim'].includes(code))).toEqual([])
  })

  it('say who says it to whom, through whom and when', () => {
    const { claim } = read()
    const brod = claim('a4')
    expect(brod.claimant).toMatchObject({ label: 'Ilan Brod', type: 'Person' })
    expect(brod.addressees.map(({ label }) => label)).toEqual(['Delta Observers'])
    expect(brod.mentions[0]!.relayedBy.map(({ id }) => localName(id))).toEqual(['observers', 'gazette'])
    expect(brod.asserted).toMatchObject({ on: '2031-03', basis: 'Stated' })
    expect(claim('a1').asserted).toMatchObject({ notAfter: '2031-04-02', basis: 'Inferred' })
    expect(claim('a1').status?.label).toBe('draft')
  })

  it('use agents, places and concepts of the graph, and mint the others', () => {
    const { claim, graph, name } = read()
    expect(name(claim('a1').claimant!.id)).toBe('observers')
    expect(claim('a2').claimant).toMatchObject({ label: 'governor', type: 'Person', kinds: [{ label: 'official' }] })
    const event = graph.event(claim('a1').about.map(({ id }) => id)[0]!)
    expect(event.places.map(({ id }) => name(id))).toEqual(['selm'])
  })

  it('put figures on events by kind, place, period and victims, and parts on parts of these', () => {
    const { claim, graph, content } = read()
    const events = claim('a1').about.map(({ id }) => graph.event(id))
    const whole = events.find(({ partOf }) => partOf.length === 0)!
    const part = events.find(({ partOf }) => partOf.length > 0)!
    expect(whole).toMatchObject({ from: '2031-03-08', until: '2031-03-09' })
    expect(whole.kinds.map(({ id }) => localName(id))).toEqual(['Killing'])
    expect(whole.victims.map(({ label }) => label)).toEqual(['Fishermen'])
    expect(part.partOf.map(({ id }) => id)).toEqual([whole.id])
    expect(part.victims.map(({ label }) => label)).toEqual(['children'])
    expect(content('a1')).toEqual(['deaths', 'deaths'])
  })

  it('put a figure for several places on an event of them all', () => {
    const own = drafts()
    const [first] = own.quantities
    const { claim, graph } = read({ ...own, quantities: [{ ...first!, place: 'Selm, Farhaven and the Old Town' }] })
    const event = graph.event(claim('a1').about[0]!.id)
    expect(event.places.map(({ label }) => label).sort()).toEqual(['Farhaven', 'Old Town of Selm', 'Selm'])
  })

  it('propose a known event of the same scope, and no other', () => {
    const own = drafts()
    const [first] = own.quantities
    const { victims: _, ...anybody } = first!
    const { graph, claim } = read({ ...own, quantities: [anybody] })
    const [event] = claim('a1').about
    const proposed = [...graph.dataset].filter(({ predicate }) => localName(predicate.value) === 'proposedAs')
    expect(proposed.map(({ subject, object }) => [subject.value, localName(object.value)])).toEqual([
      [event!.id, 'selm-killings'],
    ])
  })

  it('say what is denied, demanded and characterised', () => {
    const { content, claim } = read()
    expect(claim('a2').stance.id).toMatch(/Denies$/)
    expect(content('a2')).toEqual(['characterisation war crime', 'perpetrator soldiers'])
    expect(content('a4')).toEqual(['perpetrator rebels'])
    expect(content('a5')).toEqual(['urges independent investigation'])
  })

  it('give the publisher what the document says itself', () => {
    const { claim, content } = read()
    expect(localName(claim('o1').claimant!.id)).toBe('gazette')
    expect(claim('o1').mentions[0]!.relayedBy).toEqual([])
    expect(content('o1')).toEqual(['deliberate true', 'perpetrator soldiers'])
  })

  it('remain claims without content, about something not yet said', () => {
    const { claim, content } = read()
    expect(content('a3')).toEqual([])
    expect(claim('a3').about.map(({ label }) => label)).toEqual(['Something not yet said'])
    expect(claim('a3').label).toBe('woman (report): not yet put into words')
  })

  it('have labels in words of their own', () => {
    const { claim } = read()
    expect(claim('a1').label).toContain(
      'Delta Observers (report): more than 40 deaths (Killing (Fishermen), Selm, 2031-03-08 to 2031-03-09)',
    )
    for (const { label } of read().graph.claims()) expect(text).not.toContain(label.split(': ')[1] ?? label)
  })

  it('point to source, cue and content', () => {
    const { graph, namespace } = read()
    const [mention] = graph.claim(`${namespace}a1`).mentions
    expect(slicePassage(text, mention!.span!)).toBe(text.slice(...drafts().attributions[0]!.content[0]!))
    const selectors = [...graph.dataset].filter(
      ({ subject, predicate }) => subject.value === mention!.id && predicate.value.endsWith('Selector'),
    )
    expect(selectors.map(({ predicate }) => localName(predicate.value)).sort()).toEqual([
      'contentSelector',
      'cueSelector',
      'hasSelector',
      'sourceSelector',
    ])
  })

  it('are one claim where the same is said twice', async () => {
    const own = drafts()
    const twice = [0, 1].map(n => ({
      ...attribution(`a${8 + n}`, ['Ilan Brod', 'told', 'rebels'], { agent: 'Ilan Brod', confidence: 0.8 + n / 10 }),
      content: [at('that soldiers killed a teacher in Selm', n)],
    }))
    const { claim, graph } = read({ ...own, attributions: twice })
    expect(claim('a8').mentions).toHaveLength(2)
    expect(graph.claims().map(({ id }) => localName(id))).not.toContain('a9')
  })

  it('bear the day of reading where the document has no date, and an unnamed publisher where it has none', async () => {
    const { publisher: _, published: __, ...document } = drafts().document
    const { graph, claim } = read({ ...drafts(), document })
    const source = graph.documents()[0]!
    expect(source.published).toMatchObject({ notAfter: '2031-05-01', basis: 'Inferred' })
    expect(source.publisher?.label).toBe('Publisher who is not named')
    expect(claim('a2').asserted.notAfter).toBe('2031-05-01')
    expect((await checkGraph(graph.dataset, { ontology: shippedOntology })).errors).toBe(0)
  })

  it('take a document that the graph holds for theirs', () => {
    const held = readTrig(`${known}
      ex:held a cg:Document ; rdfs:label "Held"@en ; schema:publisher ex:observers ; cg:notBefore "2031-03-20"^^xsd:date ;
        cg:notAfter "2031-03-31"^^xsd:date ; cg:sha256 "${sha256(text)}" ; cg:characters ${countCharacters(text)} .`)
    const holding = { known: readKnown(toClaimGraph(held)), vocabulary: drafting.vocabulary, kinds: drafting.kinds }
    const { quads } = draftClaims(drafts(), reading, prepareDrafting(holding), { now })
    const graph = toClaimGraph(createStore([...held, ...quads]))
    expect(graph.documents().map(({ id }) => localName(id))).toEqual(['held'])
    const own = graph.claims().find(({ id }) => id.endsWith('/o1'))!
    expect([localName(own.claimant!.id), own.asserted.notBefore, own.asserted.notAfter]).toEqual([
      'observers',
      '2031-03-20',
      '2031-03-31',
    ])
  })

  it('accuse no person by name, and nobody in a text that speaks of no violence', () => {
    const claims = (words: string) => {
      const document = { path: 'x.txt', sha256: sha256(words), characters: words.length }
      const own = { document, attributions: [], quantities: [], ownVoice: [[0, words.length] as const] }
      const { quads } = draftClaims(own, readText(words), drafting, { now })
      return toClaimGraph(createStore([...store, ...quads]))
        .claims()
        .map(({ label }) => label.split(': ')[1])
    }
    expect(claims('Rebels killed the miller.')).toEqual(['perpetrator'])
    expect(claims('Ilan Brod killed the miller.')).toEqual([])
    expect(claims('The attack on the budget was fierce.')).toEqual([])
    expect(claims('The attack on the market was fierce, and many were killed.')).toEqual(['targeted'])
  })

  it('say nothing where the words leave open whether the claimant says it', () => {
    const own = drafts()
    const { stance: _, ...open } = own.attributions[1]!
    const { content } = read({ ...own, attributions: [open] })
    expect(content('a2')).toEqual([])
  })

  it('are written alike each time, and read back, compared and exported', async () => {
    const trig = await toTrig(draftClaims(drafts(), reading, drafting, { now }))
    expect(await toTrig(draftClaims(drafts(), reading, drafting, { now }))).toBe(trig)
    expect(trig).toContain(':a1 a cg:Claim')
    const { graph } = read()
    const { topics } = await compare(graph)
    expect(topics.some(({ property }) => property.label === 'deaths')).toBe(true)
    for (const format of ['jsonld', 'nq', 'ttl', 'csv'] as const)
      expect(await exportGraph(graph, format)).toContain('Delta Observers')
  })
})
