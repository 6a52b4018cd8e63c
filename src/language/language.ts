import type { Resource } from '../rdf/resource.js'
import { en } from './en.js'

/** All that is said to people in a language; English has every message, and the others have the same. */
export type Words = typeof en

/** A language in which pages are written. */
export interface Language {
  /** As BCP 47 has it. */
  readonly tag: string
  /** What it calls itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** A letter of its script, where that is not the Latin one: text without any is in another language. */
  readonly letter?: RegExp
  readonly words: Words
}

/** To whom something is told: in which language, and how things are named in it. */
export interface Reader {
  readonly language: Language
  /** A thing's name in the language, where it has one there; else as it is. */
  nameOf(resource: Resource): string
}

/** English, in which everything can be said. */
export const english: Language = { tag: 'en', name: 'English', direction: 'ltr', words: en }

/** In English, things by the names that they have already. */
export const inEnglish: Reader = { language: english, nameOf: ({ label }) => label }
