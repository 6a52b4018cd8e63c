import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { cg, skos } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'

/** The kinds that words are of, as local names (PersonNoun, Demand), by the word in small letters. */
export type WordKinds = ReadonlyMap<string, ReadonlySet<string>>

const schemes = [cg.wordKinds, cg.acts, cg.stances, cg.certainties]
const none: ReadonlySet<string> = new Set()

/** Reads the kinds of words, speech acts, stances and hedges that an ontology has words for. */
export function readWordKinds(ontology: DatasetCore): WordKinds {
  const kinds = new Map<string, Set<string>>()
  for (const { subject, object } of ontology.match(null, cg.wording)) {
    if (!schemes.some(scheme => ontology.has(rdf.quad(subject, skos.inScheme, scheme)))) continue
    const word = object.value.toLowerCase()
    kinds.set(word, (kinds.get(word) ?? new Set()).add(localName(subject.value)))
  }
  return kinds
}

/** The kinds that a word of a text is of: as it stands, in its dictionary form, or as a verb whose participle is taken for an adjective. */
export function kindsOf(
  { word, lemma, pos }: { readonly word: string; readonly lemma: string; readonly pos: string },
  kinds: WordKinds,
): ReadonlySet<string> {
  const own = kinds.get(lemma.toLowerCase())
  const written = kinds.get(word.toLowerCase())
  const found = own === undefined || own === written ? written : written === undefined ? own : union(own, written)
  const stem = pos === 'ADJ' ? /^(.{3,30}?)e?d$/i.exec(word)?.[1]?.toLowerCase() : undefined
  const verb = stem === undefined ? undefined : (kinds.get(stem) ?? kinds.get(`${stem}e`))
  if (verb === undefined) return found ?? none
  return union(found ?? none, new Set([...verb].filter(kind => kind.endsWith('Verb'))))
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one, ...other])
}
