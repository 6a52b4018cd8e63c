import type { NamedNode, Quad, Term } from '@rdfjs/types'
import type { Claim } from '../claims/claim.js'
import type { ClaimGraph } from '../claims/graph.js'
import { canonicalise } from '../rdf/canonical.js'
import { sha256 } from '../rdf/digest.js'
import { rdf } from '../rdf/environment.js'
import { english } from '../rdf/literals.js'
import { cg, dcterms, prefixes, prov, rdf as rdfNs, rdfs, xsd } from '../rdf/namespaces.js'
import { makeTrusty, type NanopubSigner, temporaryNanopub } from '../rdf/nanopub/make.js'
import { np, npx, pav } from '../rdf/nanopub/terms.js'
import { type PropertyValue, QuadBuilder } from '../rdf/quad-builder.js'
import { describeSoftware } from '../rdf/software.js'
import { writeQuads } from '../rdf/write.js'
import { version } from '../version.js'
import { chooseClaims } from './chosen-claims.js'
import { gatherWholeClaim } from './whole-claim.js'

/** Who publishes nanopublications, and of which claims. */
export interface NanopubOptions {
  /** IRIs or their last parts; without any, of all claims. */
  readonly claims?: readonly string[] | undefined
  /** IRI of who publishes them, such as an ORCID. */
  readonly publisher?: string | undefined
  /** Who publishes them, by name. */
  readonly publisherName?: string | undefined
  readonly created?: Date | undefined
  /** IRI of the licence. */
  readonly license?: string | undefined
  /** Who signs them; without, they have trusty URIs alone. */
  readonly signer?: NanopubSigner | undefined
}

/** Nanopublications of claims. */
export interface NanopubExport {
  /** All of them, in TriG. */
  readonly text: string
  readonly nanopubs: readonly { readonly iri: string; readonly claim: string; readonly quads: readonly Quad[] }[]
  /** Claims of which there can be none. */
  readonly leftOut: readonly { readonly claim: string; readonly why: string }[]
}

/**
 * Makes a nanopublication of each claim: what it says is the assertion, everything else that is known of it the provenance.
 * The assertion is attributed to the claimant where it asserts it, and not where it denies or presupposes it. A claim that
 * replaces another supersedes its nanopublication, and one that was withdrawn has a second one that retracts the first.
 *
 * @example
 * ```ts
 * import { exportNanopubs, readQuads, toClaimGraph } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * const { nanopubs } = await exportNanopubs(toClaimGraph(store), { publisher: 'https://example.org/me' })
 * console.log(nanopubs.map(({ iri }) => iri.slice(0, 22))) // [ 'https://w3id.org/np/RA' ]
 * ```
 */
export async function exportNanopubs(graph: ClaimGraph, options: NanopubOptions = {}): Promise<NanopubExport> {
  const wanted = chooseClaims(graph, options.claims)
  const leftOut: { claim: string; why: string }[] = []
  const nanopubs: { iri: string; claim: string; quads: Quad[] }[] = []
  const made = new Map<string, string>()
  const add = async (claim: Claim, parts: Parts) => {
    const { iri, quads } = await publish(claim, parts, options)
    nanopubs.push({ iri, claim: claim.id, quads })
    return iri
  }
  for (const claim of earlierFirst(wanted)) {
    if (claim.content.size === 0) {
      leftOut.push({ claim: claim.id, why: 'it has no content' })
      continue
    }
    const superseded = claim.revisionOf.flatMap(({ id }) => made.get(id) ?? [])
    const iri = await add(claim, describeClaim(graph, claim, superseded))
    made.set(claim.id, iri)
    if (claim.retraction && claim.claimant) await add(claim, describeWithdrawal(claim, claim.claimant.id, iri))
  }
  const names = { ...prefixes, np: np.$iri, npx: npx.$iri, pav: pav.$iri, ...graph.prefixes }
  const texts = await Promise.all(
    nanopubs.map(({ iri, quads }) => writeQuads(quads, 'trig', { prefixes: { ...names, sub: `${iri}/` } })),
  )
  return { text: texts.join('\n'), nanopubs, leftOut }
}

/** What stands in the graphs of a nanopublication beside its head; `assertion` stands for the graph of that name. */
interface Parts {
  readonly assertion: readonly Quad[]
  readonly provenance: readonly Quad[]
  readonly ofAssertion: readonly PropertyValue[]
  readonly ofNanopub: readonly PropertyValue[]
}

function describeClaim(graph: ClaimGraph, claim: Claim, superseded: readonly string[]): Parts {
  const id = rdf.namedNode(claim.id)
  const isAsserted = claim.stance.id === cg.Asserts.value && !claim.presupposed
  const claimant = claim.claimant && rdf.namedNode(claim.claimant.id)
  const sources = new Set(claim.mentions.flatMap(({ document }) => document?.id ?? []))
  return {
    assertion: [...claim.content],
    provenance: gatherWholeClaim(graph.dataset, id),
    ofAssertion: [
      [prov.wasDerivedFrom, id],
      [prov.wasAttributedTo, isAsserted ? claimant : undefined],
      ...[...sources].map(source => [prov.hadPrimarySource, rdf.namedNode(source)] as const),
    ],
    ofNanopub: [
      [rdfs.label, english(claim.label)],
      ...superseded.map(iri => [npx.supersedes, rdf.namedNode(iri)] as const),
    ],
  }
}

function describeWithdrawal(claim: Claim, claimant: string, iri: string): Parts {
  const agent = rdf.namedNode(claimant)
  return {
    assertion: [rdf.quad(agent, npx.retracts, rdf.namedNode(iri))],
    provenance: [],
    ofAssertion: [
      [prov.wasAttributedTo, agent],
      ...(claim.retraction?.saidBy ?? []).map(({ id }) => [prov.wasDerivedFrom, rdf.namedNode(id)] as const),
      [rdfs.comment, claim.retraction?.because === undefined ? undefined : english(claim.retraction.because)],
    ],
    ofNanopub: [[rdfs.label, english(`Withdrawn: ${claim.label}`)]],
  }
}

async function publish(claim: Claim, parts: Parts, options: NanopubOptions) {
  const { publisher, publisherName, created, license, signer } = options
  const iri = `${temporaryNanopub}${sha256(claim.id).slice(0, 16)}/`
  const [self, head, assertion, provenance, info] = ['', 'Head', 'assertion', 'provenance', 'pubinfo'].map(part =>
    rdf.namedNode(iri + part),
  ) as [NamedNode, NamedNode, NamedNode, NamedNode, NamedNode]
  const builder = new QuadBuilder()
  builder.describe(
    self,
    [
      [rdfNs.type, np.Nanopublication],
      [np.hasAssertion, assertion],
      [np.hasProvenance, provenance],
      [np.hasPublicationInfo, info],
    ],
    head,
  )
  const into = (graph: NamedNode) => (quad: Quad) => rdf.quad(quad.subject, quad.predicate, quad.object, graph)
  builder.quads.push(...parts.assertion.map(into(assertion)), ...parts.provenance.map(into(provenance)))
  builder.describe(assertion, parts.ofAssertion, provenance)
  const software = describeSoftware(version)
  const node: Term | undefined = publisher === undefined ? undefined : rdf.namedNode(publisher)
  const named = publisherName === undefined ? undefined : english(publisherName)
  if (node && named) builder.describe(node, [[rdfs.label, named]], info)
  builder.describe(
    self,
    [
      ...parts.ofNanopub,
      [dcterms.creator, node ?? (named && builder.node([[rdfs.label, named]], info))],
      [dcterms.created, created && rdf.literal(created.toISOString(), xsd.dateTime)],
      [dcterms.license, license === undefined ? undefined : rdf.namedNode(license)],
      [pav.createdWith, software.iri],
    ],
    info,
  )
  builder.describe(software.iri, software.properties, info)
  return makeTrusty(await canonicalise(builder.quads), signer)
}

/** Claims so that none comes before one that it replaces. */
function earlierFirst(claims: readonly Claim[]): Claim[] {
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  const ordered = new Set<Claim>()
  const open = new Set<string>()
  const visit = (claim: Claim): void => {
    if (ordered.has(claim) || open.has(claim.id)) return
    open.add(claim.id)
    for (const { id } of claim.revisionOf) {
      const earlier = byId.get(id)
      if (earlier) visit(earlier)
    }
    ordered.add(claim)
  }
  for (const claim of claims) visit(claim)
  return [...ordered]
}
