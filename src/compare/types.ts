import type { DataIssue } from '../claims/issues.js'
import type { Resource } from '../rdf/resource.js'
import type { Kind } from './kinds/kind.js'
import type { PositionValue } from './kinds/kinds.js'
import type { Relation, Verdict } from './verdict.js'

/** How two positions on one question relate. */
export interface PositionRelation {
  /** IRIs of the two positions, in the order in which the question lists them. */
  readonly a: string
  readonly b: string
  readonly relation: Relation
  readonly verdict: Verdict
  /** Larger over smaller stated figure for quantities, days between for instants; null where there is none. */
  readonly gap: number | null
  /** One sentence that names both positions, the rule, and the wording that decided it. */
  readonly because: string
}

/** A claimant in its own words, or as a document's publisher relays it. */
export interface Voice {
  /** IRI of the claimant, or of the organisation that it speaks for. */
  readonly speaker: string
  /** IRI of the publisher (or else the document) that relays it; null where it speaks in its own document. */
  readonly relayedBy: string | null
  /** Whether it counts as the speaker's position: its own words do, and relayed ones only in default of own ones. */
  readonly counts: boolean
}

/** A set of possible worlds that somebody allows on a question, with everything that rests on it. */
export interface Position extends Resource {
  /** The position as data: bounds, concepts asserted and denied, days, a truth; `null` where it is undetermined. */
  readonly value: PositionValue | null
  /** Claims made of this very event. */
  readonly claims: readonly string[]
  /** Claims made of a part (or denials made of a whole) that hold here too. */
  readonly lifted: readonly string[]
  readonly claimants: readonly Resource[]
  /** In whose words each claimant is known to hold it. */
  readonly voices: readonly Voice[]
  readonly documents: readonly string[]
  /** Claimants of the claims that these rest on and that rest on no further claim; none where they rest on each other. */
  readonly origins: readonly Resource[]
  /** Whether there are not two independent origins. */
  readonly singleSource: boolean
  /** Earliest day on which a claim of it may have been made (ISO 8601), or null. */
  readonly firstAsserted: string | null
  /** Earlier claims of the same claimants that this position replaces. */
  readonly history: readonly string[]
}

/** One event, one comparable property (and one unit): what is asked. */
export interface Question {
  readonly id: string
  readonly topic: string
  readonly event: Resource & { readonly scope: string }
  readonly property: Resource
  /** The unit of the figures, or '' where the property makes it obvious. */
  readonly unit: string
  readonly verdict: Verdict | 'single'
  readonly positions: readonly Position[]
  readonly relations: readonly PositionRelation[]
  /** How many positions of others are left out, where only those of two actors were asked for. */
  readonly leftOut?: number
}

/** A top event with one property: all questions whose events lie within it. */
export interface Topic {
  readonly id: string
  readonly event: Resource
  readonly property: Resource
  readonly verdict: Verdict | 'single'
  readonly questions: readonly string[]
}

/** Points to one position of one question. */
export interface PositionReference {
  readonly question: string
  readonly position: string
}

/** How a figure for a part relates to a figure for its whole. */
export interface ScopeRelation {
  readonly part: PositionReference
  /** All parts, where those declared to make up the whole are added up; `part` is the first of them. */
  readonly parts?: readonly PositionReference[]
  readonly whole: PositionReference
  readonly relation: 'fits' | 'exceeds' | 'contradicts'
  readonly verdict: 'consistent' | 'differ' | 'contradict'
  readonly gap: number | null
  readonly because: string
}

/** Two questions of one topic that cannot be compared, with the dimension that differs. */
export interface Incomparable {
  readonly a: string
  readonly b: string
  readonly dimension: 'place' | 'period' | 'victims' | 'unit' | 'kind'
  readonly because: string
}

/** What became of a claim on its way into somebody else's document. */
export type FidelityOutcome = 'faithful' | 'weakened' | 'strengthened' | 'altered' | 'hedge-dropped' | 'act-shifted'

/** What one document made of what a claimant says on one question. */
export interface Fidelity {
  readonly claimant: string
  readonly question: string
  readonly primary: string
  readonly relayed: string
  readonly document: string
  readonly outcome: FidelityOutcome
  readonly because: string
}

/** Everything that a comparison finds. */
export interface Comparison {
  readonly topics: readonly Topic[]
  readonly questions: readonly Question[]
  readonly acrossScopes: readonly ScopeRelation[]
  readonly incomparable: readonly Incomparable[]
  readonly fidelity: readonly Fidelity[]
  /** What could not be compared as it stands: values that are no values, circles, ambiguous declarations. */
  readonly issues: readonly DataIssue[]
}

/** What to compare, and how. */
export interface CompareOptions {
  /** Only topics with this event or one within it, by IRI or name. */
  about?: string | undefined
  /** Only this property, by IRI or name. */
  property?: string | undefined
  /** Only questions on which both actors, by IRI or name, hold a position, with their positions and the relations between them. */
  between?: readonly [string, string] | undefined
  /** ISO 8601 day: claims that may have been made by then. */
  asOf?: string | undefined
  /** How far stated figures may lie apart and still agree: 0.1 is 10 %. */
  tolerance?: number | undefined
  verdict?: Verdict | undefined
  /** Whether a spokesperson's claims count as the organisation's; true unless set. */
  rollUp?: boolean | undefined
  /** The kinds of comparable property that are known; those that ship with the package unless set. */
  kinds?: readonly Kind[] | undefined
}
