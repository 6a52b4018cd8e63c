/** A document as it was read: the text that offsets count, and what its metadata say. */
export interface DocumentText {
  readonly path: string
  readonly text: string
  /** What it was read from. */
  readonly kind?: 'text' | 'html' | 'pdf'
  /** The language of the text, in ISO 639-1, where it is plainly not English: no drafts are made of it. */
  readonly language?: string
  readonly headline?: string
  readonly publisher?: string
  readonly author?: string
  /** When it was published, as the document says: a date or a time in ISO 8601. */
  readonly published?: string
  /** The first and the last day that come into question where that is not known. */
  readonly notBefore?: string
  readonly notAfter?: string
}
