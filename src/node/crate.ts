import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { ClaimGraphError } from '../errors.js'
import { crateMetadata, type DescribedFile } from '../export/crate.js'
import { sha256 } from '../rdf/digest.js'

/** How a crate's files stand to what it says of them, by path. */
export interface CrateReport {
  /** How many files it describes. */
  readonly files: number
  readonly missing: readonly string[]
  /** Those whose size or digest is another one. */
  readonly changed: readonly string[]
  /** Those in its folder that it does not describe; its own metadata and lists that begin with a dot do not count. */
  readonly further: readonly string[]
}

/**
 * Compares the files of a crate (RO-Crate) with the sizes and digests that its metadata give. Throws `not-found` where there is no
 * `ro-crate-metadata.json`, and `invalid-data` where that is none, or names a file outside of the folder.
 *
 * @example
 * ```ts
 * import { verifyCrate } from 'claimgraph/node'
 *
 * const report = await verifyCrate('crate').catch(error => error.code)
 * console.log(report) // not-found
 * ```
 */
export async function verifyCrate(folder: string): Promise<CrateReport> {
  const described = await readMetadata(folder)
  const report = { files: described.length, missing: [] as string[], changed: [] as string[], further: [] as string[] }
  for (const { path, contentSize, sha256: stated } of described) {
    const found = await lstat(join(folder, path)).catch(() => undefined)
    if (!found?.isFile()) report.missing.push(path)
    else if (String(found.size) !== contentSize) report.changed.push(path)
    else if (sha256(await readFile(join(folder, path))) !== stated) report.changed.push(path)
  }
  const known = new Set([...described.map(({ path }) => path), crateMetadata])
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
  report.further.push(...paths.filter(path => !known.has(path)).sort())
  return report
}

async function readMetadata(folder: string): Promise<(DescribedFile & { readonly path: string })[]> {
  const file = join(folder, crateMetadata)
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ClaimGraphError('not-found', `${file}: expected a crate with its metadata, found none`)
  })
  const graph = parseGraph(text)
  if (graph === undefined) {
    throw new ClaimGraphError('invalid-data', `${file}: expected JSON with an \`@graph\`, found something else`)
  }
  return graph.filter(isFile).map(entity => {
    const path = toPath(entity['@id'])
    if (path === undefined) {
      const found = `\`${entity['@id']}\``
      throw new ClaimGraphError('invalid-data', `${file}: expected files within the folder, found ${found}`)
    }
    return { ...entity, path }
  })
}

function parseGraph(text: string): unknown[] | undefined {
  try {
    const graph = (JSON.parse(text) as { '@graph'?: unknown } | null)?.['@graph']
    return Array.isArray(graph) ? graph : undefined
  } catch {
    return undefined
  }
}

/** Whether a crate describes something as a file with a digest: files elsewhere have none here. */
function isFile(entity: unknown): entity is DescribedFile {
  if (typeof entity !== 'object' || entity === null) return false
  const { '@id': id, '@type': type, contentSize, sha256: digest } = entity as Record<string, unknown>
  const isOfFile = [type].flat().includes('File')
  return isOfFile && [id, contentSize, digest].every(value => typeof value === 'string')
}

/** The path of a file within the folder; undefined where it lies outside. */
function toPath(id: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(id)).split(sep).join('/')
    return path.startsWith('../') || path === '..' || path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(id)
      ? undefined
      : path
  } catch {
    return undefined
  }
}
