import { describe, expect, it } from 'vitest'
import { readPartyPattern } from '../../src/extract/facts/party-pattern.js'
import { readFiles } from '../../src/node/files/read.js'
import { shippedPath } from '../../src/node/shipped.js'
import { rdf } from '../../src/rdf/environment.js'
import { cg, rdf as rdfNs, skos } from '../../src/rdf/namespaces.js'

const { store: ontology } = await readFiles([shippedPath('ontology/claimgraph.ttl')])
const { store: wording } = await readFiles([shippedPath('ontology/wording-facts.ttl')])
const { store: words } = await readFiles([shippedPath('ontology/wording-words.ttl')])
const isDefined = (iri: string) => ontology.match(rdf.namedNode(iri), rdfNs.type).size > 0

describe('the wording of facts', () => {
  it('is of terms that the ontology defines', () => {
    const terms = [...wording].filter(({ predicate }) =>
      [cg.wording, cg.usualKind, cg.impliedKind].some(property => predicate.equals(property)),
    )
    expect(terms.length).toBeGreaterThan(200)
    expect(terms.map(({ subject }) => subject.value).filter(iri => !isDefined(iri))).toEqual([])
  })

  it('is English', () => {
    const words = [...wording.match(null, cg.wording)].map(({ object }) => object)
    expect(words.filter(word => word.termType !== 'Literal' || word.language !== 'en')).toEqual([])
  })

  it('names kinds of events as usual kinds', () => {
    const kinds = [...wording.match(null, cg.usualKind)].map(({ object }) => rdf.namedNode(object.value))
    expect(kinds.filter(kind => ontology.match(kind, skos.inScheme, cg.eventKinds).size === 0)).toEqual([])
  })

  it('has … once where it stands for somebody, beside other words', () => {
    const gaps = [...wording.match(null, cg.wording)]
      .map(({ object }) => object.value)
      .filter(text => text.includes('…'))
    expect(gaps.length).toBeGreaterThan(30)
    expect(gaps.filter(text => readPartyPattern(text) === undefined)).toEqual([])
  })
})

describe('the kinds of words', () => {
  const all = [...words.match(null, cg.wording)]

  it('are kinds, speech acts, stances and hedges that the ontology defines', () => {
    const schemes = [cg.wordKinds, cg.acts, cg.stances, cg.certainties]
    const isKind = (iri: string) =>
      schemes.some(scheme => ontology.match(rdf.namedNode(iri), skos.inScheme, scheme).size > 0)
    expect(all.length).toBeGreaterThan(300)
    expect(all.map(({ subject }) => subject.value).filter(iri => !isKind(iri))).toEqual([])
  })

  it('have single English words', () => {
    expect(
      all.map(({ object }) => object).filter(word => word.termType !== 'Literal' || word.language !== 'en'),
    ).toEqual([])
    expect(all.map(({ object }) => object.value).filter(word => /\s|…/.test(word))).toEqual([])
  })

  it('have words for each kind that the ontology defines', () => {
    const kinds = [...ontology.match(null, skos.inScheme, cg.wordKinds)].map(({ subject }) => subject)
    expect(kinds.length).toBeGreaterThan(8)
    expect(kinds.filter(kind => words.match(kind, cg.wording).size === 0)).toEqual([])
  })
})

describe('a party pattern', () => {
  it.each([
    ['… kill', 'subject'],
    ['target …', 'object'],
    ['attack on …', 'behind'],
    ['hold … responsible for', 'between'],
  ])('reads %s', (text, place) => {
    expect(readPartyPattern(text)?.place).toBe(place)
  })

  it('is none without exactly one …, or without words', () => {
    expect(['kill', '…', '… kill …'].map(readPartyPattern)).toEqual([undefined, undefined, undefined])
  })
})
