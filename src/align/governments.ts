import type { Agent } from '../claims/agent.js'
import { wordsOfName } from '../rdf/slug.js'

const government = 'government|authorities|administration'
const named = new RegExp(`^(?:${government}) of (?:the )?(.+)$`)
const described = new RegExp(`^(.+) (?:${government})$`)

/** How words for what is of a country end, and how its name may end without: Malian, Syrian, Ukrainian, Sudanese, Israeli. */
const endings = ['n', 'an', 'ian', 'ien', 'ean', 'ese', 'i', 'ish']
const vowels = ['', 'a', 'e', 'o', 'y']

/**
 * Agents that are one country's government, each list by the country's name: "Mali", "the Malian government" and "the
 * government of Mali".
 */
export function findGovernments(
  agents: readonly Agent[],
  isCountry: (name: string) => boolean,
): ReadonlyMap<string, readonly Agent[]> {
  const found = new Map<string, Agent[]>()
  for (const agent of agents) {
    const country = countryOf(agent.label, isCountry)
    if (country !== undefined) found.set(country, [...(found.get(country) ?? []), agent])
  }
  return found
}

function countryOf(label: string, isCountry: (name: string) => boolean): string | undefined {
  const name = wordsOfName(label).join(' ').replace(/^the /, '')
  if (isCountry(name)) return name
  const place = named.exec(name)?.[1] ?? described.exec(name)?.[1]
  if (place === undefined) return undefined
  const stems = endings.flatMap(ending =>
    place.endsWith(ending) ? vowels.map(vowel => place.slice(0, -ending.length) + vowel) : [],
  )
  return [place, ...stems].find(isCountry)
}
