const acts: Readonly<Record<string, string>> = { LegalCharacterisation: 'legal characterisation' }
const stances: Readonly<Record<string, string>> = { Denies: 'denied', CouldNotVerify: 'not verified' }
const hedges: Readonly<Record<string, string>> = { Probable: 'probable', Possible: 'possible', Alleged: 'alleged' }

/** What a draft's label is made of; its words are ours and never the passage's. */
export interface Sayings {
  readonly claimant: string
  readonly act: string
  readonly stance?: string | undefined
  readonly certainty?: string | undefined
  /** What is said of each event or agent. */
  readonly said: readonly { readonly of: string; readonly what: readonly string[] }[]
  /** What it is about, where nothing that could be compared was found. */
  readonly about: readonly string[]
}

/** What stands in a draft's label where nothing that could be compared was found; a person says it in words. */
export const notYetWorded = 'not yet put into words'

/** Says in our own words who says what: "Water board (report): at least 12 deaths (flood, Selm, 2031-04)". */
export function sayInOwnWords({ claimant, act, stance, certainty, said, about }: Sayings): string {
  const manner = [acts[act] ?? act.toLowerCase(), stances[stance ?? ''], hedges[certainty ?? '']]
  const who = `${claimant} (${manner.filter(word => word !== undefined).join(', ')})`
  if (said.length > 0) return `${who}: ${said.map(({ of, what }) => `${what.join(', ')} (${of})`).join('; ')}`
  return `${who}: ${notYetWorded}${about.length === 0 ? '' : `; about ${about.join(', ')}`}`
}
