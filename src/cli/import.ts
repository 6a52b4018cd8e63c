import { Command } from 'commander'
import { onlyCurator } from '../case/curator.js'
import type { ColumnName } from '../case/import/columns.js'
import { ClaimGraphError, suggest } from '../errors.js'
import type { ImportReport } from '../node/case/import-options.js'
import { count } from '../view/words.js'
import { requireCase } from './case-of.js'
import { collect, readBaseIri } from './data.js'
import { writeOutput } from './output.js'
import { printable } from './printable.js'

interface ImportCommandOptions {
  format: string
  unverified?: boolean
  lenient?: boolean
  base?: string
  mapping?: string
  set?: string[]
  by?: string
  encoding?: string
  dryRun?: boolean
  template?: boolean
  output?: string
}

const help = `
Names, labels and IRIs are taken for what the case knows, and a name of several is an error; who or what it does not know is new.
Of a document whose text the case holds, a row gives the quotation, or start and end. Rows that the case has already are
counted and left out. All rows are written, or none. A mapping says how the columns of another table are read:
ucdp-ged and casualty-list ship with claimgraph.`

export function importCommand(): Command {
  return new Command('import')
    .description(
      'Take claims into the case of the working directory: one of each row of a table in CSV, or those of another format.',
    )
    .argument('[file]', 'the table, or the file of claims')
    .option('--format <format>', 'table, nanopub, claimreview, annotation or ftm', 'table')
    .option('--base <iri>', 'the IRI against which relative IRIs of nanopublications are read', readBaseIri)
    .option('--lenient', 'leave out of nanopublications in JSON-LD what no context maps, and say so')
    .option('--unverified', 'take in nanopublications whose code or signature does not match, too')
    .option('--template', 'print an empty table, with what each column holds')
    .option('--mapping <file>', 'how the columns are read: a file in JSON, ucdp-ged or casualty-list')
    .option('--set <column=value>', 'what stands in a column in all rows; repeatable', collect)
    .option('--by <name>', 'who enters the claims (default: the curator of the case, where there is one)')
    .option('--encoding <name>', 'such as windows-1252 (default: UTF-8, or UTF-16 where the file shows it)')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('-o, --output <file>', 'write the template to a file')
    .addHelpText('after', help)
    .action(async (file: string | undefined, options: ImportCommandOptions) => {
      if (options.template) {
        const { tableTemplate } = await import('../case/import/table-template.js')
        return writeOutput(tableTemplate(), options.output)
      }
      if (file === undefined) throw new ClaimGraphError('usage', 'expected a table, or --template, found none')
      refuseStray(options)
      if (options.format !== 'table') {
        const own = await requireCase()
        const { importClaimFile } = await import('./import-claims.js')
        const { format, dryRun = false, unverified = false, lenient = false, base } = options
        return importClaimFile(own, file, {
          format,
          dryRun,
          unverified,
          lenient,
          base,
          by: curatorOf(options.by, own.curators),
        })
      }
      const settings = await readSettings(options.set ?? [])
      const own = await requireCase()
      const { importTable } = await import('../node/case/import-table.js')
      const report = await importTable(own, file, {
        ...{ settings, mapping: options.mapping, encoding: options.encoding, dryRun: options.dryRun },
        by: curatorOf(options.by, own.curators),
      })
      process.stdout.write(`${printable(describeReport(file, report, options.dryRun ?? false).join('\n'))}\n`)
    })
}

/** Options of one format say nothing of another, and would be taken for heard. */
function refuseStray(options: ImportCommandOptions): void {
  const format = options.format.toLowerCase()
  const own = { nanopub: ['unverified', 'lenient', 'base'], table: ['mapping', 'set', 'encoding'] } as const
  for (const [wanted, names] of Object.entries(own)) {
    const stray = format === wanted ? undefined : names.find(name => options[name] !== undefined)
    if (stray !== undefined) throw new ClaimGraphError('usage', `--${stray} goes with --format ${wanted}`)
  }
}

/** Who enters claims: whoever is named, else the curator, unless there are several. */
export function curatorOf(by: string | undefined, curators: readonly string[]): string | undefined {
  if (by === undefined) return onlyCurator(curators)
  const name = by.replace(/\s+/g, ' ').trim()
  if (name !== '') return name
  throw new ClaimGraphError('parameter', '--by: expected a name, found none')
}

async function readSettings(given: readonly string[]): Promise<Partial<Record<ColumnName, string>>> {
  const { columnNames, isColumnName } = await import('../case/import/columns.js')
  return Object.fromEntries(
    given.map(each => {
      const at = each.indexOf('=')
      const [name, value] = [each.slice(0, Math.max(0, at)).trim().toLowerCase(), each.slice(at + 1).trim()]
      if (isColumnName(name) && value !== '') return [name, value]
      const near = suggest(name, columnNames)
      throw new ClaimGraphError('parameter', `--set: expected COLUMN=VALUE, found \`${each}\`${near}`)
    }),
  )
}

function describeReport(path: string, report: ImportReport, isDry: boolean): string[] {
  const { file, claims, passages, known, countedBefore, fresh } = report
  const isNothing = claims + passages === 0
  const done = isDry ? 'would be written' : `written to ${file}`
  return [
    isNothing ? `${path}: nothing new` : `${path}: ${count(claims, 'claim')} ${done}`,
    ...(passages > 0 ? [`  ${count(passages, 'row')} as further passages of claims that were there`] : []),
    ...(known > 0 ? [`  ${count(known, 'row')} in the case already`] : []),
    ...(countedBefore > 0 ? [`  ${count(countedBefore, 'row')} of people who had been counted`] : []),
    ...(isNothing ? [] : describeNew(fresh)),
    ...(isNothing || isDry ? [] : ['next: claimgraph check']),
  ]
}

/** Who and what is new, so that a name that was mistyped is seen. */
export function describeNew(fresh: ImportReport['fresh']): string[] {
  const kinds = [...new Set(fresh.map(({ kind }) => kind))]
  return kinds.map(kind => {
    const labels = fresh.filter(each => each.kind === kind).map(({ label }) => label)
    const shown = labels.slice(0, 5).join(' · ')
    const more = labels.length > 5 ? ` · and ${labels.length - 5} more` : ''
    return `  new ${kind}${labels.length === 1 ? '' : 's'}: ${shown}${more}`
  })
}
