import { describe, expect, it } from 'vitest'
import { readFiles } from '../../src/node/files/read.js'
import { shippedPath } from '../../src/node/shipped.js'
import { rdf } from '../../src/rdf/environment.js'
import { cg, dcterms, prefixes, rdfs } from '../../src/rdf/namespaces.js'

const { store: ontology } = await readFiles([shippedPath('ontology/claimgraph.ttl')])
const { store: shapes } = await readFiles([shippedPath('ontology/shapes.ttl')])
const { store: declarations } = await readFiles([shippedPath('ontology/prefixes.ttl')])

const owl = (name: string) => rdf.namedNode(`http://www.w3.org/2002/07/owl#${name}`)
const sh = (name: string) => rdf.namedNode(`http://www.w3.org/ns/shacl#${name}`)
const terms = [...new Set([...ontology].map(quad => quad.subject.value))].filter(iri => iri.startsWith(cg.$iri))
const nameOf = (iri: string) => iri.slice(cg.$iri.length)

describe('the ontology', () => {
  it('states its version and licence', () => {
    const self = rdf.namedNode('https://w3id.org/claimgraph/ns')
    const [version] = [...ontology.match(self, owl('versionIRI'))]
    expect(version?.object.value).toBe('https://w3id.org/claimgraph/ns/0.1.0')
    expect(ontology.match(self, rdf.namedNode(`${dcterms.$iri}license`)).size).toBe(1)
  })

  it('defines every term that the code names', () => {
    const named = Object.keys(cg).filter(name => name !== '$iri')
    expect(named.filter(name => !terms.includes(cg.$iri + name))).toEqual([])
  })

  it('gives every term an English label, an English comment and its origin', () => {
    const isEnglish = (term: { termType: string; language?: string }) => term.language === 'en'
    const lacking = terms.filter(iri => {
      const term = rdf.namedNode(iri)
      const labels = [...ontology.match(term, rdfs.label)].filter(quad => isEnglish(quad.object))
      const comments = [...ontology.match(term, rdfs.comment)].filter(quad => isEnglish(quad.object))
      const origins = ontology.match(term, rdf.namedNode(`${rdfs.$iri}isDefinedBy`)).size
      return labels.length !== 1 || comments.length !== 1 || origins !== 1
    })
    expect(lacking.map(nameOf)).toEqual([])
    expect(terms.length).toBeGreaterThan(100)
  })

  it('refers to no term of its own that it does not define', () => {
    const used = [...ontology].flatMap(({ predicate, object }) => [predicate, object])
    const iris = used.flatMap(term => (term.termType === 'NamedNode' ? term.value : []))
    expect(iris.filter(iri => iri.startsWith(cg.$iri) && !terms.includes(iri))).toEqual([])
  })

  it('compares every additive measure as a quantity', () => {
    const types = rdf.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
    const measures = [...ontology.match(null, types, rdf.namedNode(`${cg.$iri}AdditiveMeasure`))]
    const others = measures.filter(
      ({ subject }) => ontology.match(subject, cg.comparedAs, rdf.namedNode(`${cg.$iri}Quantity`)).size === 0,
    )
    expect(measures.length).toBeGreaterThan(5)
    expect(others.map(quad => nameOf(quad.subject.value))).toEqual([])
  })
})

describe('the shapes', () => {
  it('use no term that the ontology does not define', () => {
    const used = [...shapes].flatMap(({ predicate, object }) => [predicate.value, object.value])
    const own = used.filter(iri => iri.startsWith(cg.$iri))
    expect(own.length).toBeGreaterThan(50)
    expect(own.filter(iri => !terms.includes(iri))).toEqual([])
  })

  it('each tell an author in one English sentence or more what to do', () => {
    const named = [...new Set([...shapes].map(quad => quad.subject))].filter(
      subject => subject.termType === 'NamedNode' && subject.value.includes('#'),
    )
    const mute = named.filter(shape => {
      const [message] = [...shapes.match(shape, sh('message'))].map(quad => quad.object)
      return message?.termType !== 'Literal' || message.language !== 'en' || !message.value.endsWith('.')
    })
    expect(mute.map(shape => shape.value)).toEqual([])
  })
})

describe('the prefixes', () => {
  it('are the ones that the code writes', () => {
    const declared = [...declarations.match(null, sh('declare'))].map(({ object }) => {
      const value = (name: string) => [...declarations.match(object, sh(name))][0]?.object.value
      return [value('prefix'), value('namespace')]
    })
    expect(Object.fromEntries(declared)).toEqual(prefixes)
  })
})
