import { randomUUID } from 'node:crypto'
import type { Agent } from '../../claims/agent.js'
import { type Claim, readClaim } from '../../claims/claim.js'
import { type ClaimEntry, readEntries } from '../../claims/columns/entries.js'
import type { Document } from '../../claims/document.js'
import type { Event } from '../../claims/event.js'
import type { ClaimGraph } from '../../claims/graph.js'
import type { Texts } from '../../claims/passage.js'
import type { Place } from '../../claims/place.js'
import { createSharedReaders } from '../../claims/readers.js'
import { createWhoseWords } from '../../claims/whose-words.js'
import type { Omissions } from '../../compare/fidelity/omissions.js'
import type { Kind } from '../../compare/kinds/kind.js'
import { kinds as shippedKinds } from '../../compare/kinds/kinds.js'
import { openComparison } from '../../compare/open-comparison.js'
import type { OpenRanges } from '../../compare/ranges/open-ranges.js'
import type { Language } from '../../language/language.js'
import { findLanguage, languages } from '../../language/languages.js'
import { openGazetteer } from '../../node/gazetteer.js'
import { listQueries } from '../../node/query-library.js'
import { readTexts } from '../../node/texts.js'
import { createAsks } from '../../ontology/asks.js'
import type { StoredQuery } from '../../query/library.js'
import { rdf } from '../../rdf/environment.js'
import { memoize, once } from '../../rdf/memoize.js'
import { Recent } from '../../rdf/recent.js'
import { readLabel } from '../../rdf/resource.js'
import { type ComparisonIndex, indexComparison } from '../../view/comparison-index.js'
import { indexBy } from '../../view/group-by.js'
import type { Lookup } from '../../view/topics.js'
import { createPaths, type Paths } from '../paths.js'
import { createAsOf } from './as-of.js'
import { type SiteWords, tellIn } from './in-language.js'
import { createLabels } from './labels.js'
import { findPlacePoints, type PlacePoint } from './place-points.js'
import { quotePassage } from './quotation.js'
import { createRangesAsOf } from './ranges-as-of.js'
import { createSearch, type Search } from './search-index.js'

/** A graph with everything that its pages show, looked up rather than computed. */
export interface Site extends SiteWords {
  readonly graph: ClaimGraph
  /** A name of its own for this very reading of the graph, which stays as it is. */
  readonly issue: string
  readonly paths: Paths
  /** The languages in which it can be told; the first needs no prefix before its paths. */
  readonly languages: readonly Language[]
  /** The same site told in another of its languages. */
  inLanguage(language: Language): Site
  /** The texts of documents at hand, by digest. */
  readonly texts: Texts
  /** Claims, read when they are looked up. */
  readonly claims: Lookup<Claim> & { readonly size: number }
  /** The place of a claim in the order of documents and of their text. */
  placeOfClaim(id: string): number | undefined
  /** All claims as entries, in the order of documents and of their text. */
  readonly entries: readonly ClaimEntry[]
  /** The claims of an agent and of those who speak for it, those that it relays, and those that stand in a document. */
  readonly claimsOf: Lookup<readonly ClaimEntry[]>
  readonly relayedBy: Lookup<readonly ClaimEntry[]>
  readonly claimsIn: Lookup<readonly ClaimEntry[]>
  readonly agents: ReadonlyMap<string, Agent>
  readonly documents: ReadonlyMap<string, Document>
  readonly events: ReadonlyMap<string, Event>
  readonly places: ReadonlyMap<string, Place>
  /** The claims that name a thing. */
  readonly named: Lookup<readonly ClaimEntry[]>
  /** The kinds of property that are compared. */
  readonly kinds: readonly Kind[]
  readonly library: readonly StoredQuery[]
  readonly search: Search
  /** The comparison of all claims. */
  readonly whole: ComparisonIndex
  /** What a document leaves out of those that it relays. */
  readonly omissions: (document: string) => readonly Omissions[]
  /** The comparison as of a day (ISO 8601), or of all claims. */
  asOf(day: string | undefined): Promise<ComparisonIndex>
  /** What ranges are worked out of: the claims certainly made by a day (ISO 8601), or all. */
  rangesAsOf(day: string | undefined): Promise<OpenRanges>
  /** The places that have coordinates, looked up when first asked for. */
  findPoints(): Promise<readonly PlacePoint[]>
  /** Whose words a passage has: the claimant's own, or another's. */
  whoseWords: ReturnType<typeof createWhoseWords>
}

/** What a site is made of beside its graph. */
export interface SiteOptions {
  /** A folder with the texts of the documents, to show passages in their context. */
  documents?: string | undefined
  /** The day (ISO 8601) on which the graph was read, where that is to be told. */
  day?: string | undefined
  /** The kinds of property that are compared; those that ship with the package unless set. */
  kinds?: readonly Kind[] | undefined
  /** The language whose pages have no prefix before their paths; English unless set. */
  language?: string | undefined
}

/** At most so many labels are kept: the results of queries may hold any number of IRIs. */
const mostLabels = 100_000

/** So many claims are kept of those that were read; and for so long, in milliseconds, others wait for what is prepared. */
const [mostClaims, longestTurn] = [20_000, 10]

/** Makes a graph ready to be shown: reads it, and indexes what its pages look up; nothing is compared yet. */
export async function createSite(graph: ClaimGraph, options: SiteOptions = {}): Promise<Site> {
  const { kinds } = options
  const compared = await openComparison(graph, { kinds })
  const { store, withdrawals } = compared.prepared.reading
  const { all: entries, naming } = readEntries(store, graph.dataset, withdrawals)
  const shared = createSharedReaders(graph.dataset)
  const places = once(() => new Map(entries.map(({ id }, place) => [id, place])))
  const placeOfClaim = (id: string) => places().get(id)
  const readOne = memoize(
    (id: string) => readClaim(graph.dataset, rdf.namedNode(id), shared),
    new Recent<string, Claim>({ most: mostClaims }),
  )
  const claimOf = (id: string) => (placeOfClaim(id) === undefined ? undefined : readOne(id))
  const pause = createPause(longestTurn)
  const whole = indexComparison(graph, compared, { kinds, claimOf, pause })
  const paths = createPaths(graph, {
    has: iri =>
      compared.placeOf(iri) !== undefined ||
      compared.placeOfPosition(iri) !== undefined ||
      whole.topics.get(iri) !== undefined,
    *iris() {
      for (const { id } of compared.topics) yield id
      for (const { asked } of compared.questions) yield asked.id
      yield* compared.positions()
    },
  })
  const texts: Texts = options.documents === undefined ? new Map() : await readTexts(options.documents)
  const vocabulary = await graph.ontology.vocabulary()
  const labels = new Map<string, string>()
  const labelOf = (iri: string) => {
    const label = labels.get(iri) ?? readLabel(graph.dataset, rdf.namedNode(iri))
    if (labels.size < mostLabels) labels.set(iri, label)
    return label
  }
  const events = byId(graph.events())
  const lands = byId(graph.places())
  const named: Site['named'] = { get: naming }
  const lookUp = (keysOf: (entry: ClaimEntry) => Iterable<string>): Lookup<readonly ClaimEntry[]> => {
    const index = once(() => indexBy(entries, keysOf))
    return { get: id => index().get(id) }
  }
  const first = findLanguage(options.language ?? 'en')
  const tellable = {
    ...{
      graph,
      labelOf,
      day: options.day,
      labels: createLabels(graph.dataset, vocabulary, await graph.ontology.readings()),
    },
    asksIn: (tag: string) => createAsks(graph.dataset, vocabulary, tag),
  }
  const told = {
    graph,
    issue: randomUUID(),
    paths,
    languages: [first, ...languages.filter(language => language !== first)],
    texts,
    claims: { get: claimOf, size: entries.length },
    placeOfClaim,
    entries,
    claimsOf: lookUp(({ claimant }) => (claimant ? [claimant.id, ...claimant.actsFor.map(({ id }) => id)] : [])),
    relayedBy: lookUp(({ mentions }) => mentions.flatMap(({ relayedBy }) => relayedBy.map(({ id }) => id))),
    claimsIn: lookUp(({ mentions }) => mentions.flatMap(({ document }) => document?.id ?? [])),
    agents: byId(graph.agents()),
    documents: byId(graph.documents()),
    events,
    places: lands,
    named,
    kinds: kinds ?? shippedKinds,
    library: await listQueries(),
    search: createSearch(graph, compared.topics, paths, {
      passagesOf: id => (claimOf(id)?.mentions ?? []).flatMap(mention => quotePassage({ texts }, mention) ?? []),
      hasPassages: texts.size > 0,
    }),
    whole,
    omissions: compared.omissions,
    asOf: createAsOf(graph, entries, whole, { kinds, claimOf, pause }),
    rangesAsOf: createRangesAsOf(graph, entries, { kinds, prepared: compared.prepared }),
    findPoints: once(async () =>
      findPlacePoints({ dataset: graph.dataset, places: lands, events, named }, await openGazetteer()),
    ),
    whoseWords: createWhoseWords(entries),
  }
  const inLanguage = memoize((language: Language): Site => {
    const site = Object.create(told)
    return Object.assign(site, tellIn(language, tellable), { inLanguage })
  })
  return inLanguage(first)
}

/** Makes what lets requests have their turn where others have worked for so long, in milliseconds. */
function createPause(longest: number): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longest) return
    await new Promise<void>(resolve => void setImmediate(resolve))
    since = performance.now()
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map(item => [item.id, item]))
}
