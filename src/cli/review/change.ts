import type { Quad } from '@rdfjs/types'

/** A change that a person made to a draft. */
export interface Change {
  readonly field: string
  /** The new value in words. */
  readonly to: string
  /** The draft from then on. */
  readonly quads: readonly Quad[]
}
