import type { DatasetCore, Term } from '@rdfjs/types'
import { findLanguage } from './as-written.js'
import { describe } from './description.js'
import { cg, rdfs, schema, skos } from './namespaces.js'

/** Anything with an IRI and a name for people. */
export interface Resource {
  readonly id: string
  readonly label: string
}

/**
 * A term's name for people: English before other languages, and of several the first in order of code points; without a
 * name, the last part of its IRI.
 */
export function readLabel(dataset: DatasetCore, term: Term): string {
  if (term.termType === 'Literal') return term.value
  const labels = describe(dataset, term)
    .terms(rdfs.label, skos.prefLabel, schema.headline)
    .sort((a, b) => (a.value < b.value ? -1 : 1))
  const english = labels.find(label => label.termType === 'Literal' && /^en(-|$)/i.test(findLanguage(label)))
  return (
    (english ?? labels[0])?.value ??
    (term.value.startsWith(cg.$iri) ? spellOut(localName(term.value)) : localName(term.value))
  )
}

/** A vocabulary term's name as words: `LegalCharacterisation` is "legal characterisation", and `NGO` is itself. */
function spellOut(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
  return words.replace(/\S+/g, word => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
}

/** The part of an IRI after its last `#` or `/`. */
export function localName(iri: string): string {
  return /[^#/]+[#/]?$/.exec(iri)?.[0] ?? iri
}

/** A term as a resource with its label. */
export function readResource(dataset: DatasetCore, term: Term): Resource {
  return { id: term.value, label: readLabel(dataset, term) }
}

/** Terms as resources with their labels, ordered by IRI. */
export function readResources(dataset: DatasetCore, terms: readonly Term[]): Resource[] {
  return terms.map(term => readResource(dataset, term)).sort((a, b) => (a.id < b.id ? -1 : 1))
}
