import type { Quad } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { dateLiteral } from '../../rdf/literals.js'
import { cg, prov } from '../../rdf/namespaces.js'
import { QuadBuilder } from '../../rdf/quad-builder.js'
import type { Times } from '../../time/times.js'
import { describeRecord, type Recorded } from './record.js'

/** That a claimant withdrew a claim, as somebody records it. */
export interface RetractionDescription extends Recorded {
  /** IRI of the claim. */
  readonly claim: string
  /** When it was withdrawn, at the precision known, or within which days. */
  readonly withdrawn: Pick<Times, 'on' | 'notBefore' | 'notAfter'>
  /** IRI of the claim or document that says so. */
  readonly saidBy?: string | undefined
}

/**
 * The quads by which a claim is retracted: its status, and the record of it. They are added to those of a case; that the
 * claim was curated stays where it stands.
 */
export function describeRetractionOf(
  { claim, withdrawn: { on, notBefore, notAfter }, saidBy, ...recorded }: RetractionDescription,
  base: string,
): Quad[] {
  const builder = new QuadBuilder()
  const date = (text: string | undefined) => (text === undefined ? undefined : dateLiteral(text))
  const record = describeRecord(builder, { kind: cg.Retraction, about: [claim], base }, recorded, [
    [cg.assertedOn, date(on)],
    [cg.notBefore, date(notBefore)],
    [cg.notAfter, date(notAfter)],
    [prov.wasDerivedFrom, saidBy === undefined ? undefined : rdf.namedNode(saidBy)],
  ])
  builder.describe(rdf.namedNode(claim), [
    [cg.status, cg.Retracted],
    [cg.retractedBy, record],
  ])
  return builder.quads
}
