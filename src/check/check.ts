import type { DatasetCore } from '@rdfjs/types'
import type { Span } from '../claims/document.js'
import { ClaimGraph } from '../claims/graph.js'
import type { Texts } from '../claims/passage.js'
import type { Ontology } from '../ontology/ontology.js'
import { readSchema } from '../ontology/schema.js'
import type { VerifySignature } from '../rdf/nanopub/signature.js'
import { checkContent } from './content.js'
import { type Coverage, checkCoverage, measureCoverage } from './coverage.js'
import { checkCycles } from './cycles.js'
import { checkDuplicates } from './duplicates.js'
import { type Finding, type Issue, type Locate, locateFinding, showTerm } from './issue.js'
import { checkLists } from './lists.js'
import { checkLiterals } from './literals.js'
import { checkNanopubsWithin } from './nanopubs.js'
import { checkNearMisses } from './near-misses.js'
import { checkPassages } from './passages.js'
import { checkPeriods } from './periods.js'
import { checkReferences } from './references.js'
import { checkSensitivity } from './sensitivity.js'
import { checkShapes } from './shapes.js'
import { checkStillCarrying } from './still-carrying.js'
import { checkTerms } from './terms.js'

/** How a graph is checked. */
export interface CheckOptions {
  /** Whose vocabulary and shapes the data are checked against. */
  readonly ontology: Ontology
  /** Texts of the documents; without them passages and coverage are not checked. */
  readonly texts?: Texts | undefined
  /**
   * Of documents that a machine has drafted, by IRI, the passages of drafts on which nothing is decided, in Unicode code points:
   * their sentences are open.
   */
  readonly drafted?: ReadonlyMap<string, readonly Span[]> | undefined
  /** Whether what is restricted is checked too; without it, nothing of it shows in the report. */
  readonly includeRestricted?: boolean | undefined
  /** Where a subject is described, so that issues can say it. */
  readonly locate?: Locate | undefined
  /** What verifies the signatures of nanopublications; without it they are not verified. */
  readonly verifySignature?: VerifySignature | undefined
}

/** Everything that was found in one run. */
export interface CheckReport {
  /** Ordered by file and line. */
  readonly issues: readonly Issue[]
  /** One entry per held document; empty if no texts were given. */
  readonly coverage: readonly Coverage[]
  readonly claims: number
  /** Nanopublications whose graphs stand in the data, where there are any. */
  readonly nanopubs?: number | undefined
  readonly errors: number
  readonly warnings: number
  /** How many sentences wait for a person to decide on their drafts. */
  readonly open: number
  /** How many restricted claims were not checked. */
  readonly claimsLeftOut: number
}

/**
 * Checks a dataset of claims: shapes, references, dates, content, circles, duplicates and, where the documents are at
 * hand, passages and coverage. Reports every issue; bad data never make it throw.
 *
 * @example
 * ```ts
 * import { checkGraph } from 'claimgraph/check'
 * import { readQuads, shippedOntology } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
 *    :count a cg:Claim ; cg:assertedOn "2024-02-30"^^xsd:date . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * const { issues } = await checkGraph(store, { ontology: shippedOntology })
 * console.log(issues.filter(({ code }) => code === 'impossible-date').length) // 1
 * ```
 */
export async function checkGraph(given: DatasetCore, options: CheckOptions): Promise<CheckReport> {
  const { ontology, includeRestricted } = options
  const { dataset, issues: ofNanopubs, nanopubs } = await checkNanopubsWithin(given, options)
  const graph = new ClaimGraph(dataset, { ontology, includeRestricted })
  const data = graph.dataset
  const schema = await readSchema(ontology, data)
  const [claims, documents] = [graph.claims(), graph.documents()]
  // restricted claims count as reading a sentence, too: only how many are covered shows
  const allClaims =
    data.size === dataset.size ? claims : new ClaimGraph(dataset, { ontology, includeRestricted: true }).claims()
  const coverage = options.texts ? measureCoverage(documents, allClaims, options.texts) : []

  const values = [
    ...checkLiterals(data),
    ...checkTerms(data, schema),
    ...checkReferences(data, schema),
    ...checkLists(data),
  ]
  const explained = new Set(values.flatMap(({ value }) => (value ? showTerm(value) : [])))
  const shapes = (await checkShapes(data, schema)).filter(({ value }) => !value || !explained.has(showTerm(value)))
  const findings: Finding[] = [
    ...values,
    ...shapes,
    ...checkNearMisses(data),
    ...checkPeriods(data),
    ...checkContent(data, claims, schema),
    ...checkCycles(data),
    ...checkStillCarrying(data, claims),
    ...(await checkDuplicates(claims)),
    ...(options.texts ? checkPassages(data, documents, options.texts) : []),
    ...checkCoverage(coverage, allClaims, options.drafted),
  ]
  // where everything is checked, the shapes find it
  const misspelt = includeRestricted ? [] : checkSensitivity(dataset, options.locate)
  return makeReport(
    [...ofNanopubs, ...misspelt, ...findings.map(finding => locateFinding(finding, data, options.locate))],
    {
      coverage,
      claims: claims.length,
      nanopubs,
      claimsLeftOut: graph.claimsLeftOut,
    },
  )
}

/** A report of issues in order, with their numbers. */
export function makeReport(
  issues: readonly Issue[],
  {
    coverage,
    claims,
    nanopubs,
    claimsLeftOut,
  }: Pick<CheckReport, 'coverage' | 'claims' | 'nanopubs' | 'claimsLeftOut'>,
): CheckReport {
  const count = (severity: Issue['severity']) => issues.filter(issue => issue.severity === severity).length
  return {
    issues: [...issues].sort(compareIssues),
    coverage,
    claims,
    ...(nanopubs ? { nanopubs } : {}),
    errors: count('error'),
    warnings: count('warning'),
    open: count('open'),
    claimsLeftOut,
  }
}

function compareIssues(a: Issue, b: Issue): number {
  const key = (issue: Issue) =>
    `${issue.file ?? ''} ${String(issue.line ?? 0).padStart(9, '0')} ${issue.code} ${issue.message}`
  const [left, right] = [key(a), key(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
