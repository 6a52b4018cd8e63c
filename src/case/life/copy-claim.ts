import type { DatasetCore, NamedNode, Quad } from '@rdfjs/types'
import { claimQuads } from '../../claims/claim-quads.js'
import { rdf } from '../../rdf/environment.js'
import { cg, prov } from '../../rdf/namespaces.js'
import { rename } from '../../review/gather.js'

/** What tells of the making and the life of a claim and is no part of what it says. */
const ofItsLife = [cg.status, cg.confidence, cg.correctedBy, prov.wasGeneratedBy]

/** A claim's quads under another IRI, with its mentions, as a curated claim, retracted if it was; `without` properties are left out. */
export function copyClaim(
  dataset: DatasetCore,
  claim: string,
  copy: string,
  without: readonly NamedNode[] = [],
): Quad[] {
  const quads = claimQuads(dataset, rdf.namedNode(claim))
  const mentions = quads.flatMap(({ subject, predicate, object }) =>
    subject.value === claim && predicate.equals(cg.mention) ? object.value : [],
  )
  const names = new Map([[claim, copy], ...mentions.map((mention, i) => [mention, `${copy}-m${i + 1}`] as const)])
  const isRetracted = quads.some(({ object }) => object.equals(cg.Retracted)) && !without.includes(cg.retractedBy)
  const left = [...ofItsLife, ...without]
  const isLeft = ({ subject, predicate, graph }: Quad) =>
    graph.termType === 'DefaultGraph' && names.has(subject.value) && left.some(property => property.equals(predicate))
  return [
    ...rename(
      quads.filter(quad => !isLeft(quad)),
      names,
    ),
    rdf.quad(rdf.namedNode(copy), cg.status, isRetracted ? cg.Retracted : cg.Curated),
  ]
}

/** The quads of a claim without its mentions and all that describes these. */
export function withoutMentions(quads: readonly Quad[], claim: string): Quad[] {
  const gone = new Set(
    quads.flatMap(({ subject, predicate, object }) =>
      subject.value === claim && predicate.equals(cg.mention) ? object.value : [],
    ),
  )
  for (const name of gone) {
    for (const { subject, object } of quads) {
      if (subject.value === name && object.termType === 'BlankNode') gone.add(object.value)
    }
  }
  return quads.filter(
    ({ subject, object }) => !gone.has(subject.value) && (object.termType === 'Literal' || !gone.has(object.value)),
  )
}
