import type { ClaimAsOf } from '../claims/as-of.js'
import type { Position, Question } from '../compare/types.js'
import { english } from '../language/language.js'
import { type Account, type ClaimSource, describeAccounts } from './accounts.js'
import { compareCertainty, describeSpeakers, type Speaker } from './speakers.js'
import { nameSupport } from './support.js'

/** What is said of a position that others' documents ascribe to those who have words of their own. */
export const ascribedOnly = english.words.speakers.ascribedOnly

/** A position with what a reader wants to know of it, worked out when it is asked for. */
export class PositionView {
  readonly position: Position
  readonly question: Question
  /** Counts from 1 within what is shown together: a topic, or a question alone. */
  readonly number: number
  /** The number of the position on a wider scope that rests on just the same claims, none of them of this very event. */
  readonly as: number
  readonly #source: ClaimSource
  #accounts: readonly Account[] | undefined
  #speakers: readonly Speaker[] | undefined

  constructor(
    { position, question }: { position: Position; question: Question },
    { number, as }: { number: number; as: number },
    source: ClaimSource,
  ) {
    this.position = position
    this.question = question
    this.number = number
    this.as = as
    this.#source = source
  }

  /** In which ways it came to be known. */
  get accounts(): readonly Account[] {
    this.#accounts ??= describeAccounts(this.position, this.question, this.#source)
    return this.#accounts
  }

  /** Who takes it and how, those who count first. */
  get speakers(): readonly Speaker[] {
    this.#speakers ??= describeSpeakers(this.position, this.#source)
    return this.#speakers
  }

  /** The position as stated, with how it is read: `documented 420 (read as 420 or more)`. */
  get stated(): string {
    const { label, reading } = this.position
    return reading === null || label.includes('read as') ? label : `${label} (read as ${reading})`
  }

  /** That its claimants' own words count instead, where nobody holds it in words that count; else empty. */
  get ascribed(): string {
    return this.speakers.some(({ counts }) => counts) ? '' : ascribedOnly
  }

  /** Who holds it with which certainty, where several actors differ in that alone; else empty. */
  get certainty(): string {
    return compareCertainty(this.speakers)
  }

  /** `2 documents, 1 claimant, 1 origin: Amnesty International (single source)`. */
  get support(): string {
    return nameSupport(this.position)
  }

  /**
   * What a position on a truth, or one that stands in the same claim as one, amounts to: the statement of its first claim,
   * those of this very event before others; else undefined.
   */
  get spelledOut(): string | undefined {
    const { claims, lifted } = this.position
    return this.#source.statementOfTruth([...claims, ...lifted])
  }

  /** What is said of each event, in one statement for each, where not all say it of the same one; else empty. */
  get saidOf(): readonly string[] {
    const events = new Map(this.accounts.flatMap(({ ids, of }) => ids.map(id => [id, of] as const)))
    const statements = new Map<string, string>()
    for (const { statements: its } of this.speakers.filter(({ counts }) => counts)) {
      for (const { claim } of its) {
        const event = events.get(claim) ?? this.question.event.label
        if (!statements.has(event)) statements.set(event, this.#source.claim(claim)?.label ?? event)
      }
    }
    return statements.size < 2 ? [] : [...statements.values()]
  }

  /** Of which parts (or wholes) it is said, where none of it is said of this very event. */
  get parts(): readonly string[] {
    if (this.position.claims.length > 0) return []
    return [...new Set(this.accounts.flatMap(({ of }) => of ?? []))]
  }

  /** As of a day, how one of its claims stands, where that is not plain. */
  standing(claim: string): ClaimAsOf | undefined {
    return this.#source.standing(claim)
  }

  /** Short names of the claims that it replaces. */
  get history(): readonly string[] {
    return this.position.history.map(this.#source.shorten)
  }
}
