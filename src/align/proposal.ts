/** A proposal that some resources are the same, or that one is part of another. */
export interface Proposal {
  readonly kind: 'same' | 'part'
  /** IRIs; of a part the part and then the whole; one alone only says what a document reports. */
  readonly resources: readonly string[]
  /** IRI of the document of which the first is the main event. */
  readonly mainOf?: string
  /** How sure it is, from 0 to 1. */
  readonly confidence: number
  /** Why, as a clause without capital or full stop. */
  readonly because: string
}
