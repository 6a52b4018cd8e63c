import type { NamedNode, Quad } from '@rdfjs/types'
import { ratingProperties } from '../../export/claim-reviews.js'
import { rdf } from '../../rdf/environment.js'
import { isAbsoluteIri } from '../../rdf/iri.js'
import { numberLiteral } from '../../rdf/literals.js'
import { schema } from '../../rdf/namespaces.js'
import type { ClaimReading, ReadClaim } from './claim-reading.js'
import { findObjects, firstObject, isJsonObject, type JsonObject, textOf, toList, typesOf } from './json-objects.js'
import { readDate, type SaidBy, type SaidClaims, type SaidIn } from './said-claim.js'

/**
 * Reads `Claim`s and `ClaimReview`s of schema.org, wherever they stand in JSON-LD, as drafts: what a claim says is its
 * author's, and a rating is a claim of the reviewer who is named, on that claim. A review without a named reviewer or
 * without a claim is left out and named.
 */
export function readClaimReviews(document: unknown, said: SaidClaims): ClaimReading {
  const claims: ReadClaim[] = []
  const notes: string[] = []
  const objects = findObjects(document, object =>
    typesOf(object).some(type => type === 'ClaimReview' || type === 'Claim'),
  )
  for (const [index, object] of objects.entries()) {
    const isReview = typesOf(object).includes('ClaimReview')
    const place = `${isReview ? 'ClaimReview' : 'Claim'} ${index + 1}`
    const item = isReview ? firstObject(object.itemReviewed) : object
    const text =
      (isReview ? textOf(object, 'claimReviewed') : undefined) ??
      textOf(item, 'text', 'name', 'headline', 'description')
    if (text === undefined) {
      notes.push(`${place}: expected the text of a claim (claimReviewed, text or name), found none; left out`)
      continue
    }
    const reviewed = said.add({
      ...{ text, by: readBy(item?.author), on: readDate(item?.datePublished), within: readWithin(item, object, text) },
      iri: item && iriOf(item),
    })
    claims.push(reviewed)
    if (!isReview) continue
    const rating = firstObject(object.reviewRating)
    const reviewer = readBy(object.author)
    if (rating === undefined) continue
    if (reviewer === undefined) {
      notes.push(`${place}: expected the name of who rates the claim (author), found none; the rating is left out`)
      continue
    }
    const verdict = textOf(rating, 'alternateName') ?? String(rating.ratingValue ?? '')
    claims.push(
      said.add({
        text: `${reviewer.name} on “${text}”: ${verdict}`,
        ...{ iri: iriOf(object), by: reviewer, on: readDate(object.datePublished), act: 'Finding' },
        within: {
          title: textOf(object, 'headline', 'name') ?? `Review by ${reviewer.name}: ${text}`,
          url: textOf(object, 'url'),
          publisher: reviewer,
          published: readDate(object.datePublished),
        },
        ...{ derivedFrom: [reviewed.iri], about: reviewed.iri },
        content: claim => describeRating(rating, reviewed.iri, claim),
      }),
    )
  }
  if (objects.length === 0) notes.push('expected a Claim or ClaimReview of schema.org, found none')
  return { claims, notes }
}

function describeRating(rating: JsonObject, of: string, claim: string): Quad[] {
  const graph = rdf.namedNode(claim)
  const node = rdf.blankNode()
  const values = ratingProperties.flatMap(name => {
    const value = isJsonObject(rating[name]) ? (rating[name] as JsonObject)['@value'] : rating[name]
    if (typeof value === 'number')
      return [rdf.quad(node, rdf.namedNode(schema.$iri + name), numberLiteral(value), graph)]
    return typeof value === 'string'
      ? [rdf.quad(node, rdf.namedNode(schema.$iri + name), rdf.literal(value), graph)]
      : []
  })
  return [rdf.quad(rdf.namedNode(of), schema.reviewRating, node as unknown as NamedNode, graph), ...values]
}

function iriOf(object: JsonObject): string | undefined {
  const id = object['@id'] ?? object.id
  return typeof id === 'string' && isAbsoluteIri(id) ? id : undefined
}

function readBy(value: unknown): SaidBy | undefined {
  const [first] = toList(value)
  if (typeof first === 'string' && first.trim() !== '') return { name: first.trim() }
  const object = firstObject(value)
  const name = textOf(object, 'name')
  if (object === undefined || name === undefined) return undefined
  const types = typesOf(object)
  return {
    name,
    iri: iriOf(object),
    type: types.includes('Person')
      ? 'Person'
      : types.some(type => /Organization$/.test(type))
        ? 'Organization'
        : undefined,
  }
}

/** Where a claim appeared, or else the review in which it is told. */
function readWithin(item: JsonObject | undefined, review: JsonObject, text: string): SaidIn {
  const [appearance] = [item?.firstAppearance, item?.appearance].flatMap(toList)
  if (typeof appearance === 'string') return { title: appearance, url: appearance }
  const source = isJsonObject(appearance) ? appearance : review
  const url = textOf(source, 'url') ?? iriOf(source)
  return {
    title: textOf(source, 'headline', 'name') ?? url ?? `Where “${text}” is told`,
    ...{ iri: isJsonObject(appearance) ? iriOf(appearance) : undefined, url },
    ...{
      publisher: readBy(source.publisher ?? (source === review ? review.author : source.author)),
      published: readDate(source.datePublished),
    },
  }
}
