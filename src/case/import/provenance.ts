import type { Quad } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { cg, prov, rdf as rdfNs, rdfs, schema, xsd } from '../../rdf/namespaces.js'
import { QuadBuilder } from '../../rdf/quad-builder.js'
import { version } from '../../version.js'

/** How claims were entered into a case. */
export interface ImportRecord {
  readonly at: Date
  /** Who entered them, by name. */
  readonly by?: string | undefined
  /** The name of the table, without its folder. */
  readonly fileName?: string | undefined
  /** SHA-256 of its bytes. */
  readonly sha256?: string | undefined
  /** What its columns were read by, where they are not claimgraph's own. */
  readonly mapping?: string | undefined
}

/** The record of an import as quads; `agent` is the IRI of whoever entered the claims. */
export function describeImport(
  iri: string,
  { at, fileName, sha256, mapping }: Omit<ImportRecord, 'by'>,
  agent: string | undefined,
): Quad[] {
  const builder = new QuadBuilder()
  const text = (value: string | undefined) => (value === undefined ? undefined : rdf.literal(value))
  builder.describe(rdf.namedNode(iri), [
    [rdfNs.type, cg.Import],
    [prov.endedAtTime, rdf.literal(at.toISOString(), xsd.dateTime)],
    [prov.wasAssociatedWith, cg.importer],
    [prov.wasAssociatedWith, agent === undefined ? undefined : rdf.namedNode(agent)],
    [prov.used, text(fileName)],
    [cg.sha256, text(sha256)],
    [schema.softwareVersion, rdf.literal(version)],
    [rdfs.comment, mapping === undefined ? undefined : rdf.literal(`Columns read by ${mapping}.`, 'en')],
  ])
  return builder.quads
}
