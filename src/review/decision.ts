import { ClaimGraphError } from '../errors.js'

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

/** A person found that it is no claim; where it had been taken over, it leaves the file. */
export interface Rejection extends Decided, Partial<Changing> {
  readonly decision: 'reject'
  readonly reason: string
}

/** The draft was taken into the graph as a draft, by its confidence alone. */
export interface Takeover extends JournalLine, Written {
  readonly decision: 'take-over'
  readonly above: number
}

/** The last decision before this one that was not undone itself is undone. */
export interface Undoing extends Decided, Partial<Changing> {
  readonly decision: 'undo'
}

/** One line of a journal. */
export type Decision = Edit | EventDecision | Acceptance | Merger | Rejection | Takeover | Undoing

const fields: Readonly<Record<Decision['decision'], readonly string[]>> = {
  edit: ['reviewer', 'field', 'to', 'quads'],
  event: ['reviewer', 'event', 'as'],
  accept: ['reviewer', 'claim', 'file', 'quads'],
  merge: ['reviewer', 'claim', 'mention', 'file', 'quads'],
  reject: ['reviewer', 'reason'],
  'take-over': ['file', 'quads'],
  undo: ['reviewer'],
}

/** Reads one line of a journal; `place` is where it stands. */
export function parseDecision(line: string, place: { file: string; line: number }): Decision {
  let found: unknown
  try {
    found = JSON.parse(line)
  } catch (cause) {
    throw broken('a JSON object', place, cause)
  }
  const decision = found as Decision
  if (typeof found !== 'object' || found === null) throw broken('a JSON object', place)
  const more = Object.hasOwn(fields, decision.decision) ? fields[decision.decision] : undefined
  if (!more) throw broken(`a decision (${Object.keys(fields).join(', ')})`, place)
  const values = found as Record<string, unknown>
  const missing = ['draft', 'digest', 'at', ...more].find(name => typeof values[name] !== 'string')
  if (missing) throw broken(`\`${missing}\` as text`, place)
  return decision
}

function broken(expected: string, place: { file: string; line: number }, cause?: unknown): ClaimGraphError {
  return new ClaimGraphError(
    'syntax',
    `${place.file}:${place.line}: expected ${expected} on every line of a review's journal, found none; nothing was changed`,
    { details: place, cause },
  )
}
