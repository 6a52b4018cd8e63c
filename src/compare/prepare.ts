import { createNearestWords } from '../claims/columns/nearest-words.js'
import { createOrigins } from '../claims/columns/origins.js'
import { Issues } from '../claims/issues.js'
import { createRelayNames } from '../claims/relay-names.js'
import type { ColumnStore } from '../rdf/columns/column-store.js'
import type { Links } from '../rdf/cycles.js'
import { rdf as environment } from '../rdf/environment.js'
import { gatherLinks } from '../rdf/links.js'
import { findMarked } from '../rdf/marked.js'
import { cg } from '../rdf/namespaces.js'
import { createContext } from './context.js'
import { findQuestions, type OpenQuestion } from './positions/questions.js'
import type { Setting } from './setting.js'
import { type ComparedGraph, type GraphReading, readGraph } from './statements/read-graph.js'
import { readContainment } from './structure/containment.js'
import { readEvents } from './structure/events.js'
import { readHierarchy } from './structure/hierarchy.js'
import type { CompareOptions } from './types.js'

/** A graph made ready for comparing: what is asked and who says what, before anything is related. */
export interface Prepared {
  readonly reading: GraphReading
  readonly setting: Setting
  readonly questions: readonly OpenQuestion[]
  /** As of a day, what may have been said by then, as questions of its own; else none. */
  readonly possible: readonly OpenQuestion[]
}

/** Reads a graph's statements and sorts them into questions and positions. */
export async function prepare(
  graph: Pick<ComparedGraph, 'dataset' | 'ontology'>,
  options: CompareOptions,
): Promise<Prepared> {
  const issues = new Issues()
  const reading = await readGraph(graph, options, issues)
  const { store, asked, labelOf } = reading
  const vocabulary = await graph.ontology.vocabulary()
  const { isNarrower, canCoincide, cycles } = readHierarchy(store)
  for (const cycle of cycles) {
    issues.addCircle(
      'circular-hierarchy',
      'skos:broader, schema:containedInPlace, schema:parentOrganization or cg:partOf',
      cycle,
    )
  }
  const events = readEvents(store, asked, issues)
  const setting: Setting = {
    context: createContext(store, vocabulary, {
      ...{ tolerance: options.tolerance ?? 0.1, isNarrower, canCoincide, labelOf },
    }),
    events,
    containment: readContainment(store, events, isNarrower, issues),
    originsOf: createOrigins(store, reading.claims, issues),
    mayBe: readMayBe(store, reading.speakerOf),
    ...createNearestWords(reading.claims),
    leavingOthers: findMarked(cg.leavesOthers, vocabulary, store),
    ascribed: options.ascribed ?? false,
    nameRelay: createRelayNames(store, labelOf),
    proposedOf: readProposed(store),
    issues,
    hasAppeared: reading.asOf?.standings.hasAppeared,
  }
  const questions = findQuestions(reading, setting)
  return { reading, setting, questions, possible: findPossible(reading, setting) }
}

/** What is only possibly said is related to nothing, so that what conflicts in it is no issue. */
function findPossible({ store, asked, asOf }: GraphReading, setting: Setting): OpenQuestion[] {
  if (!asOf) return []
  const issues = new Issues()
  const originsOf = createOrigins(store, asOf.all, issues)
  const open: Setting = { ...setting, ...createNearestWords(asOf.all), issues, originsOf }
  const revised = new Uint8Array(asOf.possible.size)
  const { statements, retracted } = asOf
  return findQuestions({ statements, asked, revised, retracted }, open, asked.all)
}

/** Makes that which gives the decisions by which others stand under a name, those of them that are only proposed. */
function readProposed(store: ColumnStore): Setting['proposedOf'] {
  const graph = environment.defaultGraph()
  const proposed = new Set(Array.from(store.match(null, cg.status, cg.Proposed, graph), ({ subject }) => subject.value))
  const decisions = new Map<string, string[]>()
  for (const { subject, object } of proposed.size === 0 ? [] : store.match(null, cg.joinedBy, null, graph)) {
    if (!proposed.has(object.value)) continue
    decisions.set(subject.value, [...(decisions.get(subject.value) ?? []), object.value])
  }
  return id => decisions.get(id) ?? []
}

/** The speakers who may be one, each from the other. */
function readMayBe(store: ColumnStore, speakerOf: (agent: string) => string): Links {
  const pairs = Array.from(store.match(null, cg.mayBe, null, environment.defaultGraph()), quad =>
    [quad.subject.value, quad.object.value].map(speakerOf),
  )
  return gatherLinks(pairs.flatMap(([a, b]) => [[a!, b!] as const, [b!, a!] as const]))
}
