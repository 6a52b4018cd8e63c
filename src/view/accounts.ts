import type { DatasetCore } from '@rdfjs/types'
import type { ClaimAsOf } from '../claims/as-of.js'
import { type Claim, statements } from '../claims/claim.js'
import type { ClaimGraph } from '../claims/graph.js'
import { describeManner, mannerOf } from '../claims/manner.js'
import type { Mention } from '../claims/mention.js'
import { createRelayNames } from '../claims/relay-names.js'
import { isOwnMention, relayOf } from '../claims/whose-words.js'
import type { Comparison, Position, Question } from '../compare/types.js'
import { rdf } from '../rdf/environment.js'
import { once } from '../rdf/memoize.js'
import { xsd } from '../rdf/namespaces.js'
import { readLabel } from '../rdf/resource.js'
import { formatTimes } from '../time/times.js'
import { describeRecord } from './record.js'
import { createShortener } from './shortener.js'

/**
 * One way in which claims came to be known: claimant, act and hedge, relays and document, the day, and the claims' short
 * names.
 */
export interface Account {
  /** In words that tell what others' documents ascribe: `Amnesty International, as “Article” has it`. */
  readonly claimant: string
  /** How it is put: `report; alleged`. */
  readonly manner: string
  /** Claimant, act and hedge, and the way to the document. */
  readonly chain: string
  /** Whether another's document has the claimant say so, beside words of its own. */
  readonly isAscribed: boolean
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
  /** What the first of some claims that states a truth says, in our own words; undefined where none does. */
  statementOfTruth(ids: readonly string[]): string | undefined
  /** A claim's short name. */
  shorten(id: string): string
  /** As of a day, how a claim stands, where that is not plain. */
  standing(id: string): ClaimAsOf | undefined
  /** The name of anything. */
  labelOf(iri: string): string
  /** The name of a publisher or document through which a claim is known. */
  nameRelay(relay: string): string
}

/** Makes the source of a graph's claims, which `claimOf` gives by IRI, and `standing` as of a day. */
export function claimSource(
  graph: ClaimGraph,
  { claimOf, standing }: { claimOf: (id: string) => Claim | undefined; standing: ClaimSource['standing'] },
): ClaimSource {
  const labelOf = (iri: string) => readLabel(graph.dataset, rdf.namedNode(iri))
  const shortener = once(() => createShortener(graph.claimIds()))
  const relayNames = once(() => createRelayNames(graph.dataset, labelOf))
  return {
    claim: claimOf,
    statementOfTruth(ids) {
      const id = ids.find(each => statesTruth(graph.dataset, each))
      return id === undefined ? undefined : labelOf(id)
    },
    shorten: id => shortener()(id),
    standing,
    labelOf,
    nameRelay: relay => relayNames()(relay),
  }
}

/** Reads a comparison's claims from its graph, all of them when the first is asked for. */
export function createClaimSource(
  graph: ClaimGraph,
  { questions, asOf }: Pick<Comparison, 'questions' | 'asOf'>,
): ClaimSource {
  const standings = new Map(asOf?.claims.map(standing => [standing.claim, standing]))
  const claims = once(() => {
    const held = [...questions, ...(asOf?.possible ?? [])].flatMap(({ positions }) => positions)
    return graph.claimsById(held.flatMap(position => [...position.claims, ...position.lifted]))
  })
  return claimSource(graph, { claimOf: id => claims().get(id), standing: id => standings.get(id) })
}

/** In which ways a position on a question came to be known, those that are its own first. */
export function describeAccounts(position: Position, question: Question, source: ClaimSource): Account[] {
  const { claims, lifted, statements: said } = position
  const accounts = new Map<string, Account & { readonly ids: string[] }>()
  const isOwn = new Set(claims)
  const statementOf = new Map(said.map(statement => [statement.claim, statement]))
  for (const id of [...claims, ...lifted]) {
    const claim = source.claim(id)
    const of = isOwn.has(id) || !claim ? undefined : nameEvent(claim, question, source)
    const asserted = claim ? formatTimes(claim.asserted) : 'undated'
    const statement = statementOf.get(id)
    const manner = describeManner({
      ...{ act: null, certainty: null, quantifier: null, presupposed: false, unnamedSource: false },
      ...(claim && mannerOf(claim)),
      ...statement,
    })
    for (const { document, ...way } of claim ? describeWays(claim, manner, position, source) : [unknown]) {
      const record = describeRecord(source.standing(id), document)
      const key = JSON.stringify([way.chain, asserted, of, record])
      const account = accounts.get(key) ?? { ...way, manner, asserted, of, record, ids: [], claims: [] }
      account.ids.push(id)
      accounts.set(key, account)
    }
  }
  return [...accounts.values()].map(account => ({ ...account, claims: account.ids.map(source.shorten) }))
}

interface Way extends Pick<Account, 'claimant' | 'chain' | 'isAscribed'> {
  /** IRI of the document. */
  readonly document: string | undefined
}

const unknown: Way = { claimant: 'unknown', chain: 'unknown', isAscribed: false, document: undefined }

/** The IRI of the event of which a claim was said, for a claim that was lifted into a question from another. */
export function findEvent(claim: Claim, { property }: Pick<Question, 'property'>): string | undefined {
  return statements(claim).find(({ predicate }) => predicate.value === property.id)?.subject.value
}

/** Whether one of the facts that a claim states is true or false. */
function statesTruth(dataset: DatasetCore, claim: string): boolean {
  return [...dataset.match(null, null, null, rdf.namedNode(claim))].some(
    ({ subject, object }) =>
      subject.termType === 'NamedNode' && object.termType === 'Literal' && object.datatype.value === xsd.boolean.value,
  )
}

function nameEvent(claim: Claim, question: Question, { labelOf }: ClaimSource): string {
  const event = findEvent(claim, question)
  return event === undefined ? 'another scope' : labelOf(event)
}

/** Every way from the claimant to a document, each once. */
function describeWays(claim: Claim, manner: string, position: Position, source: ClaimSource): Way[] {
  const speaker = describeSpeaker(claim)
  const inBrackets = manner === '' ? '' : ` (${manner})`
  const ways = claim.mentions.map((mention): Way => {
    const { relayedBy, document } = mention
    const relays = relayedBy.map(agent => agent.label)
    if (!isAscribed(claim, mention, position)) {
      const chain = [speaker + inBrackets, ...relays, document?.label ?? 'no document'].join(' → ')
      return { claimant: speaker, chain, isAscribed: false, document: document?.id }
    }
    const relay = source.nameRelay(relayOf(mention) ?? '')
    const claimant = `${speaker}, as ${relay} has it`
    // a relay that is named by its document needs no further way to it
    const isDocument = document !== undefined && relay === `“${document.label}”` && relays.length < 2
    const way = isDocument ? [] : [...relays, document?.label ?? 'no document']
    return { claimant, chain: [claimant + inBrackets, ...way].join(' → '), isAscribed: true, document: document?.id }
  })
  const known = new Map(ways.map(way => [way.chain, way]))
  return ways.length > 0 ? [...known.values()] : [{ ...unknown, claimant: speaker, chain: speaker + inBrackets }]
}

/** Whether a passage only has a claimant say so who has words of its own. */
function isAscribed(claim: Claim, mention: Mention, { voices }: Position): boolean {
  if (isOwnMention(claim, mention)) return false
  const speakers = [claim.claimant?.id, ...(claim.claimant?.actsFor ?? []).map(({ id }) => id)]
  const relay = relayOf(mention) ?? null
  return voices.some(voice => voice.ascribed && voice.relayedBy === relay && speakers.includes(voice.speaker))
}

function describeSpeaker({ claimant }: Claim): string {
  const [organisation] = claimant?.actsFor ?? []
  return (claimant?.label ?? 'unknown') + (organisation ? ` for ${organisation.label}` : '')
}
