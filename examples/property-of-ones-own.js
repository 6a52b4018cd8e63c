// A property becomes comparable by one triple of data: here, how many people were taken out of a flooded valley.

import { fileURLToPath } from 'node:url'
import { compare, readFiles, toClaimGraph } from 'claimgraph'

const { store } = await readFiles([fileURLToPath(new URL('valley.trig', import.meta.url))])
const { questions } = await compare(toClaimGraph(store))

for (const { property, verdict, positions, relations } of questions) {
  console.log(`${property.label}: ${verdict}`)
  for (const { label, claimants } of positions) console.log(`  ${claimants[0].label}: ${label}`)
  for (const { gap } of relations) console.log(`  stated figures ${gap} times apart`)
}
