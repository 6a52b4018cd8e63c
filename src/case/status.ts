import type { Progress } from '../review/state.js'
import type { CaseDescription } from './case.js'
import type { CaseDocument } from './case-documents.js'

/** Where the work on a document stands. */
export interface DocumentStatus extends Pick<CaseDocument, 'iri' | 'title' | 'sha256'> {
  /** Whether its text is there, and is the one that was added. */
  readonly text: 'at hand' | 'missing' | 'changed'
  /** How many of its drafts were decided, and how; undefined where none were made yet. */
  readonly drafts?: Progress | undefined
  /** How many of its sentences have a claim, or a reason why there is none; undefined where the text is not at hand. */
  readonly coverage?: { readonly sentences: number; readonly covered: number } | undefined
}

/** What is known of a case before it is summed up. */
export interface CaseFindings {
  readonly case: Pick<CaseDescription, 'title' | 'base'>
  readonly documents: readonly DocumentStatus[]
  /** How many proposed identities nobody has decided upon. */
  readonly identities: number
}

/** Where the work on a case stands, and what is to be done next. */
export interface CaseStatus extends Pick<CaseDescription, 'title' | 'base'> {
  readonly documents: readonly DocumentStatus[]
  /** Documents of which no drafts were made yet. */
  readonly notExtracted: number
  /** The drafts of all documents. */
  readonly drafts: Progress
  readonly identitiesToDecide: number
  /** Of all documents whose text is at hand. */
  readonly coverage: { readonly sentences: number; readonly covered: number }
  readonly next: readonly string[]
}

/** Sums up where the work on a case stands. */
export function summariseCase({ case: { title, base }, documents, identities }: CaseFindings): CaseStatus {
  const add = <Key extends string>(records: readonly Readonly<Record<Key, number>>[], keys: readonly Key[]) =>
    Object.fromEntries(
      keys.map(key => [key, records.reduce((sum, record) => sum + record[key], 0)] as const),
    ) as Record<Key, number>
  const drafts = add(
    documents.flatMap(document => document.drafts ?? []),
    ['drafts', 'accepted', 'merged', 'rejected', 'takenOver', 'open'],
  )
  const coverage = add(
    documents.flatMap(document => document.coverage ?? []),
    ['sentences', 'covered'],
  )
  const notExtracted = documents.filter(document => document.drafts === undefined).length
  const status = { title, base, documents, notExtracted, drafts, identitiesToDecide: identities, coverage }
  return { ...status, next: nextSteps(status) }
}

/** What is to be done, in order. */
function nextSteps({ documents, notExtracted, drafts, identitiesToDecide }: Omit<CaseStatus, 'next'>): string[] {
  if (documents.length === 0) return ['claimgraph add FILES: there are no documents yet']
  const isLost = documents.some(({ text }) => text !== 'at hand')
  const steps = [
    isLost
      ? 'claimgraph add FILE: a text is missing or has changed; the file that it was taken from brings it back'
      : undefined,
    notExtracted > 0 ? `claimgraph extract: no drafts yet of ${count(notExtracted, 'document')}` : undefined,
    identitiesToDecide > 0
      ? `claimgraph review --identities: ${identitiesToDecide} proposed ${identitiesToDecide === 1 ? 'identity' : 'identities'} to decide; compare --proposed takes them in`
      : undefined,
    drafts.open > 0 ? `claimgraph review: ${count(drafts.open, 'draft')} to decide` : undefined,
  ].filter(step => step !== undefined)
  return steps.length > 0 ? steps : ['claimgraph check, then claimgraph compare: all drafts are decided']
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
