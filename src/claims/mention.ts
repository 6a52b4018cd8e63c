import type { DatasetCore, Term } from '@rdfjs/types'
import { describe } from '../rdf/description.js'
import { rdf } from '../rdf/environment.js'
import { readList } from '../rdf/list.js'
import { cg, oa } from '../rdf/namespaces.js'
import type { Agent } from './agent.js'
import { type Document, readSpan, type Span } from './document.js'
import { createSharedReaders } from './readers.js'

/** One passage that carries a claim, and the chain of agents through whom the claim reached it. */
export interface Mention {
  readonly id: string
  readonly document?: Document | undefined
  /** Where the passage stands. */
  readonly span?: Span | undefined
  /** Digest of the passage's UTF-8 bytes. */
  readonly sha256?: string | undefined
  /** Nearest to the claimant first; empty where the claimant speaks in its own document. */
  readonly relayedBy: readonly Agent[]
}

/** Reads a mention's description; whoever reads many hands in the readers that they share. */
export function readMention(dataset: DatasetCore, term: Term, shared = createSharedReaders(dataset)): Mention {
  const description = describe(dataset, term)
  const [source] = description.terms(oa.hasSource)
  const [sha256] = description.values(cg.sha256)
  const [chain] = description.terms(cg.relayedBy)
  const span = readSpan(dataset, term)
  return {
    id: term.value,
    document: source && shared.document(source),
    span,
    sha256,
    relayedBy: chain === undefined ? [] : readList(dataset, chain, rdf.defaultGraph()).map(shared.agent),
  }
}
