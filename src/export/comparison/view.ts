import { type Claim, statements } from '../../claims/claim.js'
import type { ClaimGraph } from '../../claims/graph.js'
import type { Comparison, Position, Question, Topic } from '../../compare/types.js'
import { rdf } from '../../rdf/environment.js'
import { compareText } from '../../rdf/order.js'
import { localName, readLabel } from '../../rdf/resource.js'
import { formatTimes } from '../../time/times.js'

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
}

/** A position with what a reader wants to know of it. */
export interface PositionView {
  /** Counts from 1 within the topic. */
  readonly number: number
  /** The number of the position on a wider scope that rests on just the same claims, none of them of this very event. */
  readonly as: number
  readonly position: Position
  readonly accounts: readonly Account[]
  /** `ascribed to … by …`, where it is not in the claimant's own words and these are known. */
  readonly ascribed: string
  /** `2 documents, 1 claimant, 1 origin: Amnesty International (single source)`. */
  readonly support: string
  /** Short names of the claims that it replaces. */
  readonly history: readonly string[]
}

/** One question of a topic. */
export interface QuestionView {
  readonly question: Question
  readonly positions: readonly PositionView[]
}

/** A verdict with its reason and the claims of either side. */
export interface Finding {
  readonly verdict: string
  readonly gap: number | null
  /** Whether two sets of concepts differ only in that nothing in the one matches anything in the other. */
  readonly unmatched: boolean
  /** Whether several parts are added up. */
  readonly sum: boolean
  /** The positions related: two, or the parts that are added up and their whole. */
  readonly positions: readonly PositionView[]
  readonly because: string
}

/** Two questions that cannot be compared, by their positions. */
export interface NotComparable {
  readonly a: readonly PositionView[]
  readonly b: readonly PositionView[]
  readonly dimension: string
  readonly because: string
}

/** One topic as people read it: widest scope first, and under it the verdicts. */
export interface TopicView {
  readonly topic: Topic
  /** Whether there is anything to set side by side: two actors on one question, or parts and wholes. */
  readonly related: boolean
  readonly questions: readonly QuestionView[]
  readonly verdicts: readonly Finding[]
  readonly acrossScopes: readonly Finding[]
  readonly incomparable: readonly NotComparable[]
}

/** The order in which topics and verdicts are shown: the gravest first. */
export const gravity = ['contradict', 'differ', 'agree', 'consistent', 'single'] as const

/** A comparison arranged for reading: topics by verdict (contradict, differ, agree, single), those with
 * parts and wholes before others, and then by name. */
export function viewTopics(graph: ClaimGraph, comparison: Comparison): TopicView[] {
  const held = comparison.questions.flatMap(question => question.positions)
  const claims = graph.claimsById(held.flatMap(position => [...position.claims, ...position.lifted]))
  const shorten = createShortener(graph.claimIds())
  const questions = new Map(comparison.questions.map(question => [question.id, question]))
  const views = comparison.topics.map((topic): TopicView => {
    let number = 0
    const earlier = new Map<string, number>()
    const findEarlier = ({ label, claims, lifted }: Position, own: number): number => {
      const key = JSON.stringify([label, ...[...claims, ...lifted].sort()])
      const as = claims.length === 0 ? earlier.get(key) : undefined
      if (!earlier.has(key)) earlier.set(key, own)
      return as ?? own
    }
    const asked = topic.questions.map(id => {
      const question = questions.get(id)!
      const view = (position: Position): PositionView => ({
        number: ++number,
        as: findEarlier(position, number),
        position,
        accounts: describeAccounts(position, claims, shorten, claim => findEvent(graph, claim, question)),
        ascribed: describeAscribed(graph, position),
        support: describeSupport(position),
        history: position.history.map(shorten),
      })
      return { question, positions: question.positions.map(view) }
    })
    const positions = new Map(asked.flatMap(({ positions }) => positions.map(view => [view.position.id, view])))
    const toFinding = (relation: { verdict: string; gap: number | null; because: string }, ids: readonly string[]) => {
      const { verdict, gap, because } = relation
      const related = ids.flatMap(id => positions.get(id) ?? [])
      const unmatched = verdict === 'differ' && related.every(({ position }) => isSet(position.value))
      return related.length === ids.length
        ? [{ verdict, gap, because, unmatched, sum: ids.length > 2, positions: related }]
        : []
    }
    const positionsOn = (id: string) => asked.find(({ question }) => question.id === id)?.positions ?? []
    const own = new Set(topic.questions)
    const within = comparison.acrossScopes.filter(({ whole }) => positions.has(whole.position))
    return {
      topic,
      related: topic.verdict !== 'single' || within.length > 0,
      questions: asked,
      verdicts: asked
        .flatMap(({ question }) =>
          question.relations.flatMap(relation => toFinding(relation, [relation.a, relation.b])),
        )
        .sort(byGravity),
      acrossScopes: within
        .flatMap(relation => {
          const parts = relation.parts ?? [relation.part]
          return toFinding(
            relation,
            [...parts, relation.whole].map(({ position }) => position),
          )
        })
        .sort(byGravity),
      incomparable: comparison.incomparable
        .filter(({ a, b }) => own.has(a) && own.has(b))
        .map(({ a, b, dimension, because }) => ({ a: positionsOn(a), b: positionsOn(b), dimension, because })),
    }
  })
  return views.sort(byVerdictAndName)
}

/** Names claims by the last part of their IRIs, as `claimgraph trace` takes them; by the whole where that is not one. */
export function createShortener(iris: Iterable<string>): (iri: string) => string {
  const names = new Map<string, number>()
  for (const iri of iris) names.set(localName(iri), (names.get(localName(iri)) ?? 0) + 1)
  return iri => (names.get(localName(iri)) === 1 ? localName(iri) : iri)
}

function describeAccounts(
  { claims, lifted }: Position,
  known: ReadonlyMap<string, Claim>,
  shorten: (iri: string) => string,
  eventOf: (claim: Claim) => string,
): Account[] {
  const accounts = new Map<string, Account & { readonly ids: string[] }>()
  const isOwn = new Set(claims)
  for (const id of [...claims, ...lifted]) {
    const claim = known.get(id)
    const of = isOwn.has(id) || !claim ? undefined : eventOf(claim)
    const claimant = claim ? describeSpeaker(claim) : 'unknown'
    const asserted = claim ? formatTimes(claim.asserted) : 'undated'
    for (const chain of claim ? describeChains(claim) : [claimant]) {
      const key = JSON.stringify([chain, asserted, of])
      const account = accounts.get(key) ?? { claimant, chain, asserted, of, ids: [], claims: [] }
      account.ids.push(id)
      accounts.set(key, account)
    }
  }
  return [...accounts.values()].map(account => ({ ...account, claims: account.ids.map(shorten) }))
}

/** Every way from the claimant to a document, each once. */
function describeChains(claim: Claim): string[] {
  const speaker = describeSpeaker(claim)
  const chains = claim.mentions.map(({ relayedBy, document }) =>
    [speaker, ...relayedBy.map(agent => agent.label), document?.label ?? 'no document'].join(' → '),
  )
  return chains.length > 0 ? [...new Set(chains)] : [speaker]
}

function describeSpeaker({ claimant }: Claim): string {
  const [organisation] = claimant?.actsFor ?? []
  return (claimant?.label ?? 'unknown') + (organisation ? ` for ${organisation.label}` : '')
}

function describeAscribed(graph: ClaimGraph, { voices, claimants }: Position): string {
  const name = (id: string) =>
    claimants.find(claimant => claimant.id === id)?.label ?? readLabel(graph.dataset, rdf.namedNode(id))
  const holders = new Set(voices.filter(({ counts }) => counts).map(({ speaker }) => speaker))
  const ascribed = voices
    .filter(({ speaker }) => !holders.has(speaker))
    .map(({ speaker, relayedBy }) => `${name(speaker)}${relayedBy === null ? '' : ` by ${name(relayedBy)}`}`)
  return ascribed.length === 0 ? '' : `ascribed to ${ascribed.join(', to ')}; its own words count instead`
}

function describeSupport({ documents, claimants, origins, singleSource }: Position): string {
  const names = origins.map(({ label }) => label).join(', ')
  return (
    `${count(documents.length, 'document')}, ${count(claimants.length, 'claimant')}, ${count(origins.length, 'origin')}` +
    (names === '' ? '' : `: ${names}`) +
    (singleSource ? ' (single source)' : '')
  )
}

function isSet(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'asserted' in value
}

/** The event of which a claim was said, for a claim that was lifted into a question from another. */
function findEvent(graph: ClaimGraph, claim: Claim, { property }: Question): string {
  const [own] = statements(claim).filter(({ predicate }) => predicate.value === property.id)
  return own ? readLabel(graph.dataset, own.subject) : 'another scope'
}

/** `1 document`, `2 documents`. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}

/** How many positions are left out where only those of two actors were asked for. */
export function describeLeftOut(positions: number): string {
  return `${count(positions, 'position')} of others left out`
}

const rank = (verdict: string) => gravity.indexOf(verdict as (typeof gravity)[number])

function byGravity(a: Finding, b: Finding): number {
  const [first, second] = [a, b].map(({ positions }) => positions.map(({ number }) => number)) as [number[], number[]]
  return rank(a.verdict) - rank(b.verdict) || first[0]! - second[0]! || first.at(-1)! - second.at(-1)!
}

function byVerdictAndName({ topic: a, ...first }: TopicView, { topic: b, ...second }: TopicView): number {
  return (
    rank(a.verdict) - rank(b.verdict) ||
    Number(second.related) - Number(first.related) ||
    compareText(a.event.label, b.event.label) ||
    compareText(a.property.label, b.property.label) ||
    compareText(a.id, b.id)
  )
}
