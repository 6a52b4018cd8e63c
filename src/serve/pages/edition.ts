import type { DatasetCore, NamedNode, Term } from '@rdfjs/types'
import { english, type Language } from '../../language/language.js'
import { describe } from '../../rdf/description.js'
import { rdf } from '../../rdf/environment.js'
import { cg, dcterms, rdf as rdfNs, rdfs, schema } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { readLabel } from '../../rdf/resource.js'
import { dcatNs, owlNs, voidNs } from '../namespaces.js'
import { isOf } from './labels.js'

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

/** Reads what a graph says of itself, as the one case or dataset that it is; `day` is that on which it was read, where that is to be told. */
export function readEdition(dataset: DatasetCore, day?: string, language: Language = english): Edition {
  const described = [cg.Case, dcatNs.Dataset, voidNs.Dataset, schema.Dataset]
    .map(type => [...dataset.match(null, rdfNs.type, type, rdf.defaultGraph())])
    .find(found => found.length > 0)
  const subject = described?.length === 1 ? described[0]?.subject : undefined
  if (subject === undefined) return { title: language.words.edition.untitled, day, curators: [] }
  const { terms, values } = describe(dataset, subject)
  const label = (term: Term) => readLabel(dataset, term)
  // the first, unless one is in the reader's language
  const text = (...properties: NamedNode[]) => {
    const found = terms(...properties)
    const own = found.find(term => term.termType === 'Literal' && isOf(term.language, language.tag))
    return (language === english ? found[0] : (own ?? found[0]))?.value
  }
  const title = text(dcterms.title, schema.name) ?? label(subject)
  return {
    title,
    description: text(rdfs.comment, dcterms.description, schema.description),
    version: values(owlNs.versionInfo)[0],
    day: values(dcterms.modified, schema.dateModified)[0]?.slice(0, 10) ?? day,
    curators: terms(cg.curator, dcterms.creator, schema.creator, dcterms.publisher, schema.publisher)
      .map(label)
      .filter((name, i, all) => all.indexOf(name) === i)
      .sort(compareText),
    license: values(schema.license, dcterms.license)[0],
    corrections: text(schema.correctionsPolicy),
  }
}

/** An edition in a line: `The fire at Selm, version 2, as of 2031-05-02`. */
export function nameEdition({ title, version, day }: Edition, { words }: Language = english): string {
  const parts = [title, version && words.edition.version(version), day && words.edition.asOf(day)]
  return parts.filter(Boolean).join(words.comma)
}
