import { Issues } from '../claims/issues.js'
import { RowIndex } from '../rdf/columns/rows.js'
import { validateOptions } from './compare-options.js'
import type { Kind } from './kinds/kind.js'
import { createContradictionCounter } from './relations/count-contradicting.js'
import { type ComparedGraph, type GraphReading, readGraph } from './statements/read-graph.js'
import type { Statements } from './statements/statements.js'
import { type Hierarchy, readHierarchy } from './structure/hierarchy.js'
import type { CompareOptions, Comparison } from './types.js'

/** A question with the number of claims made on it, and of pairs of them that cannot both be true. */
export interface SurveyedQuestion {
  /** IRI of the event. */
  readonly event: string
  /** IRI of the property. */
  readonly property: string
  /** The unit of the figures, or '' where the property makes it obvious. */
  readonly unit: string
  /** Claims made of this very event, without those that a revision replaces or that were withdrawn. */
  readonly claims: number
  /** Actors who made them; a spokesperson's claims count as the organisation's. */
  readonly actors: number
  /** Pairs of claims by different actors that cannot both be true. */
  readonly contradicting: number
  /** Only as of a day: claims that may have been made by then, and are in no other number. */
  readonly possible?: number
  /** Only as of a day: of `claims`, those of which no document had certainly been published by then. */
  readonly notOnRecord?: number
}

/** What a survey counts. */
export interface Survey {
  /** What contradicts most comes first, then what has most claims. */
  readonly questions: readonly SurveyedQuestion[]
  readonly issues: Comparison['issues']
}

/**
 * Counts, question by question, how many claims there are and how many pairs of them cannot both be true: a first look
 * at graphs that are too large to compare in full. Every claim on record counts, also where its claimant has later said
 * something else without calling it a revision; parts and wholes are left out. As of a day, claims are those that had
 * certainly been made by then, and what may have been is counted apart. Throws `parameter` for options that are none.
 *
 * @example
 * ```ts
 * import { readQuads, survey } from 'claimgraph/compare'
 * import { toClaimGraph } from 'claimgraph/node'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }
 *    :report a cg:Claim ; prov:wasAttributedTo :gazette . :report { :flood cg:injured 5 }`,
 *   'trig',
 * )
 * const { questions } = await survey(toClaimGraph(store))
 * for (const { event, claims, contradicting } of questions) {
 *   console.log(event, claims, contradicting) // https://example.org/flood 2 1
 * }
 * ```
 */
export async function survey(
  graph: Pick<ComparedGraph, 'dataset' | 'ontology'>,
  options: Pick<CompareOptions, 'asOf' | 'rollUp' | 'kinds'> = {},
): Promise<Survey> {
  validateOptions(options)
  const issues = new Issues()
  const reading = await readGraph(graph, options, issues)
  return { questions: surveyReading(reading, readHierarchy(reading.store)), issues: issues.list() }
}

/** The same of a graph that was read already. */
export function surveyReading(
  reading: GraphReading,
  hierarchy: Pick<Hierarchy, 'isNarrower' | 'canCoincide'>,
): SurveyedQuestion[] {
  const { claims, statements, asked, labelOf, asOf } = reading
  const countContradicting = createContradictionCounter(statements.table, { tolerance: 0, labelOf, ...hierarchy })
  const byQuestion = new RowIndex(statements.asked, asked.all.length)
  const possibly = asOf && new RowIndex(asOf.statements.asked, asked.all.length)
  const surveyed: SurveyedQuestion[] = []
  for (const { index, event, property, unit } of asked.all) {
    const rows = byQuestion.of(index)
    const { holders, positions, made, actors } = gather(reading, property.kind, rows)
    const open = asOf &&
      possibly && {
        possible: listClaims(asOf.statements, possibly.of(index)).filter(claim => asOf.retracted[claim] !== 1).length,
        notOnRecord: listClaims(statements, rows).filter(
          claim => isInForce(reading, claim) && !asOf.standings.isOnRecord(claims.numbers[claim]!),
        ).length,
      }
    if (made === 0 && !open?.possible) continue
    const contradicting = actors < 2 ? 0 : countContradicting(holders, positions)
    surveyed.push({ event, property: property.id, unit, claims: made, actors, contradicting, ...open })
  }
  // in the order in which they came up, the order of claims, where both numbers are the same
  return surveyed.sort((a, b) => b.contradicting - a.contradicting || b.claims - a.claims)
}

/** The claims that make some statements, each once. */
function listClaims({ claims }: Statements, rows: Uint32Array): number[] {
  return [...new Set(Array.from(rows, row => claims[row]!))]
}

/** Whether a claim, by its place, was neither replaced nor withdrawn. */
function isInForce({ revised, retracted }: Pick<GraphReading, 'revised' | 'retracted'>, claim: number): boolean {
  return revised[claim] !== 1 && retracted[claim] !== 1
}

/** Who holds which position on one question, by number, and how many claims and actors there are. */
function gather({ claims, statements, revised, retracted }: GraphReading, kind: Kind, rows: Uint32Array) {
  const holders: number[] = []
  const positions: number[] = []
  const others: number[] = []
  let made = 0
  for (let at = 0, next = 1; at < rows.length; at = next, next++) {
    const claim = statements.claims[rows[at]!]!
    // the values of one claim stand one after the other
    if (kind.accumulates) while (next < rows.length && statements.claims[rows[next]!] === claim) next++
    if (!isInForce({ revised, retracted }, claim)) continue
    made++
    if (claims.isUndetermined(claim)) {
      others.push(claims.speakers[claim]!)
      continue
    }
    holders.push(claims.speakers[claim]!)
    positions.push(
      next === at + 1 ? statements.positions[rows[at]!]! : merge(statements, kind, rows.subarray(at, next)),
    )
  }
  const actors = made < 2 ? made : new Set([...holders, ...others]).size
  return { holders, positions, made, actors }
}

function merge({ table, positions }: Statements, kind: Kind, rows: Uint32Array): number {
  const several = Array.from(rows, row => positions[row]!)
  return table.merge(kind, several)
}
