import { ClaimGraphError, suggest } from '../errors.js'
import type { ClaimFormat } from '../node/case/claim-import/formats.js'
import type { ClaimImportReport } from '../node/case/claim-import/import-claims.js'
import type { Case } from '../node/case/open-case.js'
import { count } from '../view/words.js'
import { printable } from './printable.js'

/** How a file of claims is taken in from the command line. */
export interface ClaimFileOptions {
  readonly format: string
  readonly by: string | undefined
  readonly dryRun: boolean
  readonly unverified: boolean
  readonly lenient: boolean
  readonly base: string | undefined
}

/** Takes in a file in one of the formats of claims, and says what became of it. */
export async function importClaimFile(
  own: Case,
  path: string,
  { format, ...options }: ClaimFileOptions,
): Promise<void> {
  const { importClaims } = await import('../node/case/claim-import/import-claims.js')
  const report = await importClaims(own, path, { ...options, format: await findClaimFormat(format) })
  process.stdout.write(`${printable(describeReport(path, report, options.dryRun).join('\n'))}\n`)
  for (const note of report.notes) process.stderr.write(`${printable(note)}\n`)
  if (report.refused > 0) process.exitCode = 1
}

async function findClaimFormat(name: string): Promise<ClaimFormat> {
  const { claimFormats } = await import('../node/case/claim-import/formats.js')
  const found = claimFormats.find(format => format === name.toLowerCase())
  if (found) return found
  const known = ['table', ...claimFormats]
  throw new ClaimGraphError(
    'unknown-format',
    `unknown format \`${name}\`: expected one of ${known.join(', ')}${suggest(name.toLowerCase(), known)}`,
  )
}

function describeReport(
  path: string,
  { claims, known, refused, file, kept }: ClaimImportReport,
  isDry: boolean,
): string[] {
  return [
    claims === 0
      ? `${path}: nothing new`
      : `${path}: ${count(claims, 'claim')} ${isDry ? 'would be written' : `written to ${file}`}`,
    ...(known > 0 ? [`  ${count(known, 'claim')} in the case already`] : []),
    ...(refused > 0 ? [`  ${refused} not taken in, as named on standard error`] : []),
    ...(kept === undefined ? [] : [`  kept as published in ${kept}`]),
    ...(file === undefined ? [] : ['next: claimgraph check']),
  ]
}
