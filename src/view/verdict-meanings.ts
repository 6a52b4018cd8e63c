import { english } from '../language/language.js'

/** What each verdict on two positions says, and what it means that there is none. */
export const verdictMeanings = english.words.verdictMeanings

/** What it means that there is no verdict at all. */
export const aloneMeaning =
  'nobody else speaks on it, so that nothing can be set side by side; it is none the truer for that'
