// A draft is made, and a person's decision makes a claim of it; journal and claims are kept by the program itself.

import { fileURLToPath } from 'node:url'
import { readQuads } from 'claimgraph'
import { openClaimGraph, openExtractor } from 'claimgraph/node'
import { findDrafts, findReviewer, Review } from 'claimgraph/review'

const graph = await openClaimGraph(fileURLToPath(new URL('bridge.trig', import.meta.url)))
const extractor = await openExtractor({ graph })
const text = 'The hospital said on 7 May 2031 that 15 people were killed in the fall of the bridge.'
const trig = await extractor.toTrig(extractor.extract({ path: 'note.txt', text }), text)
const { store, prefixes } = await readQuads(trig, 'trig')
const drafts = await findDrafts({ path: 'note.trig', dataset: store, prefixes })

const decisions = []
const journal = {
  path: 'in memory',
  decisions,
  append: async (...made) => void decisions.push(...made),
  close: async () => {},
}
let file
const claims = {
  path: 'claims.trig',
  name: 'claims.trig',
  read: async () => file && new TextEncoder().encode(file),
  write: async text => {
    file = text
  },
}
const { dataset: known, ontology } = graph
const review = await Review.open(drafts, journal, { known, claims, ontology })
const [draft] = review.open
const issues = await review.accept(draft, findReviewer('N. N.', draft.id, known))
console.log(
  `${issues.length} errors, so that the decision is: ${decisions[0].decision}; ${review.open.length} left to decide`,
)
