import { BlankNodeBindingsScoped } from '@comunica/utils-data-factory'
import { ExpressionError } from '@comunica/utils-expression-evaluator'
import type { Literal, Quad, Term } from '@rdfjs/types'
import { resolve } from 'relative-to-absolute-iri'
import { isAbsoluteIri } from '../../rdf/iri.js'
import { one, type TermFunctions, two } from './term-function.js'
import { datatypes, describeTerm, factory, plainTextOf, readValue, text, truth } from './values.js'

const isOfType = (type: Term['termType']) => one(term => truth(term.termType === type))

/** Functions that make terms, and tell what they are. */
export const termFunctions: TermFunctions = {
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
  triple: ([subject, predicate, object]) => {
    const isTriple = ['NamedNode', 'BlankNode'].includes(subject!.termType) && predicate!.termType === 'NamedNode'
    if (!isTriple) throw new ExpressionError("a triple's subject is an IRI or a blank node, and its predicate an IRI")
    return factory.quad(subject as Quad['subject'], predicate as Quad['predicate'], object as Quad['object']) as never
  },
  subject: one(term => triple(term).subject),
  predicate: one(term => triple(term).predicate),
  object: one(term => triple(term).object),
}

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

/** An IRI from its text, against the base where it is a relative one. */
function toIri(term: Term, base: string): Term {
  if (term.termType === 'NamedNode') return term
  const text = plainTextOf(term)
  const iri = base === '' || isAbsoluteIri(text) ? text : resolve(text, base)
  if (!isAbsoluteIri(iri)) throw new ExpressionError(`"${iri}" is no IRI that stands for itself`)
  return factory.namedNode(iri)
}
