import type { DatasetCore, Term } from '@rdfjs/types'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { rdf as environment } from '../../rdf/environment.js'
import { walkCells } from '../../rdf/list.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, oa, prov, rdf, schema } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { localName } from '../../rdf/resource.js'
import type { Times } from '../../time/times.js'
import type { Claim } from '../claim.js'
import type { Span } from '../document.js'
import type { Mention } from '../mention.js'
import { createSharedReaders } from '../readers.js'
import type { Withdrawals } from './withdrawals.js'

/** A claim as an entry among very many: who makes it, when, and where it stands. Agents and documents are shared. */
export interface ClaimEntry extends Pick<Claim, 'id' | 'claimant' | 'asserted' | 'retraction'> {
  readonly mentions: readonly Pick<Mention, 'document' | 'span' | 'relayedBy'>[]
  /** Whether it replaces an earlier claim. */
  readonly isRevision: boolean
}

/** The claims of a graph as entries, in the order in which `ClaimGraph` gives them, and those that name a thing. */
export interface ClaimEntries {
  readonly all: readonly ClaimEntry[]
  /** The claims whose content has a thing as a subject or value, or that are about it or addressed to it, in their order. */
  naming(iri: string): readonly ClaimEntry[]
}

/** Reads all claims of a store as entries; `dataset` holds the same quads. */
export function readEntries(
  store: ColumnStore,
  dataset: DatasetCore,
  { retraction }: Pick<Withdrawals, 'retraction'>,
): ClaimEntries {
  const { terms } = store
  const shared = createSharedReaders(dataset)
  const agentOf = memoize((number: number) => shared.agent(terms.term(number)))
  const documentOf = memoize((number: number) => shared.document(terms.term(number)))
  const at = (...properties: Term[]) => properties.map(property => terms.find(property))
  const [claimant, mention, source, relayedBy] = at(prov.wasAttributedTo, cg.mention, oa.hasSource, cg.relayedBy)
  const [first, rest, selector, start, end] = at(rdf.first, rdf.rest, oa.hasSelector, oa.start, oa.end)
  const [revisionOf, nil] = at(prov.wasRevisionOf, rdf.nil)
  const one = (subject: number | undefined, property: number | undefined) =>
    subject === undefined ? undefined : store.objects(subject, property)[0]
  const timesOf = createTimes(store)
  const spanOf = (node: number): Span | undefined => {
    const selected = one(node, selector)
    const [from, to] = [one(selected, start), one(selected, end)]
    if (from === undefined || to === undefined) return undefined
    return { start: Number(terms.term(from).value), end: Number(terms.term(to).value) }
  }
  const readMention = (node: number): ClaimEntry['mentions'][number] => {
    const [document, chain] = [one(node, source), one(node, relayedBy)]
    const cells = walkCells(chain === nil ? undefined : chain, cell => {
      const next = store.objects(cell, rest).at(-1)
      return next === nil ? undefined : next
    })
    return {
      document: document === undefined ? undefined : documentOf(document),
      span: spanOf(node),
      relayedBy: cells.length === 0 ? noRelays : cells.flatMap(cell => store.objects(cell, first)).map(agentOf),
    }
  }
  const read = (number: number, id: string): ClaimEntry => {
    const by = one(number, claimant)
    const mentions = store.objects(number, mention).map(readMention)
    const withdrawn = retraction(number)
    return {
      id,
      claimant: by === undefined ? undefined : agentOf(by),
      asserted: timesOf(number),
      mentions: mentions.length < 2 ? mentions : mentions.sort(byPassage),
      isRevision: store.objects(number, revisionOf).length > 0,
      ...(withdrawn === undefined ? {} : { retraction: withdrawn }),
    }
  }
  const numbers = new Map<ClaimEntry, number>()
  for (const [number, id] of listClaims(store)) numbers.set(read(number, id), number)
  const all = [...numbers.keys()].sort(byFirstMention)
  let naming: ReadonlyMap<number, readonly ClaimEntry[]> | undefined
  return {
    all,
    naming(iri) {
      naming ??= indexNaming(
        store,
        all.map(entry => [entry, numbers.get(entry)!]),
      )
      const number = terms.find(environment.namedNode(iri))
      return (number === undefined ? undefined : naming.get(number)) ?? []
    },
  }
}

const noRelays: ClaimEntry['mentions'][number]['relayedBy'] = []

/** Everything with an IRI that is described as a claim, by number, each once. */
function listClaims(store: ColumnStore): Map<number, string> {
  const { terms, columns } = store
  const claimClass = terms.find(cg.Claim)
  const found = new Map<number, string>()
  for (const row of store.rows('predicate', terms.find(rdf.type))) {
    if (columns.object[row] !== claimClass || columns.graph[row] !== 0) continue
    const { termType, value } = terms.term(columns.subject[row]!)
    if (termType === 'NamedNode') found.set(columns.subject[row]!, value)
  }
  return found
}

/** Makes a reader of when claims were made; those made at the same time share it. */
function createTimes(store: ColumnStore): (claim: number) => Times {
  const { terms } = store
  const properties = [cg.assertedOn, cg.notBefore, cg.notAfter, cg.dateBasis].map(property => terms.find(property))
  const textOf = memoize((number: number) => terms.term(number).value)
  const known = new Map<string, Times>()
  return claim => {
    const found = properties.map(property => store.objects(claim, property)[0])
    const key = found.join(';')
    const before = known.get(key)
    if (before) return before
    const [on, notBefore, notAfter, basis] = found.map(number => (number === undefined ? undefined : textOf(number)))
    const times: Times = {
      ...{ on, notBefore, notAfter },
      basis: basis === undefined ? undefined : (localName(basis) as Times['basis']),
    }
    known.set(key, times)
    return times
  }
}

/** The claims that name each term, by its number. */
function indexNaming(
  store: ColumnStore,
  claims: readonly (readonly [entry: ClaimEntry, number: number])[],
): Map<number, ClaimEntry[]> {
  const { terms, columns } = store
  const [about, addressee] = [schema.about, cg.addressee].map(property => terms.find(property))
  const isNamed = memoize((number: number) => terms.term(number).termType === 'NamedNode')
  const found = new Map<number, ClaimEntry[]>()
  const note = (term: number, entry: ClaimEntry) => {
    const known = found.get(term)
    if (known === undefined) found.set(term, [entry])
    else if (known.at(-1) !== entry) known.push(entry)
  }
  for (const [entry, number] of claims) {
    for (const term of store.objects(number, about)) note(term, entry)
    for (const term of store.objects(number, addressee)) note(term, entry)
    for (const row of store.rows('graph', number)) {
      for (const term of [columns.subject[row]!, columns.object[row]!]) if (isNamed(term)) note(term, entry)
    }
  }
  return found
}

function byPassage(a: ClaimEntry['mentions'][number], b: ClaimEntry['mentions'][number]): number {
  return compareText(a.document?.id ?? '', b.document?.id ?? '') || (a.span?.start ?? 0) - (b.span?.start ?? 0)
}

function byFirstMention(a: ClaimEntry, b: ClaimEntry): number {
  const [first, second] = [a.mentions[0], b.mentions[0]]
  return (
    compareText(first?.document?.id ?? '', second?.document?.id ?? '') ||
    (first?.span?.start ?? 0) - (second?.span?.start ?? 0) ||
    compareText(a.id, b.id)
  )
}
