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

/** What is said of how something is said. */
export const mannerWords = {
  /** How a term of the vocabulary is called. */
  nameOf: ({ label }: Resource) => label,
  presupposedIn: (act: string) => `presupposed in a ${act}`,
  of: (quantifier: string) => `of ${quantifier}`,
  presupposed: 'presupposed',
  onInformation: 'on information received',
  withoutHedge: 'without a hedge',
  or: (hedges: readonly string[]) => hedges.join(' or '),
}

/** What is said of how something is said, in any language. */
export type MannerWords = typeof mannerWords

/**
 * How something is said, in words: the act, the speaker's own hedge, of how many it speaks, and whether it is presupposed
 * rather than asserted, or comes from others who are not named: `report; alleged`, `finding; alleged; of many`,
 * `presupposed in a demand`. Empty where nothing is known of it.
 */
export function describeManner(manner: ClaimManner, separator = '; ', words: MannerWords = mannerWords): string {
  const { act, certainty, quantifier, presupposed, unnamedSource, stance } = manner
  const { nameOf } = words
  const parts = [
    act !== null && (presupposed && frames.has(act.id) ? words.presupposedIn(nameOf(act)) : nameOf(act)),
    stance !== undefined && stance.id !== asserts && nameOf(stance),
    certainty !== null && nameOf(certainty),
    quantifier !== null && words.of(nameOf(quantifier)),
    presupposed && !(act !== null && frames.has(act.id)) && words.presupposed,
    unnamedSource && words.onInformation,
  ]
  return parts.filter(part => part !== false && part !== '').join(separator)
}

/** How a claim is put. */
export function mannerOf({ act, stance, certainty, quantifier, presupposed, basis }: Claim): ClaimManner {
  return {
    ...{ act: act ?? null, certainty: certainty ?? null, quantifier: quantifier ?? null, presupposed, stance },
    unnamedSource: basis.some(({ id }) => id === informationReceived),
  }
}

/** The hedge that goes with all that somebody says: `alleged`; `without a hedge` where some of it has none. */
export function describeCertainty(
  statements: readonly Pick<ClaimManner, 'certainty'>[],
  words: MannerWords = mannerWords,
): string {
  const hedges = statements.map(({ certainty }) => (certainty === null ? undefined : words.nameOf(certainty)))
  return hedges.includes(undefined)
    ? words.withoutHedge
    : words.or([...new Set(hedges.filter(hedge => hedge !== undefined))].sort())
}

/** The acts that may take something for granted without saying it themselves. */
const frames = new Set(['Demand', 'Norm', 'Pledge', 'Warning'].map(name => cg.$iri + name))
const asserts = `${cg.$iri}Asserts`
const informationReceived = `${cg.$iri}InformationReceived`
