import type { Quad } from '@rdfjs/types'
import { sha256 } from '../rdf/digest.js'
import { rdf } from '../rdf/environment.js'
import { english } from '../rdf/literals.js'
import { cg, prov, rdf as rdfNs, rdfs, xsd } from '../rdf/namespaces.js'
import { QuadBuilder } from '../rdf/quad-builder.js'
import { describeDecider } from './life/record.js'

/** What somebody decides of some resources of a case. */
export interface IdentityDecision {
  readonly kind: 'same' | 'part' | 'different'
  /** By IRI; of a part the part and then the whole. */
  readonly resources: readonly string[]
  /** Who decides, by name. */
  readonly by?: string | undefined
  readonly why?: string | undefined
  readonly at: Date
}

/** A decision as quads, with who took it as an agent of the case. */
export function describeDecision({ kind, resources, by, why, at }: IdentityDecision, base: string): Quad[] {
  const builder = new QuadBuilder()
  const time = at.toISOString()
  const key = [kind, ...(kind === 'part' ? resources : [...resources].sort()), time].join(' ')
  const [part, whole] = resources.map(resource => rdf.namedNode(resource))
  const agent = by === undefined ? undefined : describeDecider(builder, by, base)
  builder.describe(rdf.namedNode(`${base}identity-${sha256(key).slice(0, 12)}`), [
    [rdfNs.type, cg.Identity],
    [cg.identityKind, { same: cg.Same, part: cg.PartOf, different: cg.Different }[kind]],
    ...(kind === 'part'
      ? ([
          [cg.part, part],
          [cg.whole, whole],
        ] as const)
      : resources.map(resource => [cg.identifies, rdf.namedNode(resource)] as const)),
    [cg.status, cg.Accepted],
    [prov.generatedAtTime, rdf.literal(time, xsd.dateTime)],
    [prov.wasAttributedTo, agent],
    [rdfs.comment, why === undefined ? undefined : english(why)],
  ])
  return builder.quads
}
