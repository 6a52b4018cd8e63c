import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { JsonLdContext } from '../ontology/ontology.js'

const packageFolder = new URL('../../', import.meta.url)

/**
 * The path of a file or folder that ships with the package, such as `triples/` or `ontology/shapes.ttl`.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises'
 * import { shippedPath } from 'claimgraph/node'
 *
 * const shapes = await readFile(shippedPath('ontology/shapes.ttl'), 'utf8')
 * console.log(shapes.includes('NodeShape')) // true
 * ```
 */
export function shippedPath(relative: string): string {
  return fileURLToPath(new URL(relative, packageFolder))
}

/** The JSON-LD context that ships with the package. */
export async function shippedContext(): Promise<JsonLdContext> {
  return JSON.parse(await readFile(shippedPath('ontology/context.jsonld'), 'utf8'))
}
