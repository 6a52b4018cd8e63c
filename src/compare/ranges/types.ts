import type { Stance } from '../../claims/stance.js'
import type { Resource } from '../../rdf/resource.js'
import type { Kind } from '../kinds/kind.js'

/** The names of the rules for the ends of a range, in the order in which they are shown. */
export const rangeRuleNames = ['documented', 'stated', 'origins'] as const

/** By which claims the ends of a range are set. */
export type RangeRuleName = (typeof rangeRuleNames)[number]

/** Of what ranges are worked out, and how. */
export interface RangeOptions {
  /** Only this event, by IRI or name; all events of which figures are known unless set. */
  event?: string | undefined
  /** An additive measure, by IRI or name; deaths unless set. */
  property?: string | undefined
  /** `documented` unless set. */
  rule?: RangeRuleName | undefined
  /** How vague words are read: reading rules of the ontology or of the graph, by IRI or name; `two-of-each` unless set. */
  reading?: string | undefined
  /** ISO 8601 day: only claims that were certainly made by then count. */
  asOf?: string | undefined
  /** Whether what others have an actor say counts, too, where words nearer to it are known; false unless set. */
  ascribed?: boolean | undefined
  /** Whether a spokesperson's claims count as the organisation's; true unless set. */
  rollUp?: boolean | undefined
  /** The kinds of comparable property that are known; those that ship with the package unless set. */
  kinds?: readonly Kind[] | undefined
}

/** A passage through which a claim is known: its document, and the relays from the claimant on. */
export interface RangeMention {
  readonly document: Resource | null
  readonly relayedBy: readonly Resource[]
}

/** One figure that a claim gives, with whose word it is. */
export interface RangeClaim {
  /** IRI of the claim. */
  readonly claim: string
  readonly claimant: Resource
  /** The claimant, or the organisation for which it speaks. */
  readonly speaker: Resource
  /** The event of which it is said. */
  readonly event: Resource
  /** The figure as it was stated: `documented 420`, `scores`. */
  readonly stated: string
  /** How the figure was read where its words do not say it: `40 or more`; else null. */
  readonly reading: string | null
  /** Whether there is a figure in it, if only by a convention; there is none in `much higher than 111`. */
  readonly givesFigure: boolean
  readonly stance: Stance
  readonly act: Resource | null
  readonly certainty: Resource | null
  /** Whether it is documented: by its act or by the kind of evidence that it names, and without a hedge. */
  readonly documented: boolean
  /** Whether others have the claimant say it while words nearer to it are known. */
  readonly ascribed: boolean
  /** With whom it begins. */
  readonly origins: readonly Resource[]
  /** Who has it from others whom they do not name. */
  readonly unnamedOrigins: readonly Resource[]
  /** The first and last day (ISO 8601) on which it may have been made; null where no bound is known. */
  readonly made: { readonly first: string | null; readonly last: string | null }
  readonly mentions: readonly RangeMention[]
}

/** One end of a range. */
export interface RangeEnd {
  /** Null where the claims give none. */
  readonly figure: number | null
  /** At the highest end, whether there is no upper end: a claim that sets it leaves open that there were more. */
  readonly open: boolean
  /** Whether it was stated of the event, or follows from a part, or from parts that make up the event. */
  readonly from: 'event' | 'part' | 'sum' | null
  /** The claims that set it. */
  readonly claims: readonly RangeClaim[]
  /** One sentence that says what set it and by which rule, or why there is none. */
  readonly because: string
}

/** Both ends of a range. */
export interface Ends {
  readonly lowest: RangeEnd
  readonly highest: RangeEnd
  /** What a part has at least, where that is more than the lowest, or there is none, and sets no end. */
  readonly ofPart: RangeEnd | null
}

/** Why a claim does not count at an end, in the order in which they are listed. */
export const leftOutReasons = [
  'denied',
  'could-not-verify',
  'not-asserted',
  'not-yet',
  'possibly-later',
  'ascribed',
  'retracted',
  'revised',
  'superseded',
  'no-figure',
  'vague',
  'not-documented',
  'circular',
  'relayed-origin',
  'unit',
  'part',
  'whole',
  'other-scope',
] as const

/** Why a claim does not count at an end. */
export type LeftOutReason = (typeof leftOutReasons)[number]

/** A claim that does not count, and why. */
export interface LeftOutClaim extends RangeClaim {
  /** Which end it does not count for. */
  readonly end: 'both' | 'lowest' | 'highest'
  readonly reason: LeftOutReason
  readonly because: string
}

/** The range of a part of an event that differs from it in its victims alone: children, women, civilians. */
export interface RangeBreakdown {
  readonly event: Resource & { readonly scope: string }
  readonly victims: readonly Resource[]
  readonly lowest: RangeEnd
  readonly highest: RangeEnd
  readonly ofPart: RangeEnd | null
  /** The range in words. */
  readonly label: string
  /** The same of parts of this part. */
  readonly breakdown: readonly RangeBreakdown[]
}

/** The lowest and the highest figure for an event by a rule, with what sets them and what was left out. */
export interface EventRange {
  readonly event: Resource & { readonly scope: string }
  readonly property: Resource
  /** The unit of the figures, or '' where the property makes it obvious. */
  readonly unit: string
  readonly rule: { readonly name: RangeRuleName; readonly words: string }
  /** The reading rules for vague words. */
  readonly reading: Resource
  /** The day (ISO 8601) by which claims had to be made; null where all count. */
  readonly asOf: string | null
  /** The range in words, its ends as they were stated: `12 to 14`, `“at least 420”, no upper end`. */
  readonly label: string
  readonly lowest: RangeEnd
  readonly highest: RangeEnd
  /** What a part has at least, where that is more than the lowest or there is none, and sets no end; else null. */
  readonly ofPart: RangeEnd | null
  /** Claims that count and set neither end. */
  readonly between: readonly RangeClaim[]
  readonly breakdown: readonly RangeBreakdown[]
  readonly leftOut: readonly LeftOutClaim[]
}
