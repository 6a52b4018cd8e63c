import { ClaimGraphError } from '../errors.js'
import { readReadings } from '../node/case/case-readings.js'
import { type Case, openCase } from '../node/case/open-case.js'
import { type DraftReading, measureAgreement } from '../review/agreement.js'
import { writeOutput } from './output.js'
import { formatRows } from './rows.js'

/** Shows how far the reviewers of two copies of a case agree on the drafts that both decided upon. */
export async function showAgreement(
  own: Case,
  copy: string,
  options: { format?: string; output?: string | undefined },
) {
  const [here, there] = [await readReadings(own), await readReadings(await openCase(copy))]
  const decidedThere = new Set(things(there))
  const shared = new Set(things(here).filter(thing => decidedThere.has(thing)))
  if (shared.size === 0) {
    throw new ClaimGraphError(
      'usage',
      `--agreement: expected a copy of this case in which the same drafts are decided, found none of them in ${copy}`,
    )
  }
  // who reviews both copies is two readers, too
  const readings = [...here, ...there].filter(({ thing }) => shared.has(thing))
  const found = measureAgreement(readings)
  if (options.format === 'json') return writeOutput(JSON.stringify(found, null, 2), options.output)
  const rows = found.map(({ field, alpha, things, same }) => [
    field,
    alpha === null ? '' : alpha.toFixed(3),
    things,
    same,
  ])
  const table = { columns: ['field', "Krippendorff's alpha", 'drafts read twice', 'alike'], rows }
  await writeOutput(await formatRows(table, process.stdout.isTTY ? 'table' : 'tsv'), options.output)
}

const things = (readings: readonly DraftReading[]) => readings.map(({ thing }) => thing)
