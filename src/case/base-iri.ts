import { ClaimGraphError } from '../errors.js'
import { slugify } from '../rdf/slug.js'

/** What IRIs of a case may look like: names are added to them. */
const base = /^https?:\/\/[^\s<>"{}|\\^`#?]+#?$/i

/** Whether names can be added to an IRI: it is absolute, and ends in `/` or `#`. */
export function isBase(iri: string): boolean {
  return base.test(iri) && URL.canParse(iri) && /[/#]$/.test(iri)
}

/** Below this everything but cases is named already: the vocabulary, the shipped graph, drafts, identities. */
const taken = /^https?:\/\/w3id\.org\/claimgraph\/(?!cases\/.)/i

/**
 * The base of a case's IRIs as somebody gives it, with a `/` at its end where there is none. Throws `parameter`, also where it
 * is one of claimgraph's own.
 */
export function readBase(given: string): string {
  const iri = /[/#]$/.test(given) ? given : `${given}/`
  if (taken.test(iri)) {
    throw new ClaimGraphError(
      'parameter',
      `--base: expected an IRI that names nothing yet, found \`${given}\`, below which claimgraph’s own vocabulary and graph are named`,
    )
  }
  if (isBase(iri)) return iri
  throw new ClaimGraphError(
    'parameter',
    `--base: expected an absolute IRI to which names can be added, such as https://example.org/selm/, found \`${given}\``,
  )
}

/** A base for a case whose keeper has no web address for it; `unique` tells it from that of another case of that title. */
export function proposeBase(title: string, unique: string): string {
  return `https://w3id.org/claimgraph/cases/${slugify(title, 'case')}-${unique}/`
}
