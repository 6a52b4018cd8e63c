import type { Quad, Term } from '@rdfjs/types'
import { countCharacters } from '../claims/passage.js'
import { publicationTimes } from '../extract/draft/assertion-times.js'
import type { DocumentText } from '../extract/read/document-text.js'
import { sha256 } from '../rdf/digest.js'
import { rdf } from '../rdf/environment.js'
import { english, numberLiteral } from '../rdf/literals.js'
import { cg, prov, rdf as rdfNs, rdfs, schema, xsd } from '../rdf/namespaces.js'
import { QuadBuilder } from '../rdf/quad-builder.js'
import { isDate } from '../time/iso-date.js'
import { version } from '../version.js'
import type { CaseNames } from './case-names.js'
import type { DocumentMetadata } from './metadata-table.js'

/** A document that is taken into a case. */
export interface CollectedDocument {
  /** As it was read, with what it says of itself. */
  readonly read: DocumentText
  /** What whoever collects it says of it, which goes before what it says of itself. */
  readonly metadata: DocumentMetadata
  /** The name of the file, without its folder. */
  readonly fileName: string
  /** SHA-256 of the original bytes. */
  readonly bytesSha256: string
}

/** What holds for all documents that are collected together. */
export interface CollectionSetting {
  readonly names: CaseNames
  /** The language of the case, in which agents are named. */
  readonly language?: string | undefined
  readonly now: Date
}

/** Describes a document and the record of how it was collected, with its publisher and collector where they are new. */
export function describeCollected(
  { read, metadata, fileName, bytesSha256 }: CollectedDocument,
  { names, language = 'en', now }: CollectionSetting,
): { readonly iri: string; readonly label: string; readonly quads: readonly Quad[] } {
  const builder = new QuadBuilder()
  const headline = metadata.title ?? read.headline
  const label = headline ?? fileName
  const iri = names.mintDocument(headline ?? fileName.replace(/\.\w+$/, ''))
  const stated = read.published !== undefined && isDate(read.published) ? read.published : undefined
  const published = metadata.published ?? stated
  const publisher = metadata.publisher ?? read.publisher
  const document = rdf.namedNode(iri)
  const collection = rdf.namedNode(`${iri}-collection`)
  const address = metadata.url === undefined ? undefined : rdf.namedNode(metadata.url)
  const agent = (name: string, type: Term): Term => {
    const { iri, isNew } = names.agent(name)
    const node = rdf.namedNode(iri)
    if (isNew)
      builder.describe(node, [
        [rdfNs.type, type],
        [rdfs.label, rdf.literal(name, language)],
      ])
    return node
  }
  const nobody = (): Term => {
    const node = rdf.namedNode(`${iri}-publisher`)
    builder.describe(node, [
      [rdfNs.type, cg.Group],
      [rdfs.label, english('Publisher who is not named')],
      [cg.kind, cg.UnknownAgent],
    ])
    return node
  }
  builder.describe(document, [
    [rdfNs.type, cg.Document],
    [rdfs.label, rdf.literal(label)],
    [schema.headline, headline === undefined ? undefined : rdf.literal(headline)],
    [schema.publisher, publisher === undefined ? nobody() : agent(publisher, prov.Organization)],
    ...publicationTimes({ on: published, readOn: now.toISOString().slice(0, 10) }),
    [schema.url, address],
    [schema.isBasedOn, read.kind === 'text' ? undefined : address],
    [cg.sha256, rdf.literal(sha256(read.text))],
    [cg.characters, numberLiteral(countCharacters(read.text))],
    [prov.wasGeneratedBy, collection],
  ])
  const { collectedBy } = metadata
  builder.describe(collection, [
    [rdfNs.type, cg.Collection],
    [prov.startedAtTime, rdf.literal(now.toISOString(), xsd.dateTime)],
    [prov.wasAssociatedWith, cg.collector],
    [prov.wasAssociatedWith, collectedBy === undefined ? undefined : agent(collectedBy, prov.Person)],
    [schema.softwareVersion, rdf.literal(version)],
    [prov.used, rdf.literal(fileName)],
    [prov.used, address],
    [cg.sha256, rdf.literal(bytesSha256)],
  ])
  return { iri, label, quads: builder.quads }
}
