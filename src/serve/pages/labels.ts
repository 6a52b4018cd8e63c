import type { DatasetCore } from '@rdfjs/types'
import { findLanguage } from '../../rdf/as-written.js'
import { rdf } from '../../rdf/environment.js'
import { once } from '../../rdf/memoize.js'
import { rdfs, schema, skos } from '../../rdf/namespaces.js'

/** The names that things have in other languages than English. */
export interface Labels {
  /** A thing's name in a language; undefined where it has none there. */
  find(id: string, tag: string): string | undefined
  /** The language of one of a thing's names; undefined for English, and where it is not known. */
  languageOf(id: string, name: string): string | undefined
}

interface Label {
  readonly value: string
  readonly language: string
}

/** Gathers the names that are tagged with another language than English, when they are first asked for. */
export function createLabels(...datasets: readonly DatasetCore[]): Labels {
  const known = once(() => gather(datasets))
  const of = (id: string): readonly Label[] => known().get(id) ?? []
  return {
    find: (id, tag) => of(id).find(({ language }) => isOf(language, tag))?.value,
    languageOf: (id, name) => of(id).find(({ value }) => value === name)?.language,
  }
}

/** Whether a text's language is one, in whichever country: `ar-SY` is Arabic. */
export function isOf(language: string, tag: string): boolean {
  return language.toLowerCase() === tag || language.toLowerCase().startsWith(`${tag}-`)
}

function gather(datasets: readonly DatasetCore[]): Map<string, Label[]> {
  const found = new Map<string, Label[]>()
  for (const dataset of datasets) {
    for (const property of [rdfs.label, skos.prefLabel, schema.headline]) {
      for (const { subject, object } of dataset.match(null, property, null, rdf.defaultGraph())) {
        const language = object.termType === 'Literal' ? findLanguage(object) : ''
        if (language === '' || isOf(language, 'en')) continue
        const labels = found.get(subject.value) ?? []
        if (labels.length === 0) found.set(subject.value, labels)
        labels.push({ value: object.value, language })
      }
    }
  }
  return found
}
