import type { Claim } from '../../../claims/claim.js'
import { describeManner, mannerOf } from '../../../claims/manner.js'
import type { Mention } from '../../../claims/mention.js'
import { paraphrased } from '../../../language/en.js'
import { formatTimes, type Times } from '../../../time/times.js'
import { describeTimes } from '../../../view/tell.js'
import { listNames } from '../../../view/words.js'
import type { Edition } from '../edition.js'
import { nameEdition } from '../edition.js'
import { quote } from '../quotation.js'
import type { Site } from '../site.js'

/** What is cited, before it is written in a format: a claim as its claimant's, or a page of a comparison. */
export interface Cited {
  /** The permalink. */
  readonly iri: string
  /** What is cited, marked as a paraphrase where it is one. */
  readonly title: string
  /** Who says it, with whom it speaks for; for a page, who keeps the graph. */
  readonly authors: readonly string[]
  /** When it was said. */
  readonly dated: Times
  /** Everything else that a reader must know, in sentences. */
  readonly notes: readonly string[]
  /** What documents say in their own words, each named, where their texts are at hand. */
  readonly words: readonly string[]
  readonly edition: Edition
}

/** A claim to be cited: who makes it, through whom it is known, in which documents, and in whose words. */
export function citeClaim(site: Site, claim: Claim): Cited {
  const { id, label, claimant, asserted, mentions, stance } = claim
  const organisation = claimant?.actsFor.map(each => each.label) ?? []
  const manner = describeManner(mannerOf(claim), ', ')
  return {
    iri: id,
    title: `${label} [${paraphrased}]`,
    authors: claimant
      ? [`${claimant.label}${organisation.length === 0 ? '' : ` for ${listNames(organisation)}`}`]
      : ['unknown claimant'],
    dated: asserted,
    notes: [
      `Asserted ${describeTimes(asserted)}`,
      `Kind of statement: ${manner === '' ? stance.label : manner}`,
      ...(mentions.length === 0
        ? ['Known from no document']
        : mentions.map(mention => `Known ${describePassage(site, claim, mention)}`)),
    ],
    words: mentions.flatMap(mention => {
      const quotation = quote(site, mention)
      if (typeof quotation !== 'object') return []
      return [`In the words of “${nameDocument(mention.document)}”: “${quotation.passage.trim()}”`]
    }),
    edition: site.edition,
  }
}

/** A page of the comparison to be cited, such as a topic: it is of those who keep the graph, and says nothing of its own. */
export function citePage(site: Site, { iri, title }: { iri: string; title: string }): Cited {
  const { edition } = site
  return {
    iri,
    title,
    authors: edition.curators,
    dated: edition.day === undefined ? {} : { on: edition.day },
    notes: ['A comparison of claims: each stands with whoever makes it, and none is asserted as true'],
    words: [],
    edition,
  }
}

/** `through A → B, in “Report” (characters 12–80), Publisher, published by 2031-05-02`. */
function describePassage(site: Site, claim: Claim, mention: Mention): string {
  const { relayedBy, document, span } = mention
  const whose = site.whoseWords(claim, mention) === 'own' ? 'in its own words, ' : ''
  const through = relayedBy.length === 0 ? whose : `through ${relayedBy.map(({ label }) => label).join(' → ')}, `
  const place = span ? ` (characters ${span.start}–${span.end})` : ''
  if (document === undefined) return `${through}in no document`
  const publisher = document.publisher ? `, ${document.publisher.label}` : ''
  return `${through}in “${nameDocument(document)}”${place}${publisher}, published ${formatTimes(document.published)}`
}

const nameDocument = (document: Mention['document']) => document?.headline ?? document?.label ?? 'no document'

/** A citation in words, one line. */
export function toText({ authors, title, dated, notes, words, edition, iri }: Cited, madeBy: string): string {
  const who = authors.length === 0 ? '' : `${listNames(authors)}, ${formatTimes(dated)}. `
  const quoted = words.map(each => `${each}. `).join('')
  const text = `${who}${title}. ${quoted}${notes.join('. ')}. In: ${nameEdition(edition)}, ${madeBy}. <${iri}>`
  return text.replace(/[\s\p{Cc}]+/gu, ' ')
}
