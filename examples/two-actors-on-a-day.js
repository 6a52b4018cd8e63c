// What two actors say on the same questions, by a day: later claims are left out.
import { fileURLToPath } from 'node:url'
import { compare, openClaimGraph } from 'claimgraph'

const graph = await openClaimGraph(fileURLToPath(new URL('bridge.trig', import.meta.url)))
const between = [graph.agent('fire-brigade').id, graph.agent('hospital').id]

for (const asOf of ['2031-05-03', '2031-05-05']) {
  const { questions } = await compare(graph, { between, asOf })
  console.log(`by ${asOf}: ${questions.length} questions in common`)
  for (const { property, positions } of questions) {
    console.log(`  ${property.label}: ${positions.map(({ label }) => label).join(' / ')}`)
  }
}
