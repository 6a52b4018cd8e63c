import type { Claim } from '../claims/claim.js'
import type { ClaimGraph } from '../claims/graph.js'
import { slicePassage, type Texts } from '../claims/passage.js'
import { describe } from '../rdf/description.js'
import { rdf } from '../rdf/environment.js'
import { cg, prov, schema } from '../rdf/namespaces.js'
import { chooseClaims } from './chosen-claims.js'

/** How annotations are made of claims. */
export interface AnnotationOptions {
  /** IRIs or their last parts; without any, of all claims. */
  readonly claims?: readonly string[] | undefined
  /** Texts of the documents: with them, passages are quoted, with what stands around them. */
  readonly texts?: Texts | undefined
}

/** Characters before and after a passage that a quotation has. */
const around = 32

/**
 * Writes a Web Annotation for each passage that carries a claim, on one page: the claim in words and whose it is as its body,
 * the passage as its target, by its place in code points and, where texts are handed in, by its words.
 *
 * @example
 * ```ts
 * import { readQuads, toAnnotations, toClaimGraph } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/> PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
 *    :count a cg:Claim ; cg:mention :m . :m oa:hasSource :note ; oa:hasSelector [ oa:start 3 ; oa:end 9 ] .`,
 *   'trig',
 * )
 * const { items } = toAnnotations(toClaimGraph(store))
 * console.log(items.length) // 1
 * ```
 */
export function toAnnotations(
  graph: ClaimGraph,
  { claims, texts }: AnnotationOptions = {},
): { readonly items: readonly object[] } {
  const items = chooseClaims(graph, claims).flatMap(claim =>
    claim.mentions.flatMap(mention => annotate(graph, claim, mention, texts) ?? []),
  )
  return {
    ...{
      '@context': ['http://www.w3.org/ns/anno.jsonld', { cg: cg.$iri, prov: prov.$iri, schema: schema.$iri }],
      type: 'AnnotationPage',
    },
    items,
  }
}

function annotate(
  { dataset }: ClaimGraph,
  claim: Claim,
  { id, document, span, relayedBy }: Claim['mentions'][number],
  texts: Texts | undefined,
) {
  if (document === undefined) return undefined
  const { values } = describe(dataset, rdf.namedNode(document.id))
  const text = document.sha256 === undefined ? undefined : texts?.get(document.sha256)
  const named = (agent: { id: string; label: string }) => ({ id: agent.id, label: agent.label })
  const concept = (resource: { id: string } | undefined) => resource?.id.replace(cg.$iri, 'cg:')
  return {
    id: `${id}#annotation`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      { type: 'TextualBody', value: claim.label, format: 'text/plain', purpose: 'describing' },
      {
        ...{ id: claim.id, type: 'cg:Claim' },
        ...(claim.claimant ? { 'prov:wasAttributedTo': named(claim.claimant) } : {}),
        ...{
          'cg:assertedOn': claim.asserted.on,
          'cg:notBefore': claim.asserted.notBefore,
          'cg:notAfter': claim.asserted.notAfter,
        },
        ...{
          'cg:act': concept(claim.act),
          'cg:stance': concept(claim.stance),
          'cg:certainty': concept(claim.certainty),
        },
        ...(relayedBy.length > 0 ? { 'cg:relayedBy': relayedBy.map(named) } : {}),
      },
    ],
    target: {
      source: values(schema.url)[0] ?? document.id,
      ...(span
        ? { selector: [{ type: 'TextPositionSelector', ...span }, ...(text === undefined ? [] : [quote(text, span)])] }
        : {}),
    },
  }
}

function quote(text: string, { start, end }: { start: number; end: number }) {
  return {
    type: 'TextQuoteSelector',
    exact: slicePassage(text, { start, end }),
    prefix: slicePassage(text, { start: Math.max(0, start - around), end: start }),
    suffix: slicePassage(text, { start: end, end: end + around }),
  }
}
