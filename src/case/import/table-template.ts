import { stringify } from 'csv-stringify/sync'
import { columnNames, columns, neededColumns } from './columns.js'

/** A table of claims in CSV without any: its columns, an example and what each holds, as comments. */
export function tableTemplate(): string {
  const line = (cells: readonly string[]) => stringify([cells]).trimEnd()
  const meanings = columnNames.map(name => `#   ${name}: ${columns[name][0]}`)
  return [
    line(columnNames),
    `# One claim a row. Lines that begin with # are left out, and so may columns be, but for ${neededColumns.join(', ')}.`,
    '# Names, labels and IRIs are taken for what the case knows; who or what it does not know is new.',
    ...meanings,
    '# An example:',
    `# ${line(columnNames.map(name => columns[name][1]))}`,
    '',
  ].join('\n')
}
