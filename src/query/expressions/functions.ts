import { BlankNodeBindingsScoped } from '@comunica/utils-data-factory'
import { ExpressionError } from '@comunica/utils-expression-evaluator'
import type { Literal, Quad, Term } from '@rdfjs/types'
import type { BigNumber } from 'bignumber.js'
import { resolve } from 'relative-to-absolute-iri'
import { areEqual, compareTerms } from './compare.js'
import { type Duration, dayTimeDuration } from './durations.js'
import { type Instant, move, secondsOf, writeInstant, writeZone } from './instants.js'
import { calculate, exact, round, type Sign, toDouble } from './numbers.js'
import { readPattern, readReplacement } from './regular-expressions.js'
import {
  datatypes,
  describeTerm,
  factory,
  isTrue,
  likeString,
  literalOf,
  numberOf,
  plainTextOf,
  readValue,
  stringOf,
  text,
  truth,
} from './values.js'

/** What a function may know beside its arguments. */
export interface Surroundings {
  readonly base: string
  readonly now: Date
}

/** A function of SPARQL whose arguments are all worked out before it; it throws an expression error. */
export type TermFunction = (args: readonly Term[], surroundings: Surroundings) => Term

const one =
  (apply: (term: Term) => Term): TermFunction =>
  ([term]) =>
    apply(term!)
const two =
  (apply: (a: Term, b: Term) => Term): TermFunction =>
  ([a, b]) =>
    apply(a!, b!)

const comparison = (holds: (difference: number) => boolean) => two((a, b) => truth(holds(compareTerms(a, b))))
const arithmetic = (sign: Sign) =>
  two((a, b) => moved(sign, a, b) ?? literalOf(calculate(sign, numberOf(a), numberOf(b))))
const rounding = (how: Parameters<typeof round>[0]) => one(term => literalOf(round(how, numberOf(term))))

const datePart = (read: (instant: Instant) => number | BigNumber, kinds: readonly Instant['kind'][], isWhole = true) =>
  one(term => literalOf(exact(isWhole ? 'integer' : 'decimal', read(instantOf(term, kinds)))))

const isOfType = (type: Term['termType']) => one(term => truth(term.termType === type))

/** Looks in one string for another, which has no language or the same; what is undefined was not found. */
const search = (apply: (a: string, b: string) => string | boolean | undefined) =>
  two((a, b) => {
    const [whole, part] = [stringOf(a), stringOf(b)]
    const isAlike = part.language.toLowerCase() === whole.language.toLowerCase() && part.direction === whole.direction
    if (!part.isPlain && !isAlike) {
      throw new ExpressionError(`${describeTerm(a)} and ${describeTerm(b)} are strings of two languages`)
    }
    const found = apply(whole.value, part.value)
    if (typeof found === 'boolean') return truth(found)
    return found === undefined ? text('') : likeString(found, whole)
  })

const withDates: readonly Instant['kind'][] = ['dateTime', 'date']
const withTimes: readonly Instant['kind'][] = ['dateTime', 'time']

/** Functions and operators, by the name that algebra has for them. */
export const functions: Readonly<Record<string, TermFunction>> = {
  '=': two((a, b) => truth(areEqual(a, b))),
  '!=': two((a, b) => truth(!areEqual(a, b))),
  '<': comparison(difference => difference < 0),
  '>': comparison(difference => difference > 0),
  '<=': comparison(difference => difference <= 0),
  '>=': comparison(difference => difference >= 0),
  '!': one(term => truth(!isTrue(term))),
  '+': arithmetic('+'),
  '-': arithmetic('-'),
  '*': arithmetic('*'),
  '/': arithmetic('/'),
  uplus: one(term => literalOf(numberOf(term))),
  uminus: rounding('negated'),
  abs: rounding('abs'),
  ceil: rounding('ceil'),
  floor: rounding('floor'),
  round: rounding('round'),
  rand: () => literalOf({ kind: 'numeric', type: 'double', value: Math.random() }),
  sameterm: two((a, b) => truth(a.equals(b))),

  isiri: isOfType('NamedNode'),
  isuri: isOfType('NamedNode'),
  isblank: isOfType('BlankNode'),
  isliteral: isOfType('Literal'),
  istriple: isOfType('Quad'),
  isnumeric: one(term => truth(term.termType === 'Literal' && readValue(term).kind === 'numeric')),
  haslang: one(term => truth(term.termType === 'Literal' && term.language !== '')),
  haslangdir: one(term => truth(directionOf(term) !== '')),
  str: one(term => {
    if (term.termType === 'Literal' || term.termType === 'NamedNode') return text(term.value)
    throw new ExpressionError(`${describeTerm(term)} has no text`)
  }),
  lang: one(term => text(literal(term).language)),
  langdir: one(term => text(directionOf(literal(term)))),
  datatype: one(term => literal(term).datatype),
  iri: ([term], { base }) => toIri(term!, base),
  uri: ([term], { base }) => toIri(term!, base),
  bnode: ([name]) => new BlankNodeBindingsScoped(name ? plainTextOf(name) : `e${++blankNodes}`) as never,
  strdt: two((lexical, datatype) => {
    if (datatype.termType !== 'NamedNode') throw new ExpressionError(`expected an IRI, found ${describeTerm(datatype)}`)
    if (datatype.equals(datatypes.langString) || datatype.equals(datatypes.dirLangString)) {
      throw new ExpressionError('a string of a language has one')
    }
    return factory.literal(plainTextOf(lexical), datatype)
  }),
  strlang: two((value, language) => factory.literal(plainTextOf(value), languageOf(language))),
  strlangdir: ([value, language, direction]) => {
    const side = plainTextOf(direction!)
    if (side !== 'ltr' && side !== 'rtl') throw new ExpressionError(`expected "ltr" or "rtl", found "${side}"`)
    return factory.literal(plainTextOf(value!), { language: languageOf(language!), direction: side })
  },
  uuid: () => factory.namedNode(`urn:uuid:${crypto.randomUUID()}`),
  struuid: () => text(crypto.randomUUID()),

  strlen: one(term => literalOf(exact('integer', [...stringOf(term).value].length))),
  substr: ([whole, start, length]) => {
    const string = stringOf(whole!)
    const first = Math.round(toDouble(numberOf(start!)))
    const end = length ? first + Math.round(toDouble(numberOf(length))) : Number.POSITIVE_INFINITY
    const characters = [...string.value].filter((_, index) => index + 1 >= first && index + 1 < end)
    return likeString(characters.join(''), string)
  },
  ucase: one(term => likeString(stringOf(term).value.toUpperCase(), stringOf(term))),
  lcase: one(term => likeString(stringOf(term).value.toLowerCase(), stringOf(term))),
  strstarts: search((a, b) => a.startsWith(b)),
  strends: search((a, b) => a.endsWith(b)),
  contains: search((a, b) => a.includes(b)),
  strbefore: search((a, b) => (a.includes(b) ? a.slice(0, a.indexOf(b)) : undefined)),
  strafter: search((a, b) => (a.includes(b) ? a.slice(a.indexOf(b) + b.length) : undefined)),
  encode_for_uri: one(term =>
    text(
      encodeURIComponent(stringOf(term).value.replace(/\p{Cs}/gu, '\ufffd')).replace(
        /[!'()*]/g,
        character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    ),
  ),
  concat: args => {
    const strings = args.map(stringOf)
    const [first] = strings
    const isOfOne =
      first && strings.every(({ language, direction }) => language === first.language && direction === first.direction)
    const whole = strings.map(({ value }) => value).join('')
    return isOfOne ? likeString(whole, first) : text(whole)
  },
  langmatches: two((language, range) => truth(matchesLanguage(plainTextOf(language), plainTextOf(range)))),
  regex: ([string, pattern, flags]) =>
    truth(readPattern(plainTextOf(pattern!), flags ? plainTextOf(flags) : '').test(stringOf(string!).value)),
  replace: ([string, pattern, replacement, flags]) => {
    const whole = stringOf(string!)
    const expression = readPattern(plainTextOf(pattern!), flags ? plainTextOf(flags) : '')
    if (expression.test('')) throw new ExpressionError('expected a regular expression that matches no empty string')
    expression.lastIndex = 0
    const by = plainTextOf(replacement!)
    const isVerbatim = flags?.value.includes('q')
    return likeString(
      whole.value.replace(expression, isVerbatim ? by.replaceAll('$', '$$$$') : readReplacement(by)),
      whole,
    )
  },

  now: (_, { now }) => factory.literal(now.toISOString(), factory.namedNode(`${xsd}dateTime`)),
  year: datePart(({ year }) => year, withDates),
  month: datePart(({ month }) => month, withDates),
  day: datePart(({ day }) => day, withDates),
  hours: datePart(({ hours }) => hours, withTimes),
  minutes: datePart(({ minutes }) => minutes, withTimes),
  seconds: datePart(({ seconds }) => seconds, withTimes, false),
  timezone: one(term => {
    const { zone } = instantOf(term, ['dateTime', 'date', 'time'])
    if (zone === undefined) throw new ExpressionError(`${describeTerm(term)} has no zone`)
    return literalOf(dayTimeDuration(zone * 60))
  }),
  tz: one(term => text(writeZone(instantOf(term, ['dateTime', 'date', 'time']).zone))),

  triple: ([subject, predicate, object]) => {
    const isTriple = ['NamedNode', 'BlankNode'].includes(subject!.termType) && predicate!.termType === 'NamedNode'
    if (!isTriple) throw new ExpressionError("a triple's subject is an IRI or a blank node, and its predicate an IRI")
    return factory.quad(subject as Quad['subject'], predicate as Quad['predicate'], object as Quad['object']) as never
  },
  subject: one(term => triple(term).subject),
  predicate: one(term => triple(term).predicate),
  object: one(term => triple(term).object),
}

const xsd = 'http://www.w3.org/2001/XMLSchema#'

let blankNodes = 0

function literal(term: Term): Literal {
  if (term.termType !== 'Literal') throw new ExpressionError(`expected a literal, found ${describeTerm(term)}`)
  return term
}

function triple(term: Term): Quad {
  if (term.termType !== 'Quad') throw new ExpressionError(`expected a triple, found ${describeTerm(term)}`)
  return term as Quad
}

function directionOf(term: Term): string {
  return (term.termType === 'Literal' && (term as { direction?: string | null }).direction) || ''
}

function languageOf(term: Term): string {
  const language = plainTextOf(term)
  if (/^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i.test(language)) return language
  throw new ExpressionError(`expected a language tag, found "${language}"`)
}

/** Whether a language is within a range, by the basic filtering of RFC 4647. */
function matchesLanguage(language: string, range: string): boolean {
  const [tag, wanted] = [language.toLowerCase(), range.toLowerCase()]
  return wanted === '*' ? tag !== '' : tag === wanted || tag.startsWith(`${wanted}-`)
}

/** An IRI from its text, against the base where it is a relative one. */
function toIri(term: Term, base: string): Term {
  if (term.termType === 'NamedNode') return term
  const iri = plainTextOf(term)
  if (/[\0-\x20<>"{}|\\^`]/.test(iri)) throw new ExpressionError(`"${iri}" is no IRI`)
  if (/^[a-z][a-z\d+.-]*:/i.test(iri)) return factory.namedNode(iri)
  if (!base) throw new ExpressionError(`"${iri}" is a relative IRI, and nothing says against what`)
  return factory.namedNode(resolve(iri, base))
}

function instantOf(term: Term, kinds: readonly Instant['kind'][]): Instant {
  const value = term.termType === 'Literal' ? readValue(term) : undefined
  if (value && kinds.includes(value.kind as Instant['kind'])) return value as Instant
  throw new ExpressionError(`expected ${kinds.join(' or ')}, found ${describeTerm(term)}`)
}

/** A date or time and a duration, added or taken away, or two dates or times taken from each other; else undefined. */
function moved(sign: Sign, a: Term, b: Term): Literal | undefined {
  if (a.termType !== 'Literal' || b.termType !== 'Literal' || (sign !== '+' && sign !== '-')) return undefined
  const [from, by] = [readValue(a), readValue(b)]
  if (from.kind !== 'dateTime' && from.kind !== 'date' && from.kind !== 'time') return undefined
  if (sign === '-' && by.kind === from.kind) {
    return literalOf(dayTimeDuration(secondsOf(from).minus(secondsOf(by as Instant))))
  }
  if (by.kind !== 'duration' || by.type === 'duration') return undefined
  const { months, seconds }: Duration = by
  const result = move(from, sign === '+' ? months : -months, sign === '+' ? seconds : seconds.negated())
  return factory.literal(writeInstant(result), factory.namedNode(xsd + from.kind))
}
