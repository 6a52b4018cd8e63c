import type { DatasetCore, Term } from '@rdfjs/types'
import { describe } from '../../rdf/description.js'
import { rdf } from '../../rdf/environment.js'
import { cg, dcterms, rdf as rdfNs, rdfs, schema } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { readLabel } from '../../rdf/resource.js'
import { dcatNs, owlNs, voidNs } from '../namespaces.js'

/** What a graph says of itself, as whoever cites it names it. */
export interface Edition {
  readonly title: string
  readonly description?: string | undefined
  /** As the graph names it, where it does. */
  readonly version?: string | undefined
  /** The day (ISO 8601) as of which it stands: as the graph says, or on which it was read. */
  readonly day?: string | undefined
  /** Who keeps it, by name. */
  readonly curators: readonly string[]
  /** IRI of its licence. */
  readonly license?: string | undefined
  /** How to report an error. */
  readonly corrections?: string | undefined
}

/** What a graph that says nothing of itself is called. */
const untitled = 'Claims, with who makes them, and what comparing them found'

/** Reads what a graph says of itself, as the one case or dataset that it is; `day` is that on which it was read, where that is to be told. */
export function readEdition(dataset: DatasetCore, day?: string): Edition {
  const described = [cg.Case, dcatNs.Dataset, voidNs.Dataset, schema.Dataset]
    .map(type => [...dataset.match(null, rdfNs.type, type, rdf.defaultGraph())])
    .find(found => found.length > 0)
  const subject = described?.length === 1 ? described[0]?.subject : undefined
  if (subject === undefined) return { title: untitled, day, curators: [] }
  const { terms, values } = describe(dataset, subject)
  const label = (term: Term) => readLabel(dataset, term)
  const [title = label(subject)] = values(dcterms.title, schema.name)
  return {
    title,
    description: values(rdfs.comment, dcterms.description, schema.description)[0],
    version: values(owlNs.versionInfo)[0],
    day: values(dcterms.modified, schema.dateModified)[0]?.slice(0, 10) ?? day,
    curators: terms(cg.curator, dcterms.creator, schema.creator, dcterms.publisher, schema.publisher)
      .map(label)
      .filter((name, i, all) => all.indexOf(name) === i)
      .sort(compareText),
    license: values(schema.license, dcterms.license)[0],
    corrections: values(schema.correctionsPolicy)[0],
  }
}

/** An edition in a line: `The fire at Selm, version 2, as of 2031-05-02`. */
export function nameEdition({ title, version, day }: Edition): string {
  const parts = [title, version && `version ${version}`, day && `as of ${day}`]
  return parts.filter(Boolean).join(', ')
}
