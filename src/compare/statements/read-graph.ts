import type { Claims } from '../../claims/columns/claims.js'
import { findRevised } from '../../claims/columns/in-force.js'
import { type PossibleClaims, readClaims } from '../../claims/columns/read-claims.js'
import { readSpokenFor } from '../../claims/columns/speakers.js'
import { createStandings, type Standings } from '../../claims/columns/standings.js'
import { findRetracted, readWithdrawals, type Withdrawals } from '../../claims/columns/withdrawals.js'
import type { ClaimGraph } from '../../claims/graph.js'
import type { Issues } from '../../claims/issues.js'
import { createLabels } from '../../ontology/labels.js'
import { toColumns } from '../../rdf/columns/column-builder.js'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { findMarked } from '../../rdf/marked.js'
import { cg } from '../../rdf/namespaces.js'
import type { CompareOptions } from '../types.js'
import { AskedIndex } from './asked.js'
import { readComparable } from './comparable.js'
import type { ComparableProperty } from './comparable-property.js'
import { readStatements, type Statements } from './statements.js'

/** What a graph says that can be compared, with everything that tells whose word it is. */
export interface GraphReading {
  readonly store: ColumnStore
  readonly properties: ReadonlyMap<string, ComparableProperty>
  /** Those that are compared; as of a day, those that had certainly been made by then. */
  readonly claims: Claims
  readonly statements: Statements
  readonly asked: AskedIndex
  /** 1 for each claim, by its place, that another of the same speaker replaces. */
  readonly revised: Uint8Array
  /** 1 for each claim, by its place, that its claimant is certain to have withdrawn; as of a day, by then. */
  readonly retracted: Uint8Array
  readonly withdrawals: Withdrawals
  readonly labelOf: (iri: string) => string
  readonly spokenFor: (agent: string) => string
  readonly speakerOf: (agent: string) => string
  /** Only as of a day. */
  readonly asOf: ReadingAsOf | undefined
}

/** What of a graph a day leaves open: claims that may have been made by then, and what they say. */
export interface ReadingAsOf extends PossibleClaims {
  readonly standings: Standings
  readonly statements: Statements
  /** 1 for each of the claims that may have been made, by its place, that is certain to have been withdrawn by then. */
  readonly retracted: Uint8Array
}

/** What of a claim graph is compared. */
export type ComparedGraph = Pick<ClaimGraph, 'dataset' | 'ontology' | 'prefixes' | 'find'>

/** Reads the claims of a dataset and what they say on comparable properties. */
export async function readGraph(
  { dataset, ontology }: Pick<ComparedGraph, 'dataset' | 'ontology'>,
  { asOf, rollUp, kinds }: Pick<CompareOptions, 'asOf' | 'rollUp' | 'kinds'>,
  issues: Issues,
): Promise<GraphReading> {
  const store = toColumns(dataset)
  const vocabulary = await ontology.vocabulary()
  const labelOf = createLabels(store, vocabulary)
  const properties = readComparable(vocabulary, store, labelOf, issues, kinds)
  const spokenFor = readSpokenFor(store, issues)
  const speakerOf = rollUp === false ? (agent: string) => agent : spokenFor
  const unnamedBases = findMarked(cg.namesNoSource, vocabulary, store)
  const standings = asOf === undefined ? undefined : createStandings(store, asOf, labelOf)
  const speakers = { speakerOf, spokenFor, labelOf, unnamedBases }
  const withdrawals = readWithdrawals(store)
  const { isCorrected } = withdrawals
  const { claims, asOf: open } = readClaims(store, speakers, issues, { standings, isCorrected })
  const asked = new AskedIndex()
  const statements = readStatements(store, claims, properties, asked, issues)
  const revised = findRevised(store, claims, issues, withdrawals)
  const retracted = findRetracted(claims, withdrawals, asOf)
  return {
    ...{ store, properties, claims, statements, asked, revised, retracted, withdrawals },
    ...{ labelOf, spokenFor, speakerOf },
    asOf: standings &&
      open && {
        ...open,
        standings,
        statements: readStatements(store, open.possible, properties, asked, issues),
        retracted: findRetracted(open.possible, withdrawals, asOf),
      },
  }
}
