export { findCandidates } from './candidates.js'
export type { ClaimsStore } from './claims-file.js'
export type { Reviewer } from './curate.js'
export type {
  Acceptance,
  Addition,
  Changing,
  Decided,
  Decision,
  Edit,
  EventDecision,
  Gap,
  JournalLine,
  Merger,
  Rejection,
  Split,
  SplitPart,
  Takeover,
  Undoing,
  Written,
} from './decision.js'
export { type Draft, type DraftsFile, findDrafts } from './draft.js'
export { draftStatement, type MissedStatement, type StatementContext } from './draft-statement.js'
export type { Minted } from './edit.js'
export { findWords } from './find-words.js'
export type { Passage } from './gap.js'
export type { Journal } from './journal.js'
export type { ReviewOptions } from './ledger.js'
export type { NewDraft } from './make.js'
export { movePassage } from './move-passage.js'
export { Review } from './review.js'
export { findReviewer } from './reviewer.js'
export type { Refusal } from './settle.js'
export { splitDraft } from './split-draft.js'
export type { Numbered } from './standing.js'
export { countProgress, type Outcome, type Progress, type ReviewState } from './state.js'
export { type DraftEvent, type DraftView, type FactView, type Mark, type Role, viewDraft } from './view.js'
export { formatThing, type ThingView, viewThing } from './view-thing.js'
