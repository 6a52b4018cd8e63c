import type { NamedNode } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { english, numberLiteral } from '../../rdf/literals.js'
import { cg, prov, rdf as rdfNs, rdfs, schema, xsd } from '../../rdf/namespaces.js'
import type { AgentFinder, DraftAgent } from './agents.js'
import { type DocumentTimes, publicationTimes } from './assertion-times.js'
import type { DocumentDrafts } from './document-drafts.js'
import type { DraftGraph } from './draft-graph.js'
import type { Drafting } from './drafting.js'

/** A document that drafts are made from, as the graph has it. */
export interface DraftSource {
  readonly iri: NamedNode
  readonly publisher: DraftAgent
  readonly times: DocumentTimes
}

/** Describes a document, unless the graph holds it already: then the graph's own is the source, with its publisher and dates. */
export function describeDocument(
  { iri: own, path, language, headline, publisher, published, sha256, characters }: DocumentDrafts['document'],
  { graph, drafting, agents, readOn }: { graph: DraftGraph; drafting: Drafting; agents: AgentFinder; readOn: string },
): DraftSource {
  const known = drafting.documents.get(sha256)
  const nobody = () => agents.unnamed('Publisher who is not named')
  if (known) {
    const { id, published: on, notBefore, notAfter } = known
    const label = known.publisher === undefined ? undefined : drafting.labelOf(known.publisher)
    return {
      iri: rdf.namedNode(id),
      publisher: label === undefined ? nobody() : { iri: rdf.namedNode(known.publisher!), label },
      times: { on, notBefore, notAfter, readOn },
    }
  }
  const iri = own === undefined ? graph.iri('document') : rdf.namedNode(own)
  const by = (publisher === undefined ? undefined : agents.find(publisher)) ?? nobody()
  const times = { on: published, readOn }
  graph.describe(iri, [
    [rdfNs.type, cg.Document],
    [rdfs.label, english(path === '-' ? 'Document read from standard input' : lastPart(path))],
    [schema.headline, headline === undefined ? undefined : rdf.literal(headline)],
    [schema.inLanguage, language === undefined ? undefined : rdf.literal(language)],
    [schema.publisher, by.iri],
    ...publicationTimes(times),
    [cg.sha256, rdf.literal(sha256)],
    [cg.characters, numberLiteral(characters)],
  ])
  return { iri, publisher: by, times }
}

/** Describes the run of the extractor that made the drafts. */
export function describeExtraction(graph: DraftGraph, document: NamedNode, now: Date): NamedNode {
  const iri = graph.iri('extraction')
  graph.describe(iri, [
    [rdfNs.type, prov.Activity],
    [prov.used, document],
    [prov.wasAssociatedWith, cg.extractor],
    [prov.endedAtTime, rdf.literal(now.toISOString(), xsd.dateTime)],
  ])
  return iri
}

/** The name of a file: the last part of a path or URL. */
function lastPart(path: string): string {
  return path.split(/[/\\]/).findLast(part => part !== '') ?? path
}
