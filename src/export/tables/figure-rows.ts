import type { createOrigins } from '../../claims/columns/origins.js'
import { createContext } from '../../compare/context.js'
import { readActsAndEvidence } from '../../compare/ranges/documented.js'
import { createFigureReader } from '../../compare/ranges/read-figures.js'
import { readReadingRules, usualReading } from '../../compare/ranges/reading-rules.js'
import type { ComparedGraph, GraphReading } from '../../compare/statements/read-graph.js'
import type { Hierarchy } from '../../compare/structure/hierarchy.js'
import type { TabledRows } from './shape.js'

/** Makes that which lists the figures of additive measures, as ranges read them. */
export async function figureRows(
  graph: ComparedGraph,
  reading: GraphReading,
  hierarchy: Hierarchy,
): Promise<(originsOf: ReturnType<typeof createOrigins>) => TabledRows> {
  const { rules } = await readReadingRules(graph, usualReading)
  const { statements, store, labelOf } = reading
  const vocabulary = await graph.ontology.vocabulary()
  const acts = readActsAndEvidence(vocabulary, store)
  const context = createContext(store, vocabulary, { tolerance: 0, labelOf, ...hierarchy })
  const read = createFigureReader(reading, context, { rules, acts, asOf: undefined, ascribed: false })
  return function* listFigures(originsOf) {
    for (let number = 0; number < statements.size; number++) {
      if (!statements.askedBy(number).property.additive) continue
      const { source, asked, least, most, vague, undocumented, refused } = read(number)
      const origins = originsOf(source)
      yield [
        'figure',
        [
          ...[source.id, asked.id, source.speaker, least, most?.figure ?? null, most?.open ?? false, vague],
          ...[undocumented === null, origins.named.size + origins.unnamed.size],
          ...[source.days.first ?? null, source.days.last ?? null, refused?.reason ?? null],
        ],
      ]
    }
  }
}
