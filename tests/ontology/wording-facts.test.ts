import { describe, expect, it } from 'vitest'
import { readPartyPattern } from '../../src/extract/facts/party-pattern.js'
import { readFiles } from '../../src/node/files/read.js'
import { shippedPath } from '../../src/node/shipped.js'
import { rdf } from '../../src/rdf/environment.js'
import { cg, rdf as rdfNs, skos } from '../../src/rdf/namespaces.js'

const { store: ontology } = await readFiles([shippedPath('ontology/claimgraph.ttl')])
const { store: wording } = await readFiles([shippedPath('ontology/wording-facts.ttl')])
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

describe('a frame', () => {
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
