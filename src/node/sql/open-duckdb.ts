import { join } from 'node:path'
import { ClaimGraphError } from '../../errors.js'
import { tableNames } from '../../export/tables/shape.js'

/** One row of an answer, by column. */
export type SqlRow = Readonly<Record<string, unknown>>

/** Tables as an engine of SQL has them, until it is closed. */
export interface SqlTables {
  query(text: string): Promise<SqlRow[]>
  close(): void
}

const missing =
  'expected the package @duckdb/node-api, found none: `npm install @duckdb/node-api` adds DuckDB; without --engine the ' +
  'survey is the same'

/**
 * Opens a folder of tables in DuckDB, which is asked for here first and is no part of what claimgraph installs. Throws
 * `unavailable` where it is not there, and `unreadable` where the folder has no such tables.
 */
export async function openDuckDb(folder: string): Promise<SqlTables> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch(cause => {
    throw new ClaimGraphError('unavailable', missing, { cause })
  })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const close = () => {
    connection.closeSync()
    instance.closeSync()
  }
  const query = async (text: string) => (await connection.runAndReadAll(text)).getRowObjectsJS()
  try {
    for (const name of tableNames) {
      const file = join(folder, `${name}.parquet`).replaceAll("'", "''")
      await query(`CREATE VIEW ${name} AS SELECT * FROM read_parquet('${file}')`)
    }
  } catch (cause) {
    close()
    const [line] = (cause as Error).message.split('\n')
    const message = `${folder}: expected tables that \`claimgraph tables\` has written as Parquet, found: ${line}`
    throw new ClaimGraphError('unreadable', message, { details: { file: folder }, cause })
  }
  return { query, close }
}
