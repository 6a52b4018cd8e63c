import { coded } from './coded.js'

const article = (noun: string) => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`

const outcomes = {
  faithful: 'stands faithfully',
  weakened: 'is weakened',
  strengthened: 'is strengthened',
  altered: 'is altered',
  'hedge-dropped': 'loses its hedge',
  'act-shifted': 'becomes another kind of statement',
  'attribution-dropped': 'loses its attribution',
  omitted: 'is relayed in part',
}

/** What relaying changed of a statement. */
export const relayingReasons = {
  relayed: (
    speaker: string,
    isPlural: boolean,
    property: string,
    event: string,
    outcome: keyof typeof outcomes,
    document: string,
    reasons: string,
  ) =>
    `What ${speaker} ${isPlural ? 'say' : 'says'} on ${coded(property)} of “${event}” ${outcomes[outcome]} in ${document}: ${reasons}.`,
  couldNotVerify: (what: string) => `could not verify: ${what}`,
  inUnit: (figure: string, unit: string) => `${figure} ${unit}`,
  onProperty: (property: string, value: string) => `${coded(property)}: ${value}`,
  sameClaim: () => 'it carries the very claim',
  bothHave: (value: string) => `both have ${value}`,
  comesToSame: (one: string, other: string) => `${one} and ${other} come to the same`,
  became: (one: string, other: string) => `${one} became ${other}`,
  becameOn: (one: string, before: string, other: string, after: string) =>
    `${one}, told on ${coded(before)}, became ${other}, told on ${coded(after)}`,
  becameLess: (one: string, other: string, term: string) => `${one} became ${other}, a ${term} that says less`,
  becameMore: (one: string, other: string, term: string) => `${one} became ${other}, a ${term} that says more`,
  addedMore: (added: string, own: string) => `${added} was added, which says more than ${own}`,
  matchesNothing: (added: string, isPlural: boolean, own: string) =>
    `${added} matches nothing that ${isPlural ? 'they say themselves' : 'it says itself'} on this: ${own}`,
  added: (isPlural: boolean, property: string, values: string, speaker: string) =>
    `added to what ${isPlural ? 'they say' : 'it says'} on ${coded(property)}: ${values}; ${speaker} ${isPlural ? 'themselves say' : 'itself says'} nothing on this`,
  saidOf: (one: string, other: string) => `said of “${one}”, it became said of “${other}”`,
  saidInGeneral: (one: string, other: string) => `said of “${one}” in general, it became said of “${other}”`,
  presupposedIn: (act: string) => `${article(act)} presupposes it`,
  presupposed: () => 'it is presupposed there, not asserted',
  statesAs: (act: string) => `the relay states it as ${article(act)}`,
  states: () => 'the relay states it',
  actBecame: (before: string, after: string) => `${article(before)} became ${article(after)}`,
  hedgeGone: (hedge: string) => `the hedge (${hedge}) is gone`,
  wordGone: (word: string) => `“${word}” is gone`,
  wordBecame: (before: string, after: string) => `“${before}” became “${after}”`,
  addressGone: (agents: string) => `that it is addressed to ${agents} is left out`,
  addressBecame: (before: string, after: string) => `addressed to ${before}, it became addressed to ${after}`,
  sourceGone: (speaker: string, isPlural: boolean, others: string) =>
    `that ${speaker} ${isPlural ? 'have' : 'has'} it from ${others} is gone`,
  unnamedGone: (speaker: string, isPlural: boolean) =>
    `that ${speaker} ${isPlural ? 'have' : 'has'} it from others, whom ${isPlural ? 'they do' : 'it does'} not name, is gone`,
  leftOutOfClaim: (values: string) => `left out of the claim: ${values}`,
  leftOutOfPassage: (claims: string) => `left out of the same passage: ${claims}`,
}
