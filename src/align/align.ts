import type { NamedNode } from '@rdfjs/types'
import type { Agent } from '../claims/agent.js'
import type { Claim } from '../claims/claim.js'
import type { ClaimGraph } from '../claims/graph.js'
import type { Texts } from '../claims/passage.js'
import type { Place } from '../claims/place.js'
import { rdf } from '../rdf/environment.js'
import { findMarked } from '../rdf/marked.js'
import { cg, rdf as rdfNs } from '../rdf/namespaces.js'
import { possibleDays } from '../time/possible-days.js'
import { findNamedAlike, findNamedOffices, findNamedShort } from './agents.js'
import { type DocumentGroup, groupDocuments } from './document-groups.js'
import { type EventMention, readEventMentions } from './event-mentions.js'
import type { Gazetteer } from './gazetteer.js'
import { findGovernments } from './governments.js'
import { findMainEvents, type MainEvent } from './main-events.js'
import { proposePlaces } from './places.js'
import type { Proposal } from './proposal.js'

/** How sure it is that what a document counts without a place or a period of its own is what it reports. */
const ofTheDocument = 0.8
/** How sure it is that agents are one: by a name of their own; in documents on one event by a description, or a short name. */
const byName = { proper: 0.9, description: 0.6, short: 0.5, office: 0.6, government: 0.6 }

/**
 * Proposes which events, actors and places of a graph's documents are the same: documents are grouped by the event that they
 * report, told from their texts, and what each of them counts without another place or period is of that. Which place lies in
 * which is told by a gazetteer, where one is given. A document without a text is left out. The same graph and texts give the
 * same proposals in the same order.
 *
 * @example
 * ```ts
 * import { align } from 'claimgraph/align'
 * import { openExtractor, toClaimGraph } from 'claimgraph/node'
 * import { readQuads, writeQuads } from 'claimgraph'
 *
 * const texts = ['The mayor of Selm said 3 people drowned when the Selm ferry sank.', 'Two drowned on the Selm ferry, Selm police said. The ferry of Selm sank.']
 * const extractor = await openExtractor()
 * const drafts = texts.map(text => extractor.extract({ path: 'note.txt', text }))
 * const quads = drafts.flatMap((found, index) => extractor.toQuads(found, texts[index]))
 * const { store } = await readQuads(await writeQuads(quads, 'trig'), 'trig')
 * const byDigest = new Map(drafts.map(({ document }, index) => [document.sha256, texts[index]]))
 * const proposals = await align(toClaimGraph(store), byDigest)
 * console.log(proposals.every(({ because }) => because.length > 0)) // true
 * ```
 */
export async function align(
  graph: ClaimGraph,
  texts: Texts,
  { gazetteer }: { gazetteer?: Gazetteer } = {},
): Promise<Proposal[]> {
  const { said, doesHarm } = await readTerms(graph)
  const claims = graph.claims()
  const mentions = readEventMentions(graph.events(), claims, said)
  const agents = readAgents(graph.agents(), claims)
  const places = new Map(graph.places().map(place => [place.id, place]))
  const documents = graph.documents().flatMap(({ id, sha256, published }) => {
    const text = sha256 === undefined ? undefined : texts.get(sha256)
    if (text === undefined) return []
    const own = { published: possibleDays(published), events: mentions.get(id) ?? [], agents: agents.get(id) ?? [] }
    return [{ id, text, ...own }]
  })
  const groups = groupDocuments(documents.map(({ text }) => text)).map(({ documents: members, ...alike }) => ({
    ...alike,
    members: members.map(index => documents[index]!),
  }))
  return [
    ...groups.flatMap(({ members, likeness, names }) =>
      proposeEvents(findMainEvents(members, doesHarm), { likeness, names }),
    ),
    ...findNamedAlike(documents.map(({ agents: named }) => named)).flatMap(({ agents: alike, isProper }) =>
      isProper ? nameAlike(alike, byName.proper, 'they bear the same name') : [],
    ),
    ...groups.flatMap(({ members }) =>
      proposeDescribed(
        members.map(({ agents: named }) => named),
        gazetteer,
      ),
    ),
    ...groups.flatMap(({ members }) =>
      proposePlaces(
        members.map(({ events }) => placesOf(events, places)),
        gazetteer,
      ),
    ),
  ].filter(({ resources, mainOf }) => resources.length > 1 || mainOf !== undefined)
}

/** What each document of a group reports is one event, and so is what all of them do. */
function proposeEvents(
  main: readonly MainEvent[],
  { likeness, names }: Pick<DocumentGroup, 'likeness' | 'names'>,
): Proposal[] {
  const [first, ...others] = main.map(({ events }) => events[0]!.id)
  return [
    ...main.map(
      ({ document, events }): Proposal => ({
        kind: 'same',
        resources: events.map(({ id }) => id),
        mainOf: document,
        confidence: ofTheDocument,
        because: 'the document counts all of this without another place or period, so that it is of what it reports',
      }),
    ),
    ...main.flatMap(({ events: [whole], parts }) =>
      parts.map(
        (part): Proposal => ({
          kind: 'part',
          resources: [part.id, whole!.id],
          confidence: ofTheDocument,
          because: `the document counts ${part.victims.map(({ label }) => label).join(', ')} alone`,
        }),
      ),
    ),
    ...others.map(
      (other): Proposal => ({
        kind: 'same',
        resources: [first!, other],
        confidence: Math.min(0.95, Math.round((0.5 + likeness) * 100) / 100),
        because: `the documents speak of the same: ${names.slice(0, 8).join(', ')}`,
      }),
    ),
  ]
}

/** Those whom documents on one event describe alike, name in short or by their country, and offices of others. */
function proposeDescribed(documents: readonly (readonly Agent[])[], gazetteer: Gazetteer | undefined): Proposal[] {
  const all = [...new Map(documents.flat().map(agent => [agent.id, agent])).values()]
  const isCountry = (name: string) => gazetteer?.find(name).some(({ region }) => region === undefined) ?? false
  return [
    ...findNamedAlike(documents).flatMap(({ agents, isProper }) =>
      isProper ? [] : nameAlike(agents, byName.description, 'documents on the same event describe them alike'),
    ),
    ...findNamedShort(documents.flat()).flatMap(({ short, long }) =>
      nameAlike([long, short], byName.short, `in documents on the same event “${short.label}” may be short for`),
    ),
    ...[...findGovernments(all, isCountry)].flatMap(([, governments]) =>
      governments.length > 1
        ? nameAlike(governments, byName.government, 'documents on the same event name a country or its government')
        : [],
    ),
    ...findNamedOffices(all).map(
      ({ office, whole }): Proposal => ({
        kind: 'part',
        resources: [office.id, whole.id],
        confidence: byName.office,
        because: `its name says that ${office.label} is of ${whole.label}`,
      }),
    ),
  ]
}

/** The places of some events. */
function placesOf(events: readonly EventMention[], all: ReadonlyMap<string, Place>): Place[] {
  return events.flatMap(event => event.places).flatMap(({ id }) => all.get(id) ?? [])
}

/** What the vocabulary and the graph's own terms say of properties and of kinds of events. */
async function readTerms({ dataset, ontology }: ClaimGraph) {
  const sources = [await ontology.vocabulary(), dataset]
  const subjectsOf = (property: NamedNode, value: NamedNode | null) =>
    new Set(
      sources.flatMap(source =>
        Array.from(source.match(null, property, value, rdf.defaultGraph()), ({ subject }) => subject.value),
      ),
    )
  const [measures, compared] = [subjectsOf(rdfNs.type, cg.AdditiveMeasure), subjectsOf(cg.comparedAs, null)]
  const harming = findMarked(cg.harms, ...sources)
  return {
    said: {
      isMeasure: (property: string) => measures.has(property),
      isCompared: (property: string) => compared.has(property),
    },
    doesHarm: (kind: string) => harming.has(kind),
  }
}

function nameAlike(agents: readonly Agent[], confidence: number, because: string): Proposal[] {
  return [
    {
      kind: 'same',
      resources: agents.map(({ id }) => id).sort(),
      confidence,
      because: `${because}: ${agents[0]!.label}`,
    },
  ]
}

/** Whoever makes claims in each document, passes them on there or is named in what they say, by the document's IRI. */
function readAgents(agents: readonly Agent[], claims: readonly Claim[]): Map<string, Agent[]> {
  const all = new Map(agents.map(agent => [agent.id, agent]))
  const found = new Map<string, Map<string, Agent>>()
  for (const { claimant, content, mentions } of claims) {
    const named = [...content].flatMap(({ object }) => all.get(object.value) ?? [])
    for (const { document, relayedBy } of mentions) {
      if (document === undefined) continue
      const its = found.get(document.id) ?? new Map<string, Agent>()
      found.set(document.id, its)
      for (const agent of [...(claimant ? [claimant] : []), ...relayedBy, ...named]) its.set(agent.id, agent)
    }
  }
  return new Map([...found].map(([document, its]) => [document, [...its.values()]]))
}
