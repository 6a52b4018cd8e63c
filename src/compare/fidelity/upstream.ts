import type { ComparedClaim } from '../../claims/columns/compared-claim.js'
import type { ComparedMention } from '../../claims/columns/mentions.js'
import { isPrimary } from '../../claims/columns/voices.js'
import type { Statement } from '../statements/statements.js'

/** What a claim says on one property of one event, over all its statements on it. */
export interface Saying {
  /** The place of the claim among the claims. */
  readonly place: number
  readonly source: ComparedClaim
  readonly statements: readonly Statement[]
}

/** How far along its chain a mention stands: the agents through whom the claim reached it, none for the speaker's own. */
export type Chain = readonly string[]

/** The chain of a mention. */
export function chainOf(
  mention: ComparedMention,
  { claimant }: ComparedClaim,
  spokenFor: (agent: string) => string,
): Chain {
  return isPrimary(mention, claimant, spokenFor) ? [] : mention.relayedBy
}

/** The mentions of a claim that stand nearer to the speaker than a chain does and on the same way; the number of their relays. */
export function reachOf(
  chain: Chain,
  { source }: Pick<Saying, 'source'>,
  spokenFor: (agent: string) => string,
): { length: number; documents: string[] } {
  const isOnTheWay = (other: Chain) =>
    other.length < chain.length && other.every((agent, index) => agent === chain[index])
  const reached = source.mentions.flatMap(mention => {
    const other = chainOf(mention, source, spokenFor)
    return isOnTheWay(other) ? [{ length: other.length, document: mention.document?.id }] : []
  })
  const length = Math.max(-1, ...reached.map(one => one.length))
  const documents = reached.filter(one => one.length === length).flatMap(({ document }) => document ?? [])
  return { length, documents: [...new Set(documents)] }
}
