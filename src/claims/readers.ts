import type { DatasetCore, Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { memoize } from '../rdf/memoize.js'
import { type Agent, readAgent } from './agent.js'
import { type Document, readDocument } from './document.js'

/** Reads what many claims of a dataset share: each agent and document once, however many claims name it. */
export interface SharedReaders {
  readonly agent: (term: Term) => Agent
  readonly document: (term: Term) => Document
}

/** Makes readers that read each term once; they are for one pass over a dataset that does not change meanwhile. */
export function createSharedReaders(dataset: DatasetCore): SharedReaders {
  return {
    agent: memoize((term: Term) => readAgent(dataset, term), rdf.termMap()),
    document: memoize((term: Term) => readDocument(dataset, term), rdf.termMap()),
  }
}
