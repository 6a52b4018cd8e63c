import { ExpressionError } from '@comunica/utils-expression-evaluator'
import type { Literal, NamedNode, Term } from '@rdfjs/types'
import { DataFactory } from 'rdf-data-factory'
import { integerRanges } from '../../rdf/integer-ranges.js'
import { type Duration, readDuration, writeDuration } from './durations.js'
import { type Instant, readInstant, writeInstant } from './instants.js'
import { exact, inexact, type Numeric, writeNumber } from './numbers.js'

export const factory = new DataFactory()

const xsd = 'http://www.w3.org/2001/XMLSchema#'
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** What a literal stands for. */
export type Value =
  | Numeric
  | Instant
  | Duration
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'langString'; readonly value: string; readonly language: string; readonly direction: string }
  /** A literal that its datatype does not have: `of` is the kind that it would be. */
  | { readonly kind: 'illFormed'; readonly of: string }
  /** A literal of a datatype that nothing is known of. */
  | { readonly kind: 'unknown' }

const stringTypes = new Set(
  ['string', 'normalizedString', 'token', 'language', 'NMTOKEN', 'Name', 'NCName', 'ID', 'IDREF', 'ENTITY'].map(
    name => xsd + name,
  ),
)

const booleans = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

/** A truth value as XSD writes it; undefined where it is none. */
export function readBoolean(text: string): Extract<Value, { kind: 'boolean' }> | undefined {
  const value = booleans.get(text)
  return value === undefined ? undefined : { kind: 'boolean', value }
}

/** Reads what a literal of one of XML Schema's datatypes stands for; undefined where it is none of that datatype. */
type Reader = (text: string) => Value | undefined

const readers = new Map<string, { readonly kind: string; readonly read: Reader }>([
  ...Object.entries(integerRanges).map(([name, { min, max }]) => {
    const read: Reader = text => {
      if (!/^[+-]?\d+$/.test(text)) return undefined
      const value = min === undefined && max === undefined ? 0n : BigInt(text.replace('+', ''))
      return (min !== undefined && value < min) || (max !== undefined && value > max)
        ? undefined
        : exact('integer', text)
    }
    return [xsd + name, { kind: 'numeric', read }] as const
  }),
  [`${xsd}decimal`, { kind: 'numeric', read: text => (isDecimal(text) ? exact('decimal', text) : undefined) }],
  ...(['float', 'double'] as const).map(
    type => [xsd + type, { kind: 'numeric', read: (text: string) => readInexact(type, text) }] as const,
  ),
  [`${xsd}boolean`, { kind: 'boolean', read: readBoolean }],
  ...(['dateTime', 'date', 'time'] as const).map(
    kind => [xsd + kind, { kind, read: (text: string) => readInstant(kind, text) }] as const,
  ),
  [`${xsd}dateTimeStamp`, { kind: 'dateTime', read: readStamp }],
  ...(['duration', 'yearMonthDuration', 'dayTimeDuration'] as const).map(
    type => [xsd + type, { kind: 'duration', read: (text: string) => readDuration(type, text) }] as const,
  ),
])

/** Whether a text is a decimal: digits, with at most one point. */
export function isDecimal(text: string): boolean {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text)
}

/** A number of floating point as XSD writes it; undefined where it is none. */
export function readInexact(type: 'float' | 'double', text: string): Numeric | undefined {
  if (/^(?:[+-]?INF|NaN)$/.test(text)) return inexact(type, Number(text.replace('INF', 'Infinity')))
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? inexact(type, Number(text)) : undefined
}

function readStamp(text: string): Instant | undefined {
  const instant = readInstant('dateTime', text)
  return instant?.zone === undefined ? undefined : instant
}

/** What a literal stands for. */
export function readValue(literal: Literal): Value {
  const { datatype, language, value: text } = literal
  if (language) {
    const { direction } = literal as { direction?: string | null }
    return { kind: 'langString', value: text, language: language.toLowerCase(), direction: direction ?? '' }
  }
  if (stringTypes.has(datatype.value)) return { kind: 'string', value: text }
  const reader = readers.get(datatype.value)
  if (!reader) return { kind: 'unknown' }
  // white space around a value of these types is no part of it
  return reader.read(/\s/.test(text) ? text.trim() : text) ?? { kind: 'illFormed', of: reader.kind }
}

/** The literal of a value, written in the canonical way. */
export function literalOf(value: Exclude<Value, { kind: 'illFormed' | 'unknown' | 'langString' }>): Literal {
  if (value.kind === 'string') return factory.literal(value.value)
  if (value.kind === 'boolean') return typed(String(value.value), 'boolean')
  if (value.kind === 'numeric') return typed(writeNumber(value), value.type)
  if (value.kind === 'duration') return typed(writeDuration(value), value.type)
  return typed(writeInstant(value), value.kind)
}

function typed(text: string, type: string): Literal {
  return factory.literal(text, factory.namedNode(xsd + type))
}

export const truth = (value: boolean): Literal => literalOf({ kind: 'boolean', value })
export const text = (value: string): Literal => factory.literal(value)

/** A term's value as a number; an expression error where it is none. */
export function numberOf(term: Term): Numeric {
  const value = term.termType === 'Literal' ? readValue(term) : undefined
  if (value?.kind !== 'numeric') throw new ExpressionError(`expected a number, found ${describeTerm(term)}`)
  return value
}

/** A string with or without a language, as functions on strings take one. */
export interface StringTerm {
  readonly value: string
  readonly language: string
  readonly direction: string
  /** Whether it is a string alone, without a language. */
  readonly isPlain: boolean
}

/** A term as a string, with its language if it has one; an expression error where it is none. */
export function stringOf(term: Term): StringTerm {
  const value = term.termType === 'Literal' ? readValue(term) : undefined
  if (value?.kind === 'string') return { value: value.value, language: '', direction: '', isPlain: true }
  if (value?.kind !== 'langString') throw new ExpressionError(`expected a string, found ${describeTerm(term)}`)
  const { language } = term as Literal
  return { value: value.value, language, direction: value.direction, isPlain: false }
}

/** A string in the language of another. */
export function likeString(value: string, { language, direction }: StringTerm): Literal {
  if (!language) return factory.literal(value)
  return factory.literal(value, direction ? { language, direction: direction as 'ltr' | 'rtl' } : language)
}

/** A simple string's text; an expression error where the term is anything else. */
export function plainTextOf(term: Term): string {
  const { value, isPlain } = stringOf(term)
  if (!isPlain) throw new ExpressionError(`expected a string without a language, found ${describeTerm(term)}`)
  return value
}

/** The effective boolean value of a term. */
export function isTrue(term: Term): boolean {
  const value = term.termType === 'Literal' ? readValue(term) : undefined
  if (value?.kind === 'boolean') return value.value
  if (value?.kind === 'string') return value.value !== ''
  if (value?.kind === 'numeric') return typeof value.value === 'number' ? Boolean(value.value) : !value.value.isZero()
  throw new ExpressionError(`expected a truth value, found ${describeTerm(term)}`)
}

/** A term in a few words, for a message. */
export function describeTerm(term: Term): string {
  return term.termType === 'Literal' ? `"${term.value}"^^<${term.datatype.value}>` : `<${term.value}>`
}

export const datatypes = {
  langString: factory.namedNode(`${rdf}langString`),
  dirLangString: factory.namedNode(`${rdf}dirLangString`),
} satisfies Record<string, NamedNode>
