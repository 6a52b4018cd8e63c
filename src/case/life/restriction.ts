import type { Quad } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { cg } from '../../rdf/namespaces.js'
import { QuadBuilder } from '../../rdf/quad-builder.js'
import { describeRecord, type Recorded } from './record.js'

/** That somebody restricts a resource of a case, or lifts its restriction. */
export interface RestrictionDescription extends Recorded {
  /** IRI of the claim, event, agent, document or place. */
  readonly resource: string
}

/** The mark by which a resource is left out of everything. */
export function restrictedMark(resource: string): Quad {
  return rdf.quad(rdf.namedNode(resource), cg.sensitivity, cg.Restricted)
}

/** The quads by which a resource is restricted: its mark, and the record of it, which is restricted itself. */
export function describeRestriction({ resource, ...recorded }: RestrictionDescription, base: string): Quad[] {
  return [restrictedMark(resource), ...recordOf(cg.Restriction, resource, recorded, base)]
}

/** The quads by which a restriction is lifted, once the mark is taken off: the record of it, restricted as that was. */
export function describeLifting({ resource, ...recorded }: RestrictionDescription, base: string): Quad[] {
  return recordOf(cg.Lifting, resource, recorded, base)
}

function recordOf(kind: typeof cg.Restriction, resource: string, recorded: Recorded, base: string): Quad[] {
  const builder = new QuadBuilder()
  describeRecord(builder, { kind, about: [resource], base }, recorded, [[cg.sensitivity, cg.Restricted]])
  return builder.quads
}
