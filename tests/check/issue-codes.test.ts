import { expect, it } from 'vitest'
import { shapeCodes } from '../../src/check/issue-codes.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { localName } from '../../src/rdf/resource.js'

it('names every shape of the ontology, and no other', async () => {
  const shapes = await shippedOntology.shapes()
  const sh = 'http://www.w3.org/ns/shacl#'
  const named = [...shapes].filter(
    ({ subject, object }) =>
      subject.termType === 'NamedNode' && [`${sh}NodeShape`, `${sh}PropertyShape`].includes(object.value),
  )
  expect([...shapeCodes].sort()).toEqual([...new Set(named.map(({ subject }) => localName(subject.value)))].sort())
})
