import { rdf as environment } from '../../rdf/environment.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, rdf, schema, sem } from '../../rdf/namespaces.js'
import type { Setting } from '../setting.js'
import type { GraphReading } from '../statements/read-graph.js'
import { type ClaimDetails, createDetails } from './claim-details.js'
import { isPlural } from './grammar.js'
import { Passages } from './passages.js'
import { Told } from './told.js'

/** What of a graph is read to find what became of its claims. */
export type FidelityReading = Pick<
  GraphReading,
  'store' | 'properties' | 'claims' | 'statements' | 'spokenFor' | 'speakerOf' | 'labelOf'
>

/** What every step of judging relays reads from. */
export interface Work {
  readonly reading: FidelityReading
  readonly setting: Setting
  readonly told: Told
  readonly passages: Passages
  readonly detailsOf: (claim: number) => ClaimDetails
  /** The IRI of whoever speaks in a claim. */
  readonly speakerOf: (claim: number) => string
  /** The IRIs of the documents that a speaker, or who speaks for it, published. */
  readonly documentsBy: (speaker: string) => readonly string[]
  readonly isNorm: (claim: number) => boolean
  readonly isEvent: (subject: string) => boolean
  /** Whether an agent is a group whose name is a plural. */
  readonly areSeveral: (agent: string) => boolean
}

export function prepareWork(reading: FidelityReading, setting: Setting, relayed: readonly number[]): Work {
  const { store, claims, labelOf } = reading
  const norms = gatherNorms(reading)
  const isA = (iri: string, type: typeof sem.Event) => store.match(environment.namedNode(iri), rdf.type, type).size > 0
  return {
    reading,
    setting,
    told: new Told(reading, relayed),
    passages: new Passages(store, claims),
    detailsOf: createDetails(store, labelOf, claims),
    speakerOf: claim => claims.speakerIris[claims.speakers[claim]!]!,
    documentsBy: createPublications(reading),
    isNorm: claim => norms.has(claim),
    isEvent: memoize(subject => isA(subject, sem.Event)),
    areSeveral: memoize(agent => isA(agent, cg.Group) && isPlural(labelOf(agent))),
  }
}

function gatherNorms({ store, claims }: FidelityReading): ReadonlySet<number> {
  const { subject, predicate, graph } = store.columns
  const act = store.terms.find(cg.act)
  const rows = Array.from(store.rows('object', environment.namedNode(`${cg.$iri}Norm`)))
  return new Set(
    rows.filter(row => predicate[row] === act && graph[row] === 0).flatMap(row => claims.find(subject[row]!) ?? []),
  )
}

function createPublications({ store, speakerOf }: FidelityReading): (speaker: string) => readonly string[] {
  let published: Map<string, string[]> | undefined
  const gather = () => {
    const found = new Map<string, string[]>()
    for (const { subject, object, graph } of store.match(null, schema.publisher)) {
      if (graph.termType !== 'DefaultGraph') continue
      const speaker = speakerOf(object.value)
      found.set(speaker, [...(found.get(speaker) ?? []), subject.value].sort())
    }
    return found
  }
  return speaker => {
    published ??= gather()
    return published.get(speaker) ?? []
  }
}
