import type { Posteriors } from './posteriors.js'

/** What a stage found in a document: the best labels, how probable it takes each to be, and what the stage before found. */
export interface Tagging {
  readonly labels: Uint8Array
  readonly posteriors: Posteriors
  readonly earlier?: Tagging
}
