import type { Command } from 'commander'
import type { CheckReport } from '../check/check.js'
import type { Coverage } from '../check/coverage.js'
import type { Issue } from '../check/issue.js'
import { ClaimGraphError, formatLocation, suggest } from '../errors.js'
import { count } from '../view/words.js'
import { type DataOptions, dataCommand, dataPaths, documentsFolder, readTelling } from './data.js'
import { writeOutput } from './output.js'
import { terminalWidth } from './terminal.js'

interface CheckCommandOptions extends DataOptions {
  documents?: string
  format: string
  output?: string
}

const formats = ['table', 'json']

export function checkCommand(): Command {
  return dataCommand('check')
    .description('Check a graph: shapes, references, dates, content, passages and coverage, all in one run.')
    .option('--documents <folder>', 'folder with the documents, to check passages and coverage')
    .option('--format <format>', formats.join(' or '), 'table')
    .option('-o, --output <file>', 'write to a file')
    .action(async (options: CheckCommandOptions) => {
      if (!formats.includes(options.format)) {
        throw new ClaimGraphError(
          'unknown-format',
          `unknown format \`${options.format}\`: expected ${formats.join(' or ')}${suggest(options.format, formats)}`,
        )
      }
      const { readTexts } = await import('../node/texts.js')
      const { checkFiles } = await import('../node/check-files.js')
      const documents = await documentsFolder(options)
      const texts = documents === undefined ? undefined : await readTexts(documents)
      const report = await readTelling(options, async reading =>
        checkFiles(await dataPaths(options), {
          ...reading,
          kept: await keptNanopubs(options),
          texts,
          drafted: await readDrafted(options),
          includeRestricted: options.includeRestricted,
        }),
      )
      if (report.claimsLeftOut > 0) {
        process.stderr.write(
          `claimgraph: ${report.claimsLeftOut} restricted claim(s) not checked; --include-restricted checks them too\n`,
        )
      }
      const width = options.format === 'json' ? undefined : terminalWidth(options.output)
      const text =
        options.format === 'json' ? JSON.stringify(report, null, 2) : formatReport(report, texts !== undefined)
      if (width === undefined) await writeOutput(text, options.output)
      else await writeOutput((await import('./wrap-lines.js')).wrapLines(text, width), options.output)
      if (report.errors > 0) process.exitCode = 1
    })
}

/** Of the case whose graph is checked, the nanopublications that it keeps. */
async function keptNanopubs({ data }: DataOptions): Promise<string[]> {
  if (data !== undefined) return []
  const { findCase } = await import('./case-of.js')
  const own = await findCase()
  if (own === undefined) return []
  const { listKeptNanopubs } = await import('../node/case/claim-import/nanopub-file.js')
  return listKeptNanopubs(own)
}

/** Of the case whose graph is checked, the passages of the drafts on which nothing is decided. */
async function readDrafted({ data }: DataOptions) {
  if (data !== undefined) return undefined
  const { findCase } = await import('./case-of.js')
  const own = await findCase()
  if (own === undefined) return undefined
  const { readOpenPassages } = await import('../node/case/open-passages.js')
  return readOpenPassages(own)
}

function formatReport(report: CheckReport, hasTexts: boolean): string {
  return [
    ...report.issues.map(formatIssue),
    ...report.coverage.map(formatCoverage),
    `${count(report.claims, 'claim')}${report.nanopubs ? ` and ${count(report.nanopubs, 'nanopublication')}` : ''} checked: ${count(report.errors, 'error')}, ${count(report.warnings, 'warning')}` +
      (report.open > 0 ? `, ${count(report.open, 'sentence')} open` : '') +
      (hasTexts ? '' : '; passages not checked (--documents says where the documents are)'),
  ].join('\n')
}

function formatIssue({ code, severity, message, subject, file, line }: Issue): string {
  const place = formatLocation({ ...(file ? { file } : {}), ...(line ? { line } : {}) })
  return `${place ? `${place}: ` : ''}${severity}: ${message}${subject ? ` <${subject}>` : ''} [${code}]`
}

function formatCoverage({ label, atHand, sentences, covered }: Coverage): string {
  return `${label}: ${atHand ? `${covered} of ${sentences} sentences` : 'text not at hand'}`
}
