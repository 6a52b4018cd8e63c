import type { Claim } from '../claims/claim.js'
import type { Document, Span } from '../claims/document.js'
import { countCharacters, type Texts } from '../claims/passage.js'
import { rdf } from '../rdf/environment.js'
import { cg } from '../rdf/namespaces.js'
import type { Finding } from './issue.js'
import { splitSentences } from './sentences.js'

/** How much of a held document has been read into claims. */
export interface Coverage {
  readonly document: string
  readonly label: string
  /** Whether the text was among the documents given. */
  readonly atHand: boolean
  /** How many sentences the text has. */
  readonly sentences?: number | undefined
  /** How many of them a claim, or a note that there is none, stands in. */
  readonly covered?: number | undefined
  /** Where the others stand, in code points. */
  readonly uncovered?: readonly Span[] | undefined
}

/** Counts, for each held document, the sentences in which a claim or a note that there is none stands. */
export function measureCoverage(documents: readonly Document[], claims: readonly Claim[], texts: Texts): Coverage[] {
  const mentions = claims.flatMap(claim => claim.mentions)
  return documents
    .filter(document => document.sha256 !== undefined)
    .map(({ id, label, sha256, language, withoutClaim }) => {
      const text = texts.get(sha256!)
      if (text === undefined) return { document: id, label, atHand: false }
      const length = countCharacters(text)
      const spans = [...mentions.flatMap(m => (m.document?.id === id && m.span ? m.span : [])), ...withoutClaim]
        // a passage that goes beyond the end stands nowhere
        .filter(span => span.end <= length)
      const sentences = splitSentences(text, language)
      const uncovered = sentences.filter(s => !spans.some(span => span.start < s.end && span.end > s.start))
      const covered = sentences.length - uncovered.length
      return { document: id, label, atHand: true, sentences: sentences.length, covered, uncovered }
    })
}

/**
 * Reports each sentence without claim. One of whose drafts some are undecided is open. In a document that still has drafts, that
 * nobody has begun on, or of which a machine has drafted all that it found, that is work to be done; in another one that is
 * curated it is a gap.
 */
export function checkCoverage(
  coverage: readonly Coverage[],
  claims: readonly Claim[],
  drafted: ReadonlyMap<string, readonly Span[]> = new Map(),
): Finding[] {
  return coverage.flatMap(({ document, uncovered = [] }) => {
    const inside = claims.filter(claim => claim.mentions.some(mention => mention.document?.id === document))
    const finished = inside.length > 0 && inside.every(claim => claim.status?.id !== `${cg.$iri}Draft`)
    const drafts = drafted.get(document)
    return uncovered.map(({ start, end }) => {
      const isOpen = drafts?.some(draft => draft.start < end && draft.end > start) ?? false
      return {
        code: 'sentence-without-claim',
        severity: isOpen ? 'open' : finished && drafts === undefined ? 'error' : 'warning',
        message: isOpen
          ? `Decide on the drafts of characters ${start} to ${end}.`
          : `Give characters ${start} to ${end} a claim, or say with cg:withoutClaim why there is none.`,
        at: rdf.namedNode(document),
      } as const
    })
  })
}
