import type { Quad } from '@rdfjs/types'
import { findRootQuads } from './content.js'
import { namesOf } from './names.js'

/**
 * What can be reached from what is restricted, and from nothing else that stays: a witness known from one claim alone, the parts
 * of a figure that is gone. These stand on their own: `claims`, and whatever nothing restricted leads to.
 */
export function findOrphans(
  { all, open, closed }: Readonly<Record<'all' | 'open' | 'closed', readonly Quad[]>>,
  claims: readonly string[],
): Set<string> {
  const links = new Map<string, string[]>()
  const link = (from: string, to: readonly string[]) => {
    const known = links.get(from)
    if (known) known.push(...to)
    else links.set(from, [...to])
  }
  for (const quad of open) link(quad.subject.value, namesOf(quad))
  const isOpen = new Set(open)
  // of the whole graph: that what led to a node is gone makes it no root
  for (const quad of findRootQuads(all)) if (isOpen.has(quad)) link(quad.graph.value, namesOf(quad))
  const fromThere = reach(closed.flatMap(namesOf), links)
  const standing = reach([...claims, ...[...links.keys()].filter(name => !fromThere.has(name))], links)
  return new Set([...fromThere].filter(name => links.has(name) && !standing.has(name)))
}

function reach(starts: readonly string[], links: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set(starts)
  // a set's iteration also visits what is added on the way
  for (const name of reached) for (const next of links.get(name) ?? []) reached.add(next)
  return reached
}
