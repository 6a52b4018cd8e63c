import type { DocumentText } from '../read/document-text.js'
import type { Manner } from '../statements/manner.js'

/** A stretch of text: first code point, and the one after the last. */
export type Stretch = readonly [start: number, end: number]

/** A draft of who said what: where source, cue and content stand, and what could be read from them. */
export interface DraftAttribution extends Manner {
  readonly id: string
  readonly source: readonly Stretch[]
  readonly cue: readonly Stretch[]
  readonly content: readonly Stretch[]
  /** The words that name who says it, here or earlier in the document; absent where nobody is named or it is not clear. */
  readonly agent?: string
  /** Whom it is told, in the document's words. */
  readonly addressee?: string
  /** Who passed it on, nearest to the claimant first, the document's publisher last; empty where the publisher itself speaks. */
  readonly chain: readonly string[]
  /** When it was said, in ISO 8601 at the precision known, or the first and the last day that come into question. */
  readonly assertedOn?: string
  readonly notBefore?: string
  readonly notAfter?: string
  readonly dateBasis?: 'Stated' | 'Inferred'
  /** How sure the extractor is, from 0 to 1. */
  readonly confidence: number
}

/** A figure found in a document: what it counts, with the bounds that its wording implies. */
export interface DraftQuantity {
  /** The property that counts it, as local name: deaths, injured, arrests. */
  readonly measure: string
  /** The figure as stated; absent where the words give bounds alone. */
  readonly value?: number
  readonly min?: number
  /** Absent where the words leave it open. */
  readonly max?: number
  /** The words of the figure. */
  readonly span: Stretch
  /** The words that say what it counts: "killed", "the death toll". */
  readonly trigger?: Stretch
  /** False for a part of another figure: a subgroup, or people who are named one by one. */
  readonly total: boolean
  readonly victims?: string
  readonly perpetrator?: string
  readonly place?: string
  /** First and last day, month or year of what is counted, in ISO 8601. */
  readonly from?: string
  readonly until?: string
  /** The figure from which it was raised or lowered, where that stands beside it. */
  readonly earlier?: Pick<DraftQuantity, 'value' | 'min' | 'max' | 'span'>
  /** The innermost attribution in whose content it stands; null in the document's own voice. */
  readonly attribution: string | null
}

/** What was found in a document. */
export interface DocumentDrafts {
  readonly document: Omit<DocumentText, 'text'> & {
    /** The IRI that it has in a case, after which what is new in its drafts is named. */
    readonly iri?: string
    readonly sha256: string
    readonly characters: number
  }
  readonly attributions: readonly DraftAttribution[]
  readonly quantities: readonly DraftQuantity[]
  /** The sentences in which nobody is cited: the document's own voice. */
  readonly ownVoice: readonly Stretch[]
}
