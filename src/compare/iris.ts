import { sha256 } from '../rdf/digest.js'

const base = 'https://w3id.org/claimgraph/comparison/'

/** The IRI of what a comparison finds: the same parts of a key always give the same one. */
export function mintIri(
  kind: 'question' | 'position' | 'topic' | 'relation' | 'activity',
  ...key: readonly string[]
): string {
  return `${base}${kind}/${sha256(key.join('\u0000')).slice(0, 16)}`
}

const minted = new RegExp(`^${base.replaceAll('.', '\\.')}(topic|question|position)/[0-9a-f]{16}$`)

/** What an IRI stands for that a comparison mints: a topic, a question or a position; undefined for all else. */
export function mintedKind(iri: string): 'topic' | 'question' | 'position' | undefined {
  return minted.exec(iri)?.[1] as ReturnType<typeof mintedKind>
}

/** The IRI that a comparison mints for a kind and digest, which stand in a path: `/topic/…`. */
export function mintedAt(path: string): string {
  return base + path.slice(1)
}
