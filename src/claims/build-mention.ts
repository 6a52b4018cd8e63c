import type { NamedNode, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { sha256 } from '../rdf/digest.js'
import { rdf } from '../rdf/environment.js'
import { numberLiteral } from '../rdf/literals.js'
import { cg, oa, rdf as rdfNs } from '../rdf/namespaces.js'
import type { QuadBuilder } from '../rdf/quad-builder.js'
import type { Span } from './document.js'
import { countCharacters, slicePassage } from './passage.js'

/** A passage that carries a claim, as `claim` takes it. */
export interface MentionDescription {
  /** IRI of the document. */
  readonly document: string
  /** Where the passage stands, in Unicode code points, end exclusive; unknown where the document is cited and not held. */
  readonly span?: Span | undefined
  /** Digest of the passage's UTF-8 bytes; there with a span. */
  readonly sha256?: string | undefined
  /** IRIs of the agents between claimant and document, nearest to the claimant first; none where it speaks itself. */
  readonly relayedBy?: readonly string[] | undefined
}

/**
 * Describes a passage of a document's text, given by its words or by its offsets in code points. Throws `not-found` for
 * words that do not stand in the text, `ambiguous` for words that stand there more than once, and `parameter` for offsets
 * beyond it.
 *
 * @example
 * ```ts
 * import { mention } from 'claimgraph'
 *
 * const text = 'The mayor said that two people were injured.'
 * const { span } = mention(text, 'two people were injured', { document: 'https://example.org/note' })
 * console.log(span) // { start: 20, end: 43 }
 * ```
 */
export function mention(
  text: string,
  passage: string | Span,
  { document, relayedBy }: Pick<MentionDescription, 'document' | 'relayedBy'>,
): MentionDescription & { readonly span: Span; readonly sha256: string } {
  const span = typeof passage === 'string' ? findPassage(text, passage) : passage
  const length = countCharacters(text)
  if (!(span.start >= 0 && span.start < span.end && span.end <= length)) {
    throw new ClaimGraphError(
      'parameter',
      `expected a passage within the ${length} characters of the text, found one from ${span.start} to ${span.end}`,
    )
  }
  return { document, relayedBy, span, sha256: sha256(slicePassage(text, span)) }
}

function findPassage(text: string, words: string): Span {
  const at = words === '' ? -1 : text.indexOf(words)
  if (at < 0)
    throw new ClaimGraphError('not-found', `expected a passage of the text, found \`${words}\`, which it lacks`)
  if (text.indexOf(words, at + 1) >= 0) {
    throw new ClaimGraphError(
      'ambiguous',
      `expected words that stand in the text once, found \`${words}\` more than once: give offsets`,
    )
  }
  const start = countCharacters(text.slice(0, at))
  return { start, end: start + countCharacters(words) }
}

/** Says of a mention in which document it stands, where, with which digest, and through whom. */
export function describeMention(
  builder: QuadBuilder,
  node: NamedNode,
  { document, span, sha256, relayedBy = [] }: MentionDescription,
): void {
  const selector = span && describeSelector(builder, span)
  builder.describe(node, [
    [rdfNs.type, cg.Mention],
    [oa.hasSource, rdf.namedNode(document)],
    [oa.hasSelector, selector],
    [cg.sha256, sha256 === undefined ? undefined : rdf.literal(sha256)],
    [cg.relayedBy, relayedBy.length === 0 ? undefined : builder.list(relayedBy.map(agent => rdf.namedNode(agent)))],
  ])
}

/** A node that says where a stretch of text stands. */
export function describeSelector(builder: QuadBuilder, { start, end }: Span): Term {
  return builder.node([
    [rdfNs.type, oa.TextPositionSelector],
    [oa.start, numberLiteral(start)],
    [oa.end, numberLiteral(end)],
  ])
}
