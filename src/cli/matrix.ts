import type { Command } from 'commander'
import { type ComparisonOptions, comparisonCommand, readOptions } from './compare-options.js'
import { openData } from './data.js'
import { chooseFormat, writeOutput } from './output.js'
import { formatRows, rowFormats } from './rows.js'

interface MatrixOptions extends ComparisonOptions {
  format?: string
}

export function matrixCommand(): Command {
  return comparisonCommand('matrix')
    .description(
      'Set actors side by side: on how many questions two of them agree, differ and contradict each other. ' +
        'What is compatible without matching, and what cannot be compared, is counted beside. ' +
        'Actors stand in alphabetical order; nobody is ranked.',
    )
    .option('--format <format>', `${rowFormats.join(', ')} (default: table on a terminal, tsv in a pipe)`)
    .action(async (options: MatrixOptions) => {
      const format = chooseFormat(options.format, rowFormats, options.output)
      const graph = await openData(options, { compact: true })
      const { alignmentMatrix } = await import('../compare/matrix.js')
      const pairs = await alignmentMatrix(graph, await readOptions(graph, options))
      if (format === 'table') {
        const { formatMatrix } = await import('./matrix-text.js')
        return writeOutput(formatMatrix(pairs, process.stdout.columns ?? 100), options.output)
      }
      const isAsOf = options.asOf !== undefined
      const rows = pairs.map(
        ({ a, b, questions, agree, compatible, differ, contradict, incomparable, possible = 0 }) => [
          a.id,
          a.label,
          a.through?.join('; ') ?? '',
          b.id,
          b.label,
          b.through?.join('; ') ?? '',
          questions,
          agree,
          compatible,
          differ,
          contradict,
          incomparable,
          ...(isAsOf ? [possible] : []),
        ],
      )
      const columns = [
        'a',
        'a_label',
        'a_through',
        'b',
        'b_label',
        'b_through',
        'questions',
        'agree',
        'compatible',
        'differ',
        'contradict',
        'incomparable',
        ...(isAsOf ? ['possible'] : []),
      ]
      await writeOutput(await formatRows({ columns, rows }, format), options.output)
    })
}
