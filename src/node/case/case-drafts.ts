import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CaseDocument, readCaseDocuments } from '../../case/case-documents.js'
import { withoutRestricted } from '../../claims/restricted.js'
import { ClaimGraphError } from '../../errors.js'
import { sha256 } from '../../rdf/digest.js'
import type { DraftsFile } from '../../review/draft.js'
import { describeFileError } from '../files/list.js'
import { withLock } from '../files/lock.js'
import { makeFolder } from '../files/make-folder.js'
import { digestOf } from '../files/replace-file.js'
import { journalPath, readJournal } from '../review/journal-file.js'
import { readDraftsLeft } from '../review/read-drafts.js'
import { readCaseGraph } from './case-graph.js'
import type { Case } from './open-case.js'
import { writeWhole } from './write-whole.js'

/** A document of a case with the files of its text and of its drafts, which need not be there. */
export interface KeptDocument extends CaseDocument {
  readonly textFile: string
  readonly draftsFile: string
}

/** The documents of a case, by IRI; those that are restricted too where that is asked for. */
export async function listKept(
  own: Case,
  { includeRestricted = false }: { includeRestricted?: boolean | undefined } = {},
): Promise<KeptDocument[]> {
  const dataset = await readCaseGraph(own)
  return readCaseDocuments(includeRestricted ? dataset : withoutRestricted(dataset).dataset).map(document => ({
    ...document,
    textFile: join(own.documents, `${document.sha256}.txt`),
    draftsFile: join(own.drafts, `${document.sha256}.trig`),
  }))
}

/**
 * The text of a document of a case. Throws `not-found` where it is not at hand, `invalid-data` where it is no longer the
 * one that was added.
 */
export async function readKeptText({ textFile, title, sha256: digest }: KeptDocument): Promise<string> {
  const details = { file: textFile }
  const bytes = await readFile(textFile).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw describeFileError(cause, textFile)
    throw new ClaimGraphError(
      'not-found',
      `${textFile}: expected the text of “${title}”, found none; \`claimgraph add\` with the same file brings it back`,
      { details, cause },
    )
  })
  const found = sha256(bytes)
  if (found === digest) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  throw new ClaimGraphError(
    'invalid-data',
    `${textFile}: expected the text of “${title}” as it was added, found one that has changed since (its SHA-256 is ${found}); \`claimgraph add\` with the same file brings it back`,
    { details },
  )
}

/** The drafts of a document in TriG; undefined where there are none yet. */
export async function readKeptDrafts({ draftsFile }: KeptDocument): Promise<string | undefined> {
  return readFile(draftsFile, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw describeFileError(cause, draftsFile)
  })
}

/** Whether somebody has decided on drafts of a document, which then are not made anew. */
export async function isDecided({ draftsFile }: KeptDocument): Promise<boolean> {
  return (await readJournal(draftsFile)).length > 0
}

/** So long somebody waits who finds that drafts are being reviewed, in milliseconds. */
const longestWait = 5000

/**
 * Keeps the drafts of a document, and gives those that are kept: others are, where somebody has made them or decided on them
 * since these were begun. `begunWith` is the digest of those that were there then, or null. Throws `unavailable` where they are
 * being reviewed.
 */
export async function keepDrafts(
  { drafts }: Case,
  document: KeptDocument,
  { trig, begunWith }: { readonly trig: string; readonly begunWith: string | null },
): Promise<string> {
  const { draftsFile } = document
  await makeFolder(drafts)
  const purpose = `review or write ${draftsFile}`
  return withLock(journalPath(draftsFile), { wait: longestWait, purpose }, async () => {
    const there = await readKeptDrafts(document)
    const isAsBegun = (await digestOf(draftsFile)) === begunWith
    if (there !== undefined && (!isAsBegun || (await isDecided(document)))) return there
    await writeWhole(draftsFile, trig, { expected: there === undefined ? null : begunWith })
    return trig
  })
}

/** The drafts of a document as the review has them, of which there may be none; undefined where none were made yet. */
export async function readDraftsFile(document: KeptDocument): Promise<DraftsFile | undefined> {
  return (await readKeptDrafts(document)) === undefined ? undefined : readDraftsLeft(document.draftsFile)
}
