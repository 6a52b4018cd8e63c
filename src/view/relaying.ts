import type { Claim } from '../claims/claim.js'
import type { Mention } from '../claims/mention.js'
import { isOwnMention } from '../claims/whose-words.js'
import type { Omissions } from '../compare/fidelity/omissions.js'
import { fidelityOutcomes } from '../compare/fidelity/outcomes.js'
import type { Fidelity, FidelityOutcome } from '../compare/types.js'
import { compareText } from '../rdf/order.js'
import { groupBy } from './group-by.js'
import type { Lookup } from './topics.js'

/** A claim as a document has it, and the one against which it is held, with all that became of it. */
export interface RelayedPair {
  readonly primary: Claim
  readonly relayed: Claim
  /** IRI of the relaying document. */
  readonly document: string
  /** Property by property, the gravest outcome first. */
  readonly findings: readonly Fidelity[]
  /** The passages that carry the one, nearest before the relay, and those of the document that carry the other. */
  readonly from: readonly Mention[]
  readonly to: readonly Mention[]
}

/** What one document made of another one that it relays. */
export interface SourceRelaying {
  /** IRI of the document that is relayed; undefined where a claim stands in none. */
  readonly source: string | undefined
  /** The gravest first, then in the order of the relaying document. */
  readonly pairs: readonly RelayedPair[]
  readonly omissions: Omissions | undefined
}

/** What one document made of all that it relays. */
export interface DocumentRelaying {
  /** IRI of the relaying document. */
  readonly document: string
  readonly sources: readonly SourceRelaying[]
}

/** What relaying changed: document by document, in the order of their names. */
export function viewRelaying(
  claims: Lookup<Claim>,
  fidelity: readonly Fidelity[],
  omissions: readonly Omissions[],
  nameOf: (iri: string) => string,
): DocumentRelaying[] {
  const pairs = [...groupBy(fidelity, ({ document, primary, relayed }) => JSON.stringify([document, primary, relayed]))]
    .flatMap(([, findings]) => describePair(claims, findings) ?? [])
    .sort(byGravity)
  const left = groupBy(omissions, ({ document }) => document)
  const byDocument = groupBy(pairs, ({ document }) => document)
  return [...new Set([...byDocument.keys(), ...left.keys()])].sort(byName(nameOf)).map(document => {
    const bySource = groupBy(byDocument.get(document) ?? [], ({ from }) => from[0]?.document?.id)
    const omitted = new Map(left.get(document)?.map(one => [one.source, one]))
    const sources = [...new Set([...bySource.keys(), ...omitted.keys()])].sort(byName(nameOf))
    return {
      document,
      sources: sources.map(source => ({
        source,
        pairs: bySource.get(source) ?? [],
        omissions: source === undefined ? undefined : omitted.get(source),
      })),
    }
  })
}

/** How often each outcome was found, the gravest first; none that was not. */
export function tallyOutcomes(findings: readonly Fidelity[]): [outcome: FidelityOutcome, number: number][] {
  const groups = groupBy(findings, ({ outcome }) => outcome)
  return fidelityOutcomes.flatMap(outcome => {
    const found = groups.get(outcome)
    return found ? [[outcome, found.length] as [FidelityOutcome, number]] : []
  })
}

/** Whether a claim stands in a document as it was said. */
export function isFaithful({ findings }: RelayedPair): boolean {
  return findings.every(({ outcome }) => outcome === 'faithful')
}

function describePair(claims: Lookup<Claim>, findings: readonly Fidelity[]): RelayedPair | undefined {
  const { document, ...found } = findings[0]!
  const [primary, relayed] = [claims.get(found.primary), claims.get(found.relayed)]
  if (primary === undefined || relayed === undefined) return undefined
  const to = relayed.mentions.filter(mention => mention.document?.id === document && mention.relayedBy.length > 0)
  const graveness = ({ outcome }: Fidelity) => fidelityOutcomes.indexOf(outcome)
  return {
    ...{ primary, relayed, document, to },
    from: findBefore(primary, to, found.claimant),
    findings: [...findings].sort((a, b) => graveness(a) - graveness(b)),
  }
}

/**
 * The mentions of a claim that stand before others on their way: nearest to them along the same chain of relays, or in a
 * document of the speaker's where it has the claim from somebody else; all others where there are no such.
 */
function findBefore(claim: Claim, to: readonly Mention[], speaker: string): readonly Mention[] {
  const others = claim.mentions.filter(mention => !to.includes(mention))
  const chainOf = (mention: Mention) => (isOwnMention(claim, mention) ? [] : mention.relayedBy.map(({ id }) => id))
  const isBefore = (chain: readonly string[]) =>
    to.some(
      ({ relayedBy }) =>
        chain.length < relayedBy.length && chain.every((agent, index) => agent === relayedBy[index]?.id),
    )
  const before = others.filter(mention => isBefore(chainOf(mention)))
  const furthest = Math.max(0, ...before.map(mention => chainOf(mention).length))
  const nearest = before.filter(mention => chainOf(mention).length === furthest)
  if (nearest.length > 0) return nearest
  const told = others.filter(({ document }) => document?.publisher?.id === speaker)
  return told.length > 0 ? told : others
}

function byGravity(a: RelayedPair, b: RelayedPair): number {
  const graveness = ({ findings }: RelayedPair) => fidelityOutcomes.indexOf(findings[0]!.outcome)
  const start = ({ to }: RelayedPair) => to[0]?.span?.start ?? Number.POSITIVE_INFINITY
  return graveness(a) - graveness(b) || compareNumbers(start(a), start(b)) || compareText(a.relayed.id, b.relayed.id)
}

function byName(nameOf: (iri: string) => string) {
  return (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined
      ? Number(a === undefined) - Number(b === undefined)
      : compareText(nameOf(a), nameOf(b)) || compareText(a, b)
}

/** Unlike a difference, this tells two that are infinite to be the same. */
const compareNumbers = (a: number, b: number) => (a === b ? 0 : a - b)
