// One claim as JSON-LD: what is said stays in the claim's own @graph, and is not asserted.
import { fileURLToPath } from 'node:url'
import { claimJsonLd, openClaimGraph } from 'claimgraph'

const graph = await openClaimGraph(fileURLToPath(new URL('bridge.trig', import.meta.url)))
const { '@graph': nodes } = await claimJsonLd(graph, 'claim-brigade-deaths')
const claim = nodes.find(node => node['@type'] === 'Claim')
console.log(claim.label.en)
console.log(claim.wasAttributedTo, claim.assertedOn)
console.log(JSON.stringify(claim['@graph']))
