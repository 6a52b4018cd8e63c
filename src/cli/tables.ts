import { type Command, Option } from 'commander'
import { ClaimGraphError } from '../errors.js'
import type { TableFormat } from '../node/tables/write-tables.js'
import { type DataOptions, dataCommand, openData } from './data.js'

interface TablesOptions extends DataOptions {
  out?: string
  format?: TableFormat
  rollUp: boolean
  force?: boolean
}

const help = `
What comparison reads of a graph, for engines of SQL: claims, what they state, questions, hierarchies, passages, relays,
origins, actors, events and documents. docs/engines.md describes every column; queries/sql/ holds queries over them.
What is restricted is left out, unless --include-restricted is given.`

export function tablesCommand(): Command {
  return dataCommand('tables')
    .description('Write what is compared as tables, in Parquet and CSV, for engines of SQL.')
    .option('--out <folder>', 'folder to write into')
    .addOption(new Option('--format <format>', 'only this one').choices(['parquet', 'csv']))
    .option('--no-roll-up', 'keep what a spokesperson says apart from what the organisation says')
    .option('--force', 'write into a folder that has other files, too')
    .addHelpText('after', help)
    .action(async (options: TablesOptions) => {
      const { out: folder, force, format } = options
      if (folder === undefined) throw new ClaimGraphError('usage', 'expected --out FOLDER, found none')
      const graph = await openData(options, { compact: true })
      const { readTables } = await import('../export/tables/tables.js')
      const { tableFormats, writeTables } = await import('../node/tables/write-tables.js')
      const { fillFolder } = await import('../node/files/write-folder.js')
      const tables = await readTables(graph, options)
      let counts: readonly string[] = []
      const fill = async (temporary: string) => {
        const written = await writeTables(tables, temporary, format === undefined ? tableFormats : [format])
        counts = Array.from(written.counts, ([name, rows]) => `${name} ${rows}`)
        return written.files
      }
      const own = { folder, list: '.claimgraph-tables', noun: 'tables' }
      const files = await fillFolder(own, fill, { force })
      for (const { message } of tables.issues()) process.stderr.write(`claimgraph: ${message}\n`)
      process.stderr.write(`claimgraph: ${files} files in ${folder}; rows: ${counts.join(', ')}\n`)
    })
}
