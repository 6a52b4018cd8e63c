import type { DatasetCore, NamedNode, Term } from '@rdfjs/types'
import { schema } from '../rdf/namespaces.js'

/** A number (or date) as stated, with the bounds that its wording implies; lexical forms throughout. */
export interface Quantity {
  readonly value?: string | undefined
  /** The least that the wording allows. */
  readonly least?: string | undefined
  /** The most that the wording allows. */
  readonly most?: string | undefined
  readonly unit?: string | undefined
}

/**
 * Reads a quantity from a claim's content: a plain literal, or a node with `schema:value` and bounds.
 *
 * @example
 * ```ts
 * import { formatQuantity, readQuads, readQuantity, statements, toClaimGraph } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX schema: <http://schema.org/>
 *    :count a cg:Claim . :count { :flood cg:injured [ schema:value 3 ; schema:minValue 3 ] }`,
 *   'trig',
 * )
 * const claim = toClaimGraph(store).claim('count')
 * for (const { object } of statements(claim)) {
 *   console.log(formatQuantity(readQuantity(claim.content, object))) // at least 3
 * }
 * ```
 */
export function readQuantity(content: DatasetCore, term: Term): Quantity {
  if (term.termType === 'Literal') return { value: term.value, least: term.value, most: term.value }
  const one = (property: NamedNode): string | undefined => {
    for (const { object } of content.match(term, property)) return object.value
    return undefined
  }
  const value = one(schema.value)
  const least = one(schema.minValue)
  const most = one(schema.maxValue)
  const unit = one(schema.unitText)
  return {
    value,
    least,
    most,
    unit,
  }
}

/**
 * A quantity in words: `32 killings`, `at least 420`, `more than 100`, `65 to 69 years`; empty where it says nothing.
 *
 * @example
 * ```ts
 * import { formatQuantity } from 'claimgraph'
 *
 * console.log(formatQuantity({ least: '65', most: '69', unit: 'years' })) // 65 to 69 years
 * ```
 */
export function formatQuantity({ value, least, most, unit }: Quantity): string {
  const number = formatBounds(value, least, most)
  return number === '' || unit === undefined ? number : `${number} ${unit}`
}

function formatBounds(value = '', least?: string, most?: string): string {
  if (least !== undefined && most !== undefined) return value || (least === most ? least : `${least} to ${most}`)
  if (value !== '' && least !== undefined && Number(least) > Number(value)) return `more than ${value}`
  if (least !== undefined) return `at least ${least}`
  if (most !== undefined) return `at most ${most}`
  return value
}
