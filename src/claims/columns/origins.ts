import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { cutCycles, gatherLinks } from '../../rdf/links.js'
import { memoize } from '../../rdf/memoize.js'
import { prov } from '../../rdf/namespaces.js'
import type { Issues } from '../issues.js'
import { findLinks } from './claim-links.js'
import type { Claims } from './claims.js'
import type { ComparedClaim } from './compared-claim.js'

/** Where a claim comes from in the end; nowhere, where it rests only on claims that rest on each other. */
export interface Origins {
  /** The speakers with whom it begins. */
  readonly named: ReadonlySet<string>
  /** The speakers who have it from others whom they do not name. */
  readonly unnamed: ReadonlySet<string>
}

/**
 * Finds the origins of claims along `prov:wasDerivedFrom`: its own speaker where a claim rests on no other claim, or
 * somebody whom it does not name where it rests on information received.
 */
export function createOrigins(
  store: ColumnStore,
  claims: Claims,
  issues: Issues,
): (claim: Pick<ComparedClaim, 'id' | 'speaker' | 'namesNoSource'>) => Origins {
  const places = new Map<string, number>()
  const pairs: (readonly [string, string])[] = []
  for (const { from, to } of findLinks(store, claims, prov.wasDerivedFrom)) {
    if (to === undefined) continue
    for (const claim of [from, to]) places.set(claims.id(claim), claim)
    pairs.push([claims.id(from), claims.id(to)])
  }
  const { links, cycles } = cutCycles(gatherLinks(pairs))
  for (const cycle of cycles) issues.addCircle('circular-derivation', 'prov:wasDerivedFrom', cycle)
  const cycleOf = new Map(cycles.flatMap(cycle => cycle.map(member => [member, cycle] as const)))
  const sourcesOf = (claim: string) => (cycleOf.get(claim) ?? [claim]).flatMap(member => links.get(member) ?? [])
  const known = new Map<string, Origins>()
  const startAt = createStart()
  const rootOf = (claim: string): Origins => {
    const place = places.get(claim)!
    return startAt(claims.speakerIris[claims.speakers[place]!]!, claims.namesNoSource(place))
  }
  const follow = (start: string): Origins => {
    const path = [start]
    for (let claim = path.at(-1); claim !== undefined; claim = path.at(-1)) {
      const sources = sourcesOf(claim)
      const unknown = known.has(claim) ? [] : sources.filter(source => !known.has(source))
      path.push(...unknown)
      if (unknown.length > 0) continue
      path.pop()
      const rootless = sources.length === 0 && !cycleOf.has(claim)
      known.set(claim, rootless ? rootOf(claim) : joinOrigins(sources.map(source => known.get(source)!)))
    }
    return known.get(start)!
  }
  return ({ id, speaker, namesNoSource }) => (places.has(id) ? follow(id) : startAt(speaker, namesNoSource))
}

/** All origins of several claims. */
export function joinOrigins(several: readonly Origins[]): Origins {
  const [first] = several
  if (first && several.every(origins => origins === first)) return first
  return {
    named: new Set(several.flatMap(({ named }) => [...named])),
    unnamed: new Set(several.flatMap(({ unnamed }) => [...unnamed])),
  }
}

const none: ReadonlySet<string> = new Set()

function createStart(): (speaker: string, namesNoSource: boolean) => Origins {
  const named = memoize((speaker: string): Origins => ({ named: new Set([speaker]), unnamed: none }))
  const unnamed = memoize((speaker: string): Origins => ({ named: none, unnamed: new Set([speaker]) }))
  return (speaker, namesNoSource) => (namesNoSource ? unnamed(speaker) : named(speaker))
}
