import type { ComparedClaim } from '../claims/columns/compared-claim.js'
import type { Event } from '../claims/event.js'
import type { Issues } from '../claims/issues.js'
import type { RelateContext } from './kinds/kind.js'
import type { Containment } from './structure/containment.js'

/** What every step of a comparison reads from. */
export interface Setting {
  readonly context: RelateContext
  readonly events: ReadonlyMap<string, Event>
  readonly containment: Containment
  /** The speakers in whom a claim originates. */
  readonly originsOf: (claim: Pick<ComparedClaim, 'id' | 'speaker'>) => ReadonlySet<string>
  readonly issues: Issues
}
