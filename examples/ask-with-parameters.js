// A question of the library with a parameter, answered as comma-separated values.
import { formatResult, loadQuery, openClaimGraph, query, readParams, shippedPath } from 'claimgraph'

const graph = await openClaimGraph(shippedPath('triples'))
const chain = await loadQuery('claim-chain')
console.log(chain.summary)

const params = readParams(chain, { claim: 'claim-mother-shot-in-back' }, graph)
const answer = await query(graph, chain.text, { params, timeoutMs: 30_000 })
process.stdout.write(await formatResult(answer, 'csv'))
