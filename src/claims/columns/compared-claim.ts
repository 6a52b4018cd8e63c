import type { Resource } from '../../rdf/resource.js'
import type { PossibleDays } from '../../time/possible-days.js'
import type { Stance } from '../stance.js'
import type { ComparedMention } from './mentions.js'
import type { ClaimVoice } from './voices.js'

/** A claim with what comparing needs to know of it. */
export interface ComparedClaim {
  readonly id: string
  readonly claimant: string
  /** The claimant, or the organisation for which it speaks. */
  readonly speaker: string
  readonly stance: Stance
  readonly act: Resource | undefined
  readonly certainty: Resource | undefined
  /** Of how many it speaks (`cg:quantifier`): all, most, many, some. */
  readonly quantifier: Resource | undefined
  /** Whether what it says stands in it as presupposed, within a demand or a norm, and is not asserted. */
  readonly presupposed: boolean
  /** Whether it rests on information from others whom it does not name. */
  readonly namesNoSource: boolean
  readonly mentions: readonly ComparedMention[]
  readonly voices: readonly ClaimVoice[]
  readonly days: PossibleDays
}
