import type { Literal } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { canonicalDouble } from './canonical-double.js'
import { rdf } from './environment.js'
import { xsd } from './namespaces.js'
import { integerTypes } from './numbers.js'

/** Stands for `xsd:double` while jsonld is at work, which would rewrite `"1.0"` as `"1.0E0"` and lose `"INF"`. */
const doubleAsWritten = 'urn:x-claimgraph:double-as-written'
/** Stands before a language and a base direction, for which jsonld knows no literals. */
const directed = 'urn:x-claimgraph:directed:'

/** JSON-LD's datatypes for texts with a base direction; RDF 1.2 has literals of its own where there is a language, too. */
const i18n = 'https://www.w3.org/ns/i18n#'

/**
 * Expanded JSON-LD with the values of literals so that jsonld hands them on as they were written: doubles, numbers of
 * decimal types, texts with a base direction.
 */
export function keepAsWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keepAsWritten)
  if (typeof value !== 'object' || value === null) return value
  const entry = value as Readonly<Record<string, unknown>>
  if ('@value' in entry) return keepValue(entry)
  return Object.fromEntries(Object.entries(entry).map(([key, part]) => [key, keepAsWritten(part)]))
}

function keepValue(entry: Readonly<Record<string, unknown>>): object {
  const { '@value': value, '@type': type, '@language': language, '@direction': direction } = entry
  if (type !== undefined && typeof type !== 'string') {
    throw new ClaimGraphError('syntax', `expected one datatype of a value, found ${JSON.stringify(type)}`)
  }
  if (typeof direction === 'string') {
    const kept = typeof language === 'string' ? `${directed}${direction}:${language}` : `${i18n}_${direction}`
    return { '@value': value, '@type': kept }
  }
  if (typeof value === 'string' && type === xsd.double.value) return { ...entry, '@type': doubleAsWritten }
  if (typeof value !== 'number' || type === '@json') return entry
  // as jsonld writes them, `7.1E-1` and `1.0E21`, they would be no values of these types
  const isWhole = Number.isInteger(value)
  if (type === xsd.decimal.value || (isWhole && integerTypes.has(type ?? '')))
    return { ...entry, '@value': writeDigits(value) }
  if (isWhole && Math.abs(value) < 1e21 && type !== xsd.double.value) return entry
  // with as many digits as tell it from others: jsonld would round it, and `1e-7` to 0
  const datatype = type === undefined || type === xsd.double.value ? doubleAsWritten : type
  return { ...entry, '@value': canonicalDouble(value.toExponential()), '@type': datatype }
}

/** A number in digits without an exponent, as many as tell it from other doubles. */
function writeDigits(number: number): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)\.?(\d*)(?:e([+-]\d+))?$/.exec(String(number)) ?? []
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point >= digits.length) return sign + digits.padEnd(point, '0')
  const padded = digits.padStart(digits.length - Math.min(point - 1, 0), '0')
  const at = Math.max(point, 1)
  return `${sign}${padded.slice(0, at)}.${padded.slice(at)}`
}

/** The base direction of a text, with a language or without any. */
export function findDirection({ direction, datatype }: Literal): 'ltr' | 'rtl' | undefined {
  if (direction) return direction
  return (['ltr', 'rtl'] as const).find(known => datatype.value === `${i18n}_${known}`)
}

/** The language of a text, also where its datatype tells it with a base direction: `i18n#ar_rtl`. Empty where none is known. */
export function findLanguage({ language, datatype }: Literal): string {
  if (language !== '' || !datatype.value.startsWith(i18n)) return language
  return /^(.+)_(?:ltr|rtl)$/.exec(datatype.value.slice(i18n.length))?.[1] ?? ''
}

/** The literal that one of jsonld's stands for. */
export function readAsWritten(value: string, datatype: string): Literal {
  if (datatype === doubleAsWritten) return rdf.literal(value, xsd.double)
  if (!datatype.startsWith(directed)) return rdf.literal(value, rdf.namedNode(datatype))
  const [direction, language] = datatype.slice(directed.length).split(':') as ['ltr' | 'rtl', string]
  return rdf.literal(value, { language, direction })
}
