import { type Command, Option } from 'commander'
import { ClaimGraphError } from '../errors.js'
import { collect, type DataOptions, dataCommand } from './data.js'
import { askingEndpoint, type EndpointChoice } from './endpoint.js'
import { readSeconds } from './numbers.js'
import { writeOutput } from './output.js'
import type { QueryEngineName, QueryTask } from './query-task.js'
import { formatRows } from './rows.js'

interface Options extends DataOptions, EndpointChoice {
  query?: string
  file?: string
  queries?: string
  list?: boolean
  param?: string[]
  format?: string
  output?: string
  timeout: number
  withComparison?: boolean
  engine?: QueryEngineName
}

export function queryCommand(): Command {
  return askingEndpoint(dataCommand('query'))
    .argument('[name]', 'a query of the library; --list shows them')
    .description('Answer a query of the library, or one in SPARQL, from a graph and nothing else.')
    .option('-q, --query <text>', 'SPARQL text; the usual prefixes need not be declared')
    .option('-f, --file <file>', 'file with a SPARQL query')
    .addOption(
      new Option(
        '-p, --param <name=value>',
        'value of a parameter: an IRI, prefix:name, name or literal; repeatable',
      ).argParser(collect),
    )
    .option(
      '--with-comparison',
      'compute the graph cg:comparisons and add it to the data first, as queries of the library do that ask it',
    )
    .option('--list', 'list the queries of the library with their parameters')
    .option('--queries <folder>', 'another library: a folder of .rq files')
    .option(
      '--format <format>',
      'rows: table, tsv, csv, json or xml; triples: ttl, trig, nt, nq or jsonld; or an extension or media type ' +
        "(default: table on a terminal, tsv in a pipe; ttl). In csv, a cell that would start a formula gets a ' in front",
    )
    .option('-o, --output <file>', 'write to a file')
    .addOption(
      new Option(
        '--engine <engine>',
        'what answers; oxigraph where that package is installed (default: comunica)',
      ).choices(['comunica', 'oxigraph']),
    )
    .option('--timeout <seconds>', 'give a query up after this time', readSeconds, 60)
    .action(async (name: string | undefined, options: Options) => {
      if (options.list) return listLibrary(options)
      const { runQueryTask } = await import('./run-query-task.js')
      const answer = await runQueryTask(readTask(name, options))
      const text = 'rows' in answer ? await formatRows(answer, 'table') : answer.text
      await writeOutput(text, options.output)
    })
}

function readTask(name: string | undefined, { query: text, file, output, ...options }: Options): QueryTask {
  const sources = [name, text, file].filter(source => source !== undefined)
  if (sources.length !== 1) {
    throw new ClaimGraphError(
      'usage',
      `expected one of a query's name, -q TEXT or -f FILE, found ${sources.length === 0 ? 'none' : sources.length}`,
    )
  }
  const onTerminal = process.stdout.isTTY && output === undefined
  const { data, inputFormat, includeRestricted, lenient, base } = options
  return {
    query: { name, text, file, folder: options.queries },
    params: readAssignments(options.param ?? []),
    format: options.format ?? (onTerminal ? 'table' : undefined),
    timeoutMs: options.timeout * 1000,
    withComparison: options.withComparison ?? false,
    data: { data, inputFormat, includeRestricted, lenient, base },
    engine: options.engine,
    endpoint: {
      endpoint: options.endpoint,
      endpointHeader: options.endpointHeader,
      endpointGraph: options.endpointGraph,
    },
  }
}

/** Splits `name=value` at the first `=`. */
function readAssignments(assignments: readonly string[]): Record<string, string> {
  const values = new Map<string, string>()
  for (const assignment of assignments) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(assignment) ?? []
    if (name === undefined) throw new ClaimGraphError('usage', `expected --param name=value, found \`${assignment}\``)
    if (values.has(name)) throw new ClaimGraphError('usage', `expected one value for \`${name}\`, found two`)
    values.set(name, value!)
  }
  return Object.fromEntries(values)
}

async function listLibrary({ queries, format, output }: Options): Promise<void> {
  const { chooseFormat } = await import('./output.js')
  const { rowFormats } = await import('./rows.js')
  const { listQueries } = await import('../node/query-library.js')
  const { formatParameters } = await import('../query/parameter.js')
  const rows = (await listQueries(queries)).map(({ name, summary, parameters, defaults }) => [
    name ?? '',
    summary ?? '',
    formatParameters(parameters, defaults),
  ])
  const chosen = chooseFormat(format, rowFormats, output)
  await writeOutput(await formatRows({ columns: ['query', 'summary', 'parameters'], rows }, chosen), output)
}
