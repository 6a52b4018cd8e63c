import { ClaimGraphError } from '../errors.js'
import { toColumns } from '../rdf/columns/column-builder.js'
import { rdf } from '../rdf/environment.js'
import { memoize } from '../rdf/memoize.js'
import { readLabel } from '../rdf/resource.js'
import { isDayOfAnyYear } from '../time/iso-date.js'
import type { ClaimAsOf } from './as-of.js'
import { createStandings } from './columns/standings.js'
import type { ClaimGraph } from './graph.js'

/**
 * How each claim stands on a day (ISO 8601), by IRI: whether it had certainly, possibly or not been said by then, and
 * whether a document that carries it had been published. Throws `parameter` for a day that is none.
 *
 * @example
 * ```ts
 * import { readQuads, standingsAsOf, toClaimGraph } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council ; cg:assertedOn "2024-06"^^xsd:gYearMonth .
 *    :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * const standing = (day: string) => standingsAsOf(toClaimGraph(store), day).get('https://example.org/count')
 * console.log(standing('2024-06-29')?.said, standing('2024-06-30')?.said) // possibly certainly
 * ```
 */
export function standingsAsOf(graph: Pick<ClaimGraph, 'dataset' | 'claimIds'>, day: string): Map<string, ClaimAsOf> {
  if (!isDayOfAnyYear(day))
    throw new ClaimGraphError('parameter', `\`day\`: expected a day as YYYY-MM-DD, found \`${day}\``)
  const { dataset } = graph
  const labelOf = memoize((iri: string) => readLabel(dataset, rdf.namedNode(iri)))
  const standings = createStandings(toColumns(dataset), day, labelOf)
  return new Map(graph.claimIds().map(id => [id, standings.of(id)]))
}
