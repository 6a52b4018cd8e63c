import { ClaimGraphError } from '../errors.js'
import { arabic } from './ar.js'
import { english, type Language } from './language.js'

/** The languages in which pages are written. */
export const languages: readonly Language[] = [english, arabic]

/** The language with a tag. Throws `usage` where there is none. */
export function findLanguage(tag: string): Language {
  const found = languages.find(language => language.tag === tag.toLowerCase())
  if (found !== undefined) return found
  const known = languages.map(language => language.tag).join(', ')
  throw new ClaimGraphError('usage', `expected one of the languages ${known}, found \`${tag}\``)
}
