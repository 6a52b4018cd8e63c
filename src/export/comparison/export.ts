import type { ClaimGraph } from '../../claims/graph.js'
import { deriveQuads } from '../../compare/derived.js'
import type { CompareOptions, Comparison } from '../../compare/types.js'
import { prefixes } from '../../rdf/namespaces.js'
import { writeQuads } from '../../rdf/write.js'

/** The formats in which a comparison can be written. */
export const comparisonFormats = ['json', 'csv', 'md', 'jsonld', 'trig'] as const

/** One of them. */
export type ComparisonFormat = (typeof comparisonFormats)[number]

/** The settings with which the comparison was made, for its provenance; and what is shown. */
export interface ComparisonExportOptions extends CompareOptions {
  /** In Markdown, topics on which only one actor takes a position too. */
  all?: boolean | undefined
}

/** Writes a comparison; the same one is always written the same way. */
export async function exportComparison(
  graph: ClaimGraph,
  comparison: Comparison,
  format: ComparisonFormat,
  options: ComparisonExportOptions = {},
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(comparison, null, 2)}\n`
  if (format === 'csv') return (await import('./csv.js')).toComparisonCsv(comparison, options)
  if (format === 'md') return (await import('./markdown.js')).toComparisonMarkdown(graph, comparison, options)
  const quads = deriveQuads(comparison, options)
  const names = { ...graph.prefixes, ...prefixes }
  if (format === 'trig') return writeQuads(quads, format, { prefixes: names })
  const { toJsonLd } = await import('../jsonld.js')
  return `${JSON.stringify(await toJsonLd(quads, { ontology: graph.ontology, prefixes: names }), null, 2)}\n`
}
