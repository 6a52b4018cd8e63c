import type { DatasetCore, NamedNode, Quad } from '@rdfjs/types'
import type { Kind } from '../../compare/kinds/kind.js'
import type { Schema } from '../../ontology/schema.js'
import { rdf } from '../../rdf/environment.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, prov, schema as schemaOrg, sem, skos } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { type Resource, readResource } from '../../rdf/resource.js'
import { createStore } from '../../rdf/store.js'
import type { Named } from '../find-named.js'
import { type DraftView, viewDraft } from '../view.js'
import { type ClaimField, type FactField, readClaimFields, readFactFields } from './claim-fields.js'
import { listMembers, Names } from './names.js'

/** What can be new where something is named, by what a person calls it. */
export const newTypes: Readonly<Record<string, NamedNode>> = {
  organisation: prov.Organization,
  person: prov.Person,
  group: cg.Group,
  concept: skos.Concept,
}

/** The fields of any draft: those of its description, those of its content, and the kinds of event. */
export interface FormFields {
  readonly claim: readonly ClaimField[]
  readonly facts: readonly FactField[]
  readonly eventKinds: readonly Resource[]
  readonly kinds: readonly Kind[]
  readonly described: DatasetCore
}

/** Reads the fields of a form from ontology and shapes. */
export function readFormFields(schema: Schema, kinds: readonly Kind[]): FormFields {
  const { described } = schema
  const eventKinds = Array.from(described.match(null, skos.inScheme, cg.eventKinds), ({ subject }) =>
    readResource(described, subject),
  ).sort((a, b) => compareText(a.label, b.label))
  return { claim: readClaimFields(schema), facts: readFactFields(schema), eventKinds, kinds, described }
}

/** A draft as a form asks about it. */
export interface DraftForm extends FormFields {
  readonly id: string
  readonly quads: readonly Quad[]
  readonly view: DraftView
  /** The things that can be named, by the classes of which they are. */
  names(classes: readonly string[]): Names
  /** The events that are known, but for those of which nothing is known yet. */
  events(): readonly Named[]
  /** Whether an agent stands for somebody who is not named. */
  isUnknownAgent(agent: string): boolean
  /** Whether it is known where or when an event was. */
  isPlaced(event: string): boolean
  isTaken(iri: string): boolean
}

/** Where a form finds what can be named. */
export interface FormSetting {
  /** The graph, which names what both know. */
  readonly known: DatasetCore
  /** The file of drafts, which stays as it is. */
  readonly drafts: DatasetCore
  readonly isTaken: (iri: string) => boolean
  /** Keeps what the graph names, by classes, as long as it stays as it is. */
  readonly listed?: Map<string, readonly Named[]> | undefined
}

/** The classes of what can be the value of a fact. */
export const valueClasses = [skos.Concept, prov.Agent, schemaOrg.Place, sem.Event].map(({ value }) => value)

export const agentClasses = [prov.Agent.value]

/** Opens the form of a draft. */
export function openForm(
  { id, quads }: { readonly id: string; readonly quads: readonly Quad[] },
  fields: FormFields,
  { known, drafts, isTaken, listed }: FormSetting,
): DraftForm {
  const { described } = fields
  const own = createStore(quads)
  const listKnown = memoize((key: string) => listMembers(key.split(' '), [known], described), listed)
  const namesOf = memoize(
    (key: string) =>
      new Names([
        ...listMembers(key.split(' '), [own], described),
        ...listKnown(key),
        ...listDrafted(drafts, described)(key),
      ]),
  )
  const hasKind = (thing: string, kind: NamedNode) =>
    [own, known, drafts].some(dataset => dataset.match(rdf.namedNode(thing), cg.kind, kind).size > 0)
  return {
    ...fields,
    ...{ id, quads, isTaken },
    view: viewDraft(id, quads, [known, drafts]),
    names: classes => namesOf(classes.join(' ')),
    events: () => namesOf(sem.Event.value).all.filter(({ id }) => !hasKind(id, cg.UnknownEvent)),
    isPlaced: event =>
      [sem.hasPlace, cg.from].some(property =>
        [own, known, drafts].some(dataset => dataset.match(rdf.namedNode(event), property).size > 0),
      ),
    isUnknownAgent: agent => hasKind(agent, cg.UnknownAgent),
  }
}

/** What files of drafts name, by classes: they never change, and are listed once. */
const drafted = memoize(
  (_: DatasetCore) => new Map<string, readonly Named[]>(),
  new WeakMap<DatasetCore, Map<string, readonly Named[]>>(),
)

const listDrafted = (drafts: DatasetCore, vocabulary: DatasetCore) =>
  memoize((key: string) => listMembers(key.split(' '), [drafts], vocabulary), drafted(drafts))
