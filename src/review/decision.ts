/** What every line of a journal says: about which draft, as it then was, and when. */
export interface JournalLine {
  /** IRI of the draft. */
  readonly draft: string
  /** Digest of the draft as the file had it. */
  readonly digest: string
  /** When it was decided, in ISO 8601. */
  readonly at: string
}

/** Somebody decided it. */
export interface Decided extends JournalLine {
  /** The name of whoever decided. */
  readonly reviewer: string
}

/** A file of claims is changed: which, and its digest until then, or null where there was none. */
export interface Changing {
  /** Its path from the folder of the drafts. */
  readonly file: string
  readonly before: string | null
}

/** It is written to the file of claims. */
export interface Written extends Changing {
  /** What was written, as N-Quads. */
  readonly quads: string
}

/** Something of a draft was mended: `quads` is the whole draft from then on. */
export interface Edit extends Decided {
  readonly decision: 'edit'
  readonly field: string
  /** The new value in words. */
  readonly to: string
  readonly quads: string
}

/** A draft's event is a known one, or one of its own, in every draft of the file. */
export interface EventDecision extends Decided {
  readonly decision: 'event'
  readonly event: string
  /** IRI of the known event, or of the draft event where it is one of its own. */
  readonly as: string
}

/** A person took the draft for a claim. */
export interface Acceptance extends Decided, Written {
  readonly decision: 'accept'
  readonly claim: string
}

/** A person found that the draft's passage carries a claim that is there already. */
export interface Merger extends Decided, Written {
  readonly decision: 'merge'
  readonly claim: string
  readonly mention: string
}

/**
 * A person found that it is no claim; where it had been taken over, it leaves the file. `quads` say with `cg:withoutClaim` why
 * its passage has none, and are written as long as no claim stands there.
 */
export interface Rejection extends Decided, Partial<Written> {
  readonly decision: 'reject'
  readonly reason: string
}

/** A person made a draft of a statement that was missed: `draft` is its IRI, `quads` is all of it. */
export interface Addition extends Decided {
  readonly decision: 'add'
  readonly quads: string
}

/** A draft as it was made of another one. */
export interface SplitPart {
  /** Its IRI. */
  readonly draft: string
  readonly digest: string
  /** All of it, as N-Quads. */
  readonly quads: string
}

/** A person found several claims in a draft: its parts are drafts, and take its place. */
export interface Split extends Decided, Partial<Changing> {
  readonly decision: 'split'
  readonly parts: readonly SplitPart[]
}

/** A person found that a passage has no claim, of which there is no draft: `draft` is the IRI of the note that says so. */
export interface Gap extends Decided, Written {
  readonly decision: 'without-claim'
  readonly reason: string
}

/** The draft was taken into the graph as a draft, by its confidence alone. */
export interface Takeover extends JournalLine, Written {
  readonly decision: 'take-over'
  readonly above: number
}

/** Decisions are undone: those of these numbers, or the last before this one that was not undone itself. */
export interface Undoing extends Decided, Partial<Changing> {
  readonly decision: 'undo'
  /** Counted from 1, in the order of the journal. */
  readonly of?: readonly number[]
}

/** One decision of a journal. */
export type Decision =
  | Acceptance
  | Addition
  | Edit
  | EventDecision
  | Gap
  | Merger
  | Rejection
  | Split
  | Takeover
  | Undoing

/** Who took a decision; nobody where a draft was taken over by its confidence alone. */
export const reviewerOf = (decision: Decision): string | undefined =>
  'reviewer' in decision ? decision.reviewer : undefined
