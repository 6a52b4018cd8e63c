import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { shippedPath } from './shipped.js'

/** Polygons of countries, each as rings of longitude and latitude in degrees; the first ring is the outer one. */
export type Outlines = readonly [longitude: number, latitude: number][][][]

/** Opens the outlines of countries that ship with the package, of Natural Earth. */
export async function openOutlines(): Promise<Outlines> {
  return JSON.parse((await promisify(gunzip)(await readFile(shippedPath('dist/outlines.json.gz')))).toString('utf8'))
}
