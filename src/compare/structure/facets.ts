import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { memoize } from '../../rdf/memoize.js'
import { prov, rdf as rdfNs, skos } from '../../rdf/namespaces.js'

/**
 * Makes a test whether two concepts or agents answer by the same kind of thing. Those of concept schemes none of which
 * they share do not, nor does a person beside what is none; where a scheme is not stated, nothing keeps them apart.
 */
export function readFacets(dataset: DatasetCore): (a: string, b: string) => boolean {
  const facetOf = memoize((iri: string) => {
    const subject = rdf.namedNode(iri)
    const schemes = [...dataset.match(subject, skos.inScheme, null, rdf.defaultGraph())].map(quad => quad.object.value)
    return { schemes, isPerson: dataset.match(subject, rdfNs.type, prov.Person, rdf.defaultGraph()).size > 0 }
  })
  return (a, b) => {
    if (a === b) return true
    const [one, other] = [facetOf(a), facetOf(b)]
    if (one.isPerson !== other.isPerson) return false
    const isOpen = one.schemes.length === 0 || other.schemes.length === 0
    return isOpen || one.schemes.some(scheme => other.schemes.includes(scheme))
  }
}
