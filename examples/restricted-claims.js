// Unpublished material stays out of everything, unless whoever opens the graph asks for it.
import { fileURLToPath } from 'node:url'
import { compare, openClaimGraph } from 'claimgraph'

const path = fileURLToPath(new URL('bridge.trig', import.meta.url))
for (const includeRestricted of [false, true]) {
  const graph = await openClaimGraph(path, { includeRestricted })
  const { questions } = await compare(graph)
  const positions = questions.flatMap(question => question.positions)
  console.log(`${graph.claims().length} claims, ${graph.claimsLeftOut} left out, ${positions.length} positions`)
}
