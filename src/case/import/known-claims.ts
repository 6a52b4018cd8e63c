import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import type { ClaimDescription } from '../../claims/build-claim.js'
import type { MentionDescription } from '../../claims/build-mention.js'
import type { Claim } from '../../claims/claim.js'
import { termKey } from '../../rdf/order.js'

/** A claim that is there, with what tells the passages that carry it. */
export interface KnownClaim {
  readonly iri: string
  readonly passages: string[]
}

/** What is compared of a claim to tell whether it is there already. */
interface Compared {
  readonly claimant: string | undefined
  readonly act: string | undefined
  readonly stance: string
  readonly certainty: string | undefined
  readonly times: readonly (string | undefined)[]
  readonly basis: readonly string[]
  readonly derivedFrom: readonly string[]
  readonly label: string
  readonly content: string
}

/** What a mention is compared by. */
interface Place {
  readonly document: string | undefined
  readonly start: number | undefined
  readonly end: number | undefined
  readonly chain: readonly string[]
}

/**
 * The claims of a case and of the rows that were read. Two that agree in every respect are one, which the check asks for,
 * too: of a second passage the first claim gets one more mention.
 */
export class KnownClaims {
  readonly #byKey = new Map<string, KnownClaim>()
  /** Numbers for what keys are made of, which keeps those of very many claims short. */
  readonly #numbers = new Map<string, number>()

  constructor(claims: Iterable<Claim>) {
    for (const claim of claims) {
      const known: KnownClaim = { iri: claim.id, passages: [] }
      const compared = comparedOf(claim)
      for (const { document, span, relayedBy } of claim.mentions) {
        const chain = relayedBy.map(({ id }) => id)
        this.add(compared, { document: document?.id, start: span?.start, end: span?.end, chain }, known)
      }
    }
  }

  /** The claim that says the same, if there is one, and whether it has that very passage. */
  find(compared: Compared, place: Place): { readonly claim: KnownClaim; readonly isSame: boolean } | undefined {
    const claim = this.#keysOf(compared, place)
      .map(key => this.#byKey.get(key))
      .find(known => known !== undefined)
    return claim && { claim, isSame: claim.passages.includes(this.#passageOf(place)) }
  }

  add(compared: Compared, place: Place, claim: KnownClaim): void {
    claim.passages.push(this.#passageOf(place))
    for (const key of this.#keysOf(compared, place)) if (!this.#byKey.has(key)) this.#byKey.set(key, claim)
  }

  /** Claims are one that say the same in one document, or in the same words anywhere, through the same chain. */
  #keysOf(compared: Compared, { document, chain }: Place): string[] {
    const { label, content, claimant, act, stance, certainty, times, basis, derivedFrom } = compared
    const lists = [times, basis, derivedFrom, chain].map(list => this.#shorten(list.join(' ')))
    const said = [claimant, content, act, stance, certainty].map(each => this.#shorten(each))
    const base = [...said, ...lists].join(' ')
    return [`${base} d${this.#shorten(document)}`, `${base} w${this.#shorten(label)}`]
  }

  #passageOf({ document, start, end, chain }: Place): string {
    return [this.#shorten(document), start, end, this.#shorten(chain.join(' '))].join(' ')
  }

  #shorten(text: string | undefined): string {
    if (text === undefined) return '-'
    const known = this.#numbers.get(text)
    if (known !== undefined) return known.toString(36)
    this.#numbers.set(text, this.#numbers.size)
    return (this.#numbers.size - 1).toString(36)
  }
}

/** What is compared of a claim that is described. */
export function comparedOfDescription(
  {
    claimant,
    act,
    stance,
    certainty,
    assertedOn,
    notBefore,
    notAfter,
    basis,
    derivedFrom,
    label,
  }: Omit<ClaimDescription, 'id'>,
  content: string,
): Compared {
  return {
    ...{ claimant, act, stance: stance ?? '', certainty, label, content },
    times: [assertedOn, notBefore, notAfter],
    basis: [...(basis ?? [])].sort(),
    derivedFrom: [...(derivedFrom ?? [])].sort(),
  }
}

export function placeOfMention({ document, span, relayedBy }: MentionDescription): Place {
  return { document, start: span?.start, end: span?.end, chain: relayedBy ?? [] }
}

function comparedOf({
  claimant,
  act,
  stance,
  certainty,
  asserted,
  basis,
  derivedFrom,
  label,
  content,
}: Claim): Compared {
  const ids = (resources: readonly { readonly id: string }[]) => resources.map(({ id }) => id).sort()
  return {
    ...{ claimant: claimant?.id, act: act?.id, stance: stance.id, certainty: certainty?.id, label },
    times: [asserted.on, asserted.notBefore, asserted.notAfter],
    basis: ids(basis),
    derivedFrom: ids(derivedFrom),
    content: contentKey(content),
  }
}

/** A text that stands for the content of a claim, whatever its nodes without an IRI are called. */
export function contentKey(content: Iterable<Quad> | DatasetCore): string {
  const quads = [...(content as Iterable<Quad>)]
  const write = (term: Term, depth: number): string =>
    term.termType === 'BlankNode' ? (depth === 0 ? '[]' : `[${triplesOf(term, depth - 1)}]`) : termKey(term)
  const triplesOf = (subject: Term, depth: number): string =>
    quads
      .filter(quad => quad.subject.equals(subject))
      .map(({ predicate, object }) => `${predicate.value} ${write(object, depth)}`)
      .sort()
      .join(';')
  return quads
    .filter(({ subject }) => subject.termType === 'NamedNode')
    .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${write(object, 4)}`)
    .sort()
    .join('\n')
}
