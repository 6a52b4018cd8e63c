import { readFileSync } from 'node:fs'
import { shippedPath } from '../../node/shipped.js'
import { sha256 } from '../../rdf/digest.js'

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
  'icon.svg': 'image/svg+xml',
  'query.js': 'text/javascript; charset=utf-8',
  'search.js': 'text/javascript; charset=utf-8',
  'take-away.js': 'text/javascript; charset=utf-8',
} as const

let assets: ReadonlyMap<string, Asset> | undefined

/** The style sheet, the icon and the scripts of the pages, read from the package once. */
export function readAssets(): ReadonlyMap<string, Asset> {
  assets ??= new Map(
    Object.entries(mediaTypes).map(([name, mediaType]) => {
      const text = readFileSync(shippedPath(`assets/${name}`), 'utf8')
      return [name, { name, mediaType, text, version: sha256(text).slice(0, 12) }]
    }),
  )
  return assets
}

/** The address of a file under `/assets/` that a browser may keep for good; beside pages that are files it has none. */
export function assetHref(name: keyof typeof mediaTypes, isStatic: boolean): string {
  return isStatic ? `/assets/${name}` : `/assets/${name}?v=${readAssets().get(name)!.version}`
}
