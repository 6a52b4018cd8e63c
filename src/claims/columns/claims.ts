import type { Issues } from '../../compare/issues.js'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { remember } from '../../rdf/columns/memoize.js'
import { cg, prov, rdf } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { type Days, readDays } from '../../time/claim-days.js'
import type { Resource } from '../resource.js'
import { isDate } from '../times.js'
import { type ComparedMention, createMentions } from './mentions.js'
import { type ClaimVoice, findVoices } from './voices.js'

/** A claim with what comparing needs to know of it. */
export interface ComparedClaim {
  readonly id: string
  readonly claimant: string
  /** The claimant, or the organisation for which it speaks. */
  readonly speaker: string
  readonly stance: Stance
  readonly act: Resource | undefined
  readonly certainty: Resource | undefined
  readonly mentions: readonly ComparedMention[]
  readonly voices: readonly ClaimVoice[]
  readonly days: Days
}

/** What a claimant does with the content of its claim. */
export type Stance = (typeof stances)[number]

const stances = ['asserts', 'denies', 'could not verify'] as const
const stanceIris = ['Asserts', 'Denies', 'CouldNotVerify'].map(name => cg.$iri + name)

/** Whose words count as whose, and how things are named. */
export interface Speakers {
  readonly speakerOf: (agent: string) => string
  readonly spokenFor: (agent: string) => string
  readonly labelOf: (iri: string) => string
}

/** Claims by their place in the order of their IRIs: numbers in columns, and the rest read when it is asked for. */
export class Claims {
  /** The number of each claim's IRI. */
  readonly numbers: Uint32Array
  /** Which of the speakers each claim counts as. */
  readonly speakers: Uint32Array
  readonly speakerIris: readonly string[]
  readonly #store: ColumnStore
  readonly #claimants: Uint32Array
  readonly #stances: Uint8Array
  readonly #read: (claim: number) => Omit<ComparedClaim, 'speaker' | 'stance' | 'voices'>
  readonly #spokenFor: Speakers['spokenFor']
  readonly #mention: number | undefined
  #places: Map<number, number> | undefined

  constructor(
    store: ColumnStore,
    found: readonly { number: number; claimant: number; stance: number }[],
    { speakerOf, spokenFor, labelOf }: Speakers,
  ) {
    const speakers = new Map<string, number>()
    const speakerOfNumber = remember(claimant => {
      const speaker = speakerOf(store.terms.term(claimant).value)
      const known = speakers.get(speaker) ?? speakers.size
      speakers.set(speaker, known)
      return known
    })
    this.#store = store
    this.numbers = Uint32Array.from(found, ({ number }) => number)
    this.#claimants = Uint32Array.from(found, ({ claimant }) => claimant)
    this.#stances = Uint8Array.from(found, ({ stance }) => stance)
    this.speakers = this.#claimants.map(speakerOfNumber)
    this.speakerIris = [...speakers.keys()]
    this.#read = createReader(store, labelOf)
    this.#spokenFor = spokenFor
    this.#mention = store.terms.find(cg.mention)
  }

  get size(): number {
    return this.numbers.length
  }

  /** A claim's IRI. */
  id(claim: number): string {
    return this.#store.terms.iri(this.numbers[claim]!)
  }

  /** The claim whose IRI has a number, if it is one. */
  find(number: number | undefined): number | undefined {
    if (number === undefined) return undefined
    this.#places ??= new Map(Array.from(this.numbers, (each, claim) => [each, claim]))
    return this.#places.get(number)
  }

  stance(claim: number): Stance {
    return stances[this.#stances[claim]!]!
  }

  /** Whether its claimant says that it could not verify what it is about. */
  isUndetermined(claim: number): boolean {
    return this.#stances[claim] === 2
  }

  /** In how many passages a claim stands. */
  countMentions(claim: number): number {
    return this.#store.objects(this.numbers[claim]!, this.#mention).length
  }

  /** Everything that is known of a claim, read anew: whoever keeps many keeps what it needs of them. */
  at(claim: number): ComparedClaim {
    const read = this.#read(this.numbers[claim]!)
    const speaker = this.speakerIris[this.speakers[claim]!]!
    const voices = findVoices({ ...read, speaker }, this.#spokenFor)
    return { ...read, speaker, stance: this.stance(claim), voices }
  }
}

/** All claims with one claimant and at most one stance, made by a day; others are reported and left out. */
export function readClaims(store: ColumnStore, speakers: Speakers, issues: Issues, asOf: string | undefined): Claims {
  const { terms } = store
  const [claimant, stance] = [terms.find(prov.wasAttributedTo), terms.find(cg.stance)]
  const daysOf = asOf === undefined ? undefined : createDays(store)
  const found: { number: number; claimant: number; stance: number }[] = []
  for (const { id, number } of findClaims(store)) {
    const claimants = store.objects(number, claimant)
    if (claimants.length !== 1) {
      issues.add('no-claimant', id, `expected one prov:wasAttributedTo, found ${claimants.length}; not compared`)
      continue
    }
    const stated = store.objects(number, stance)
    if (stated.length > 1) {
      issues.add('unknown-stance', id, `expected at most one cg:stance, found ${stated.length}; not compared`)
      continue
    }
    const known = stated.length === 0 ? 0 : stanceIris.indexOf(terms.term(stated[0]!).value)
    if (known < 0) {
      const message = `expected a cg:stance of cg:Asserts, cg:Denies or cg:CouldNotVerify, found <${terms.term(stated[0]!).value}>; not compared`
      issues.add('unknown-stance', id, message)
      continue
    }
    const first = daysOf?.(number).first
    if (asOf !== undefined && first !== undefined && first > asOf) continue
    found.push({ number, claimant: claimants[0]!, stance: known })
  }
  const claims = new Claims(store, found, speakers)
  reportBadDates(store, claims, issues)
  return claims
}

/** Everything described as a claim, in the order of IRIs. */
function findClaims(store: ColumnStore): { id: string; number: number }[] {
  const { terms, columns } = store
  const claimClass = terms.find(cg.Claim)
  const found: { id: string; number: number }[] = []
  for (const row of store.rows('predicate', terms.find(rdf.type))) {
    if (columns.object[row] !== claimClass || columns.graph[row] !== 0) continue
    const number = columns.subject[row]!
    const { termType, value } = terms.term(number)
    if (termType === 'NamedNode') found.push({ id: value, number })
  }
  return found.sort((a, b) => compareText(a.id, b.id))
}

const dateProperties = [cg.assertedOn, cg.notBefore, cg.notAfter] as const

/** Makes a reader of the days on which a claim may have been made; of several values the least counts. */
function createDays(store: ColumnStore): (claim: number) => Days {
  const [on, notBefore, notAfter] = dateProperties.map(property => store.terms.find(property))
  const known = new Map<string, Days>()
  return claim => {
    const dates = [on, notBefore, notAfter].map(property => store.objects(claim, property))
    const before = known.get(dates.join(';'))
    if (before) return before
    const [least, earliest, latest] = dates.map(
      numbers => numbers.map(number => store.terms.term(number).value).sort(compareText)[0],
    )
    const days = readDays({ on: least, notBefore: earliest, notAfter: latest })
    known.set(dates.join(';'), days)
    return days
  }
}

function reportBadDates(store: ColumnStore, claims: Claims, issues: Issues): void {
  const { terms, columns } = store
  const isGood = remember(number => isDate(terms.term(number).value))
  for (const property of dateProperties) {
    for (const row of store.rows('predicate', terms.find(property))) {
      if (columns.graph[row] !== 0 || isGood(columns.object[row]!)) continue
      const claim = claims.find(columns.subject[row]!)
      if (claim === undefined) continue
      const { value } = terms.term(columns.object[row]!)
      const message = `expected a date that exists, found \`${value}\`; taken as not given`
      issues.add('bad-date', claims.id(claim), message)
    }
  }
}

function createReader(store: ColumnStore, labelOf: (iri: string) => string) {
  const { terms } = store
  const [claimant, act, certainty, mention] = [prov.wasAttributedTo, cg.act, cg.certainty, cg.mention].map(property =>
    terms.find(property),
  )
  const textOf = remember(number => terms.term(number).value)
  const resourceOf = remember((number): Resource => ({ id: textOf(number), label: labelOf(textOf(number)) }))
  const daysOf = createDays(store)
  const mentionsOf = createMentions(store, textOf)
  const resource = (claim: number, property: number | undefined) =>
    store
      .objects(claim, property)
      .map(resourceOf)
      .sort((a, b) => compareText(a.id, b.id))[0]
  return (claim: number) => ({
    id: terms.iri(claim),
    claimant: textOf(store.objects(claim, claimant)[0]!),
    act: resource(claim, act),
    certainty: resource(claim, certainty),
    mentions: mentionsOf(store.objects(claim, mention)),
    days: daysOf(claim),
  })
}
