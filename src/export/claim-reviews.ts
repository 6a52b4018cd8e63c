import type { Claim } from '../claims/claim.js'
import type { Document } from '../claims/document.js'
import type { ClaimGraph } from '../claims/graph.js'
import { describe } from '../rdf/description.js'
import { rdf } from '../rdf/environment.js'
import { cg, prov, rdf as rdfNs, schema } from '../rdf/namespaces.js'
import type { Resource } from '../rdf/resource.js'
import { chooseClaims } from './chosen-claims.js'

/** What a rating says, in the terms of schema.org. */
export const ratingProperties: readonly string[] = [
  'ratingValue',
  'bestRating',
  'worstRating',
  'alternateName',
  'ratingExplanation',
]

/**
 * Writes claims as `Claim` of schema.org in JSON-LD, with their authors and where they appeared. A `ClaimReview` stands there
 * where somebody who is named rated a claim, which is a claim itself; nothing else is a rating.
 *
 * @example
 * ```ts
 * import { readQuads, toClaimGraph, toClaimReviews } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/> PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
 *    :count a cg:Claim ; rdfs:label "Three were hurt"@en .`,
 *   'trig',
 * )
 * for (const node of toClaimReviews(toClaimGraph(store))['@graph']) console.log(JSON.stringify(node))
 * // {"@type":"Claim","@id":"https://example.org/count","text":"Three were hurt"}
 * ```
 */
export function toClaimReviews(
  graph: ClaimGraph,
  { claims }: { readonly claims?: readonly string[] | undefined } = {},
): { readonly '@context': string; readonly '@graph': readonly object[] } {
  return {
    '@context': 'https://schema.org',
    '@graph': chooseClaims(graph, claims).map(claim => toReview(graph, claim) ?? toClaim(graph, claim)),
  }
}

function toClaim(graph: ClaimGraph, claim: Claim): object {
  const documents = new Map(claim.mentions.flatMap(({ document }) => (document ? [[document.id, document]] : [])))
  return clean({
    ...{ '@type': 'Claim', '@id': claim.id, text: claim.label, author: toAgent(graph, claim.claimant) },
    datePublished: claim.asserted.on,
    appearance: [...documents.values()].map(document => toWork(graph, document)),
  })
}

function toReview(graph: ClaimGraph, claim: Claim): object | undefined {
  const [rated] = claim.content.match(null, schema.reviewRating)
  if (rated === undefined || claim.claimant === undefined) return undefined
  if (graph.dataset.match(rated.subject, rdfNs.type, cg.Claim).size === 0) return undefined
  const rating = [...claim.content.match(rated.object)].flatMap(({ predicate, object }) => {
    const name = predicate.value.slice(schema.$iri.length)
    const isNumber = object.termType === 'Literal' && /#(integer|decimal|double)$/.test(object.datatype.value)
    return ratingProperties.includes(name) ? [[name, isNumber ? Number(object.value) : object.value] as const] : []
  })
  const item = graph.claim(rated.subject.value)
  const [document] = claim.mentions.flatMap(mention => mention.document ?? [])
  return clean({
    ...{ '@type': 'ClaimReview', '@id': claim.id, claimReviewed: item.label, author: toAgent(graph, claim.claimant) },
    ...{ datePublished: claim.asserted.on, headline: document?.label, url: document && urlOf(graph, document) },
    reviewRating: { '@type': 'Rating', ...Object.fromEntries(rating) },
    itemReviewed: toClaim(graph, item),
  })
}

function toAgent({ dataset }: ClaimGraph, agent: Resource | undefined): object | undefined {
  if (agent === undefined) return undefined
  const types = describe(dataset, rdf.namedNode(agent.id)).terms(rdfNs.type)
  const isA = (type: typeof prov.Person) => types.some(each => each.equals(type))
  const type = isA(prov.Person) ? 'Person' : isA(prov.Organization) ? 'Organization' : 'Thing'
  return { '@type': type, '@id': agent.id, name: agent.label }
}

function toWork(graph: ClaimGraph, document: Document): object {
  return clean({
    ...{ '@type': 'CreativeWork', '@id': document.id, name: document.label, url: urlOf(graph, document) },
    datePublished: document.published.on,
    publisher: toAgent(graph, document.publisher),
  })
}

const urlOf = ({ dataset }: ClaimGraph, { id }: Document) => describe(dataset, rdf.namedNode(id)).values(schema.url)[0]

/** An object without what is not known. */
function clean(object: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
}
