import type { DatasetCore, NamedNode, Term } from '@rdfjs/types'
import { cg, schema } from '../rdf/namespaces.js'
import { numericTypes } from '../rdf/numbers.js'
import { writeDecimal } from '../rdf/write-number.js'
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
  /** Whether it is a date, or something else that is no number. */
  readonly isNoNumber?: boolean | undefined
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
  let isNoNumber = false
  const read = (object: Term): string => {
    isNoNumber ||= object.termType !== 'Literal' || !numericTypes.has(object.datatype.value)
    return object.value
  }
  const one = (property: NamedNode, readValue = read): string | undefined => {
    for (const { object } of content.match(term, property)) return readValue(object)
    return undefined
  }
  const found = (quantity: Quantity): Quantity => ({ ...quantity, ...(isNoNumber ? { isNoNumber } : {}) })
  if (term.termType === 'Literal') return found({ value: read(term), least: term.value, most: term.value })
  const value = one(schema.value)
  const least = one(schema.minValue)
  const most = one(schema.maxValue)
  const text = ({ value: itself }: Term) => itself
  return found({ value, least, most, unit: one(schema.unitText, text), asStated: one(cg.asStated, text) })
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
export function formatQuantity({ value, least, most, unit, asStated, isNoNumber }: Quantity): string {
  if (asStated !== undefined) return formatAsStated(asStated, { value, least, most, unit, isNoNumber })
  const number = formatBounds({ value, least, most, isNoNumber })
  return number === '' || unit === undefined ? number : `${number} ${unit}`
}

/** A wording that gives no figure is shown with how it is read, unless it only says that some figure is passed. */
function formatAsStated(words: string, { unit, ...bounds }: Omit<Quantity, 'asStated'>): string {
  const { value, least, most } = bounds
  if (value !== undefined) return words
  if (/\d/.test(words) && most === undefined) return `${words}, no figure given`
  const isOpen = most === undefined && least !== undefined
  const read = isOpen ? `${writeOf(bounds)(least)} or more` : formatBounds(bounds)
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

function formatBounds(bounds: Omit<Quantity, 'asStated' | 'unit'>): string {
  const { value = '', least, most } = bounds
  const write = writeOf(bounds)
  if (least !== undefined && most !== undefined) {
    return write(value) || (least === most ? write(least) : `${write(least)} to ${write(most)}`)
  }
  if (value !== '' && least !== undefined && Number(least) > Number(value)) return `more than ${write(value)}`
  if (least !== undefined) return `at least ${write(least)}`
  if (most !== undefined) return `at most ${write(most)}`
  return write(value)
}

/** How its bounds are written: numbers as people read them. */
const writeOf = ({ isNoNumber }: Pick<Quantity, 'isNoNumber'>) => (isNoNumber ? (date: string) => date : writeDecimal)
