import type { ClaimGraph } from '../../claims/graph.js'
import type { Mention } from '../../claims/mention.js'
import { slicePassage, type Texts } from '../../claims/passage.js'
import { english, type Reader } from '../../language/language.js'
import { sha256 } from '../../rdf/digest.js'

/** A passage in its context, or why it cannot be shown. */
export type Quotation =
  | { readonly before: string; readonly passage: string; readonly after: string; readonly withContext: boolean }
  | 'not at hand'
  | 'not the passage'
  | undefined

/** So many characters are shown around a passage, and on to the end of a word. */
const around = 240

/**
 * A mention's passage from a document at hand, with what stands around it; undefined where no documents are at hand at
 * all. A text whose digest is not the recorded one is not shown. Where restricted claims were left out, nothing is shown
 * around a passage, for they may stand there.
 */
export function quote(
  { texts, graph }: { texts: Texts; graph: Pick<ClaimGraph, 'claimsLeftOut'> },
  { document, span, sha256: digest }: Mention,
): Quotation {
  if (texts.size === 0 || span === undefined) return undefined
  const text = document?.sha256 === undefined ? undefined : texts.get(document.sha256)
  if (text === undefined) return 'not at hand'
  const characters = Array.from(text)
  const passage = characters.slice(span.start, span.end).join('')
  if (passage === '' || (digest !== undefined && sha256(passage) !== digest)) return 'not the passage'
  const withContext = graph.claimsLeftOut === 0
  if (!withContext) return { before: '', passage, after: '', withContext }
  const before = characters.slice(Math.max(0, span.start - around), span.start).join('')
  const after = characters.slice(span.end, span.end + around).join('')
  return {
    before: span.start > around ? `… ${before.replace(/^\S*\s/, '')}` : before,
    passage,
    after: span.end + around < characters.length ? `${after.replace(/\s\S*$/, '')} …` : after,
    withContext,
  }
}

/** A mention's passage alone, from a document at hand, to the letter; undefined where it cannot be shown. */
export function quotePassage(
  { texts }: { texts: Texts },
  { document, span, sha256: digest }: Mention,
): string | undefined {
  const text = document?.sha256 === undefined ? undefined : texts.get(document.sha256)
  if (text === undefined || span === undefined) return undefined
  const passage = slicePassage(text, span)
  return passage === '' || (digest !== undefined && sha256(passage) !== digest) ? undefined : passage
}

/** The language of a document's own words on pages of another language; undefined where it need not be told. */
export function quotedIn({ language }: Pick<Reader, 'language'>, ofDocument: string | undefined): string | undefined {
  return language === english ? undefined : (ofDocument ?? english.tag)
}
