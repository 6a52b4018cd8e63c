import { beforeAll, describe, expect, it } from 'vitest'
import { checkGraph } from '../../../src/check/check.js'
import type { Claim } from '../../../src/claims/claim.js'
import type { ClaimGraph } from '../../../src/claims/graph.js'
import type { Texts } from '../../../src/claims/passage.js'
import { openExtractor } from '../../../src/node/extraction.js'
import { shippedOntology } from '../../../src/node/ontology.js'
import { openClaimGraph, toClaimGraph } from '../../../src/node/open.js'
import { shippedPath } from '../../../src/node/shipped.js'
import { readTexts } from '../../../src/node/texts.js'
import { localName } from '../../../src/rdf/resource.js'
import { createStore } from '../../../src/rdf/store.js'
import { documentsFolder } from '../../documents.js'

describe.skipIf(documentsFolder === undefined)('drafts of the founding documents', () => {
  let graph: ClaimGraph
  let texts: Texts
  let drafts: readonly Claim[]

  beforeAll(async () => {
    const shipped = await openClaimGraph(shippedPath('triples'))
    texts = await readTexts(documentsFolder!)
    const extractor = await openExtractor({ graph: shipped })
    const quads = [...texts.values()].flatMap(text =>
      extractor.toQuads(extractor.extract({ path: 'document.txt', text }), text),
    )
    graph = toClaimGraph(createStore([...shipped.dataset, ...quads]))
    drafts = graph.claims().filter(({ status }) => status?.label === 'draft')
  })

  /** What drafts of a claimant say under a property. */
  const said = (claimant: string, property: string) =>
    drafts
      .filter(claim => localName(claim.claimant!.id) === claimant)
      .flatMap(({ content }) => [...content].filter(({ predicate }) => localName(predicate.value) === property))
  const values = (claimant: string, property: string) =>
    said(claimant, property).map(({ object }) => localName(object.value))

  it('pass every check together with the graph, to the character', async () => {
    const { issues } = await checkGraph(graph.dataset, { ontology: shippedOntology, texts })
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(drafts.length).toBeGreaterThan(80)
  })

  it('describe neither document anew', () => {
    expect(graph.documents().filter(({ id }) => id.includes('/drafts/'))).toEqual([])
  })

  it('give who did it, to whom and what it amounts to, to those who say it', () => {
    expect(values('amnesty', 'characterisation')).toContain('war-crime')
    expect(values('odni', 'perpetrator')).toContain('interim-government-forces')
    expect(values('agnes-callamard', 'targeted')).toContain('alawite-civilians')
    expect(values('ohchr', 'characterisation').concat(values('snhr', 'characterisation'))).toContain('unlawful-killing')
    expect(values('ministry-of-defence', 'ended')).toEqual(['2025-03-10'])
  })

  it('propose the event of a figure with the same kind, place and period', () => {
    const proposed = [...graph.dataset].filter(({ predicate }) => localName(predicate.value) === 'proposedAs')
    expect(proposed.map(({ object }) => localName(object.value))).toEqual(
      expect.arrayContaining(['banias-killings', 'banias-32-men', 'banias-32-women', 'banias-32-children']),
    )
  })

  it('mark everybody and everything new as a draft', () => {
    const isNew = ({ id }: { id: string }) => id.includes('/drafts/')
    const found = [...graph.agents(), ...graph.places(), ...graph.events()].filter(isNew)
    const marked = new Set(
      [...graph.dataset]
        .filter(
          ({ predicate, object }) => localName(predicate.value) === 'status' && localName(object.value) === 'Draft',
        )
        .map(({ subject }) => subject.value),
    )
    expect(found.length).toBeGreaterThan(20)
    expect(found.filter(({ id }) => !marked.has(id))).toEqual([])
  })
})
