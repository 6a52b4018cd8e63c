import type { DatasetCore, Term } from '@rdfjs/types'
import { readList } from '../rdf/list.js'
import { cg, oa } from '../rdf/namespaces.js'
import { type Agent, readAgent } from './agent.js'
import { type Document, readDocument, readSpan, type Span } from './document.js'
import { describe } from './resource.js'

/** One passage that carries a claim, and the chain of agents through whom the claim reached it. */
export interface Mention {
  readonly id: string
  readonly document?: Document
  /** Where the passage stands. */
  readonly span?: Span
  /** Digest of the passage's UTF-8 bytes. */
  readonly sha256?: string
  /** Nearest to the claimant first; empty where the claimant speaks in its own document. */
  readonly relayedBy: readonly Agent[]
}

/** Reads a mention's description. */
export function readMention(dataset: DatasetCore, term: Term): Mention {
  const pointer = describe(dataset, term)
  const [source] = pointer.out(oa.hasSource).terms
  const [sha256] = pointer.out(cg.sha256).values
  const [chain] = pointer.out(cg.relayedBy).terms
  const span = readSpan(dataset, term)
  return {
    id: term.value,
    ...(source === undefined ? {} : { document: readDocument(dataset, source) }),
    ...(span === undefined ? {} : { span }),
    ...(sha256 === undefined ? {} : { sha256 }),
    relayedBy: chain === undefined ? [] : readList(dataset, chain).map(agent => readAgent(dataset, agent)),
  }
}
