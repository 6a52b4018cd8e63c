import { ClaimGraphError } from '../../errors.js'
import type { DocumentDrafts } from '../../extract/draft/document-drafts.js'
import type { StatedFact } from '../../extract/draft/stated-facts.js'
import type { Lexicon } from '../../extract/lexicon.js'
import type { DocumentText } from '../../extract/read/document-text.js'
import type { KeptDocument } from '../case/case-drafts.js'

/** What holds for all documents of one run, as plain data. */
export interface ExtractSetup {
  readonly lexicon: Lexicon
  /** Attributions that are less sure are left out. */
  readonly minConfidence?: number | undefined
  /** For documents that do not say who published them, and when. */
  readonly publisher?: string | undefined
  readonly published?: string | undefined
  /** Documents of a case, by the files of their texts: what they are comes from its records. */
  readonly kept?: ReadonlyMap<string, KeptDocument> | undefined
  /** Whether documents are read as English, whatever language they seem to be in. */
  readonly asEnglish?: boolean
  /** Folder in which texts are kept. */
  readonly documents?: string | undefined
  /** Whether drafts are written in TriG, too. */
  readonly trig: boolean
  /** Whether the facts that drafts state are said in words, too. */
  readonly facts?: boolean
  /** Day and time of the run, in ISO 8601. */
  readonly now: string
}

/** A document of which drafts are to be made: as it was read, or one of a case that is kept in the file. */
export interface ExtractTask {
  readonly path: string
  readonly document?: DocumentText | undefined
}

/** What was made of one document. */
export interface ExtractAnswer {
  readonly drafts: DocumentDrafts
  readonly text: string
  readonly trig?: string
  readonly facts?: readonly StatedFact[]
}

/** Makes a function that makes the drafts of one document. */
export async function prepareExtraction(setup: ExtractSetup): Promise<(task: ExtractTask) => Promise<ExtractAnswer>> {
  const { lexicon, minConfidence, publisher, published, kept, asEnglish, documents, trig, facts } = setup
  const now = new Date(setup.now)
  const { createExtractor } = await import('../../extract/extractor.js')
  const { keepDocument } = await import('../documents/keep-document.js')
  const { shippedModels } = await import('../extraction.js')
  const extractor = createExtractor({ lexicon, models: await shippedModels(), minConfidence })
  return async ({ path, document: given }) => {
    const { language, ...read } = given ?? (await readKept(kept!.get(path)!))
    const document: DocumentText = {
      ...read,
      ...(language === undefined || asEnglish ? {} : { language }),
      ...(read.publisher === undefined && publisher !== undefined ? { publisher } : {}),
      ...(read.published === undefined && published !== undefined ? { published } : {}),
    }
    const drafts = extractor.extract(document)
    if (documents !== undefined) await keepDocument(document, documents, { now })
    const { text } = document
    return {
      drafts,
      text,
      ...(trig ? { trig: await extractor.toTrig(drafts, text, { now }) } : {}),
      ...(facts ? { facts: extractor.toFacts(drafts, text, { now }) } : {}),
    }
  }
}

/** A document of a case, by the name of the file that was collected; with its IRI, after which its drafts are named. */
async function readKept(kept: KeptDocument): Promise<DocumentText & { readonly iri: string }> {
  const { readKeptText } = await import('../case/case-drafts.js')
  const { iri, title, fileName, publisher, published, notBefore, notAfter } = kept
  const text = await readKeptText(kept)
  const { findForeignLanguage } = await import('../../extract/language/foreign-language.js')
  const language = await findForeignLanguage(text)
  return {
    ...{ path: fileName, text, iri },
    ...(language === undefined ? {} : { language }),
    ...(title === fileName ? {} : { headline: title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    // a last day alone, such as that of the collection, tells no year
    ...(notBefore === undefined || notAfter === undefined ? {} : { notBefore, notAfter }),
  }
}

/** An error as one that names the document; what nobody foresaw is one of the document, too, and stops no other. */
export function asRefusal(error: unknown, path: string): ClaimGraphError {
  if (error instanceof ClaimGraphError) return error
  const { message } = error as Error
  return new ClaimGraphError('unreadable', `${path}: expected a document that drafts can be made of: ${message}`, {
    details: { file: path },
    cause: error,
  })
}
