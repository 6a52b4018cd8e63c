/** A proposal that some resources are the same. */
export interface Proposal {
  /** IRIs: one alone only says what a document reports. */
  readonly resources: readonly string[]
  /** IRI of the document of which the first is the main event. */
  readonly mainOf?: string
  /** How sure it is, from 0 to 1. */
  readonly confidence: number
  /** Why, as a clause without capital or full stop. */
  readonly because: string
}
