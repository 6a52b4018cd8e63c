import { readFileSync } from 'node:fs'
import { shippedPath } from '../../node/shipped.js'

const mediaTypes = {
  'claimgraph.css': 'text/css; charset=utf-8',
  'edit.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'edit.js': 'text/javascript; charset=utf-8',
} as const

/** The style sheets, the icon and the script of the pages on which people decide. */
export function readEditAssets(): ReadonlyMap<string, { readonly mediaType: string; readonly text: string }> {
  return new Map(
    Object.entries(mediaTypes).map(([name, mediaType]) => [
      name,
      { mediaType, text: readFileSync(shippedPath(`assets/${name}`), 'utf8') },
    ]),
  )
}
