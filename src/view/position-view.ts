import type { ClaimAsOf } from '../claims/as-of.js'
import { ascribedIn } from '../compare/holders.js'
import type { Position, Question } from '../compare/types.js'
import { type Account, type ClaimSource, describeAccounts } from './accounts.js'
import { count } from './words.js'

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

  /** `ascribed to … by …`, where it is not in the claimant's own words and these are known; else empty. */
  get ascribed(): string {
    const { claimants } = this.position
    const name = (id: string) => claimants.find(claimant => claimant.id === id)?.label ?? this.#source.labelOf(id)
    const ascribed = ascribedIn(this.position).map(
      ({ speaker, relayedBy }) => `${name(speaker)}${relayedBy === null ? '' : ` by ${name(relayedBy)}`}`,
    )
    return ascribed.length === 0 ? '' : `ascribed to ${ascribed.join(', to ')}; its own words count instead`
  }

  /** `2 documents, 1 claimant, 1 origin: Amnesty International (single source)`. */
  get support(): string {
    const { documents, claimants, origins, singleSource } = this.position
    const names = origins.map(({ label }) => label).join(', ')
    return (
      `${count(documents.length, 'document')}, ${count(claimants.length, 'claimant')}, ${count(origins.length, 'origin')}` +
      (names === '' ? '' : `: ${names}`) +
      (singleSource ? ' (single source)' : '')
    )
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
