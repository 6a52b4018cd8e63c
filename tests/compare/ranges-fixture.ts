import { ranges } from '../../src/compare/ranges/ranges.js'
import type { EventRange, LeftOutClaim, RangeClaim, RangeOptions } from '../../src/compare/ranges/types.js'
import { toClaimGraph } from '../../src/node/open.js'
import { localName } from '../../src/rdf/resource.js'
import { flood, storeOf } from '../claims/fixture.js'

/** Turtle of a claim: what it says of how many died, and what else there is to know of it. */
export interface Told {
  /** The figure: a number, or what stands in a quantity node. */
  readonly says: number | string
  readonly of?: string
  readonly act?: string
  /** Turtle after the claim's metadata: dates, hedges, derivations. */
  readonly with?: string
  /** Who publishes it in the claimant's place. */
  readonly relay?: string
}

/** A claim of the flood's dead in TriG; a report unless told otherwise. */
export function told(
  name: string,
  by: string,
  { says, of = 'flood', act = 'Report', with: more, relay }: Told,
): string {
  const figure = typeof says === 'number' ? says : `[ ${says} ]`
  const mention = relay ? `oa:hasSource :${relay}-page ; cg:relayedBy ( :${relay} )` : `oa:hasSource :${by}-page`
  return `:${name} a cg:Claim ; prov:wasAttributedTo :${by} ; cg:act cg:${act} ; cg:mention :${name}-m ${more ? `; ${more}` : ''} .
    :${name}-m a cg:Mention ; ${mention} .
    :${by}-page a cg:Document ; schema:publisher :${by} . :${relay ?? by}-page a cg:Document ; schema:publisher :${relay ?? by} .
    :${name} { :${of} cg:deaths ${figure} . }
    `
}

/** All ranges of a graph in TriG under the flood's prefixes. */
export async function rangesOf(trig: string, options: RangeOptions = {}): Promise<EventRange[]> {
  return ranges(toClaimGraph(await storeOf(trig)), options)
}

/** The one range of an event, the flood unless told otherwise. */
export async function rangeOf(trig: string, options: RangeOptions = {}): Promise<EventRange> {
  const found = await rangesOf(trig, { event: 'flood', ...options })
  if (found.length !== 1) throw new Error(`${found.length} ranges`)
  return found[0]!
}

/** The lowest and the highest figure, with a plus where there may be more. */
export function ends({ lowest, highest }: Pick<EventRange, 'lowest' | 'highest'>): [string, string] {
  return [lowest, highest].map(({ figure, open }) => `${figure ?? 'none'}${open ? '+' : ''}`) as [string, string]
}

/** The names of claims, in order. */
export const names = (claims: readonly RangeClaim[]) => claims.map(({ claim }) => localName(claim)).sort()

/** Why a claim does not count: its reason, and at which end. */
export function omitted({ leftOut }: Pick<EventRange, 'leftOut'>, claim: string): string[] {
  const found = leftOut.filter(item => item.claim === flood + claim)
  return found.map(({ reason, end }: LeftOutClaim) => (end === 'both' ? reason : `${reason} at the ${end}`))
}
