import type { NamedNode } from '@rdfjs/types'
import { cg, prov } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import type { Token } from '../text/tokens.js'
import type { Phrase } from './phrase.js'

const groups = new Set(['ArmedGroup', 'StateForces', 'Community', 'PoliticalGroup'])
const persons = new Set(['Official', 'Witness', 'Relative', 'MedicalWorker', 'Victim', 'Expert', 'Spokesperson'])
const collective = /^(?:people|police|troops|crew|crowd|public|others|some|many|several|most)$/i
const pronouns =
  /^(?:he|she|they|it|i|we|you|who|one|someone|somebody|anyone|nobody|this|that|these|those|him|his|her|its|their|them|there|here)$|^(?:who|which|what|where)\b/i

/** Whether a phrase is a pronoun or the like, which names nobody. */
export function isPronoun({ text }: Phrase): boolean {
  return pronouns.test(text)
}

/** Whether a phrase names a person by a name of their own: a title, or two to four words with capitals. */
export function isPersonName({ folded: { tokens } }: Phrase): boolean {
  if (tokens[0]!.kinds.has('FormOfAddress') && tokens.length > 1) return true
  const words = tokens.filter(({ word }) => /\p{L}/u.test(word))
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every(({ word }) =>
      /^(?:\p{Lu}[\p{Ll}\p{M}'’.]|\p{Lu}\.$)|^(?:al|el|bin|ibn|de|van|von|da|di|du)$/u.test(word),
    ) &&
    !words.some(({ kinds }) => kinds.has('ImpersonalWord'))
  )
}

/**
 * Whether a phrase is headed by a proper name that may be a person's: not an acronym, no organisation's by its words, and no
 * single word that the text also writes small (`common`).
 */
export function mayNamePerson({ folded: { tokens }, head }: Phrase, common: ReadonlySet<string>): boolean {
  const { word } = tokens[head]!
  if (!/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || /^\p{Lu}{2,}$/u.test(word)) return false
  if (tokens.length === 1 && common.has(word.toLowerCase())) return false
  return !tokens.some(({ kinds }) => kinds.has('ImpersonalWord'))
}

/** The class of an agent that no graph knows, from its words and the kind that they show. */
export function agentType(phrase: Phrase, kind: string | undefined): NamedNode {
  const head = phrase.folded.tokens[phrase.head]!
  const name = kind === undefined ? undefined : localName(kind)
  const isProper = /^\p{Lu}/u.test(head.word)
  if (isPlural(head)) return cg.Group
  if (name !== undefined && groups.has(name)) return head.kinds.has('PersonNoun') ? prov.Person : cg.Group
  if (name !== undefined && persons.has(name)) return prov.Person
  if (name !== undefined) return prov.Organization
  if (isPersonName(phrase)) return prov.Person
  if (isProper || head.kinds.has('ImpersonalWord')) return prov.Organization
  return prov.Person
}

/**
 * Whether a phrase describes some who may be anybody: "gunmen", "masked men". Whoever is called by a name, or by what only
 * some can be, such as soldiers, is not.
 */
export function isIndefinite({ folded: { tokens }, head }: Phrase, kind: string | undefined): boolean {
  const isArmed = kind !== undefined && localName(kind) === 'ArmedGroup'
  // what opens a sentence may be taken for a name, but for words that are known to be none
  const isNamed = tokens.some(({ word, pos }, i) => (i > 0 ? /^\p{Lu}/u.test(word) : pos === 'PROPN' && !isArmed))
  const { word } = tokens[head]!
  return (
    !isNamed && (kind === undefined || isArmed) && (isPlural(tokens[head]!) || (isArmed && /(?:s|men)$/i.test(word)))
  )
}

function isPlural({ word, lemma, pos }: Token): boolean {
  if (collective.test(word)) return true
  return pos !== 'PROPN' && /s$|men$|children$/i.test(word) && word.toLowerCase() !== lemma.toLowerCase()
}
