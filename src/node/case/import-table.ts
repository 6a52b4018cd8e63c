import type { ImportOptions, ImportReport } from './import-options.js'
import { withCaseLock } from './lock.js'
import type { Case } from './open-case.js'
import { TableImport } from './table-import.js'

/**
 * Imports a table in CSV into a case: a claim for each row, in a file of its own among the case's triples. All of it is
 * written or nothing. Throws `invalid-data` with file and line for what is wrong in it, `unavailable` where another process
 * is at work.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { importTable, openCase } from 'claimgraph/node'
 *
 * const folder = await mkdtemp(join(tmpdir(), 'case-'))
 * await writeFile(
 *   join(folder, 'case.ttl'),
 *   `PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
 *    <https://example.org/selm/> a cg:Case ; rdfs:label "The fire at Selm"@en ; cg:base <https://example.org/selm/> .`,
 * )
 * const table = join(folder, 'figures.csv')
 * await writeFile(table, 'claimant,event,property,value,document\nCouncil of Tarn,Fire,deaths,at least 12,Notice\n')
 * const { claims, fresh } = await importTable(await openCase(folder), table, { dryRun: true })
 * console.log(claims, fresh.map(({ label }) => label).join(' · ')) // 1 Council of Tarn · Notice · Fire
 * ```
 */
export async function importTable(own: Case, path: string, options: ImportOptions = {}): Promise<ImportReport> {
  const run = () => new TableImport(own, path, options).run()
  return options.dryRun ? run() : withCaseLock(own, run)
}
