import type { Quad } from '@rdfjs/types'
import { sha256 } from '../rdf/digest.js'
import { rdf } from '../rdf/environment.js'
import { english, numberLiteral } from '../rdf/literals.js'
import { cg, prov, rdf as rdfNs, rdfs } from '../rdf/namespaces.js'
import { QuadBuilder } from '../rdf/quad-builder.js'
import { describeSoftware } from '../rdf/software.js'
import { version } from '../version.js'
import type { Proposal } from './proposal.js'

/**
 * Proposals as quads of the default graph: a `cg:Identity` for each, and the main event of each document.
 *
 * @example
 * ```ts
 * import { toIdentityQuads } from 'claimgraph/align'
 *
 * const resources = ['https://example.org/flood', 'https://example.org/deluge']
 * const quads = toIdentityQuads([{ kind: 'same', resources, confidence: 0.9, because: 'they lie in one valley' }])
 * console.log(quads.some(({ object }) => object.value === 'They lie in one valley.')) // true
 * ```
 */
export function toIdentityQuads(proposals: readonly Proposal[]): Quad[] {
  const builder = new QuadBuilder()
  const software = describeSoftware(version)
  builder.describe(software.iri, software.properties)
  for (const { kind, resources, mainOf, confidence, because } of proposals) {
    if (mainOf !== undefined) builder.describe(rdf.namedNode(mainOf), [[cg.mainEvent, rdf.namedNode(resources[0]!)]])
    if (resources.length < 2) continue
    const named = resources.map(resource => rdf.namedNode(resource))
    builder.describe(rdf.namedNode(mintIdentity(kind, resources)), [
      [rdfNs.type, cg.Identity],
      [cg.identityKind, kind === 'part' ? cg.PartOf : cg.Same],
      ...(kind === 'part'
        ? ([
            [cg.part, named[0]],
            [cg.whole, named[1]],
          ] as const)
        : named.map(resource => [cg.identifies, resource] as const)),
      [cg.status, cg.Proposed],
      [cg.confidence, numberLiteral(confidence)],
      [rdfs.comment, english(`${because.charAt(0).toUpperCase()}${because.slice(1)}.`)],
      [prov.wasAttributedTo, software.iri],
    ])
  }
  return builder.quads
}

/** The IRI of the decision on some resources, the same whenever it is proposed. */
function mintIdentity(kind: Proposal['kind'], resources: readonly string[]): string {
  const key = kind === 'part' ? [kind, ...resources] : [...resources].sort()
  return `https://w3id.org/claimgraph/identity/${sha256(key.join(' ')).slice(0, 16)}`
}
