import type { ComparedClaim } from '../../claims/columns/compared-claim.js'
import type { ComparedMention } from '../../claims/columns/mentions.js'
import { isPrimary } from '../../claims/columns/voices.js'
import type { Statement } from '../statements/statements.js'

/** What a claim says on one question, over all its statements on it. */
export interface Saying {
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

/** The sayings with a mention nearer to the speaker on the same way: those furthest along it, none beside it. */
export function findUpstream(chain: Chain, sayings: readonly Saying[], spokenFor: (agent: string) => string): Saying[] {
  const isOnTheWay = (other: Chain) =>
    other.length < chain.length && other.every((agent, index) => agent === chain[index])
  const reached = sayings.map(saying => {
    const chains = saying.source.mentions.map(mention => chainOf(mention, saying.source, spokenFor))
    return { saying, length: Math.max(-1, ...chains.filter(isOnTheWay).map(({ length }) => length)) }
  })
  const furthest = Math.max(-1, ...reached.map(({ length }) => length))
  return furthest < 0 ? [] : reached.filter(({ length }) => length === furthest).map(({ saying }) => saying)
}
