import type { DatasetCore, NamedNode, Term } from '@rdfjs/types'
import { cg, schema } from '../rdf/namespaces.js'
import { numericTypes } from '../rdf/numbers.js'
import { type Claim, statements } from './claim.js'

/** A number (or date) as stated, with the bounds that its wording implies; lexical forms throughout. */
export interface Quantity {
  readonly value?: string | undefined
  /** The least that the wording allows. */
  readonly least?: string | undefined
  /** The most that the wording allows. */
  readonly most?: string | undefined
  readonly unit?: string | undefined
  /** The few words in which it is given, as they are to be shown: `documented 420`, `scores`. */
  readonly asStated?: string | undefined
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
  return { value, least, most, unit, asStated: one(cg.asStated) }
}

/**
 * A quantity in words: as it was stated where that is known, such as `documented 420` or `believed much higher than 111, no
 * figure given`, and else by its bounds: `32 killings`, `at least 420`, `65 to 69 years`; empty where it says nothing.
 *
 * @example
 * ```ts
 * import { formatQuantity } from 'claimgraph'
 *
 * console.log(formatQuantity({ least: '65', most: '69', unit: 'years' })) // 65 to 69 years
 * ```
 */
export function formatQuantity({ value, least, most, unit, asStated }: Quantity): string {
  if (asStated !== undefined) return formatAsStated(asStated, { value, least, most, unit })
  const number = formatBounds(value, least, most)
  return number === '' || unit === undefined ? number : `${number} ${unit}`
}

/** A wording that gives no figure is shown with how it is read, unless it only says that some figure is passed. */
function formatAsStated(words: string, { value, least, most, unit }: Quantity): string {
  if (value !== undefined) return words
  if (/\d/.test(words) && most === undefined) return `${words}, no figure given`
  const read = most === undefined && least !== undefined ? `${least} or more` : formatBounds(value, least, most)
  return read === '' ? words : `“${words}”, read as ${read}${unit === undefined ? '' : ` ${unit}`}`
}

/** The figures that a claim gives, in words, in the order of its content; ages, distances and the like too. */
export function listFigures(claim: Claim): string[] {
  return statements(claim).flatMap(({ object }) => {
    const isFigure =
      object.termType === 'Literal' ? numericTypes.has(object.datatype.value) : object.termType === 'BlankNode'
    const words = isFigure ? formatQuantity(readQuantity(claim.content, object)) : ''
    return words === '' ? [] : [words]
  })
}

function formatBounds(value = '', least?: string, most?: string): string {
  if (least !== undefined && most !== undefined) return value || (least === most ? least : `${least} to ${most}`)
  if (value !== '' && least !== undefined && Number(least) > Number(value)) return `more than ${value}`
  if (least !== undefined) return `at least ${least}`
  if (most !== undefined) return `at most ${most}`
  return value
}
