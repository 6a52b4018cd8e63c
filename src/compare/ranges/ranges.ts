import { resolveOptions } from '../resolve-options.js'
import { openRanges, type RangedGraph, usualMeasure } from './open-ranges.js'
import type { EventRange, RangeOptions } from './types.js'

/**
 * For each event the lowest and the highest figure that claims give by a rule, with the claims that set either end, what
 * was left out and why, and the ranges of its parts by victims. Events stand by name; nothing is averaged and no source is
 * ranked. Throws `parameter` for options that are none, `invalid-data` for reading rules that are none, and `not-found` or
 * `ambiguous` for names as `resolveOptions` does.
 *
 * @example
 * ```ts
 * import { ranges, readQuads } from 'claimgraph/compare'
 * import { toClaimGraph } from 'claimgraph/node'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council ; cg:act cg:Finding . :count { :flood cg:deaths 3 }
 *    :report a cg:Claim ; prov:wasAttributedTo :gazette ; cg:act cg:Report . :report { :flood cg:deaths 5 }`,
 *   'trig',
 * )
 * for (const { label, lowest, highest } of await ranges(toClaimGraph(store), { event: 'flood' })) {
 *   console.log(label) // 3 to 5
 *   console.log(lowest.because) // “3” (council): the only documented figure of the event.
 *   console.log(highest.claims.map(({ claimant }) => claimant.label)) // [ 'gazette' ]
 * }
 * ```
 */
export async function ranges(graph: RangedGraph, options: RangeOptions = {}): Promise<EventRange[]> {
  const { rule = 'documented' } = options
  const { about: event, property } = await resolveOptions(graph, {
    about: options.event,
    property: options.property ?? usualMeasure,
    kinds: options.kinds,
  })
  const open = await openRanges(graph, options)
  return open.find({ event, property: property!, rule })
}
