import { ClaimGraphError } from '../../errors.js'
import type { DocumentDrafts } from '../../extract/draft/draft.js'
import type { Vocabulary } from '../../extract/facts/vocabulary.js'
import type { Known } from '../../extract/link/known.js'
import type { Wording } from '../../extract/quantities/wording.js'
import type { DocumentText } from '../../extract/read/document-text.js'

/** The formats of `claimgraph extract`. */
export const extractFormats = ['table', 'trig', 'json', 'jsonl'] as const

/** What holds for all documents of one run of `claimgraph extract`, as plain data. */
export interface ExtractSetup {
  readonly format: (typeof extractFormats)[number]
  /** The words by which texts speak of what is counted. */
  readonly wording: Wording
  /** Names and words that drafts in TriG are linked by. */
  readonly linking?: { readonly known: Known; readonly vocabulary: Vocabulary } | undefined
  /** Statements that are less sure are left out. */
  readonly minConfidence?: number | undefined
  /** For documents that do not say who published them, and when. */
  readonly publisher?: string | undefined
  readonly published?: string | undefined
  /** Folder in which texts are kept. */
  readonly documents?: string | undefined
  /** Day and time of the run, in ISO 8601. */
  readonly now: string
}

/** What was made of one document. */
export interface ExtractAnswer {
  readonly sha256: string
  readonly text: string
}

/** More characters than this are no document, and would fill the memory. */
const mostCharacters = 10_000_000

/** Makes a function that reads one document (by path, or read already) and writes its drafts. */
export async function prepareExtraction(
  setup: ExtractSetup,
): Promise<(task: string | DocumentText) => Promise<ExtractAnswer>> {
  const { format, wording, linking, minConfidence, publisher, published, documents } = setup
  const now = new Date(setup.now)
  const { readDocumentText } = await import('../documents/read-document.js')
  const { extractDrafts } = await import('../../extract/drafts.js')
  const { keepDocument } = await import('../documents/keep-document.js')
  const { formatDrafts } = await import('../../cli/extract-text.js')
  const write = linking === undefined ? undefined : await prepareTrig(linking, now)
  return async task => {
    const read = typeof task === 'string' ? await readDocumentText(task) : task
    if (read.text.length > mostCharacters) {
      throw new ClaimGraphError(
        'refused',
        `${read.path}: expected a document of at most ${mostCharacters / 1e6} million characters, found ${read.text.length}`,
        { details: { file: read.path } },
      )
    }
    const document = {
      ...read,
      ...(read.publisher === undefined && publisher !== undefined ? { publisher } : {}),
      ...(read.published === undefined && published !== undefined ? { published } : {}),
    }
    const drafts = extractDrafts(document, { wording, minConfidence })
    if (documents !== undefined) await keepDocument(document, documents, { now })
    const text = write ? await write(drafts, document.text) : formatDrafts(drafts, document.text, format)
    return { sha256: drafts.document.sha256, text }
  }
}

/** An error as one that names the document; what nobody foresaw is one of the document, too, and stops no other. */
export function asRefusal(error: unknown, path: string): ClaimGraphError {
  if (error instanceof ClaimGraphError && error.details.limit !== 'memory') return error
  const { message } = error as Error
  return new ClaimGraphError('unreadable', `${path}: expected a document that drafts can be made of: ${message}`, {
    details: { file: path },
    cause: error,
  })
}

async function prepareTrig({ known, vocabulary }: NonNullable<ExtractSetup['linking']>, now: Date) {
  const { prepareDrafting } = await import('../../extract/draft/drafting.js')
  const { draftClaims } = await import('../../extract/draft/draft-claims.js')
  const { toTrig } = await import('../../extract/draft/to-trig.js')
  const drafting = prepareDrafting(known, vocabulary)
  return (drafts: DocumentDrafts, text: string) => toTrig(draftClaims(drafts, text, drafting, { now }))
}
