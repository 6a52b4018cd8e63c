import { join } from 'node:path'
import type { DatasetCore } from '@rdfjs/types'
import type { ClaimRow } from '../../case/import/columns.js'
import { Importer } from '../../case/import/importer.js'
import type { NewKind } from '../../case/import/known-terms.js'
import type { Issue } from '../../check/issue.js'
import { findErrors } from '../../review/find-errors.js'
import { shippedOntology } from '../ontology.js'
import { readCaseGraph } from './case-graph.js'
import { createTextReader } from './case-texts.js'
import { withCaseLock } from './lock.js'
import type { Case } from './open-case.js'
import { addToFile } from './write-whole.js'

/** How a claim is entered. */
export interface EnterOptions {
  /** Who enters it, by name. */
  readonly by?: string | undefined
  readonly now?: Date | undefined
  /** Whether nothing is written. */
  readonly dryRun?: boolean | undefined
}

/** A claim that was entered, or would be. */
export interface EnteredClaim {
  /** A new claim, one more passage of a claim that was there, or nothing, as it was there. */
  readonly outcome: 'claim' | 'passage' | 'known'
  readonly iri: string
  /** What the check finds wrong with it; with an error nothing is written. */
  readonly issues: readonly Issue[]
  /** Who and what is new. */
  readonly fresh: readonly { readonly kind: NewKind; readonly label: string }[]
  /** The file that was written; undefined where nothing was. */
  readonly file?: string | undefined
}

const head = `# Claims that were entered one by one. \`claimgraph claim --new\` writes this file anew and keeps every triple, but no comment.
`

/**
 * Enters one claim into a case, in the columns of a table of claims. Throws `parameter`, `not-found` or `ambiguous` for what
 * cannot be read, `unavailable` where another process is at work.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { enterClaim, openCase } from 'claimgraph/node'
 *
 * const folder = await mkdtemp(join(tmpdir(), 'case-'))
 * await writeFile(
 *   join(folder, 'case.ttl'),
 *   `PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
 *    <https://example.org/selm/> a cg:Case ; rdfs:label "The fire at Selm"@en ; cg:base <https://example.org/selm/> .`,
 * )
 * const row = {
 *   claimant: 'Council of Tarn',
 *   statement: 'At least 12 people died',
 *   event: 'Fire at Selm',
 *   property: 'deaths',
 *   value: 'at least 12',
 *   asserted: '2031-05-05',
 *   document: 'Notice of the council',
 * }
 * const { iri, issues } = await enterClaim(await openCase(folder), row, { dryRun: true })
 * console.log(iri, issues) // https://example.org/selm/claim-at-least-12-people-died []
 * ```
 */
export function enterClaim(own: Case, row: ClaimRow, options: EnterOptions = {}): Promise<EnteredClaim> {
  const run = () => enter(own, row, options)
  return options.dryRun ? run() : withCaseLock(own, run)
}

async function enter(own: Case, row: ClaimRow, { by, now = new Date(), dryRun }: EnterOptions): Promise<EnteredClaim> {
  const dataset: DatasetCore = await readCaseGraph(own)
  const importer = await Importer.open({
    ...{ base: own.base, language: own.languages[0] ?? 'en', dataset, ontology: shippedOntology, now },
    textOf: createTextReader(own, dataset),
    name: 'by hand',
  })
  const { outcome, iri, quads: said } = await importer.add(row)
  if (outcome === 'known') return { outcome, iri, issues: [], fresh: [] }
  const quads = [...said, ...[...importer.finish({ by })].flat()]
  const issues = await findErrors(quads, { known: dataset, ontology: shippedOntology })
  const fresh = importer.listNew()
  if (dryRun || issues.length > 0) return { outcome, iri, issues, fresh }
  const file = join(own.triples, 'claims.trig')
  await addToFile(file, quads, own, head)
  return { outcome, iri, issues, fresh, file }
}
