import type { DatasetCore, NamedNode, Term } from '@rdfjs/types'
import type { ClaimGraph } from '../../claims/graph.js'
import { rdf } from '../../rdf/environment.js'
import { cg, oa, rdf as rdfNs, rdfs, skos } from '../../rdf/namespaces.js'

/** Something of a graph that a text may name: its IRI, the name for people, and every name it goes by. */
export interface KnownThing {
  readonly id: string
  readonly label: string
  readonly names: readonly string[]
}

/** An event of a graph with the dimensions that define it, as IRIs and dates. */
export interface KnownEvent {
  readonly id: string
  readonly kinds: readonly string[]
  readonly places: readonly string[]
  readonly victims: readonly string[]
  readonly from?: string
  readonly until?: string
}

/** A document of a graph whose text is held. */
export interface KnownDocument {
  readonly id: string
  readonly sha256: string
  /** Whether claims stand in it, so that the graph's names are those of its text. */
  readonly hasClaims: boolean
  readonly publisher?: string
  readonly published?: string
  readonly notBefore?: string
  readonly notAfter?: string
}

/** What of a graph drafts can be linked to, as plain data that can be handed to a thread. */
export interface Known {
  readonly agents: readonly (KnownThing & { readonly isPerson: boolean })[]
  readonly places: readonly (KnownThing & { readonly within: readonly string[] })[]
  readonly concepts: readonly (KnownThing & { readonly schemes: readonly string[] })[]
  readonly events: readonly KnownEvent[]
  readonly documents: readonly KnownDocument[]
  /** For each property that the graph's claims use, the schemes of the concepts that stand as its values. */
  readonly schemes: ReadonlyMap<string, readonly string[]>
}

/** What drafts are linked to without a graph: nothing. */
export const noneKnown: Known = {
  agents: [],
  places: [],
  concepts: [],
  events: [],
  documents: [],
  schemes: new Map(),
}

/** Reads from a graph what drafts can be linked to. */
export function readKnown(graph: ClaimGraph): Known {
  const { dataset } = graph
  const thing = ({ id, label }: { id: string; label: string }): KnownThing => ({
    id,
    label,
    names: readNames(dataset, id),
  })
  const concepts = subjectsOf(dataset, skos.Concept).map(id => ({
    ...thing({ id, label: '' }),
    schemes: objects(dataset, rdf.namedNode(id), skos.inScheme).map(term => term.value),
  }))
  return {
    agents: graph.agents().map(agent => ({ ...thing(agent), isPerson: agent.type === 'Person' })),
    places: graph.places().map(place => ({ ...thing(place), within: place.within.map(({ id }) => id) })),
    concepts: concepts.map(concept => ({ ...concept, label: concept.names[0] ?? '' })),
    events: graph.events().map(({ id, kinds, places, victims, from, until }) => ({
      id,
      kinds: kinds.map(kind => kind.id),
      places: places.map(place => place.id),
      victims: victims.map(group => group.id),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    })),
    documents: graph.documents().flatMap(({ id, sha256, publisher, published }) =>
      sha256 === undefined
        ? []
        : {
            id,
            sha256,
            hasClaims: dataset.match(null, oa.hasSource, rdf.namedNode(id), rdf.defaultGraph()).size > 0,
            ...(publisher === undefined ? {} : { publisher: publisher.id }),
            ...(published.on === undefined ? {} : { published: published.on }),
            ...(published.notBefore === undefined ? {} : { notBefore: published.notBefore }),
            ...(published.notAfter === undefined ? {} : { notAfter: published.notAfter }),
          },
    ),
    schemes: readSchemes(dataset, concepts),
  }
}

/** Every label of a thing, in any language, without what stands in brackets behind it; an acronym there is a name, too. */
function readNames(dataset: DatasetCore, id: string): string[] {
  const term = rdf.namedNode(id)
  const labels = [rdfs.label, skos.prefLabel, skos.altLabel].flatMap(property => objects(dataset, term, property))
  const names = labels.flatMap(({ value }) => {
    const [, name, bracketed] = /^([^(]{1,200}?)\s*\(([^()]{1,200})\)$/.exec(value) ?? []
    if (name === undefined || bracketed === undefined) return value
    return /^\p{Lu}{2,}$/u.test(bracketed) ? [name, bracketed] : name
  })
  return [...new Set(names)]
}

/** Which schemes the concepts are of that stand as values of each property in the claims' own graphs. */
function readSchemes(
  dataset: DatasetCore,
  concepts: readonly { readonly id: string; readonly schemes: readonly string[] }[],
): Map<string, string[]> {
  const schemesOf = new Map(concepts.map(({ id, schemes }) => [id, schemes]))
  const found = new Map<string, Set<string>>()
  for (const { predicate, object, graph } of dataset) {
    const schemes =
      graph.termType === 'DefaultGraph' && !predicate.equals(cg.victims) ? undefined : schemesOf.get(object.value)
    if (schemes === undefined) continue
    const known = found.get(predicate.value) ?? new Set()
    for (const scheme of schemes) known.add(scheme)
    found.set(predicate.value, known)
  }
  return new Map([...found].map(([property, schemes]) => [property, [...schemes].sort()]))
}

function subjectsOf(dataset: DatasetCore, type: NamedNode): string[] {
  const found = [...dataset.match(null, rdfNs.type, type, rdf.defaultGraph())].map(({ subject }) => subject)
  return [...new Set(found.filter(term => term.termType === 'NamedNode').map(term => term.value))].sort()
}

function objects(dataset: DatasetCore, subject: Term, property: NamedNode): Term[] {
  return [...dataset.match(subject, property, null, rdf.defaultGraph())].map(({ object }) => object)
}
