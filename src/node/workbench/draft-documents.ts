import type { ClaimGraphError } from '../../errors.js'
import { readLexicon } from '../../extract/lexicon.js'
import { alignCase } from '../case/align-case.js'
import { isAlignmentDue } from '../case/alignment-due.js'
import { keepDrafts, listKept, readKeptDrafts } from '../case/case-drafts.js'
import { readCaseGraph } from '../case/case-graph.js'
import type { Case } from '../case/open-case.js'
import { shippedOntology } from '../ontology.js'
import { toClaimGraph } from '../open.js'
import type { DocumentLimits } from '../threads/document-limits.js'
import { extractAll } from '../threads/extract-all.js'

/** What became of the documents of which drafts were made. */
export interface Drafted {
  /** By the IRIs of the documents, in which language those are of which none are made. */
  readonly foreign: ReadonlyMap<string, string>
  readonly errors: readonly ClaimGraphError[]
}

/** Makes drafts of the documents of a case that have none, and proposes anew what is the same. */
export async function draftDocuments(own: Case, limits?: DocumentLimits): Promise<Drafted> {
  const documents = await listKept(own, { includeRestricted: true })
  const kept = new Map(documents.map(document => [document.textFile, document]))
  const waiting: string[] = []
  for (const document of documents) {
    if ((await readKeptDrafts(document)) === undefined) waiting.push(document.textFile)
  }
  const graph = toClaimGraph(await readCaseGraph(own))
  const lexicon = await readLexicon(shippedOntology, graph)
  const setup = { lexicon, trig: true, kept, now: new Date().toISOString() }
  const foreign = new Map<string, string>()
  const errors: ClaimGraphError[] = []
  for await (const found of extractAll(waiting, setup, limits)) {
    if ('error' in found) {
      errors.push(found.error)
      continue
    }
    const document = kept.get(found.path)!
    await keepDrafts(own, document, { trig: found.answer.trig!, begunWith: null })
    const { language } = found.answer.drafts.document
    if (language !== undefined) foreign.set(document.iri, language)
  }
  if (waiting.length > errors.length || (await isAlignmentDue(own, documents))) await alignCase(own)
  return { foreign, errors }
}

/** Whether drafts of documents are missing, or what is proposed of them, as where a process was stopped in between. */
export async function areDraftsDue(own: Case): Promise<boolean> {
  const documents = await listKept(own, { includeRestricted: true })
  for (const document of documents) if ((await readKeptDrafts(document)) === undefined) return true
  return isAlignmentDue(own, documents)
}
