// claimgraph: N-Quads into columns, claims into statements; then pairs counted over them.
import { Issues } from '../../../dist/claims/issues.js'
import { readGraph } from '../../../dist/compare/statements/read-graph.js'
import { readHierarchy } from '../../../dist/compare/structure/hierarchy.js'
import { surveyReading } from '../../../dist/compare/survey.js'
import { openClaimGraph } from '../../../dist/index.js'
import { readArguments, report } from './report.js'

const { file, runs } = readArguments()
const figures = /\/ns#(deaths|injured)$/

await report({
  runs,
  async load() {
    return readGraph(await openClaimGraph(file, { compact: true }), {}, new Issues())
  },
  // all kinds of property are counted; the others are then left out, as the other engines are asked for figures only
  answer: reading =>
    surveyReading(reading, readHierarchy(reading.store))
      .filter(({ property, contradicting }) => figures.test(property) && contradicting > 0)
      .map(({ event, property, contradicting }) => [event, property, contradicting]),
})
