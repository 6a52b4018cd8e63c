const verbs: Readonly<Record<string, string>> = {
  Report: 'reports',
  Testimony: 'testifies',
  Finding: 'finds',
  LegalCharacterisation: 'characterises',
  Announcement: 'announces',
  Belief: 'believes',
  Warning: 'warns',
  Demand: 'demands',
  Pledge: 'pledges',
  Norm: 'states as a norm',
}
const stances: Readonly<Record<string, string>> = { Denies: 'denies', CouldNotVerify: 'could not verify' }
const hedges: Readonly<Record<string, string>> = { Probable: 'probably', Possible: 'possibly', Alleged: 'allegedly' }

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

/** Says in our own words who says what: "Water board reports: at least 12 deaths (Flood, Selm, 2031-04)". */
export function sayInOwnWords({ claimant, act, stance, certainty, said, about }: Sayings): string {
  const verb = stances[stance ?? ''] ?? verbs[act] ?? 'says'
  if (said.length === 0) {
    const matter = about.length === 0 ? '' : `, about ${about.join(', ')}`
    return `${claimant} ${verb} something that is not yet put into words${matter}`
  }
  const hedge = hedges[certainty ?? '']
  const parts = said.map(({ of, what }) => `${what.join(', ')} (${of})`)
  return `${claimant} ${verb}${hedge ? `, ${hedge}` : ''}: ${parts.join('; ')}`
}
