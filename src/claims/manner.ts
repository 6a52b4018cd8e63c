import { cg } from '../rdf/namespaces.js'
import type { Resource } from '../rdf/resource.js'
import type { Claim } from './claim.js'

/** How something is said. */
export interface ClaimManner {
  /** The speech act: a report, a testimony, a demand. */
  readonly act: Resource | null
  /** The speaker's own hedge. */
  readonly certainty: Resource | null
  /** Of how many it speaks: all, most, many, some. */
  readonly quantifier: Resource | null
  /** Whether it stands there as presupposed, and is not asserted. */
  readonly presupposed: boolean
  /** Whether it rests on information from others whom it does not name. */
  readonly unnamedSource: boolean
  /** Asserts unless set. */
  readonly stance?: Resource | undefined
}

/**
 * How something is said, in words: the act, the speaker's own hedge, of how many it speaks, and whether it is presupposed
 * rather than asserted, or comes from others who are not named: `report; alleged`, `finding; alleged; of many`,
 * `presupposed in a demand`. Empty where nothing is known of it.
 */
export function describeManner(manner: ClaimManner, separator = '; '): string {
  const { act, certainty, quantifier, presupposed, unnamedSource, stance } = manner
  const parts = [
    presupposed && act !== null && frames.has(act.id) ? `presupposed in a ${act.label}` : act?.label,
    stance === undefined || stance.id === asserts ? undefined : stance.label,
    certainty?.label,
    quantifier === null ? undefined : `of ${quantifier.label}`,
    presupposed && !(act !== null && frames.has(act.id)) ? 'presupposed' : undefined,
    unnamedSource ? 'on information received' : undefined,
  ]
  return parts.filter(part => part !== undefined && part !== '').join(separator)
}

/** How a claim is put. */
export function mannerOf({ act, stance, certainty, quantifier, presupposed, basis }: Claim): ClaimManner {
  return {
    ...{ act: act ?? null, certainty: certainty ?? null, quantifier: quantifier ?? null, presupposed, stance },
    unnamedSource: basis.some(({ id }) => id === informationReceived),
  }
}

/** The hedge that goes with all that somebody says: `alleged`; `without a hedge` where some of it has none. */
export function describeCertainty(statements: readonly Pick<ClaimManner, 'certainty'>[]): string {
  const hedges = statements.map(({ certainty }) => certainty?.label)
  return hedges.includes(undefined) ? 'without a hedge' : [...new Set(hedges)].sort().join(' or ')
}

/** The acts that may take something for granted without saying it themselves. */
const frames = new Set(['Demand', 'Norm', 'Pledge', 'Warning'].map(name => cg.$iri + name))
const asserts = `${cg.$iri}Asserts`
const informationReceived = `${cg.$iri}InformationReceived`
