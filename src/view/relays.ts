import type { ClaimEntry } from '../claims/columns/entries.js'
import { inEnglish, type Reader } from '../language/language.js'
import { compareText } from '../rdf/order.js'
import type { Resource } from '../rdf/resource.js'
import { groupBy } from './group-by.js'

/** How many claims of one actor, or that one passed on, another one passes on. */
export interface Relay {
  readonly from: Resource
  readonly by: Resource
  /** Whether the first of them makes these claims, and does not pass them on itself. */
  readonly isClaimant: boolean
  readonly claims: number
  /** How many documents carry them on this way. */
  readonly documents: number
}

/** Something on the way from a claimant to a document, in one of several columns. */
export interface FlowNode extends Resource {
  readonly key: string
  /** From 0 for claimants to the last for documents. */
  readonly column: number
  /** So many things stand together in it; 1 for one of its own. */
  readonly joined: number
}

/** So many claims that pass from one to the next. */
export interface Flow {
  readonly from: FlowNode
  readonly to: FlowNode
  readonly claims: number
}

/** What of a claim tells who relays it. */
type Relayed = Pick<ClaimEntry, 'id' | 'claimant' | 'mentions'>

interface Step {
  readonly claim: string
  readonly document: string | undefined
}

const unknownIn = ({ language }: Reader): Resource => ({ id: '', label: language.words.flows.unknown })

/** Who relays whom: the most claims first, then by name. */
export function listRelays(claims: Iterable<Relayed>, told: Reader = inEnglish): Relay[] {
  const unknown = unknownIn(told)
  const steps: (Step & Pick<Relay, 'from' | 'by' | 'isClaimant'>)[] = []
  for (const claim of claims) {
    for (const { relayedBy, document } of claim.mentions) {
      const chain = [claim.claimant ?? unknown, ...relayedBy]
      for (const [i, by] of relayedBy.entries())
        steps.push({ claim: claim.id, document: document?.id, from: chain[i]!, by, isClaimant: i === 0 })
    }
  }
  return [...groupBy(steps, ({ from, by, isClaimant }) => JSON.stringify([from.id, by.id, isClaimant])).values()]
    .map(of => ({
      ...{ from: of[0]!.from, by: of[0]!.by, isClaimant: of[0]!.isClaimant },
      claims: new Set(of.map(({ claim }) => claim)).size,
      documents: new Set(of.flatMap(({ document }) => document ?? [])).size,
    }))
    .sort(
      (a, b) =>
        b.claims - a.claims ||
        compareText(a.from.label, b.from.label) ||
        compareText(a.by.label, b.by.label) ||
        Number(b.isClaimant) - Number(a.isClaimant),
    )
}

/**
 * The ways of claims from claimants through relays to documents, as flows from one column to a later one: the relay
 * nearest to a document stands in the column before it, so that no flow leads back. Of each column's nodes those with
 * most claims stand alone, the others together. Claims that nobody relays are left out.
 */
export function gatherFlows(claims: Iterable<Relayed>, mostNodes: number, told: Reader = inEnglish): Flow[] {
  const unknown = unknownIn(told)
  const ways = [...claims].flatMap(claim =>
    claim.mentions.flatMap(({ relayedBy, document }) =>
      relayedBy.length === 0 || document === undefined ? [] : [{ claim, relayedBy, document }],
    ),
  )
  const last = Math.max(0, ...ways.map(({ relayedBy }) => relayedBy.length)) + 1
  const placed = ways.map(({ claim, relayedBy, document }) => ({
    claim: claim.id,
    stops: [
      { column: 0, thing: claim.claimant ?? unknown },
      ...relayedBy.map((thing, i) => ({ column: last - relayedBy.length + i, thing })),
      { column: last, thing: document },
    ],
  }))
  const nodeOf = joinNodes(placed, mostNodes, told)
  const steps = placed.flatMap(({ claim, stops }) =>
    stops.slice(1).map((stop, i) => ({ claim, from: nodeOf(stops[i]!), to: nodeOf(stop) })),
  )
  return [...groupBy(steps, ({ from, to }) => JSON.stringify([from.key, to.key])).values()].map(of => ({
    ...{ from: of[0]!.from, to: of[0]!.to },
    claims: new Set(of.map(({ claim }) => claim)).size,
  }))
}

interface Stop {
  readonly column: number
  readonly thing: Resource
}

const keyOf = ({ column, thing }: Stop) => JSON.stringify([column, thing.id])

/** Makes the nodes of stops: one for each of those with most claims in a column, and one for all others. */
function joinNodes(
  ways: readonly { claim: string; stops: readonly Stop[] }[],
  most: number,
  told: Reader,
): (stop: Stop) => FlowNode {
  const all = groupBy(
    ways.flatMap(({ claim, stops }) => stops.map(stop => ({ claim, stop, key: keyOf(stop) }))),
    ({ key }) => key,
  )
  const found = [...all.values()].map(of => ({
    ...of[0]!,
    claims: new Set(of.map(({ claim }) => claim)).size,
  }))
  const nodes = new Map<string, FlowNode>()
  for (const [column, of] of groupBy(found, ({ stop }) => stop.column)) {
    of.sort((a, b) => b.claims - a.claims || compareText(a.stop.thing.label, b.stop.thing.label))
    const shown = of.length > most ? of.slice(0, most - 1) : of
    for (const { key, stop } of shown)
      nodes.set(key, { key, column, joined: 1, id: stop.thing.id, label: told.nameOf(stop.thing) })
    const rest = of.slice(shown.length)
    const label = told.language.words.flows.others(rest.length)
    const others = { key: `others ${column}`, column, joined: rest.length, id: '', label }
    for (const { key } of rest) nodes.set(key, others)
  }
  return stop => nodes.get(keyOf(stop))!
}
