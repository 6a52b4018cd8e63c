import type { DatasetCore } from '@rdfjs/types'
import { describe } from '../../rdf/description.js'
import { rdf } from '../../rdf/environment.js'
import { cg, rdf as rdfNs, rdfs, schema } from '../../rdf/namespaces.js'
import { type Resource, readLabel, readResources } from '../../rdf/resource.js'

/** What a graph says of itself to those who read it: all of it may be missing. */
export interface Publication {
  readonly title: string | undefined
  readonly description: string | undefined
  /** Who keeps it. */
  readonly curators: readonly Resource[]
  /** IRI of the licence. */
  readonly license: string | undefined
  /** How to report an error. */
  readonly corrections: string | undefined
}

/** Reads the case that a graph is; of several, of which none is the one that is shown, nothing. */
export function readPublication(dataset: DatasetCore): Publication {
  const cases = [...dataset.match(null, rdfNs.type, cg.Case, rdf.defaultGraph())]
  const [found] = cases
  if (found === undefined || cases.length > 1) {
    return { title: undefined, description: undefined, curators: [], license: undefined, corrections: undefined }
  }
  const { terms, values } = describe(dataset, found.subject)
  const [description] = values(rdfs.comment)
  const [license] = values(schema.license)
  const [corrections] = values(schema.correctionsPolicy)
  return {
    title: terms(rdfs.label).length === 0 ? undefined : readLabel(dataset, found.subject),
    description,
    curators: readResources(dataset, terms(cg.curator)),
    license,
    corrections,
  }
}
