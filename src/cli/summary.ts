import type { Command } from 'commander'
import { type DataOptions, dataCommand, openData } from './data.js'
import { writeOutput } from './output.js'
import { formatRows } from './rows.js'

export function summaryCommand(): Command {
  return dataCommand('summary')
    .description('Show what a graph holds: documents, claimants, claims by act, and every figure for deaths.')
    .action(async (options: DataOptions) => {
      const { summarise } = await import('../claims/summary.js')
      const summary = summarise(await openData(options))
      const sections: string[] = []
      for (const { title, columns, rows } of summary) {
        sections.push(`${title}\n\n${await formatRows({ columns, rows }, 'table')}`)
      }
      await writeOutput(sections.join('\n'), undefined)
    })
}
