import { sha256 } from '../rdf/digest.js'

const base = 'https://w3id.org/claimgraph/comparison/'

/** The IRI of what a comparison finds: the same parts of a key always give the same one. */
export function mintIri(
  kind: 'question' | 'position' | 'topic' | 'relation' | 'activity',
  ...key: readonly string[]
): string {
  return `${base}${kind}/${sha256(key.join('\u0000')).slice(0, 16)}`
}
