import type { Quad } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { cg, prov } from '../../rdf/namespaces.js'
import { QuadBuilder } from '../../rdf/quad-builder.js'
import { describeRecord, type Recorded } from './record.js'

/** That one claim takes the place of another. */
export interface ReplacementDescription extends Recorded {
  /** IRI of the claim whose place is taken. */
  readonly claim: string
  /** IRI of the claim that takes it. */
  readonly replacement: string
}

/** The quads by which a claimant's newer claim takes the place of an earlier one, with the record of it. */
export function describeRevision(description: ReplacementDescription, base: string): Quad[] {
  return describeReplacement(cg.Revision, description, base).quads
}

/**
 * The quads by which a right claim takes the place of one that was a curator's own error, with the record of it: the wrong
 * one was never said, and stays in the files with that status.
 */
export function describeCorrection(description: ReplacementDescription, base: string): Quad[] {
  const builder = describeReplacement(cg.Correction, description, base)
  builder.describe(rdf.namedNode(description.claim), [
    [cg.status, cg.Corrected],
    [cg.correctedBy, rdf.namedNode(description.replacement)],
  ])
  return builder.quads
}

function describeReplacement(
  kind: typeof cg.Revision,
  { claim, replacement, ...recorded }: ReplacementDescription,
  base: string,
): QuadBuilder {
  const builder = new QuadBuilder()
  describeRecord(builder, { kind, about: [claim, replacement], base }, recorded)
  builder.describe(rdf.namedNode(replacement), [[prov.wasRevisionOf, rdf.namedNode(claim)]])
  return builder
}
