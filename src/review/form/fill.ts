import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types'
import type { Quantity } from '../../claims/quantity.js'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { dateLiteral } from '../../rdf/literals.js'
import { rdf as rdfNs, schema, xsd } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import { isDate } from '../../time/iso-date.js'
import { addFact, mint, removeFact, replaceResource, setChain, setQuantity, setValues } from '../edit.js'
import { mintUnusedIri } from '../find-named.js'
import { findWords } from '../find-words.js'
import { describedBy } from '../gather.js'
import { movePassage } from '../move-passage.js'
import type { ClaimField } from './claim-fields.js'
import { agentClasses, type DraftForm, newTypes, valueClasses } from './context.js'
import { mintEvent, newEventControl } from './new-event.js'
import {
  chainControl,
  type FormValues,
  factControl,
  fieldControl,
  fieldTerms,
  newControl,
  wordChain,
  wordFact,
  wordField,
} from './values.js'

/** What somebody filled in: the draft from then on, what was changed, and what is wrong, by the names of the controls. */
export interface Filled {
  readonly quads: readonly Quad[]
  readonly changes: readonly { readonly field: string; readonly to: string }[]
  readonly problems: ReadonlyMap<string, string>
}

/** Where a passage is moved to: by its words, or its ends in characters. */
export const passageControl = 'passage'

/** Reads what somebody filled into the form of a draft; what the form does not have stays as it is. */
export function fillDraft(form: DraftForm, given: FormValues, text?: string): Filled {
  const filling = new Filling(form, given)
  const describe = () => {
    for (const field of form.claim) filling.field(field)
  }
  // facts name events as the form shows them; where it is about none yet, they wait for one
  const isOpen = form.view.claim.about.length === 0
  if (isOpen) filling.newEvent()
  if (isOpen) describe()
  filling.facts()
  filling.chain()
  if (!isOpen) describe()
  if (!isOpen) filling.newEvent()
  filling.passage(text)
  return filling
}

class Filling implements Filled {
  quads: readonly Quad[]
  readonly changes: { field: string; to: string }[] = []
  readonly problems = new Map<string, string>()
  readonly #form: DraftForm
  readonly #given: FormValues
  /** What was new in this form already, by type and name. */
  readonly #minted = new Map<string, string>()

  constructor(form: DraftForm, given: FormValues) {
    this.quads = form.quads
    this.#form = form
    this.#given = given
  }

  newEvent(): void {
    const [label = ''] = this.#values(newEventControl('label')) ?? []
    if (label.trim() === '') return
    this.#attempt(newEventControl('label'), () => {
      const one = (part: Parameters<typeof newEventControl>[0]) =>
        (this.#values(newEventControl(part))?.[0] ?? '').trim()
      const made = mintEvent(this.#form, this.quads, one, iri => this.#isTaken(iri))
      const { about } = this.#form.view.claim
      const [before] = about
      const described =
        about.length === 1 && before !== undefined
          ? replaceResource(this.quads, before.id, made.id)
          : setValues(this.quads, this.#form.id, schema.about, [
              ...about.map(({ id }) => rdf.namedNode(id)),
              rdf.namedNode(made.id),
            ])
      this.quads = [...described, ...made.quads]
      this.changes.push({ field: 'event', to: label.trim() })
    })
  }

  field(field: ClaimField): void {
    const control = fieldControl(field)
    const given = this.#values(control)
    const before = wordField(field, this.#form)
    if (given === undefined) return
    const types = this.#given.get(newControl(control)) ?? []
    const words = given.map(each => each.trim())
    if (isSame(words.filter(Boolean), before)) return
    this.#attempt(control, () => {
      const terms = words.flatMap((word, i) => (word === '' ? [] : this.#readTerm(field, word, types[i])))
      if (field.id === schema.about.value && this.#replaceAbout(terms)) return
      this.quads = setValues(this.quads, this.#form.id, rdf.namedNode(field.id), terms)
    })
    this.changes.push({
      field: field.name,
      to:
        words
          .filter(Boolean)
          .map(word => this.#say(field, word))
          .join('; ') || 'none',
    })
  }

  /** One event in the place of another stands in its place in the content, too. */
  #replaceAbout(terms: readonly Term[]): boolean {
    const field = this.#form.claim.find(({ id }) => id === schema.about.value)!
    const now = fieldTerms(field, { id: this.#form.id, quads: this.quads })
    if (now.length !== 1 || terms.length !== 1) return false
    this.quads = replaceResource(this.quads, now[0]!.value, terms[0]!.value)
    return true
  }

  chain(): void {
    const given = this.#values(chainControl)
    const { mention } = this.#form.view
    if (given === undefined || mention === undefined) return
    const types = this.#given.get(newControl(chainControl)) ?? []
    const words = given.map(each => each.trim())
    if (isSame(words.filter(Boolean), wordChain(this.#form))) return
    this.#attempt(chainControl, () => {
      const agents = words.flatMap((word, i) => (word === '' ? [] : this.#name(word, agentClasses, types[i])))
      this.quads = setChain(this.quads, mention.id, agents)
    })
    this.changes.push({ field: 'chain', to: words.filter(Boolean).join(' → ') || 'nobody' })
  }

  facts(): void {
    const { facts } = this.#form.view
    for (let i = 0; i < facts.length + mostNew; i++) this.#fact(i)
  }

  #fact(number: number): void {
    const [subject, property, value] = (['subject', 'property', 'value'] as const).map(part =>
      this.#values(factControl(number, part))?.[0]?.trim(),
    )
    if (value === undefined) return
    const fact = this.#form.view.facts[number]
    const control = factControl(number, 'value')
    const type = this.#given.get(newControl(control))?.[0]
    if (fact === undefined) {
      if (value === '' || !property) return
      this.#attempt(control, () => this.#add({ subject, property, value, type }))
      return
    }
    const before = wordFact(fact, this.#form)
    const isMoved = (subject ?? before.subject) !== before.subject || (property ?? before.property) !== before.property
    if (!isMoved && value === before.value) return
    const name = fact.property.label
    this.#attempt(control, () => {
      if (value === '') {
        this.quads = removeFact(this.quads, fact.quad)
        this.changes.push({ field: 'facts', to: `without ${name}: ${before.value}` })
        return
      }
      if (!isMoved && fact.quantity) {
        const { value: read } = this.#readValue(fact.property.id, value, type)
        if (!('termType' in read)) {
          this.quads = setQuantity(this.quads, this.#form.id, fact.quad, read)
          this.changes.push({ field: 'facts', to: `${name}: ${value}` })
          return
        }
      }
      this.quads = removeFact(this.quads, fact.quad)
      this.#add({ subject: subject ?? before.subject, property: property ?? before.property, value, type })
    })
  }

  #add(fact: { subject: string | undefined; property: string; value: string; type: string | undefined }): void {
    const field = this.#form.facts.find(({ id }) => id === fact.property)
    if (!field)
      throw new ClaimGraphError('parameter', `expected a property that is compared, found \`${fact.property}\``)
    const subject = this.#subjectOf(fact.subject)
    const { value, words } = this.#readValue(field.id, fact.value, fact.type)
    this.quads = addFact(this.quads, this.#form.id, { subject, property: field.id, value })
    this.changes.push({ field: 'facts', to: `${field.label}: ${words}` })
  }

  /** Of what a fact is said: what is named, or else the one thing that the draft is about. */
  #subjectOf(words: string | undefined): string {
    if (words) return this.#name(words, valueClasses, undefined)
    const about = fieldTerms(this.#form.claim.find(({ id }) => id === schema.about.value)!, {
      id: this.#form.id,
      quads: this.quads,
    })
    if (about.length === 1) return about[0]!.value
    throw new ClaimGraphError(
      'parameter',
      `expected of which event it is said, found ${about.length === 0 ? 'none' : 'several'}`,
    )
  }

  #readValue(property: string, words: string, type: string | undefined): { value: Term | Quantity; words: string } {
    const { comparedAs } = this.#form.facts.find(({ id }) => id === property) ?? {}
    const typed = this.#form.kinds.find(({ iri }) => iri === comparedAs)?.typed
    if (typed) return typed.parse(words)
    return { value: rdf.namedNode(this.#name(words, valueClasses, type)), words }
  }

  passage(text: string | undefined): void {
    const words = this.#values(passageControl)?.[0]?.trim() ?? ''
    const { mention } = this.#form.view
    if (words === '' || mention === undefined) return
    this.#attempt(passageControl, () => {
      if (text === undefined)
        throw new ClaimGraphError('parameter', 'expected the text of the document, which is not at hand')
      const found = findWords(text, words)
      if (found.length > 1) {
        const places = found.map(({ start, end }) => `${start} to ${end}`).join(', ')
        throw new ClaimGraphError(
          'ambiguous',
          `expected words that stand there once, found them at characters ${places}`,
        )
      }
      const [span] = found
      if (span!.start === mention.span?.start && span!.end === mention.span?.end) return
      this.quads = movePassage(this.quads, mention.id, { span: span!, text })
      this.changes.push({ field: 'passage', to: `characters ${span!.start} to ${span!.end}` })
    })
  }

  #readTerm(
    { choices, classes, datatypes, name }: ClaimField,
    words: string,
    type: string | undefined,
  ): NamedNode | Literal {
    if (choices) {
      const found = choices.find(({ id }) => id === words || localName(id) === words)
      if (found) return rdf.namedNode(found.id)
      throw new ClaimGraphError(
        'parameter',
        `expected one of ${choices.map(({ label }) => label).join(', ')}, found \`${words}\``,
      )
    }
    if (classes.length > 0) return rdf.namedNode(this.#name(words, classes, type))
    return readLiteral(words, datatypes, name, this.#languageOf(name))
  }

  #languageOf(name: string): string {
    const field = this.#form.claim.find(each => each.name === name)
    const [before] = field ? fieldTerms(field, this.#form) : []
    return (before?.termType === 'Literal' && before.language) || 'en'
  }

  /** Whom or what words name: somebody known, or, where it is said what they are, somebody new. */
  #name(words: string, classes: readonly string[], type: string | undefined): string {
    const found = this.#form.names(classes).find(words)
    const kind = type !== undefined && Object.hasOwn(newTypes, type) ? type : undefined
    if (kind === undefined) {
      if (found !== undefined) return found
      const kinds = Object.keys(newTypes).join(', ')
      throw new ClaimGraphError(
        'not-found',
        `expected a name that is known, or what it is where it is new (${kinds}), found \`${words}\``,
      )
    }
    const key = `${kind} ${words}`
    const known = this.#minted.get(key)
    if (known !== undefined) return known
    const id = mintUnusedIri(this.#form.id, kind === 'concept' ? 'concept' : 'agent', words, iri => this.#isTaken(iri))
    this.quads = mint(this.quads, { id, type: newTypes[kind]!, label: words })
    this.#minted.set(key, id)
    return id
  }

  #isTaken(iri: string): boolean {
    return this.#form.isTaken(iri) || [...describedBy(this.quads)].some(({ value }) => value === iri)
  }

  #values(control: string): readonly string[] | undefined {
    return this.#given.get(control)
  }

  #say({ choices }: ClaimField, word: string): string {
    return choices?.find(({ id }) => id === word)?.label ?? word
  }

  /** What is wrong with what was given is told beside its control, and the rest is read all the same. */
  #attempt(control: string, read: () => void): void {
    try {
      read()
    } catch (error) {
      if (!(error instanceof ClaimGraphError)) throw error
      this.problems.set(control, error.message)
    }
  }
}

/** A form has some more rows for facts than it needs; more are not read. */
const mostNew = 20

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, i) => each === b[i])

function readLiteral(words: string, datatypes: readonly string[], name: string, language: string): Literal {
  const has = (type: NamedNode) => datatypes.includes(type.value)
  if (datatypes.length === 0 || has(rdfNs.langString)) return rdf.literal(words, language)
  if (has(xsd.boolean)) {
    if (words === 'true' || words === 'false') return rdf.literal(words, xsd.boolean)
    throw new ClaimGraphError('parameter', `expected true or false, found \`${words}\``)
  }
  const dates = [xsd.date, xsd.gYearMonth, xsd.gYear, xsd.dateTime].filter(has)
  if (dates.length > 0) {
    const date = isDate(words) ? dateLiteral(words) : undefined
    if (date && has(date.datatype)) return date
    const examples = dates.length > 1 ? '2031-05-04, 2031-05 or 2031' : '2031-05-04'
    throw new ClaimGraphError('parameter', `expected a date that exists, such as ${examples}, found \`${words}\``)
  }
  if (has(xsd.decimal) || has(xsd.integer)) {
    const type = has(xsd.integer) ? xsd.integer : xsd.decimal
    if (/^-?\d+(?:\.\d+)?$/.test(words) && (type !== xsd.integer || !words.includes('.')))
      return rdf.literal(words, type)
    throw new ClaimGraphError('parameter', `expected a number, found \`${words}\``)
  }
  if (has(xsd.string)) return rdf.literal(words)
  throw new ClaimGraphError('parameter', `expected a value of ${name}, which a form cannot write`)
}
