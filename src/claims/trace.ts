import type { Resource } from '../rdf/resource.js'
import type { Agent } from './agent.js'
import type { Claim } from './claim.js'
import type { Document, Span } from './document.js'
import type { ClaimGraph } from './graph.js'
import { slicePassage, type Texts } from './passage.js'
import { findStillCarrying } from './still-carrying.js'

/** One way from a claimant to a passage. */
export interface Trail {
  readonly mention: string
  /** Claimant first, then each relay, nearest to the claimant first. */
  readonly chain: readonly Agent[]
  readonly document?: Document | undefined
  readonly span?: Span | undefined
  readonly sha256?: string | undefined
  /** The passage itself, where the document is at hand. */
  readonly passage?: string | undefined
  /** Set where the document was published after the claimant had withdrawn the claim, and does not say that it did. */
  readonly stillCarries?: true | undefined
}

/** A claim, the ways it reached us, and the claims that it rests on in turn. */
export interface Trace {
  readonly claim: Claim
  readonly trails: readonly Trail[]
  readonly restsOn: readonly Trace[]
  /** Set where following `prov:wasDerivedFrom` came back to a claim already met. */
  readonly circular?: true | undefined
  /** The claims that rest on it, where it was withdrawn or was an error. */
  readonly stillCarriedBy?: readonly Resource[] | undefined
}

/**
 * Follows a claim to its passages, and on through the claims that it was derived from.
 *
 * @example
 * ```ts
 * import { openClaimGraph, shippedPath, trace } from 'claimgraph'
 *
 * const graph = await openClaimGraph(shippedPath('triples'))
 * const { trails } = trace(graph, 'claim-mother-shot-in-back')
 * console.log(trails.map(({ chain }) => chain.map(({ label }) => label).join(' → ')))
 * // [ "Ahmad's mother → Ahmad (pseudonym) → Amnesty International" ]
 * ```
 */
export function trace(graph: ClaimGraph, claimName: string, options: { texts?: Texts | undefined } = {}): Trace {
  return follow(graph, graph.claim(claimName), options.texts, new Set(graph.claimIds()), new Set())
}

function follow(
  graph: ClaimGraph,
  claim: Claim,
  texts: Texts | undefined,
  known: ReadonlySet<string>,
  above: ReadonlySet<string>,
): Trace {
  const path = new Set(above).add(claim.id)
  const { mentions: later, derived } = findStillCarrying(graph.dataset, claim)
  const carried = derived.length === 0 ? {} : { stillCarriedBy: derived }
  const trails = claim.mentions.map((mention): Trail => {
    const text = mention.document?.sha256 === undefined ? undefined : texts?.get(mention.document.sha256)
    return {
      mention: mention.id,
      chain: [...(claim.claimant ? [claim.claimant] : []), ...mention.relayedBy],
      document: mention.document,
      span: mention.span,
      sha256: mention.sha256,
      passage: text === undefined || mention.span === undefined ? undefined : slicePassage(text, mention.span),
      ...(later.includes(mention) ? { stillCarries: true as const } : {}),
    }
  })
  if (above.has(claim.id)) return { claim, trails, restsOn: [], circular: true, ...carried }
  const restsOn = claim.derivedFrom
    .filter(source => known.has(source.id))
    .map(source => follow(graph, graph.claim(source.id), texts, known, path))
  return { claim, trails, restsOn, ...carried }
}
