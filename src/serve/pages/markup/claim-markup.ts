import type { Claim } from '../../../claims/claim.js'
import type { Document } from '../../../claims/document.js'
import type { Resource } from '../../../rdf/resource.js'
import { describeTimes } from '../../../view/tell.js'
import { listNames } from '../../../view/words.js'
import { paraphrased } from '../cite/cited.js'
import type { Site } from '../site.js'
import type { Setup } from '../site-context.js'
import { graphOf } from './dataset-markup.js'

/** A claim in a sentence or two: who makes it, when, and through whom it is known. */
export function describeClaim(site: Site, { label, claimant, asserted, mentions }: Claim): string {
  const relays = [...new Set(mentions.flatMap(({ relayedBy }) => relayedBy.map(agent => agent.label)))]
  const documents = [...new Set(mentions.flatMap(({ document }) => (document ? [`“${document.label}”`] : [])))]
  const through = relays.length === 0 ? '' : `, known through ${listNames(relays)}`
  const places = documents.length === 0 ? '' : `, in ${listNames(documents)}`
  const who = claimant?.label ?? 'Unknown claimant'
  return `${who}, ${describeTimes(asserted)}${through}${places}: ${label} [${paraphrased}]. ${site.edition.title}.`
}

/** A claim as schema.org's Claim. A date within bounds is left out: there is no property for one. */
export function markUpClaim(setup: Setup, claim: Claim): Readonly<Record<string, unknown>> {
  const { id, label, claimant, asserted, about, mentions } = claim
  const documents = new Map(mentions.flatMap(({ document }) => (document ? [[document.id, document] as const] : [])))
  return {
    '@type': 'Claim',
    '@id': id,
    name: label,
    description: `${label} [${paraphrased}]`,
    author: claimant && { '@type': claimant.type === 'Person' ? 'Person' : 'Organization', ...named(claimant) },
    datePublished: asserted.on,
    about: about.map(each => ({ '@type': 'Thing', ...named(each) })),
    appearance: [...documents.values()].map(describeDocument),
    isPartOf: graphOf(setup),
  }
}

function describeDocument(document: Document) {
  const { publisher, published, language } = document
  return {
    '@type': 'CreativeWork',
    ...named(document),
    publisher: publisher && { '@type': 'Organization', ...named(publisher) },
    datePublished: published.on,
    inLanguage: language,
  }
}

const named = ({ id, label }: Resource) => ({ '@id': id, name: label })
