import type { ClaimAsOf } from '../claims/as-of.js'
import { type Claim, statements } from '../claims/claim.js'
import type { ClaimGraph } from '../claims/graph.js'
import type { Comparison, Position, Question } from '../compare/types.js'
import { rdf } from '../rdf/environment.js'
import { readLabel } from '../rdf/resource.js'
import { formatTimes } from '../time/times.js'
import { describeRecord } from './record.js'
import { createShortener } from './shortener.js'

/** One way in which claims came to be known: claimant, relays and document, the day, and the claims' short names. */
export interface Account {
  readonly claimant: string
  readonly chain: string
  readonly asserted: string
  readonly claims: readonly string[]
  /** The claims' IRIs. */
  readonly ids: readonly string[]
  /** The part (or whole) of which it was said, where that is not the question's own event. */
  readonly of: string | undefined
  /** As of a day, whether the document had not, or perhaps not, been published by then; else empty. */
  readonly record: string
}

/** The claims on which the positions of a comparison rest. */
export interface ClaimSource {
  /** A claim, if it is known. */
  claim(id: string): Claim | undefined
  /** A claim's short name. */
  shorten(id: string): string
  /** As of a day, how a claim stands, where that is not plain. */
  standing(id: string): ClaimAsOf | undefined
  /** The name of anything. */
  labelOf(iri: string): string
}

/** Reads a comparison's claims from its graph, all of them when the first is asked for. */
export function createClaimSource(
  graph: ClaimGraph,
  { questions, asOf }: Pick<Comparison, 'questions' | 'asOf'>,
): ClaimSource {
  const standings = new Map(asOf?.claims.map(standing => [standing.claim, standing]))
  let claims: ReadonlyMap<string, Claim> | undefined
  let shorten: ((id: string) => string) | undefined
  const readAll = () => {
    const held = [...questions, ...(asOf?.possible ?? [])].flatMap(({ positions }) => positions)
    return graph.claimsById(held.flatMap(position => [...position.claims, ...position.lifted]))
  }
  return {
    claim(id) {
      claims ??= readAll()
      return claims.get(id)
    },
    shorten(id) {
      shorten ??= createShortener(graph.claimIds())
      return shorten(id)
    },
    standing: id => standings.get(id),
    labelOf: iri => readLabel(graph.dataset, rdf.namedNode(iri)),
  }
}

/** In which ways a position on a question came to be known, those that are its own first. */
export function describeAccounts({ claims, lifted }: Position, question: Question, source: ClaimSource): Account[] {
  const accounts = new Map<string, Account & { readonly ids: string[] }>()
  const isOwn = new Set(claims)
  for (const id of [...claims, ...lifted]) {
    const claim = source.claim(id)
    const of = isOwn.has(id) || !claim ? undefined : nameEvent(claim, question, source)
    const claimant = claim ? describeSpeaker(claim) : 'unknown'
    const asserted = claim ? formatTimes(claim.asserted) : 'undated'
    for (const { chain, document } of claim ? describeChains(claim) : [{ chain: claimant, document: undefined }]) {
      const record = describeRecord(source.standing(id), document)
      const key = JSON.stringify([chain, asserted, of, record])
      const account = accounts.get(key) ?? { claimant, chain, asserted, of, record, ids: [], claims: [] }
      account.ids.push(id)
      accounts.set(key, account)
    }
  }
  return [...accounts.values()].map(account => ({ ...account, claims: account.ids.map(source.shorten) }))
}

/** The IRI of the event of which a claim was said, for a claim that was lifted into a question from another. */
export function findEvent(claim: Claim, { property }: Pick<Question, 'property'>): string | undefined {
  return statements(claim).find(({ predicate }) => predicate.value === property.id)?.subject.value
}

function nameEvent(claim: Claim, question: Question, { labelOf }: ClaimSource): string {
  const event = findEvent(claim, question)
  return event === undefined ? 'another scope' : labelOf(event)
}

/** Every way from the claimant to a document, each once, with the document’s IRI. */
function describeChains(claim: Claim): { readonly chain: string; readonly document: string | undefined }[] {
  const speaker = describeSpeaker(claim)
  const chains = claim.mentions.map(({ relayedBy, document }) => ({
    chain: [speaker, ...relayedBy.map(agent => agent.label), document?.label ?? 'no document'].join(' → '),
    document: document?.id,
  }))
  return chains.length > 0
    ? [...new Map(chains.map(each => [each.chain, each])).values()]
    : [{ chain: speaker, document: undefined }]
}

function describeSpeaker({ claimant }: Claim): string {
  const [organisation] = claimant?.actsFor ?? []
  return (claimant?.label ?? 'unknown') + (organisation ? ` for ${organisation.label}` : '')
}
