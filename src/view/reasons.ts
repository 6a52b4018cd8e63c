import { type ReasonTeller, tellReason } from '../compare/reasons/reason.js'
import { reasonOf } from '../compare/reasons/reason-of.js'
import type { Position } from '../compare/types.js'
import { inEnglish, type Reader } from '../language/language.js'
import { namePosition } from './position-words.js'
import { tellDays } from './tell.js'

/** Why something was found, in a reader's language; undefined where it is known in English alone. */
export function tellWhy(found: object, told: Reader): string | undefined {
  const reason = reasonOf(found)
  return reason && tellReason(reason, tellerOf(told))
}

/** The same of something that has it in English, and whether it is in the reader's language. */
export function tellBecause(
  found: { readonly because: string },
  told: Reader,
): { readonly text: string; readonly isTold: boolean } {
  const text = told.language === inEnglish.language ? undefined : tellWhy(found, told)
  return { text: text ?? found.because, isTold: text !== undefined }
}

/** How reasons are told to a reader. */
export function tellerOf(told: Reader): ReasonTeller {
  const { words } = told.language
  return {
    words: words.reasons,
    nameOf: resource => told.nameOf(resource),
    nameStated: ({ label, value }) => namePosition({ label, value: value as Position['value'] }, told),
    tellDay: words.date,
    tellDays: days => tellDays(days, told) ?? '',
  }
}
