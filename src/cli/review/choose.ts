import type { DatasetCore, NamedNode, Quad } from '@rdfjs/types'
import type { ClaimGraph } from '../../claims/graph.js'
import { toClaimGraph } from '../../node/open.js'
import { rdf } from '../../rdf/environment.js'
import { cg, prov, rdf as rdfNs, schema, sem, skos } from '../../rdf/namespaces.js'
import { localName, type Resource, readLabel } from '../../rdf/resource.js'
import { mint } from '../../review/edit.js'
import { findNamed, mintUnusedIri, type Named } from '../../review/find-named.js'
import { describes } from '../../review/gather.js'
import type { DraftView } from '../../review/view.js'
import { formatThing, viewThing } from '../../review/view-thing.js'
import type { Dialogue } from './dialogue.js'

/** A draft in the hands of a person who mends it. */
export interface Mending {
  readonly draft: string
  readonly quads: readonly Quad[]
  readonly view: DraftView
  /** The graph, and the file of drafts. */
  readonly known: DatasetCore
  readonly drafts: DatasetCore
  /** The graph as far as it may be shown, the drafts that are not decided, and the draft itself. */
  readonly whole: DatasetCore
  readonly dialogue: Dialogue
  /** The text of the document, where it is at hand. */
  readonly text?: string | undefined
  readonly isTaken: (iri: string) => boolean
  /** Whether what is restricted may be shown. */
  readonly includeRestricted: boolean
}

/** The types of agents, by what a person calls them. */
export const agentTypes = { organisation: prov.Organization, person: prov.Person, group: cg.Group }

/** The types of what can be the value of a fact. */
export const valueTypes = { concept: skos.Concept, ...agentTypes }

/** Of more, a person is asked for more of the name. */
const mostChoices = 20

/** Asks for something that has a name; where several have it, which one. `?` lists those of the document first. */
export async function chooseNamed<T extends Named>(
  mending: Mending,
  question: string,
  candidates: readonly T[],
  answered?: string,
): Promise<T | undefined> {
  const { dialogue } = mending
  for (let answer = answered ?? (await dialogue.ask(question)); answer !== ''; answer = await dialogue.ask(question)) {
    const listed = answer === '?' ? listFirst(mending, candidates) : undefined
    const found = listed ?? findNamed(answer, candidates)
    if (found.length === 1 && !listed) {
      dialogue.say(nameOf(mending, found[0]!, ({ label }) => label))
      return found[0]
    }
    if (found.length === 0) {
      dialogue.say(`expected the name of one of the ${candidates.length} that are known, found \`${answer}\``)
    } else if (found.length > mostChoices) {
      dialogue.say(`expected a name that fewer have, found \`${answer}\`, which is part of ${found.length} names`)
    } else {
      const named = (each: T) => nameOf(mending, each, ({ label, id }) => `${label} (${localName(id)})`)
      const chosen = await dialogue.choose(found, named)
      if (chosen) return chosen
    }
  }
  return undefined
}

/** An event by its kind, place, days and figures; everything else by its name. */
function nameOf<T extends Named>(mending: Mending, thing: T, otherwise: (thing: T) => string): string {
  const view = viewThing(thing.id, mending.whole)
  return view.kinds.length > 0 && isEvent(mending, thing) ? formatThing(view) : otherwise(thing)
}

const isEvent = (mending: Mending, { id }: Named) =>
  mending.whole.match(rdf.namedNode(id), rdfNs.type, sem.Event).size > 0

/** As many as are listed, those first of which the draft's own document speaks. */
function listFirst<T extends Named>(mending: Mending, candidates: readonly T[]): T[] {
  const title = mending.view.mention?.document?.label ?? ''
  const isNear = ({ id }: T) => viewThing(id, mending.whole).documents.includes(title)
  const near = candidates.filter(isNear)
  return [...near, ...candidates.filter(each => !near.includes(each))].slice(0, mostChoices)
}

/** Something chosen, with the draft's quads, which describe it where it is new. */
export type Chosen = Resource & Pick<Mending, 'quads'>

/** The same, where the answer may also be `new KIND NAME`, for what is not known yet. */
export async function chooseOrMint(
  mending: Mending,
  question: string,
  candidates: readonly Named[],
  types: Readonly<Record<string, NamedNode>>,
): Promise<Chosen | undefined> {
  const { dialogue, quads } = mending
  const kinds = Object.keys(types).join('|')
  for (;;) {
    const answer = await dialogue.ask(`${question} (a name, ? for a list, or new ${kinds} NAME)`)
    const [isNew, kind = '', label = ''] = /^new\b\s*(\S*)\s*(.*)$/i.exec(answer) ?? []
    if (isNew === undefined) {
      const chosen = await chooseNamed(mending, question, candidates, answer)
      return chosen && { id: chosen.id, label: chosen.label, quads }
    }
    const type = types[kind.toLowerCase()]
    if (type && label !== '') {
      const id = mintFor(mending, type, label)
      return { id, label, quads: mint(mending.quads, { id, type, label }) }
    }
    dialogue.say(`expected new ${kinds} NAME, found \`${answer}\``)
  }
}

/** An IRI for something new that a draft names. */
export function mintFor({ draft, quads, isTaken }: Mending, type: NamedNode, label: string): string {
  const isHere = (iri: string) => isTaken(iri) || describes(rdf.dataset([...quads]), rdf.namedNode(iri))
  return mintUnusedIri(draft, words.get(type.value) ?? 'agent', label, isHere)
}

const words = new Map([
  [sem.Event.value, 'event'],
  [schema.Place.value, 'place'],
  [skos.Concept.value, 'concept'],
])

/** All agents of the graph and the drafts. */
export const listAgents = (mending: Mending): Named[] => gather(mending, graph => graph.agents())

/** All events of the graph and the drafts. */
export const listEvents = (mending: Mending): Named[] => gather(mending, graph => graph.events())

/** All places of the graph and the drafts. */
export const listPlaces = (mending: Mending): Named[] => gather(mending, graph => graph.places())

/** All concepts of the graph and the drafts. */
export const listConcepts = (mending: Mending): Named[] => gather(mending, readConcepts)

function readConcepts({ dataset }: ClaimGraph): Named[] {
  return [...dataset.match(null, rdfNs.type, skos.Concept, rdf.defaultGraph())].map(({ subject }) => ({
    id: subject.value,
    label: readLabel(dataset, subject),
  }))
}

/** What can be the value of a fact: concepts, agents, places and events. */
export function listValues(mending: Mending): Named[] {
  return gather(mending, graph => [...readConcepts(graph), ...graph.agents(), ...graph.places(), ...graph.events()])
}

/** Of the draft itself, the graph and the other drafts: whatever `list` finds in each, and each thing once. */
function gather(
  { known, drafts, quads, includeRestricted }: Mending,
  list: (graph: ClaimGraph) => readonly Named[],
): Named[] {
  const found = new Map<string, Named>()
  for (const dataset of [rdf.dataset([...quads]), known, drafts]) {
    for (const each of list(toClaimGraph(dataset, { includeRestricted })))
      if (!found.has(each.id)) found.set(each.id, each)
  }
  return [...found.values()]
}
