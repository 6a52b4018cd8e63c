import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ClaimGraphError, suggest } from '../errors.js'
import { readQuery, type StoredQuery } from '../query/library.js'
import { shippedPath } from './shipped.js'

const shippedQueries = () => shippedPath('queries')

/**
 * All queries of a folder (by default those that ship with claimgraph), ordered by name.
 *
 * @example
 * ```ts
 * import { listQueries } from 'claimgraph/node'
 *
 * for (const { name, summary } of await listQueries()) {
 *   if (name === 'claim-chain') console.log(summary) // Through whom do we know a claim?
 * }
 * ```
 */
export async function listQueries(folder: string = shippedQueries()): Promise<StoredQuery[]> {
  return Promise.all((await listNames(folder)).map(name => loadFile(folder, name)))
}

/**
 * One query of a folder by its name. Throws `unknown-query` with the nearest name.
 *
 * @example
 * ```ts
 * import { loadQuery } from 'claimgraph/node'
 *
 * const { parameters } = await loadQuery('claim-chain')
 * for (const { name, type, required } of parameters) console.log(name, type, required) // claim iri true
 * ```
 */
export async function loadQuery(name: string, folder: string = shippedQueries()): Promise<StoredQuery> {
  const names = await listNames(folder)
  const wanted = name.replace(/\.rq$/, '')
  if (names.includes(wanted)) return loadFile(folder, wanted)
  throw new ClaimGraphError(
    'unknown-query',
    `expected one of the ${names.length} queries of the library, found \`${name}\`${suggest(wanted, names)}`,
  )
}

async function listNames(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(cause => {
    throw new ClaimGraphError('not-found', `${folder}: expected a folder of queries, found none`, {
      details: { file: folder },
      cause,
    })
  })
  return files
    .filter(file => file.endsWith('.rq'))
    .map(file => file.slice(0, -3))
    .sort()
}

async function loadFile(folder: string, name: string): Promise<StoredQuery> {
  const file = join(folder, `${name}.rq`)
  return readQuery(await readFile(file, 'utf8'), { name, file, strict: true })
}
