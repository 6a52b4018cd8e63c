import type { Agent } from '../../../claims/agent.js'
import type { ClaimEntry } from '../../../claims/columns/entries.js'
import { isOnlyAscribed } from '../../../claims/whose-words.js'
import { ClaimList } from '../parts/claim-list.js'
import { definePart } from '../parts/long-list.js'
import type { Site } from '../site.js'
import { byTime, OverTime } from './over-time.js'

/** The claims that the page of an actor names, by what they are to it. */
interface AgentClaims {
  /** What it says, in its own words or through others. */
  readonly own: readonly ClaimEntry[]
  /** What others have it say while its own words are known. */
  readonly ascribed: readonly ClaimEntry[]
  /** What it passes on of others. */
  readonly relayed: readonly ClaimEntry[]
  /** What others say of it. */
  readonly named: readonly ClaimEntry[]
}

/** Sorts the claims of an actor by what they are to it. */
export function gatherClaims(site: Site, { id }: Agent): AgentClaims {
  const said = site.claimsOf.get(id) ?? []
  const isOwn = new Set(said)
  const isAscribed = (claim: ClaimEntry) => isOnlyAscribed(claim, site.whoseWords)
  return {
    own: said.filter(claim => !isAscribed(claim)),
    ascribed: said.filter(isAscribed),
    relayed: (site.relayedBy.get(id) ?? []).filter(claim => !isOwn.has(claim)),
    named: (site.named.get(id) ?? []).filter(claim => !isOwn.has(claim)),
  }
}

/** Every claim that the page of an actor names: what it says, what others have it say, and what others say of it. */
export function claimsOf(site: Site, { id }: Agent): ClaimEntry[] {
  const involved = new Set([...(site.claimsOf.get(id) ?? []), ...(site.relayedBy.get(id) ?? [])])
  return [...site.entries.filter(claim => involved.has(claim)), ...(site.named.get(id) ?? [])]
}

/** The claims of an actor as lists of a page. */
export function claimParts(site: Site, { own, ascribed, named }: AgentClaims, isSpokenFor: boolean) {
  const { agent: words } = site.words
  const claimPart = (name: string, title: string, claims: readonly ClaimEntry[]) =>
    definePart<ClaimEntry>({ name, title, items: claims, size: 40, render: of => <ClaimList claims={of} /> })
  return {
    claims: definePart<ClaimEntry>({
      ...{ name: 'claims', title: words.overTime, items: byTime(own), size: 40 },
      render: of => <OverTime site={site} claims={of} all={own} isSpokenFor={isSpokenFor} />,
    }),
    ascribed: claimPart('ascribed', words.ascribed, ascribed),
    named: claimPart('named', words.named, named),
  }
}
