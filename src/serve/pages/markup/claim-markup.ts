import type { Claim } from '../../../claims/claim.js'
import type { Document } from '../../../claims/document.js'
import { paraphrased } from '../../../language/en.js'
import type { Resource } from '../../../rdf/resource.js'
import { describeTimes } from '../../../view/tell.js'
import type { Site } from '../site.js'
import type { Setup } from '../site-context.js'
import { graphOf } from './dataset-markup.js'

/** A claim in a sentence or two: who makes it, when, and through whom it is known. */
export function describeClaim(site: Site, { id, label, claimant, asserted, mentions }: Claim): string {
  const { nameOf } = site
  const claim = {
    who: claimant && nameOf(claimant),
    when: describeTimes(asserted, site),
    relays: [...new Set(mentions.flatMap(({ relayedBy }) => relayedBy.map(nameOf)))],
    documents: [...new Set(mentions.flatMap(({ document }) => (document ? [nameOf(document)] : [])))],
    label: nameOf({ id, label }),
  }
  return `${site.words.claim.inShort(claim)}. ${site.edition.title}.`
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
