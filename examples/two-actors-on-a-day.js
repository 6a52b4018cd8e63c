// On what two actors had certainly spoken by a day, and on what they may have: of some claims only a span is known.
import { fileURLToPath } from 'node:url'
import { compare, openClaimGraph } from 'claimgraph'

const graph = await openClaimGraph(fileURLToPath(new URL('bridge.trig', import.meta.url)))
const between = [graph.agent('fire-brigade').id, graph.agent('hospital').id]

for (const day of ['2031-05-05', '2031-05-06']) {
  const { questions, asOf } = await compare(graph, { between, asOf: day })
  console.log(`by ${day}: ${questions.length} in common for certain, ${asOf.possible.length} more perhaps`)
  for (const { property, positions } of questions) {
    console.log(`  ${property.label}: ${positions.map(({ label }) => label).join(' / ')}`)
  }
}
