import { memoize } from '../../rdf/memoize.js'
import { listPaths } from './lists/list.js'
import { lists } from './lists/lists.js'
import { oneOriginPaths } from './one-origin.js'
import { pairPath } from './parts/alignments.js'
import { rangePaths } from './range.js'
import { readingPaths } from './reading.js'
import { relayingPaths } from './relaying.js'
import { relaysPaths } from './relays.js'
import type { Site } from './site.js'
import { timelinePaths } from './timeline.js'

/** The paths of all pages of a site: those of its own, and one for each resource; gathered once. */
export const listPages = memoize(gatherPages, new WeakMap<Site, Promise<readonly string[]>>())

async function gatherPages(site: Site): Promise<readonly string[]> {
  const { paths, whole } = site
  const { meetings } = await whole.overview()
  const pairs = [...meetings.pairs()].flatMap(([a, b]) => pairPath(paths, { a, b }) ?? [])
  const listed = await Promise.all(lists.map(list => listPaths(site, list)))
  const resources = [...paths.iris()].map(iri => paths.pathOf(iri)!)
  return [
    ...topPages,
    ...listed.flat(),
    ...pairs,
    ...(await rangePaths(site)),
    ...readingPaths(site),
    ...relayingPaths(site),
    ...(await oneOriginPaths(site)),
    ...timelinePaths(site),
    ...relaysPaths(site),
    ...resources,
  ]
}

const topPages = ['/', '/about', '/alignment', '/range', '/map', '/query', '/search']
