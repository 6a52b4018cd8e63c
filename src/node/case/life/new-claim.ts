import type { Quad } from '@rdfjs/types'
import { withoutMentions } from '../../../case/life/copy-claim.js'
import { describeMention, mention } from '../../../claims/build-mention.js'
import type { Claim } from '../../../claims/claim.js'
import type { Document, Span } from '../../../claims/document.js'
import { findByName } from '../../../claims/names.js'
import { ClaimGraphError } from '../../../errors.js'
import { createLabels } from '../../../ontology/labels.js'
import { readSchema } from '../../../ontology/schema.js'
import { rdf } from '../../../rdf/environment.js'
import { cg, rdf as rdfNs, skos } from '../../../rdf/namespaces.js'
import { QuadBuilder } from '../../../rdf/quad-builder.js'
import { untaken } from '../../../rdf/slug.js'
import { createStore } from '../../../rdf/store.js'
import { setLabel } from '../../../review/edit.js'
import { findErrors } from '../../../review/find-errors.js'
import { describes } from '../../../review/gather.js'
import { sayClaim } from '../../../review/say-claim.js'
import { toClaimGraph } from '../../open.js'
import { listKept, readKeptText } from '../case-drafts.js'
import { findOpenFirst } from '../find-open-first.js'
import type { Case } from '../open-case.js'
import type { PublishedCase } from './journal.js'

/** Where a claim stands: in which document of the case, and in which passage of it. */
export interface PassageOptions {
  /** By name or IRI. */
  readonly document?: string | undefined
  /** Its words, which stand in the document once, or its offsets in code points. */
  readonly passage?: string | Span | undefined
  /** Agents between claimant and document, nearest to the claimant first; its publisher, where that is another, unless set. */
  readonly relayedBy?: readonly string[] | undefined
}

/** Makes of a claim the name for one that takes its place. */
export function nameAfter(claim: string, suffix: string, { dataset }: PublishedCase): string {
  return untaken(`${claim}-${suffix}`, name => describes(dataset, rdf.namedNode(name)))
}

/** Gives a copied claim the passage that carries it, in the place of all others; gives also the document. */
export async function setPassage(
  own: Case,
  { graph }: PublishedCase,
  { quads, claim, claimant }: { quads: readonly Quad[]; claim: string; claimant: string | undefined },
  { document: name, passage, relayedBy }: PassageOptions,
): Promise<{ quads: Quad[]; document: Document }> {
  if (name === undefined || passage === undefined) {
    throw new ClaimGraphError(
      'usage',
      'expected the document and the passage that carry the new claim (--document with --quote, or with --start and --end)',
    )
  }
  const document = graph.document(findOpenFirst(graph, each => each.find('document', name)))
  const kept = (await listKept(own, { includeRestricted: true })).find(({ iri }) => iri === document.id)
  if (kept === undefined) {
    throw new ClaimGraphError(
      'not-found',
      `--document: expected a document whose text is in the case, found \`${name}\``,
    )
  }
  const publisher = document.publisher?.id
  const direct = publisher === undefined || publisher === claimant ? [] : [publisher]
  const chain = relayedBy?.map(agent => findOpenFirst(graph, each => each.find('agent', agent))) ?? direct
  const described = mention(await readKeptText(kept), passage, { document: document.id, relayedBy: chain })
  const builder = new QuadBuilder()
  const node = rdf.namedNode(`${claim}-m1`)
  builder.describe(rdf.namedNode(claim), [[cg.mention, node]])
  describeMention(builder, node, described)
  return { quads: [...withoutMentions(quads, claim), ...builder.quads], document }
}

/** What values of the claims of a case are read with. */
export async function readValues({ dataset, graph }: PublishedCase) {
  const { comparable, described } = await readSchema(graph.ontology, dataset)
  const concepts = Array.from(described.match(null, rdfNs.type, skos.Concept), ({ subject }) => subject.value)
  const find = (name: string) => {
    try {
      return graph.find('subject', name)
    } catch (error) {
      if (!(error instanceof ClaimGraphError) || error.code !== 'not-found') throw error
      return findByName('concept, agent or place', name, concepts, graph.prefixes)
    }
  }
  return { comparable, find }
}

/** Words a claim anew, in our own words, unless it is worded by hand. */
export async function sayAnew(
  quads: readonly Quad[],
  claim: string,
  { dataset, graph }: PublishedCase,
  label: string | undefined,
): Promise<Quad[]> {
  if (label !== undefined) return setLabel(quads, claim, label)
  const whole = createStore([...dataset, ...quads])
  const labelOf = createLabels(whole, await graph.ontology.vocabulary())
  const said: Claim = toClaimGraph(whole, { identities: 'none', includeRestricted: true }).claim(claim)
  return setLabel(quads, claim, sayClaim(said, labelOf))
}

/** Throws `invalid-data` where a case would not pass the check with quads added to it, and did before. */
export async function expectSound(quads: readonly Quad[], { dataset, graph }: PublishedCase): Promise<void> {
  const decisions = [...dataset.match(null, rdfNs.type, cg.Identity)].flatMap(({ subject }) => [
    ...dataset.match(subject, null, null, rdf.defaultGraph()),
  ])
  const [error, ...more] = await findErrors([...quads, ...decisions], { known: dataset, ontology: graph.ontology })
  if (error === undefined) return
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`
  throw new ClaimGraphError(
    'invalid-data',
    `the case would not pass \`claimgraph check\`; nothing was written: ${error.message} <${error.subject}> [${error.code}]${rest}`,
  )
}
