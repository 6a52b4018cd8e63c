import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const packageFolder = new URL('../../', import.meta.url)

/** The path of a file or folder that ships with the package, such as `triples/` or `ontology/shapes.ttl`. */
export function shippedPath(relative: string): string {
  return fileURLToPath(new URL(relative, packageFolder))
}

/** The JSON-LD context that ships with the package. */
export async function shippedContext(): Promise<object> {
  return JSON.parse(await readFile(shippedPath('ontology/context.jsonld'), 'utf8'))
}

/** The version of this software. */
export function shippedVersion(): string {
  return JSON.parse(readFileSync(shippedPath('package.json'), 'utf8')).version
}
