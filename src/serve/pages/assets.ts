import { readFileSync } from 'node:fs'
import { shippedPath } from '../../node/shipped.js'

/** A file that pages refer to under `/assets/`. */
export interface Asset {
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

const mediaTypes = {
  'claimgraph.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'query.js': 'text/javascript; charset=utf-8',
  'search.js': 'text/javascript; charset=utf-8',
  'take-away.js': 'text/javascript; charset=utf-8',
} as const

/** The style sheet, the icon and the scripts of the pages, read from the package. */
export function readAssets(): ReadonlyMap<string, Asset> {
  return new Map(
    Object.entries(mediaTypes).map(([name, mediaType]) => {
      return [name, { name, mediaType, text: readFileSync(shippedPath(`assets/${name}`), 'utf8') }]
    }),
  )
}
