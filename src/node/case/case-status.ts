import { type CaseStatus, type DocumentStatus, summariseCase } from '../../case/status.js'
import { measureCoverage } from '../../check/coverage.js'
import { ClaimGraphError } from '../../errors.js'
import { readReviewed } from '../../review/list-drafts.js'
import { countProgress, type Progress } from '../../review/state.js'
import { toClaimGraph } from '../open.js'
import { readJournal } from '../review/journal-file.js'
import { type KeptDocument, listKept, readDraftsFile, readKeptText } from './case-drafts.js'
import { readCaseGraph } from './case-graph.js'
import type { Case } from './open-case.js'
import { readUndecided } from './undecided.js'

/** Reads where the work on a case stands. */
export async function readCaseStatus(own: Case): Promise<CaseStatus> {
  const dataset = await readCaseGraph(own)
  const graph = toClaimGraph(dataset)
  const texts = new Map<string, string>()
  const found: Omit<DocumentStatus, 'coverage'>[] = []
  for (const document of await listKept(own)) {
    const { iri, title, sha256 } = document
    const text = await readKeptText(document).catch((error: unknown) => {
      if (error instanceof ClaimGraphError && ['not-found', 'invalid-data'].includes(error.code)) return error
      throw error
    })
    if (typeof text === 'string') texts.set(sha256, text)
    const state = typeof text === 'string' ? 'at hand' : text.code === 'not-found' ? 'missing' : 'changed'
    found.push({ iri, title, sha256, text: state, drafts: await readProgress(document) })
  }
  // as in the check, a sentence is read by a restricted claim, too: only how many are covered shows
  const all = toClaimGraph(dataset, { includeRestricted: true }).claims()
  const coverage = new Map(measureCoverage(graph.documents(), all, texts).map(each => [each.document, each]))
  return summariseCase({
    case: own,
    documents: found.map(document => {
      const { sentences, covered } = coverage.get(document.iri) ?? {}
      return {
        ...document,
        coverage: sentences === undefined || covered === undefined ? undefined : { sentences, covered },
      }
    }),
    identities: (await readUndecided(own)).proposals.length,
  })
}

/** How far the review of a document's drafts is; undefined where none were made. */
async function readProgress(document: KeptDocument): Promise<Progress | undefined> {
  const file = await readDraftsFile(document)
  if (file === undefined) return undefined
  const { drafts, state } = await readReviewed(file.drafts, await readJournal(file.path), file.path)
  return countProgress(drafts, state)
}
