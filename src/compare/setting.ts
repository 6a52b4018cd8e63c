import type { ComparedClaim } from '../claims/columns/compared-claim.js'
import type { IsAscribed } from '../claims/columns/nearest-words.js'
import type { Origins } from '../claims/columns/origins.js'
import type { Event } from '../claims/event.js'
import type { Issues } from '../claims/issues.js'
import type { Links } from '../rdf/cycles.js'
import type { RelateContext } from './kinds/kind.js'
import type { Containment } from './structure/containment.js'

/** What every step of a comparison reads from. */
export interface Setting {
  readonly context: RelateContext
  readonly events: ReadonlyMap<string, Event>
  readonly containment: Containment
  /** With whom a claim begins. */
  readonly originsOf: (claim: Pick<ComparedClaim, 'id' | 'speaker' | 'namesNoSource'>) => Origins
  /** Those who may be the same as a speaker, though it is not said that they are. */
  readonly mayBe: Links
  readonly isAscribed: IsAscribed
  /** Whether a speaker without documents of its own is relayed by somebody in that one's documents. */
  readonly isRelayedBy: (speaker: string, agent: string) => boolean
  /** The quantifiers, such as many, of whoever names some of many and leaves room for others. */
  readonly leavingOthers: ReadonlySet<string>
  /** Whether what others' documents have a speaker say counts. */
  readonly ascribed: boolean
  /** The name of a publisher or a document through which a claim is known. */
  readonly nameRelay: (relay: string) => string
  /** The decisions, only proposed, by which others stand under the name of an event or a speaker. */
  readonly proposedOf: (id: string) => readonly string[]
  readonly issues: Issues
  /** Only as of a day: whether a document, by its IRI, is certain to have been published by then. */
  readonly hasAppeared?: ((document: string) => boolean) | undefined
}
