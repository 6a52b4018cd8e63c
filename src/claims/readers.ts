import type { DatasetCore, Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { type Agent, readAgent } from './agent.js'
import { type Document, readDocument } from './document.js'

/** Reads what many claims of a dataset share: each agent and document once, however many claims name it. */
export interface SharedReaders {
  readonly agent: (term: Term) => Agent
  readonly document: (term: Term) => Document
}

/** Makes readers that remember; they are for one pass over a dataset that does not change meanwhile. */
export function createSharedReaders(dataset: DatasetCore): SharedReaders {
  return {
    agent: remember(term => readAgent(dataset, term)),
    document: remember(term => readDocument(dataset, term)),
  }
}

function remember<T>(read: (term: Term) => T): (term: Term) => T {
  const known = rdf.termMap<Term, T>()
  return term => {
    const before = known.get(term)
    if (before !== undefined) return before
    const value = read(term)
    known.set(term, value)
    return value
  }
}
