// From a claim back to its passages: who passed it on, and the characters that prove it, shown where the text is at hand.
import { fileURLToPath } from 'node:url'
import { formatTimes, openClaimGraph, readTexts, trace } from 'claimgraph'

const at = name => fileURLToPath(new URL(name, import.meta.url))
const graph = await openClaimGraph(at('bridge.trig'))
const texts = await readTexts(at('bridge'))

const { claim, trails } = trace(graph, 'claim-residents-load', { texts })
console.log(`${claim.claimant.label}, ${formatTimes(claim.asserted)}`)
for (const { chain, document, span, passage } of trails) {
  console.log(chain.map(agent => agent.label).join(' → '))
  console.log(`${document.label}, characters ${span.start} to ${span.end}: ${passage}`)
}
