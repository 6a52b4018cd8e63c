import type { Quad, Term } from '@rdfjs/types'
import type { Span } from '../claims/document.js'
import { sha256 } from '../rdf/digest.js'
import { rdf } from '../rdf/environment.js'
import { cg, oa } from '../rdf/namespaces.js'
import { expectWithin } from './find-words.js'
import { describeSelector } from './selector.js'

/**
 * A draft's quads with its mention in another stretch of the document's text, whose digest it then has. What was marked as
 * content is that stretch, too. Throws `parameter` where it does not lie within the text.
 *
 * @example
 * ```ts
 * import { readQuads } from 'claimgraph'
 * import { movePassage } from 'claimgraph/review'
 *
 * const { store } = await readQuads(
 *   `PREFIX oa: <http://www.w3.org/ns/oa#>
 *    <https://example.org/m1> oa:hasSelector [ a oa:TextPositionSelector ; oa:start 2 ; oa:end 6 ] .`,
 *   'ttl',
 * )
 * const moved = movePassage([...store], 'https://example.org/m1', { span: { start: 0, end: 6 }, text: 'A mill burned.' })
 * console.log(moved.filter(({ object }) => object.value === '0').length) // 1
 * ```
 */
export function movePassage(
  quads: readonly Quad[],
  mention: string,
  { span, text }: { readonly span: Span; readonly text: string },
): Quad[] {
  const { start, end } = expectWithin(span, text)
  const passage = Array.from(text).slice(start, end).join('')
  const before = quads.filter(
    ({ subject, predicate }) => subject.value === mention && moved.some(property => property.equals(predicate)),
  )
  const gone = rdf.termSet<Term>(before.map(({ object }) => object).filter(({ termType }) => termType === 'BlankNode'))
  const kept = quads.filter(quad => !before.includes(quad) && !gone.has(quad.subject))
  const marked = before.filter(({ predicate }) => predicate.equals(cg.contentSelector)).slice(0, 1)
  const node = rdf.namedNode(mention)
  return [
    ...kept,
    ...describeSelector(node, oa.hasSelector, span),
    ...marked.flatMap(() => describeSelector(node, cg.contentSelector, span)),
    rdf.quad(node, cg.sha256, rdf.literal(sha256(passage))),
  ]
}

const moved = [oa.hasSelector, cg.contentSelector, cg.sha256]
