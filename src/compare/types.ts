import type { ClaimAsOf } from '../claims/as-of.js'
import type { DataIssue } from '../claims/issues.js'
import type { Resource } from '../rdf/resource.js'
import type { Kind } from './kinds/kind.js'
import type { PositionValue } from './kinds/kinds.js'
import type { QuestionVerdict, Relation, Verdict } from './verdict.js'

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

/** Two positions on one question that cannot be compared, with the reason. */
export interface IncomparablePositions {
  /** IRIs of the two positions, in the order in which the question lists them. */
  readonly a: string
  readonly b: string
  /** `scope` where one is known of a part or of a whole only; `facet` where they answer by different kinds of thing. */
  readonly dimension: 'scope' | 'facet'
  readonly because: string
}

/** A claimant in its own words, or as a document's publisher relays it. */
export interface Voice {
  /** IRI of the claimant, or of the organisation that it speaks for. */
  readonly speaker: string
  /** IRI of the publisher (or else the document) that relays it; null where it speaks in its own document. */
  readonly relayedBy: string | null
  /**
   * Whether it is only said to say so: the speaker has documents of its own in the graph, or is relayed by somebody from
   * whom the relay has it, and these come nearer to its words.
   */
  readonly ascribed: boolean
  /** Whether it counts as the speaker's position: what is ascribed to it does only where that is asked for. */
  readonly counts: boolean
}

/** What one claim contributes to a position, with how it is put. */
export interface PositionStatement {
  /** IRI of the claim. */
  readonly claim: string
  /** IRI of the claimant, or of the organisation that it speaks for. */
  readonly speaker: string
  /** As a voice has it; a claim that is known in several ways stands once for each. */
  readonly relayedBy: string | null
  /** Whether it is said of a part (or denied of a whole) and holds here too. */
  readonly lifted: boolean
  /** The speech act: a report, a testimony, a demand. */
  readonly act: Resource | null
  /** The speaker's own hedge. */
  readonly certainty: Resource | null
  /** Of how many it speaks: all, most, many, some. */
  readonly quantifier: Resource | null
  /** Whether it stands in the claim as presupposed, within a demand or a norm, and is not asserted. */
  readonly presupposed: boolean
  /** Whether it rests on information from others whom it does not name. */
  readonly unnamedSource: boolean
  /** The few words of the wording, where the claim gives them. */
  readonly asStated: string | null
}

/** A set of possible worlds that somebody allows on a question, with everything that rests on it; its label is as stated. */
export interface Position extends Resource {
  /** How the label is read, in words, where that does not go without saying; it is nobody's wording. */
  readonly reading: string | null
  /** The position as data: bounds, concepts asserted and denied, days, a truth; `null` where it is undetermined. */
  readonly value: PositionValue | null
  /** Claims made of this very event. */
  readonly claims: readonly string[]
  /** Claims made of a part (or denials made of a whole) that hold here too. */
  readonly lifted: readonly string[]
  /** The same claims, each with its act, hedge and wording. */
  readonly statements: readonly PositionStatement[]
  readonly claimants: readonly Resource[]
  /** In whose words each claimant is known to hold it. */
  readonly voices: readonly Voice[]
  /** Those that carry it; as of a day, those that had certainly been published by then. */
  readonly documents: readonly string[]
  /** Claimants of the claims that these rest on and that rest on no further claim; none where they rest on each other. */
  readonly origins: readonly Resource[]
  /** How many speakers have it from others whom they do not name. */
  readonly unnamedOrigins: number
  /** How many independent origins there are at least and at most: two who may be one, and unnamed ones, leave it open. */
  readonly originCount: { readonly least: number; readonly most: number }
  /** Whether two independent origins are not known. */
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
  /** The questions on wider events of which what is said here holds too, or the other way round, by id. */
  readonly wholes: readonly string[]
  readonly verdict: QuestionVerdict
  readonly positions: readonly Position[]
  readonly relations: readonly PositionRelation[]
  /** The pairs of positions that are not related, as they cannot be compared. */
  readonly incomparable: readonly IncomparablePositions[]
  /** Decisions on what is the same that are only proposed, without which it would not stand as it does; by IRI. */
  readonly restsOn: readonly string[]
  /** How many positions of others are left out, where only those of two actors were asked for. */
  readonly leftOut?: number
  /** What a day leaves open of it, where questions come one by one; a whole comparison has it in one place. */
  readonly asOf?: AsOf
}

/** A question with the positions on it that only bounds allow to have been taken by a day: they are related to nothing. */
export interface PossibleQuestion
  extends Pick<Question, 'id' | 'event' | 'property' | 'unit' | 'wholes' | 'positions'> {
  readonly topic: Pick<Topic, 'id' | 'event' | 'property'>
}

/** What a comparison as of a day leaves open. */
export interface AsOf {
  /** The day (ISO 8601); it belongs to what it asks for. */
  readonly day: string
  /** What may have been said by then, as bounds allow, and may not: in no position, verdict or count of the comparison. */
  readonly possible: readonly PossibleQuestion[]
  /** How claims stand, by IRI: those that may have been said, and those that a document carries which may not have existed. */
  readonly claims: readonly ClaimAsOf[]
}

/** A top event with one property: all questions whose events lie within it. */
export interface Topic {
  readonly id: string
  readonly event: Resource
  readonly property: Resource
  readonly verdict: QuestionVerdict
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
  /** The stated figure of one part over that of its whole; null where one of them is not stated, and for sums. */
  readonly share: number | null
  /** Larger over smaller figure of a sum of parts and its whole; null for a single part. */
  readonly gap: number | null
  readonly because: string
}

/** Two questions of one topic that cannot be compared, with the dimension that differs. */
export interface Incomparable {
  readonly a: string
  readonly b: string
  readonly dimension: 'place' | 'period' | 'victims' | 'unit' | 'kind' | 'scope'
  readonly because: string
}

/** What became of a claim on its way into somebody else's document. */
export type FidelityOutcome =
  | 'faithful'
  | 'weakened'
  | 'strengthened'
  | 'altered'
  | 'hedge-dropped'
  | 'act-shifted'
  | 'attribution-dropped'
  | 'omitted'

/** What one document made of what a claimant says on one question. */
export interface Fidelity {
  readonly claimant: string
  /** On what, by IRI: it may be a property that is not compared between actors, such as a consequence. */
  readonly event: string
  readonly property: string
  readonly question: string
  readonly primary: string
  readonly relayed: string
  readonly document: string
  readonly outcome: FidelityOutcome
  /** Why that is so, each as a clause without capital or full stop that names the wordings: `“32 killings” became “32 incidents”`. */
  readonly reasons: readonly string[]
  /** The same as one sentence. */
  readonly because: string
}

/** What somebody said on a question and withdrew: it stands in no position. */
export interface RetractedStatement {
  /** IRI of the claim. */
  readonly claim: string
  readonly claimant: Resource
  readonly question: string
  readonly event: Resource
  readonly property: Resource
  readonly unit: string
  /** What was said, in words. */
  readonly stated: string
  /** First and last day (ISO 8601) on which it can have been withdrawn; null where no bound is known. */
  readonly retracted: { readonly first: string | null; readonly last: string | null }
  /** As of a day, `possibly` where it may have been withdrawn by then: it stands in its position all the same. */
  readonly was: 'certainly' | 'possibly'
  /** When and why, as a clause without capital or full stop. */
  readonly because: string
}

/** A document in which claims that are compared stand. */
export interface ComparedDocument extends Resource {
  /** Digest of its text's UTF-8 bytes; null where it is not known. */
  readonly sha256: string | null
}

/** Everything that a comparison finds. */
export interface Comparison {
  /** The documents that carry positions, by IRI. */
  readonly documents: readonly ComparedDocument[]
  readonly topics: readonly Topic[]
  readonly questions: readonly Question[]
  readonly acrossScopes: readonly ScopeRelation[]
  readonly incomparable: readonly Incomparable[]
  readonly fidelity: readonly Fidelity[]
  /** Only where something was withdrawn that is asked for. */
  readonly retracted?: readonly RetractedStatement[]
  /** What could not be compared as it stands: values that are no values, circles, ambiguous declarations. */
  readonly issues: readonly DataIssue[]
  /** Only as of a day: all else is made of what had certainly been said by then, this is what stands beside it. */
  readonly asOf?: AsOf
}

/** What to compare, and how. */
export interface CompareOptions {
  /** Only topics with this event or one within it, by IRI or name. */
  about?: string | undefined
  /** Only this property, by IRI or name. */
  property?: string | undefined
  /** Only questions on which both actors, by IRI or name, hold a position, with their positions and the relations between them. */
  between?: readonly [string, string] | undefined
  /** ISO 8601 day: claims that had certainly been made by then; what may have been stands apart, in `asOf`. */
  asOf?: string | undefined
  /** How far stated figures may lie apart and still agree: 0.1 is 10 %. */
  tolerance?: number | undefined
  verdict?: Exclude<QuestionVerdict, 'single'> | undefined
  /** Whether what others' documents have an actor say counts beside its own words; false unless set. */
  ascribed?: boolean | undefined
  /** Whether a spokesperson's claims count as the organisation's; true unless set. */
  rollUp?: boolean | undefined
  /** The kinds of comparable property that are known; those that ship with the package unless set. */
  kinds?: readonly Kind[] | undefined
}
