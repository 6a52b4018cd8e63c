export { findCandidates } from './candidates.js'
export type { ClaimsStore } from './claims-file.js'
export type { Reviewer } from './curate.js'
export type {
  Acceptance,
  Changing,
  Decided,
  Decision,
  Edit,
  EventDecision,
  JournalLine,
  Merger,
  Rejection,
  Takeover,
  Undoing,
  Written,
} from './decision.js'
export { type Draft, type DraftsFile, findDrafts } from './draft.js'
export type { Journal } from './journal.js'
export type { ReviewOptions } from './ledger.js'
export { Review } from './review.js'
export { findReviewer } from './reviewer.js'
export type { Refusal } from './settle.js'
export { countProgress, type Outcome, type Progress, type ReviewState } from './state.js'
export { type DraftEvent, type DraftView, type FactView, type Mark, type Role, viewDraft } from './view.js'
