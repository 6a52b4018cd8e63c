import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { cg, skos } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'

/** The kinds that words are of, as local names (PersonNoun, Demand), by the word in small letters. */
export type WordKinds = ReadonlyMap<string, ReadonlySet<string>>

const schemes = [cg.wordKinds, cg.acts, cg.stances, cg.certainties]
const none: ReadonlySet<string> = new Set()
/** Kinds that a word is of only as it stands: "Omar Posting" has no "post" in his name, and is not taken for a newspaper. */
const asWritten = new Set(
  'TitleWord FormOfAddress BodyWord BodyNoun ImpersonalWord PublicNameWord OutletWord MeansOfHarm TotalNoun PartitiveWord'.split(
    ' ',
  ),
)

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
  const written = kinds.get(word.toLowerCase())
  const own = inflected(kinds.get(lemma.toLowerCase()), written)
  const found = own === undefined || own === written ? written : written === undefined ? own : union(own, written)
  if (found === undefined && pos === 'PROPN') return openingKinds(word, kinds)
  const stem = pos === 'ADJ' ? /^(.{3,30}?)e?d$/i.exec(word)?.[1]?.toLowerCase() : undefined
  const verb = stem === undefined ? undefined : (kinds.get(stem) ?? kinds.get(`${stem}e`))
  if (verb === undefined) return found ?? none
  return union(found ?? none, new Set([...verb].filter(kind => kind.endsWith('Verb'))))
}

/** Kinds that a noun is of also where it begins a sentence, and is taken for a name: "Rumours that …", "Survivors said". */
const opening = new Set(['ClaimNoun', 'HedgingWord', 'UnrealWord', 'WitnessNoun'])

function openingKinds(word: string, kinds: WordKinds): ReadonlySet<string> {
  const own = /s$/.test(word) ? kinds.get(word.slice(0, -1).toLowerCase()) : undefined
  return own === undefined ? none : new Set([...own].filter(kind => opening.has(kind)))
}

/** Of the kinds of a word's dictionary form, those that its other forms are of, too. */
function inflected(
  own: ReadonlySet<string> | undefined,
  written: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  if (own === undefined || own === written || ![...own].some(kind => asWritten.has(kind))) return own
  const kept = new Set([...own].filter(kind => !asWritten.has(kind)))
  return kept.size === 0 ? undefined : kept
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one, ...other])
}
