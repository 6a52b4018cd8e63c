import type { Resource } from '../rdf/resource.js'
import { localName } from '../rdf/resource.js'

/** Something that can be named by its label, by other spellings, or by its IRI. */
export interface Named extends Resource {
  readonly spellings?: readonly string[]
}

/**
 * Finds what a person means by a name: those with that IRI, name or spelling in any case and without regard to accents, or
 * else those whose names contain it.
 */
export function findNamed<T extends Named>(name: string, candidates: readonly T[]): T[] {
  const wanted = fold(name)
  if (wanted === '') return []
  const namesOf = ({ id, label, spellings = [] }: T) => [id, localName(id), label, ...spellings].map(fold)
  const exact = candidates.filter(candidate => namesOf(candidate).includes(wanted))
  if (exact.length > 0) return exact
  return candidates.filter(({ label, spellings = [] }) =>
    [label, ...spellings].some(each => fold(each).includes(wanted)),
  )
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** An IRI for something new in the namespace of a draft: of its name, as far as that has letters of the Latin alphabet. */
export function mintUnusedIri(beside: string, kind: string, label: string, isTaken: (iri: string) => boolean): string {
  const namespace = /^.*[/#]/.exec(beside)?.[0] ?? beside
  const slug = fold(label)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  const wanted = `${namespace}${kind}${slug === '' ? '' : `-${slug}`}`
  let iri = wanted
  for (let i = 2; isTaken(iri); i++) iri = `${wanted}-${i}`
  return iri
}
