import type { DatasetCore } from '@rdfjs/types'
import { readDocument } from '../claims/document.js'
import { describe } from '../rdf/description.js'
import { rdf } from '../rdf/environment.js'
import { cg, prov, rdf as rdfNs } from '../rdf/namespaces.js'

/** A document of a case whose text is held. */
export interface CaseDocument {
  readonly iri: string
  readonly title: string
  /** Digest of its text, under which text and drafts lie. */
  readonly sha256: string
  /** The name of the file that was collected; the digest where the record has none. */
  readonly fileName: string
  /** The name of whoever published it, where that is known. */
  readonly publisher?: string
  /** When it was published, in ISO 8601, and the days that bound it where that is not known. */
  readonly published?: string
  readonly notBefore?: string
  readonly notAfter?: string
}

/** Reads the documents that a case holds, by IRI. */
export function readCaseDocuments(dataset: DatasetCore): CaseDocument[] {
  const subjects = [...dataset.match(null, rdfNs.type, cg.Document, rdf.defaultGraph())].map(({ subject }) => subject)
  return subjects
    .flatMap((subject): CaseDocument[] => {
      const { id, label, sha256, publisher, published } = readDocument(dataset, subject)
      if (sha256 === undefined) return []
      const isUnknown =
        publisher !== undefined && dataset.match(rdf.namedNode(publisher.id), cg.kind, cg.UnknownAgent).size > 0
      const used = describe(dataset, subject)
        .terms(prov.wasGeneratedBy)
        .flatMap(collection => describe(dataset, collection).terms(prov.used))
      const fileName = used.find(({ termType }) => termType === 'Literal')?.value ?? `${sha256}.txt`
      return [
        {
          ...{ iri: id, title: label, sha256, fileName },
          ...(publisher === undefined || isUnknown ? {} : { publisher: publisher.label }),
          ...(published.on === undefined ? {} : { published: published.on }),
          ...(published.notBefore === undefined ? {} : { notBefore: published.notBefore }),
          ...(published.notAfter === undefined ? {} : { notAfter: published.notAfter }),
        },
      ]
    })
    .sort((a, b) => (a.iri < b.iri ? -1 : 1))
}
