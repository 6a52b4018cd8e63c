import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg, prov, rdf as rdfNs, rdfs, xsd } from '../rdf/namespaces.js'
import type { Draft } from './draft.js'
import { describedBy, describes, gatherDescriptions, keepReachable, rename } from './gather.js'

/** Whoever reviews, by IRI and name. */
export interface Reviewer {
  readonly id: string
  readonly name: string
}

/** Who reviewed, when, and what is known besides. */
export interface ReviewContext {
  readonly reviewer: Reviewer
  /** ISO 8601, with time. */
  readonly at: string
  /** The graph that the claim joins. */
  readonly known: DatasetCore
  /** The file of drafts. */
  readonly drafts: DatasetCore
}

/** The IRIs that a draft has once it is a claim: the claim is a thing of its own, made from the draft by a person. */
export function nameClaim({ id }: Draft, isTaken: (iri: string) => boolean): string {
  const [, namespace, name] = /^(.*[/#])?(.*)$/s.exec(id) as unknown as [string, string | undefined, string]
  const wanted = `${namespace ?? ''}claim-${name}`
  let claim = wanted
  for (let i = 2; isTaken(claim); i++) claim = `${wanted}-${i}`
  return claim
}

/**
 * The quads by which a draft becomes a curated claim: its own under new IRIs, descriptions of what it names and the graph
 * does not know yet, and the review in PROV: an activity that used the draft, with whoever reviewed.
 */
export function curate(draft: Draft, quads: readonly Quad[], claim: string, review: ReviewContext): Quad[] {
  const { names, activity } = nameParts(draft, quads, claim)
  const isWithdrawn = quads.some(
    ({ subject, predicate }) => subject.value === draft.id && predicate.equals(cg.retractedBy),
  )
  const own = rename(quads, names).flatMap(quad => {
    const { subject, predicate } = quad
    if (subject.value !== claim || quad.graph.termType !== 'DefaultGraph') return quad
    if (predicate.equals(cg.status)) return rdf.quad(subject, cg.status, isWithdrawn ? cg.Retracted : cg.Curated)
    if (predicate.equals(prov.wasRevisionOf)) return revisesOf(quad, review.known)
    return predicate.equals(cg.confidence) || predicate.equals(prov.wasGeneratedBy) ? [] : quad
  })
  const node = rdf.namedNode(claim)
  const made = complete(node, [...own, rdf.quad(node, prov.wasGeneratedBy, activity)], { draft, activity, review })
  return [...made, ...revisedBy(draft, claim, review)]
}

/** The claims that were made of a draft. */
function claimsOf(draft: Term, known: DatasetCore): NamedNode[] {
  return [...known.match(null, prov.used, draft)].flatMap(({ subject: activity }) =>
    [...known.match(null, prov.wasGeneratedBy, activity)].flatMap(({ subject }) =>
      known.match(subject, rdfNs.type, cg.Claim).size > 0 ? (subject as NamedNode) : [],
    ),
  )
}

/** That a claim revises the claim which was made of an earlier draft; nothing while there is none, and of a claim that there is. */
function revisesOf(quad: Quad, known: DatasetCore): Quad[] {
  if (known.match(quad.object, rdfNs.type, cg.Claim).size > 0) return [quad]
  return claimsOf(quad.object, known).map(earlier => rdf.quad(quad.subject, prov.wasRevisionOf, earlier))
}

/** That a claim is revised by those which were made before it of drafts that revise its own. */
function revisedBy({ id }: Draft, claim: string, { known, drafts }: ReviewContext): Quad[] {
  return [...drafts.match(null, prov.wasRevisionOf, rdf.namedNode(id))].flatMap(({ subject: later }) =>
    claimsOf(later, known).map(newer => rdf.quad(newer, prov.wasRevisionOf, rdf.namedNode(claim))),
  )
}

/** The quads by which a draft's passage becomes one more mention of a claim that is there already. */
export function mergeInto(
  target: string,
  draft: Draft,
  quads: readonly Quad[],
  claim: string,
  review: ReviewContext,
): { quads: Quad[]; mention: string } {
  const { names, mentions, activity } = nameParts(draft, quads, claim)
  const others = rename(quads, names).filter(({ subject, graph }) => subject.value !== claim && graph.value !== claim)
  const node = rdf.namedNode(target)
  const own = mentions.flatMap(mention => [
    rdf.quad(node, cg.mention, mention),
    rdf.quad(mention, prov.wasGeneratedBy, activity),
  ])
  return {
    quads: complete(node, [...own, ...others], { draft, activity, review }),
    mention: mentions[0]?.value ?? '',
  }
}

/** A note that a passage has no claim, with what describes its document where the graph does not know it. */
export function completeNote(
  quads: readonly Quad[],
  { drafts, known }: Omit<ReviewContext, 'reviewer' | 'at'>,
): Quad[] {
  // what the note says of its document does not describe it
  const needed = gatherDescriptions(quads, [drafts], term => describes(known, term)).filter(isConfirmed)
  return keepReachable(
    [...quads, ...needed],
    quads.map(({ subject }) => subject),
  )
}

/**
 * The quads by which a draft joins the graph as it is: a draft, with those of the things it names that are not known,
 * reviewed by nobody.
 */
export function takeOver(quads: readonly Quad[], drafts: DatasetCore, isKnown: (term: Term) => boolean): Quad[] {
  return [...quads, ...gatherUnknown(quads, drafts, isKnown)]
}

function nameParts(draft: Draft, quads: readonly Quad[], claim: string) {
  const mentions = quads.flatMap(({ subject, predicate, object }) =>
    subject.value === draft.id && predicate.equals(cg.mention) ? object.value : [],
  )
  const names = new Map([[draft.id, claim], ...mentions.map((mention, i) => [mention, `${claim}-m${i + 1}`] as const)])
  return {
    names,
    mentions: mentions.map(mention => rdf.namedNode(names.get(mention)!)),
    activity: rdf.namedNode(`${claim}-review`),
  }
}

/** Which draft was reviewed, by which activity. */
interface Reviewed {
  readonly draft: Draft
  readonly activity: NamedNode
  readonly review: ReviewContext
}

/** A claim's quads with the review and with what they need; what an edit made and a later one no longer uses is left out. */
function complete(root: NamedNode, own: readonly Quad[], { draft, activity, review }: Reviewed): Quad[] {
  const entity = rdf.namedNode(draft.id)
  const reviewer = rdf.namedNode(review.reviewer.id)
  const kept = [rdfs.label, cg.confidence, prov.wasGeneratedBy]
  const origin = draft.quads.filter(
    ({ subject, predicate }) => subject.value === draft.id && kept.some(property => property.equals(predicate)),
  )
  const provenance = [
    rdf.quad(activity, rdfNs.type, prov.Activity),
    rdf.quad(activity, prov.used, entity),
    rdf.quad(activity, prov.wasAssociatedWith, reviewer),
    rdf.quad(activity, prov.endedAtTime, rdf.literal(review.at, xsd.dateTime)),
    rdf.quad(entity, rdfNs.type, prov.Entity),
    ...origin,
    ...(describes(review.known, reviewer)
      ? []
      : [
          rdf.quad(reviewer, rdfNs.type, prov.Person),
          rdf.quad(reviewer, rdfs.label, rdf.literal(review.reviewer.name, 'en')),
        ]),
  ]
  const said = [...own, ...provenance]
  const needed = gatherUnknown(said, review.drafts, term => describes(review.known, term)).filter(isConfirmed)
  return keepReachable([...said, ...needed], [root])
}

/** What a person confirms with a claim is no draft any more, nor proposed. */
function isConfirmed({ predicate }: Quad): boolean {
  return !predicate.equals(cg.status) && !predicate.equals(cg.proposedAs)
}

/** Descriptions, from the drafts, of what quads name and do not describe, and what is not known. */
function gatherUnknown(quads: readonly Quad[], drafts: DatasetCore, isKnown: (term: Term) => boolean): Quad[] {
  const described = describedBy(quads)
  // a draft that another one names is not taken along: it is decided by itself
  const isDraft = (term: Term) => drafts.match(term, rdfNs.type, cg.Claim).size > 0
  return gatherDescriptions(quads, [drafts], term => described.has(term) || isKnown(term) || isDraft(term))
}
