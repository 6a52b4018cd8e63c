import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Gazetteer, GazetteerPlace } from '../align/gazetteer.js'
import { wordsOfName } from '../rdf/slug.js'
import { shippedPath } from './shipped.js'

/**
 * Opens the gazetteer that ships with the package, of GeoNames: countries, their regions, and towns of a thousand inhabitants
 * and more.
 *
 * @example
 * ```ts
 * import { openGazetteer } from 'claimgraph/node'
 *
 * const gazetteer = await openGazetteer()
 * console.log(gazetteer.find('banda aceh').map(({ name, country }) => `${name}, ${country}`)) // [ 'Banda Aceh, ID' ]
 * ```
 */
export async function openGazetteer(): Promise<Gazetteer> {
  const text = (await promisify(gunzip)(await readFile(shippedPath('dist/gazetteer.tsv.gz')))).toString('utf8')
  const lines = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const name = line.slice(0, line.indexOf('\t'))
    const known = lines.get(name)
    if (known) known.push(line)
    else lines.set(name, [line])
  }
  return { find: name => (lines.get(wordsOfName(name).join(' ')) ?? []).map(readLine) }
}

function readLine(line: string): GazetteerPlace {
  const [, name = '', country = '', region, latitude, longitude] = line.split('\t')
  return {
    ...{ name, country },
    ...(region ? { region } : {}),
    ...(latitude && longitude ? { coordinates: { latitude: Number(latitude), longitude: Number(longitude) } } : {}),
  }
}
