import type { SaidClaim, SaidFact } from './said-claims.js'

/** What a claim, or a fact of it, is to be like: expressions without regard to case, of which only those given are compared. */
export interface SaidCheck {
  readonly claimant?: string
  readonly claimantNot?: string
  readonly stance?: string
  readonly stanceNot?: string
  readonly act?: string
  readonly actNot?: string
  readonly certainty?: string
  readonly certaintyNot?: string
  /** The beginning of a date, or `bounds`; alternatives with a bar. */
  readonly asserted?: string
  /** In this order in the chain, others between them. */
  readonly chain?: readonly string[]
  readonly chainNot?: string
  readonly facts?: 'some' | 'none'
  readonly property?: string
  readonly propertyNot?: string
  /** A figure as stated, or an expression for the label or the figure. */
  readonly value?: string | number
  readonly valueNot?: string | number
  readonly event?: string
  readonly eventNot?: string
  /** A day within the event's period. */
  readonly on?: string
  /** Another fact of the same event, of the same claim. */
  readonly with?: SaidCheck
  readonly sameClaim?: SaidCheck
  readonly anyOf?: readonly SaidCheck[]
}

/** A short text with what some claim of it must be like, and what none may be like. */
export interface SaidCase {
  readonly kind: number
  readonly text: string
  readonly must: readonly SaidCheck[]
  readonly mustNot: readonly SaidCheck[]
}

/** What of a case's checks does not hold of the claims made of its text. */
export interface SaidFailures {
  readonly missing: readonly SaidCheck[]
  readonly violated: readonly SaidCheck[]
}

/** Compares the claims made of a case's text with its checks. */
export function checkSaid({ must, mustNot }: SaidCase, claims: readonly SaidClaim[]): SaidFailures {
  return {
    missing: must.filter(check => !claims.some(claim => satisfies(claim, check))),
    violated: mustNot.filter(check => claims.some(claim => satisfies(claim, check))),
  }
}

/** Whether a check is of whom a text accuses. */
export function isOfPerpetrator({ property = '' }: SaidCheck): boolean {
  return property === 'perpetrator'
}

function satisfies(claim: SaidClaim, { anyOf, ...check }: SaidCheck): boolean {
  if (anyOf) return anyOf.some(each => satisfies(claim, { ...check, ...each }))
  if (!isClaimOf(claim, check)) return false
  const isOfFact = [
    'property',
    'propertyNot',
    'value',
    'valueNot',
    'event',
    'eventNot',
    'on',
    'with',
    'sameClaim',
  ].some(key => key in check)
  return !isOfFact || claim.facts.some(fact => isFactOf(fact, check, claim.facts))
}

function isClaimOf(claim: SaidClaim, check: SaidCheck): boolean {
  const { claimant, claimantNot, stance, stanceNot, act, actNot, certainty, certaintyNot, asserted } = check
  const { chain, chainNot, facts } = check
  return (
    (claimant === undefined || has(claim.claimant, claimant)) &&
    (claimantNot === undefined || !has(claim.claimant, claimantNot)) &&
    (stance === undefined || isWhole(claim.stance, stance)) &&
    (stanceNot === undefined || !isWhole(claim.stance, stanceNot)) &&
    (act === undefined || isWhole(claim.act, act)) &&
    (actNot === undefined || !isWhole(claim.act, actNot)) &&
    (certainty === undefined || isWhole(claim.certainty, certainty)) &&
    (certaintyNot === undefined || !isWhole(claim.certainty, certaintyNot)) &&
    (asserted === undefined || isAsserted(claim, asserted)) &&
    (chain === undefined || isInOrder(claim.chain, chain)) &&
    (chainNot === undefined || !claim.chain.some(labels => has(labels, chainNot))) &&
    (facts === undefined || (facts === 'some') === claim.facts.length > 0)
  )
}

function isFactOf(fact: SaidFact, check: SaidCheck, facts: readonly SaidFact[]): boolean {
  const { property, propertyNot, value, valueNot, event, eventNot, on } = check
  const { with: beside, sameClaim } = check
  const isOther = (other: SaidFact, wanted: SaidCheck) => other !== fact && isFactOf(other, wanted, facts)
  return (
    (property === undefined || isWhole(fact.property, property)) &&
    (propertyNot === undefined || !isWhole(fact.property, propertyNot)) &&
    (value === undefined || isValue(fact, value)) &&
    (valueNot === undefined || !isValue(fact, valueNot)) &&
    (event === undefined || has([fact.event], event)) &&
    (eventNot === undefined || !has([fact.event], eventNot)) &&
    (on === undefined || covers(fact, on)) &&
    (beside === undefined || facts.some(other => other.eventId === fact.eventId && isOther(other, beside))) &&
    (sameClaim === undefined || facts.some(other => isOther(other, sameClaim)))
  )
}

function has(texts: readonly string[], expression: string): boolean {
  return texts.some(text => new RegExp(expression, 'iu').test(text))
}

function isWhole(text: string, expression: string): boolean {
  return new RegExp(`^(?:${expression})$`, 'iu').test(text)
}

function isAsserted({ assertedOn, isBounded }: SaidClaim, wanted: string): boolean {
  return wanted.split('|').some(each => (each === 'bounds' ? isBounded : assertedOn?.startsWith(each) === true))
}

function isInOrder(chain: readonly (readonly string[])[], expressions: readonly string[]): boolean {
  let at = 0
  for (const expression of expressions) {
    while (at < chain.length && !has(chain[at]!, expression)) at++
    if (at++ >= chain.length) return false
  }
  return true
}

function isValue({ value, labels }: SaidFact, wanted: string | number): boolean {
  if (typeof wanted === 'number') return value === wanted
  return has(labels.length > 0 || value === undefined ? labels : [String(value)], wanted)
}

/** Whether a day lies within the period of a fact's event. */
function covers({ from, until }: SaidFact, day: string): boolean {
  const [first, last] = [from ?? until, until ?? from]
  return (
    first !== undefined &&
    last !== undefined &&
    first <= day.slice(0, first.length) &&
    day.slice(0, last.length) <= last
  )
}
