import type { DatasetCore } from '@rdfjs/types'

/** The content of a JSON-LD context document: one `@context`. */
export interface JsonLdContext {
  readonly '@context': Readonly<Record<string, unknown>>
}

/**
 * claimgraph's own ontology, handed in by whoever can read it: from files in Node, from requests in a browser. Nothing is
 * read before it is asked for, and nothing twice.
 */
export interface Ontology {
  /** Classes, properties and concepts: `ontology/claimgraph.ttl`. */
  vocabulary(): Promise<DatasetCore>
  /** SHACL shapes: `ontology/shapes.ttl`. */
  shapes(): Promise<DatasetCore>
  /** The words by which texts speak of kinds and properties: `ontology/wording*.ttl`. */
  wording(): Promise<DatasetCore>
  /** How vague words are read when a range is worked out: `ontology/reading-*.ttl`. */
  readings(): Promise<DatasetCore>
  /** `ontology/context.jsonld`. */
  context(): Promise<JsonLdContext>
}
