import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ColumnType } from '../../src/export/tables/shape.js'
import { tableShapes } from '../../src/export/tables/shapes.js'
import { shippedPath } from '../../src/node/shipped.js'
import { openDuckDb, type SqlRow, type SqlTables } from '../../src/node/sql/open-duckdb.js'
import { memoize } from '../../src/rdf/memoize.js'

/** An engine of SQL that opens a folder of tables; undefined where it is not installed. */
export interface SqlEngine {
  readonly name: string
  readonly open: ((folder: string) => Promise<SqlTables>) | undefined
}

const postgresTypes: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  integer: 'bigint',
  number: 'double precision',
  boolean: 'boolean',
  day: 'date',
}

const openDatabase = memoize(async (_: 'one') => (await import('@electric-sql/pglite')).PGlite.create())

/** PostgreSQL in this process, with the tables read from CSV. */
async function openPostgres(folder: string): Promise<SqlTables> {
  const database = await openDatabase('one')
  await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  for (const { name, columns } of tableShapes) {
    const described = columns.map(
      ({ name: column, type, optional }) => `${column} ${postgresTypes[type]}${optional ? '' : ' not null'}`,
    )
    await database.exec(`CREATE TABLE ${name} (${described.join(', ')})`)
    const blob = new Blob([await readFile(join(folder, `${name}.csv`))])
    await database.query(`COPY ${name} FROM '/dev/blob' WITH (FORMAT csv, HEADER)`, [], { blob })
  }
  await database.exec('ANALYZE')
  return {
    async query(text) {
      const statements = await database.exec(text)
      return (statements.at(-1)?.rows ?? []) as SqlRow[]
    },
    close() {},
  }
}

interface Chdb {
  Session: new () => { query(text: string, format?: string): string; cleanup(): void }
}

/** ClickHouse in this process, where `chdb` is installed: NODE_PATH may lead to it. */
const chdb = ((): Chdb | undefined => {
  try {
    return createRequire(import.meta.url)('chdb')
  } catch {
    return undefined
  }
})()

async function openClickHouse(folder: string): Promise<SqlTables> {
  const session = new chdb!.Session()
  session.query('CREATE DATABASE own')
  session.query('USE own')
  for (const { name } of tableShapes) {
    session.query(`CREATE VIEW ${name} AS SELECT * FROM file('${join(folder, `${name}.parquet`)}', Parquet)`)
  }
  return {
    async query(text) {
      if (/^\s*CREATE/i.test(text)) {
        session.query(text)
        return []
      }
      const answer = session.query(text, 'JSONEachRow')
      return answer.split('\n').flatMap((line): SqlRow[] => (line === '' ? [] : [JSON.parse(line)]))
    },
    close: () => session.cleanup(),
  }
}

/** Opens tables in an engine, and closes them when they were used. */
export async function useTables<T>(
  open: NonNullable<SqlEngine['open']>,
  folder: string,
  use: (tables: SqlTables) => Promise<T>,
): Promise<T> {
  const tables = await open(folder)
  try {
    return await use(tables)
  } finally {
    tables.close()
  }
}

/** A query of `queries/sql`, as it ships. */
export const readSql = (name: string) => readFile(shippedPath(`queries/sql/${name}.sql`), 'utf8')

/** The engines that the texts of `queries/sql` are run on. */
export const engines: readonly SqlEngine[] = [
  { name: 'DuckDB', open: openDuckDb },
  { name: 'PostgreSQL', open: openPostgres },
  { name: 'ClickHouse', open: chdb && openClickHouse },
]
