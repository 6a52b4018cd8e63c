import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { rdf as environment } from '../../rdf/environment.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, prov } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import type { Resource } from '../../rdf/resource.js'
import { type Stance, stances } from '../stance.js'
import { createDays } from './claim-days.js'
import type { ComparedClaim } from './compared-claim.js'
import { createMentions } from './mentions.js'
import { findVoices } from './voices.js'

/** Whose words count as whose, and how things are named. */
export interface Speakers {
  readonly speakerOf: (agent: string) => string
  readonly spokenFor: (agent: string) => string
  readonly labelOf: (iri: string) => string
  /** The bases (`cg:basis`) that are information from others who are not named. */
  readonly unnamedBases: ReadonlySet<string>
}

/** A claim as a store holds it: the numbers of its IRI and claimant, and the place of its stance among `stances`. */
export interface FoundClaim {
  readonly number: number
  readonly claimant: number
  readonly stance: number
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
  readonly #read: (claim: number, known: KnownOfClaim) => ComparedClaim
  readonly #mention: number | undefined
  readonly #basis: number | undefined
  readonly #quantifier: number | undefined
  readonly #unnamedBases: ReadonlySet<number>
  #places: Map<number, number> | undefined

  constructor(
    store: ColumnStore,
    found: readonly FoundClaim[],
    { speakerOf, spokenFor, labelOf, unnamedBases }: Speakers,
  ) {
    const speakers = new Map<string, number>()
    const speakerOfNumber = memoize((claimant: number) => {
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
    this.#read = createReader(store, { labelOf, spokenFor })
    this.#mention = store.terms.find(cg.mention)
    this.#basis = store.terms.find(cg.basis)
    this.#quantifier = store.terms.find(cg.quantifier)
    this.#unnamedBases = new Set([...unnamedBases].flatMap(iri => store.terms.find(environment.namedNode(iri)) ?? []))
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
    return stances[this.#stances[claim]!]!.stance
  }

  /** Whether its claimant says that it could not verify what it is about. */
  isUndetermined(claim: number): boolean {
    return this.stance(claim) === 'could not verify'
  }

  /** Whether a claim rests on information from others whom it does not name. */
  namesNoSource(claim: number): boolean {
    if (this.#unnamedBases.size === 0) return false
    return this.#store.objects(this.numbers[claim]!, this.#basis).some(basis => this.#unnamedBases.has(basis))
  }

  /** The IRIs of how many a claim speaks of, such as `cg:Many`. */
  quantifiers(claim: number): string[] {
    const numbers = this.#store.objects(this.numbers[claim]!, this.#quantifier)
    return numbers.map(number => this.#store.terms.term(number).value)
  }

  /** In how many passages a claim stands. */
  countMentions(claim: number): number {
    return this.#store.objects(this.numbers[claim]!, this.#mention).length
  }

  /** Everything that is known of a claim, read anew: whoever keeps many keeps what it needs of them. */
  at(claim: number): ComparedClaim {
    const number = this.numbers[claim]!
    const speaker = this.speakerIris[this.speakers[claim]!]!
    return this.#read(number, { speaker, stance: this.stance(claim), namesNoSource: this.namesNoSource(claim) })
  }
}

/** What columns tell of a claim. */
type KnownOfClaim = Pick<ComparedClaim, 'speaker' | 'stance' | 'namesNoSource'>

function createReader(store: ColumnStore, { labelOf, spokenFor }: Pick<Speakers, 'labelOf' | 'spokenFor'>) {
  const { terms } = store
  const [claimant, act, certainty, quantifier, presupposes, mention] = [
    ...[prov.wasAttributedTo, cg.act, cg.certainty, cg.quantifier, cg.presupposes, cg.mention],
  ].map(property => terms.find(property))
  const textOf = memoize((number: number) => terms.term(number).value)
  const resourceOf = memoize((number: number): Resource => ({ id: textOf(number), label: labelOf(textOf(number)) }))
  const daysOf = createDays(store)
  const mentionsOf = createMentions(store, textOf)
  const resource = (claim: number, property: number | undefined) =>
    store
      .objects(claim, property)
      .map(resourceOf)
      .sort((a, b) => compareText(a.id, b.id))[0]
  return (claim: number, { speaker, stance, namesNoSource }: KnownOfClaim): ComparedClaim => {
    const by = textOf(store.objects(claim, claimant)[0]!)
    const mentions = mentionsOf(store.objects(claim, mention))
    return {
      id: terms.iri(claim),
      claimant: by,
      speaker,
      stance,
      act: resource(claim, act),
      certainty: resource(claim, certainty),
      quantifier: resource(claim, quantifier),
      presupposed: store.objects(claim, presupposes).some(number => isTrue(textOf(number))),
      namesNoSource,
      mentions,
      voices: findVoices({ mentions, claimant: by, speaker }, spokenFor),
      days: daysOf(claim),
    }
  }
}

const isTrue = (lexical: string) => lexical === 'true' || lexical === '1'
