import { readFileSync } from 'node:fs'
import { shippedPath } from '../../node/shipped.js'
import { sha256 } from '../../rdf/digest.js'
import { memoize } from '../../rdf/memoize.js'

/** A file that pages refer to under `/assets/`. */
export interface Asset {
  readonly name: string
  readonly mediaType: string
  readonly text: string
  /** What tells it from every other text under its name. */
  readonly version: string
}

const mediaTypes = {
  'claimgraph.css': 'text/css; charset=utf-8',
  'edit.css': 'text/css; charset=utf-8',
  'edit.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'query.js': 'text/javascript; charset=utf-8',
  'search.js': 'text/javascript; charset=utf-8',
  'take-away.js': 'text/javascript; charset=utf-8',
} as const

export type AssetName = keyof typeof mediaTypes

/** The style sheet, the icon and the scripts of the pages. */
const ofPages: readonly AssetName[] = ['claimgraph.css', 'icon.svg', 'query.js', 'search.js', 'take-away.js']

const readAsset = memoize((name: AssetName): Asset => {
  const text = readFileSync(shippedPath(`assets/${name}`), 'utf8')
  return { name, mediaType: mediaTypes[name], text, version: sha256(text).slice(0, 12) }
})

/** The files of some names, of the pages unless said, each read from the package once. */
export function readAssets(names: readonly AssetName[] = ofPages): ReadonlyMap<string, Asset> {
  return new Map(names.map(name => [name, readAsset(name)]))
}

/** The address of a file under `/assets/` that a browser may keep for good; beside pages that are files it has none. */
export function assetHref(name: AssetName, isStatic: boolean): string {
  return isStatic ? `/assets/${name}` : `/assets/${name}?v=${readAsset(name).version}`
}
