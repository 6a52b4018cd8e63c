import { pairPath } from './parts/alignments.js'
import { rangePaths } from './range.js'
import type { Site } from './site.js'

/** The paths of all pages of a site: those of its own, and one for each resource. */
export async function listPages(site: Site): Promise<string[]> {
  const { paths, whole } = site
  const pairs = whole.pairs.flatMap(pair => pairPath(paths, pair) ?? [])
  const resources = [...paths.iris()].map(iri => paths.pathOf(iri)!)
  return [...topPages, ...pairs, ...(await rangePaths(site)), ...resources]
}

const topPages = ['/', '/about', '/alignment', '/range', '/query', '/search']
