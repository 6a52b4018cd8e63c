import { createHash } from 'node:crypto'

const base = 'https://w3id.org/claimgraph/comparison/'

/** The IRI of what a comparison finds: the same parts of a key always give the same one. */
export function mintIri(
  kind: 'question' | 'position' | 'topic' | 'relation' | 'activity',
  ...key: readonly string[]
): string {
  const digest = createHash('sha256').update(key.join('\u0000'), 'utf8').digest('hex')
  return `${base}${kind}/${digest.slice(0, 16)}`
}
