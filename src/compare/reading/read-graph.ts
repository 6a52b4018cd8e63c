import type { DatasetCore } from '@rdfjs/types'
import { toColumns } from '../../rdf/columns/column-builder.js'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import type { Issues } from '../issues.js'
import { createLabels } from '../labels.js'
import { findRevised, madeBy } from '../structure/in-force.js'
import type { ComparableProperty, CompareOptions } from '../types.js'
import { AskedIndex } from './asked.js'
import { type ComparedClaim, readClaims } from './claims.js'
import { readComparable } from './comparable.js'
import { readSpokenFor } from './speakers.js'
import { readStatements, type Statement } from './statements.js'
import { readVocabulary } from './vocabulary.js'

/** What a graph says that can be compared, with everything that tells whose word it is. */
export interface GraphReading {
  readonly store: ColumnStore
  readonly properties: ReadonlyMap<string, ComparableProperty>
  /** Those that may have been made by the as-of date. */
  readonly claims: readonly ComparedClaim[]
  readonly statements: readonly Statement[]
  readonly asked: AskedIndex
  /** The IRIs of claims that others of the same speaker replace. */
  readonly revised: ReadonlySet<string>
  readonly labelOf: (iri: string) => string
  readonly spokenFor: (agent: string) => string
  readonly speakerOf: (agent: string) => string
}

/** Reads the claims of a dataset and what they say on comparable properties. */
export async function readGraph(
  dataset: DatasetCore,
  { asOf, rollUp }: Pick<CompareOptions, 'asOf' | 'rollUp'>,
  issues: Issues,
): Promise<GraphReading> {
  const store = toColumns(dataset)
  const vocabulary = await readVocabulary()
  const labelOf = createLabels(store, vocabulary)
  const properties = readComparable(vocabulary, store, labelOf, issues)
  const spokenFor = readSpokenFor(store, issues)
  const speakerOf = rollUp === false ? (agent: string) => agent : spokenFor
  const claims = madeBy(readClaims(store, { speakerOf, spokenFor, labelOf }, issues), asOf)
  const asked = new AskedIndex()
  const statements = readStatements(store, claims, properties, asked, issues)
  const revised = findRevised(claims, issues)
  return { store, properties, claims, statements, asked, revised, labelOf, spokenFor, speakerOf }
}
