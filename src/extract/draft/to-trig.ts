import { prefixes } from '../../rdf/namespaces.js'
import { writeQuads } from '../../rdf/write.js'
import type { DraftedClaims } from './draft-claims.js'

/** Writes a document's draft claims as TriG, with the empty prefix for all that is new in them. */
export function toTrig({ quads, namespace }: DraftedClaims): Promise<string> {
  return writeQuads(quads, 'trig', { prefixes: { ...prefixes, '': namespace } })
}
