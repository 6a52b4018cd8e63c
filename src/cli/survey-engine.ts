import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ClaimGraphError, suggest } from '../errors.js'
import { removeAtExit } from '../node/files/processes.js'
import type { TabledQuestion } from '../node/sql/survey-tables.js'
import { localName } from '../rdf/resource.js'
import { type DataOptions, openData } from './data.js'

interface EngineOptions extends DataOptions {
  tables?: string
  property?: string
  asOf?: string
  rollUp: boolean
}

/** Surveys in DuckDB: of a folder of tables, or of a graph, which is written as tables for it first. */
export async function surveyInDuckDb(options: EngineOptions): Promise<TabledQuestion[]> {
  const { tables: given, property } = options
  if (options.asOf !== undefined) throw new ClaimGraphError('usage', '--as-of goes without --engine and --tables')
  if (given !== undefined && options.data !== undefined) {
    throw new ClaimGraphError('usage', 'expected one of --data and --tables, found both')
  }
  if (given !== undefined && !options.rollUp) {
    throw new ClaimGraphError(
      'usage',
      '--no-roll-up is an option of `claimgraph tables`, by which --tables was written',
    )
  }
  const { openDuckDb } = await import('../node/sql/open-duckdb.js')
  const { surveyTables } = await import('../node/sql/survey-tables.js')
  const survey = async (folder: string) => {
    const open = await openDuckDb(folder)
    try {
      return await surveyTables(open)
    } finally {
      open.close()
    }
  }
  const questions = given === undefined ? await withTables(options, survey) : await survey(given)
  return property === undefined ? questions : chooseProperty(questions, property)
}

/** Writes the tables of a graph into a folder of their own, which is there for as long as they are asked. */
async function withTables<T>(options: EngineOptions, ask: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-tables-'))
  const done = removeAtExit(folder)
  try {
    const graph = await openData(options, { compact: true })
    const { readTables } = await import('../export/tables/tables.js')
    const { writeTables } = await import('../node/tables/write-tables.js')
    const tables = await readTables(graph, options)
    await writeTables(tables, folder, ['parquet'])
    for (const { message } of tables.issues()) process.stderr.write(`claimgraph: ${message}\n`)
    return await ask(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
    done()
  }
}

function chooseProperty(questions: readonly TabledQuestion[], name: string): TabledQuestion[] {
  const wanted = name.replace(/^cg:/, '')
  const found = questions.filter(({ property }) => property === name || localName(property) === wanted)
  if (found.length > 0) return found
  const names = [...new Set(questions.map(({ property }) => localName(property)))]
  throw new ClaimGraphError(
    'not-found',
    `expected a property of the tables, found \`${name}\`${suggest(wanted, names)}`,
  )
}
