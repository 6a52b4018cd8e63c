// A graph of one's own, compared: every verdict between two positions, with the sentence that says why.
import { fileURLToPath } from 'node:url'
import { compare, openClaimGraph } from 'claimgraph'

const graph = await openClaimGraph(fileURLToPath(new URL('bridge.trig', import.meta.url)))
const { questions, acrossScopes, fidelity } = await compare(graph)

for (const { event, property, verdict, relations } of questions) {
  console.log(`${event.label}, ${property.label}: ${verdict}`)
  for (const relation of relations) console.log(`  ${relation.verdict}: ${relation.because}`)
}
for (const { verdict, because } of acrossScopes) console.log(`${verdict}: ${because}`)
for (const { outcome, because } of fidelity) console.log(`${outcome}: ${because}`)
