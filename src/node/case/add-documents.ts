import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { findCanonicalLink } from '../../case/canonical-link.js'
import { readCaseDocuments } from '../../case/case-documents.js'
import { CaseNames } from '../../case/case-names.js'
import { describeCollected } from '../../case/collection.js'
import type { DocumentMetadata } from '../../case/metadata-table.js'
import { documentsHead } from '../../case/templates.js'
import { ClaimGraphError } from '../../errors.js'
import type { DocumentText } from '../../extract/read/document-text.js'
import { decodeHtml } from '../../extract/read/html.js'
import { sha256 } from '../../rdf/digest.js'
import { createStore } from '../../rdf/store.js'
import { readBytes } from '../documents/read-bytes.js'
import { makeFolder } from '../files/make-folder.js'
import { readCaseGraph } from './case-graph.js'
import { type DocumentFile, gatherDocuments } from './gather-documents.js'
import { withCaseLock } from './lock.js'
import type { Case } from './open-case.js'
import { addToFile, writeWhole } from './write-whole.js'

/** A document that was taken into a case, or was there already. */
export interface AddedDocument {
  readonly path: string
  readonly iri: string
  readonly title: string
  readonly isNew: boolean
}

/** How documents are added. */
export interface AddOptions {
  /** What holds for all of them, where a table beside them does not say otherwise. */
  readonly metadata: DocumentMetadata
  readonly now?: Date
  /** Reads a document from its bytes and path. */
  readonly read: (bytes: Uint8Array, path: string) => Promise<DocumentText>
  /** Takes what is wrong with a document that cannot be read; the others are added. */
  readonly onError: (error: ClaimGraphError) => void
}

/**
 * Takes documents into a case: their texts under their digests, and their description with the record of how they were
 * collected. A document that is there already changes nothing, but its text is brought back where it was lost. Throws, and
 * adds nothing, where a path is not there or a table of metadata is wrong.
 */
export async function addDocuments(own: Case, paths: readonly string[], options: AddOptions): Promise<AddedDocument[]> {
  return addFiles(own, await gatherDocuments(paths, own), options)
}

/** The same of files that were gathered, or of which the bytes are at hand: nothing is read elsewhere. */
export async function addFiles(
  own: Case,
  files: readonly DocumentFile[],
  { metadata, now = new Date(), read, onError }: AddOptions,
): Promise<AddedDocument[]> {
  if (metadata.url !== undefined && files.length !== 1) {
    throw new ClaimGraphError(
      'usage',
      `--url: expected one document, found ${files.length}; a metadata.csv beside them says it of each`,
    )
  }
  const found: FoundDocument[] = []
  for (const file of files) {
    try {
      found.push({ file, ...(await readOne(file, read)) })
    } catch (error) {
      if (!(error instanceof ClaimGraphError)) throw error
      onError(error)
    }
  }
  // only who sees the names that others gave can give new ones
  return withCaseLock(own, () => addFound(own, found, { metadata, now }))
}

/** A document that was read and is to be added. */
interface FoundDocument {
  readonly file: DocumentFile
  readonly read: DocumentText
  readonly url?: string | undefined
  readonly bytesSha256: string
}

async function addFound(
  own: Case,
  found: readonly FoundDocument[],
  { metadata, now }: { metadata: DocumentMetadata; now: Date },
): Promise<AddedDocument[]> {
  const graph = await readCaseGraph(own)
  const names = new CaseNames(own.base, graph)
  const known = new Map(readCaseDocuments(graph).map(({ sha256, iri, title }) => [sha256, { iri, title }]))
  const added: AddedDocument[] = []
  const quads = createStore()
  const texts = new Map<string, string>()
  for (const { file, read, url, bytesSha256 } of found) {
    const digest = sha256(read.text)
    const there = known.get(digest)
    if (there !== undefined) {
      texts.set(digest, read.text)
      added.push({ path: file.path, ...there, isNew: false })
      continue
    }
    const { path } = file
    const collected = {
      ...{ read, bytesSha256, fileName: basename(path) },
      metadata: merge({ url }, metadata, file.metadata),
    }
    const {
      iri,
      label: title,
      quads: described,
    } = describeCollected(collected, { names, language: own.languages[0], now })
    for (const quad of described) quads.add(quad)
    texts.set(digest, read.text)
    known.set(digest, { iri, title })
    added.push({ path, iri, title, isNew: true })
  }
  await keepTexts(own.documents, texts)
  if (quads.size > 0) await addToFile(join(own.triples, 'documents.ttl'), quads, own, documentsHead)
  return added
}

/** Later ones say more than earlier ones, as far as they say something. */
function merge(...all: readonly DocumentMetadata[]): DocumentMetadata {
  return Object.assign({}, ...all.map(each => Object.fromEntries(Object.entries(each).filter(([, value]) => value))))
}

async function readOne(
  { path, bytes: given }: DocumentFile,
  readDocument: AddOptions['read'],
): Promise<Omit<FoundDocument, 'file'>> {
  const bytes = given ?? (await readBytes(path))
  const read = await readDocument(bytes, path)
  const url = read.kind === 'html' ? findCanonicalLink(decodeHtml(bytes, path)) : undefined
  return { read, url, bytesSha256: sha256(bytes) }
}

/** The texts first: where a description stands, the text stands, too. One that was lost or changed is brought back. */
async function keepTexts(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  await makeFolder(folder)
  for (const [digest, text] of texts) {
    const file = join(folder, `${digest}.txt`)
    const before = await readFile(file).catch(() => undefined)
    if (before === undefined || sha256(before) !== digest) await writeWhole(file, text)
  }
}
