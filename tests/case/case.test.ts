import { describe, expect, it } from 'vitest'
import { type CaseDescription, describeCase, readCase } from '../../src/case/case.js'
import { exampleOf } from '../../src/case/templates.js'
import { checkGraph } from '../../src/check/check.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { readQuads } from '../../src/rdf/read-quads.js'
import { createStore } from '../../src/rdf/store.js'

const described: CaseDescription = {
  base: 'https://example.org/selm/',
  title: 'The fire at Selm',
  description: 'What was said of the fire.',
  curators: ['K. K.', 'N. N.'],
  license: 'https://spdx.org/licenses/CC-BY-4.0',
  languages: ['en'],
  corrections: 'Write to N. N.',
}
const read = async (turtle: string) => {
  const { store } = await readQuads(
    `PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ${turtle}`,
    'ttl',
  )
  return readCase(store, 'case.ttl', () => ({ line: 7 }))
}

describe('a case', () => {
  it('is read as it was described, and passes every check', async () => {
    const store = createStore(describeCase(described))
    expect(readCase(store, 'case.ttl')).toEqual(described)
    expect((await checkGraph(store, { ontology: shippedOntology })).issues).toEqual([])
  })

  it('has two curators where their names are alike but for signs', () => {
    const curators = ['N. N.', 'N N']
    const store = createStore(describeCase({ ...described, curators }))
    expect(new Set(readCase(store, 'case.ttl').curators)).toEqual(new Set(curators))
  })

  it.each([
    ['<https://example.org/> a cg:Claim .', 'case.ttl: expected a case'],
    ['<https://example.org/> a cg:Case ; rdfs:label "A" .', 'case.ttl:7: expected one cg:base, found none'],
    [
      '<https://example.org/> a cg:Case ; rdfs:label "A" ; cg:base <https://example.org/a> .',
      'case.ttl:7: expected a cg:base that is an absolute IRI and ends in / or #, found `https://example.org/a`',
    ],
    [
      '<https://example.org/> a cg:Case ; cg:base <https://example.org/> .',
      'case.ttl:7: expected an rdfs:label, the title of the case, found none',
    ],
    [
      '<https://example.org/> a cg:Case . <https://example.org/b> a cg:Case .',
      'case.ttl:7: expected one case, found 2',
    ],
  ])('is refused with file and line: %s', async (turtle, message) => {
    await expect(read(turtle)).rejects.toThrow(message)
  })
})

describe('the example of a claim', () => {
  it('is comments only, and without the marks a graph that passes every check', async () => {
    const text = exampleOf(described.base)
    expect((await readQuads(text, 'trig')).store.size).toBe(0)
    const commented = text.slice(text.indexOf('# PREFIX'))
    const { store } = await readQuads(commented.replace(/^# ?/gm, ''), 'trig')
    const { claims, issues } = await checkGraph(store, { ontology: shippedOntology })
    expect(claims).toBe(1)
    expect(issues.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
  })
})
