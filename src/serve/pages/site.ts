import type { Agent } from '../../claims/agent.js'
import type { Claim } from '../../claims/claim.js'
import type { Document } from '../../claims/document.js'
import type { Event } from '../../claims/event.js'
import type { ClaimGraph } from '../../claims/graph.js'
import type { Mention } from '../../claims/mention.js'
import type { Texts } from '../../claims/passage.js'
import type { Place } from '../../claims/place.js'
import { createWhoseWords, type Whose } from '../../claims/whose-words.js'
import { type ComparedDrafts, compareDrafts } from '../../compare/compare.js'
import type { Omissions } from '../../compare/fidelity/omissions.js'
import type { Kind } from '../../compare/kinds/kind.js'
import { kinds as shippedKinds } from '../../compare/kinds/kinds.js'
import type { OpenRanges } from '../../compare/ranges/open-ranges.js'
import type { Language } from '../../language/language.js'
import { findLanguage, languages } from '../../language/languages.js'
import { openGazetteer } from '../../node/gazetteer.js'
import { listQueries } from '../../node/query-library.js'
import { readTexts } from '../../node/texts.js'
import { createAsks } from '../../ontology/asks.js'
import type { StoredQuery } from '../../query/library.js'
import { rdf } from '../../rdf/environment.js'
import { memoize } from '../../rdf/memoize.js'
import { readLabel } from '../../rdf/resource.js'
import { type ComparisonIndex, indexComparison } from '../../view/comparison-index.js'
import { createPaths, type Paths } from '../paths.js'
import { createAsOf } from './as-of.js'
import { type SiteWords, tellIn } from './in-language.js'
import { createLabels } from './labels.js'
import { indexNamed } from './named.js'
import { findPlacePoints, type PlacePoint } from './place-points.js'
import { quotePassage } from './quotation.js'
import { createRangesAsOf } from './ranges-as-of.js'
import { createSearch, type Search } from './search-index.js'

/** A graph with everything that its pages show, looked up rather than computed. */
export interface Site extends SiteWords {
  readonly graph: ClaimGraph
  readonly paths: Paths
  /** The languages in which it can be told; the first needs no prefix before its paths. */
  readonly languages: readonly Language[]
  /** The same site told in another of its languages. */
  inLanguage(language: Language): Site
  /** The texts of documents at hand, by digest. */
  readonly texts: Texts
  readonly claims: ReadonlyMap<string, Claim>
  readonly agents: ReadonlyMap<string, Agent>
  readonly documents: ReadonlyMap<string, Document>
  readonly events: ReadonlyMap<string, Event>
  readonly places: ReadonlyMap<string, Place>
  /** The claims that name a thing. */
  readonly named: ReadonlyMap<string, readonly Claim[]>
  /** The kinds of property that are compared. */
  readonly kinds: readonly Kind[]
  readonly library: readonly StoredQuery[]
  readonly search: Search
  /** The comparison of all claims. */
  readonly whole: ComparisonIndex
  /** What documents leave out of those that they relay. */
  readonly omissions: readonly Omissions[]
  /** The comparison as of a day (ISO 8601), or of all claims. */
  asOf(day: string | undefined): Promise<ComparisonIndex>
  /** What ranges are worked out of: the claims certainly made by a day (ISO 8601), or all. */
  rangesAsOf(day: string | undefined): Promise<OpenRanges>
  /** The places that have coordinates, looked up when first asked for. */
  findPoints(): Promise<readonly PlacePoint[]>
  /** Whose words a passage has: the claimant's own, or another's. */
  whoseWords(claim: Claim, mention: Mention): Whose
}

/** What a site is made of beside its graph. */
export interface SiteOptions {
  /** A folder with the texts of the documents, to show passages in their context. */
  documents?: string | undefined
  /** The comparison of the graph and its paths, where they are there already. */
  compared?: ComparedDrafts | undefined
  paths?: Paths | undefined
  /** The day (ISO 8601) on which the graph was read, where that is to be told. */
  day?: string | undefined
  /** The kinds of property that are compared; those that ship with the package unless set. */
  kinds?: readonly Kind[] | undefined
  /** The language whose pages have no prefix before their paths; English unless set. */
  language?: string | undefined
}

/** At most so many labels are kept: the results of queries may hold any number of IRIs. */
const mostLabels = 100_000

/** Makes a graph ready to be shown: compares it once, and indexes what its pages look up. */
export async function createSite(graph: ClaimGraph, options: SiteOptions = {}): Promise<Site> {
  const { kinds } = options
  const compared = options.compared ?? (await compareDrafts(graph, { kinds }))
  const { comparison } = compared
  const claims = byId(graph.claims())
  const whole = indexComparison(graph, compared, { kinds })
  const paths = options.paths ?? createPaths(graph, comparison)
  const texts: Texts = options.documents === undefined ? new Map() : await readTexts(options.documents)
  const vocabulary = await graph.ontology.vocabulary()
  const labels = new Map<string, string>()
  const labelOf = (iri: string) => {
    const label = labels.get(iri) ?? readLabel(graph.dataset, rdf.namedNode(iri))
    if (labels.size < mostLabels) labels.set(iri, label)
    return label
  }
  const events = byId(graph.events())
  const places = byId(graph.places())
  const named = indexNamed(claims.values())
  let points: Promise<readonly PlacePoint[]> | undefined
  const first = findLanguage(options.language ?? 'en')
  const tellable = {
    ...{ graph, labelOf, day: options.day, labels: createLabels(graph.dataset, vocabulary) },
    asksIn: (tag: string) => createAsks(graph.dataset, vocabulary, tag),
  }
  const told = {
    graph,
    paths,
    languages: [first, ...languages.filter(language => language !== first)],
    texts,
    claims,
    agents: byId(graph.agents()),
    documents: byId(graph.documents()),
    events,
    places,
    named,
    kinds: kinds ?? shippedKinds,
    library: await listQueries(),
    search: createSearch(graph, comparison, paths, {
      passagesOf: id => (claims.get(id)?.mentions ?? []).flatMap(mention => quotePassage({ texts }, mention) ?? []),
    }),
    whole,
    omissions: compared.findOmissions(),
    asOf: createAsOf(graph, claims.values(), whole, { kinds }),
    rangesAsOf: createRangesAsOf(graph, claims.values(), kinds),
    findPoints: () => {
      points ??= openGazetteer().then(gazetteer =>
        findPlacePoints({ dataset: graph.dataset, places, events, named }, gazetteer),
      )
      return points
    },
    whoseWords: createWhoseWords([...claims.values()]),
  }
  const inLanguage = memoize((language: Language): Site => {
    const site = Object.create(told)
    return Object.assign(site, tellIn(language, tellable), { inLanguage })
  })
  return inLanguage(first)
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map(item => [item.id, item]))
}
