import { type Claim, statements } from '../claims/claim.js'
import type { Kind } from '../compare/kinds/kind.js'
import { kindOf } from '../compare/kinds/kinds.js'
import { compareByLabel, nameAll } from '../compare/order.js'
import type { Question } from '../compare/types.js'
import { cg } from '../rdf/namespaces.js'
import type { Resource } from '../rdf/resource.js'
import { describeSpeakers } from './speakers.js'
import type { Lookup } from './topics.js'

/** What an actor does with a concept on one question; silent where none of these. */
export interface Stances {
  asserted: boolean
  denied: boolean
  unverified: boolean
  /** Whether all this is said of a part (or denied of a whole) and holds here through it. */
  lifted: boolean
}

/** An actor, whose label tells through whom it is known. */
export interface StanceActor extends Resource {
  /** Tells an actor's own words from those that others' documents ascribe to it. */
  readonly key: string
}

/** Actors by concepts, both in alphabetical order. */
export interface StanceGrid {
  readonly actors: readonly StanceActor[]
  readonly concepts: readonly Resource[]
  cell(actorKey: string, concept: string): Stances | undefined
}

/** What stances are read from. */
export interface StanceSource {
  readonly claims: Lookup<Claim>
  readonly kinds?: readonly Kind[]
  labelOf(iri: string): string
  nameRelay(relay: string): string
}

/** Every stance towards a concept, by sign and word. */
export const stanceWords = [
  { name: 'asserted', sign: '●', word: 'asserts' },
  { name: 'denied', sign: '✕', word: 'denies' },
  { name: 'unverified', sign: '?', word: 'could not verify' },
] as const

/** Who asserts, denies and could not verify which concept; undefined where a question is not about concepts. */
export function readStances(source: StanceSource, question: Question): StanceGrid | undefined {
  const { claims, labelOf, kinds } = source
  const actors = new Map<string, StanceActor>()
  const cells = new Map<string, Map<string, Stances>>()
  for (const position of question.positions) {
    if (position.value !== null && !kindOf(position.value, kinds)?.namesConcepts) return undefined
    for (const { id, name, whose, statements: said } of describeSpeakers(position, source)) {
      const key = whose === 'ascribed' ? `${id} ${name}` : id
      const known = cells.get(key) ?? new Map<string, Stances>()
      for (const { claim: claimId, lifted } of said) {
        const claim = claims.get(claimId)
        if (claim === undefined) continue
        cells.set(key, known)
        actors.set(key, { key, id, label: name })
        for (const concept of conceptsOf(claim, question, lifted)) note(known, concept, claim, lifted)
      }
    }
  }
  const name = (iris: Iterable<string>) => nameAll(iris, labelOf)
  const concepts = name([...cells.values()].flatMap(known => [...known.keys()]))
  if (concepts.length === 0) return undefined
  return {
    actors: [...actors.values()].sort(compareByLabel),
    concepts,
    cell: (actor, concept) => cells.get(actor)?.get(concept),
  }
}

function note(known: Map<string, Stances>, concept: string, { stance }: Claim, lifted: boolean): void {
  const before = known.get(concept) ?? { asserted: false, denied: false, unverified: false, lifted: true }
  known.set(concept, {
    asserted: before.asserted || (stance.id !== denies && stance.id !== couldNotVerify),
    denied: before.denied || stance.id === denies,
    unverified: before.unverified || stance.id === couldNotVerify,
    lifted: before.lifted && lifted,
  })
}

function conceptsOf(claim: Claim, { event, property }: Question, lifted: boolean): string[] {
  return statements(claim)
    .filter(({ subject, predicate }) => predicate.value === property.id && (subject.value !== event.id) === lifted)
    .flatMap(({ object }) => (object.termType === 'NamedNode' ? [object.value] : []))
}

const denies = `${cg.$iri}Denies`
const couldNotVerify = `${cg.$iri}CouldNotVerify`
