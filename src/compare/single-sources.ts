import type { Comparison, Position, Question } from './types.js'

/** A position that rests on one origin only. */
export interface SingleSource {
  readonly question: Question
  readonly position: Position
}

/**
 * The positions of a comparison that rest on one source, those that most documents carry first.
 *
 * @example
 * ```ts
 * import { compare, readQuads, singleSources } from 'claimgraph/compare'
 * import { toClaimGraph } from 'claimgraph/node'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * for (const { position } of singleSources(await compare(toClaimGraph(store)))) {
 *   console.log(position.label, position.origins.map(({ label }) => label)) // 3 [ 'council' ]
 * }
 * ```
 */
export function singleSources(comparison: Comparison): SingleSource[] {
  return comparison.questions
    .flatMap(question => question.positions.map(position => ({ question, position })))
    .filter(({ position }) => position.singleSource)
    .sort((a, b) => b.position.documents.length - a.position.documents.length)
}
