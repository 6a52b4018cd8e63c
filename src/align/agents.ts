import type { Agent } from '../claims/agent.js'
import { cg } from '../rdf/namespaces.js'
import { wordsOfName } from '../rdf/slug.js'

/** Agents that bear one name, and why they are taken for one. */
export interface NamedAlike {
  readonly agents: readonly Agent[]
  /** Whether the name is one of their own, so that it means the same wherever it stands. */
  readonly isProper: boolean
}

/**
 * Agents of several documents that bear the same name. What only describes somebody, "police" or "a witness", is one for
 * the documents of one event alone, and persons who are not named are never taken for one another.
 */
export function findNamedAlike(documents: readonly (readonly Agent[])[]): NamedAlike[] {
  const byName = new Map<string, { agents: Map<string, Agent>; documents: number }>()
  for (const agents of documents) {
    const seen = new Set<string>()
    for (const agent of agents) {
      const name = foldName(agent.label)
      if (name === '' || isOneOfMany(agent.label)) continue
      const known = byName.get(name) ?? { agents: new Map<string, Agent>(), documents: 0 }
      byName.set(name, known)
      known.agents.set(agent.id, agent)
      if (!seen.has(name)) known.documents++
      seen.add(name)
    }
  }
  return [...byName.values()]
    .filter(({ agents, documents: number }) => number > 1 && agents.size > 1)
    .map(({ agents }) => ({
      agents: [...agents.values()],
      isProper: [...agents.values()].some(({ label }) => isProperName(label)),
    }))
}

/** An agent whose name is the end of another's, and of no third one's: "Rill" and "Ada Rill", "fire brigade" and "Selm fire brigade". */
export interface NamedShort {
  readonly short: Agent
  readonly long: Agent
}

/** Agents of documents on one event who are named in short where the full name of one other ends alike. */
export function findNamedShort(agents: readonly Agent[]): NamedShort[] {
  const byName = new Map(
    agents.filter(({ label }) => !isOneOfMany(label)).map(agent => [foldName(agent.label), agent] as const),
  )
  return [...byName].flatMap(([name, short]) => {
    const longer = [...byName].filter(([other]) => name !== '' && isShortFor(name, other))
    // of several that contain each other the shortest: "brigade", "fire brigade" and "Selm fire brigade" are one chain
    const chain = longer.sort(([a], [b]) => a.length - b.length)
    const isOne = chain.every(([other], i) => i === 0 || other.endsWith(` ${chain[i - 1]![0]}`))
    return chain.length > 0 && isOne ? [{ short, long: chain[0]![1] }] : []
  })
}

/**
 * Somebody and the organisation of which the name says that they are: "UN Human Rights Office" of the "UN", "gunmen of the Red
 * Sash militia" of that.
 */
export interface NamedOffice {
  readonly office: Agent
  readonly whole: Agent
}

/**
 * Organisations whose names begin with the whole name of another in capitals or of several words, and soldiers and fighters of
 * another.
 */
export function findNamedOffices(agents: readonly Agent[]): NamedOffice[] {
  const byName = new Map(
    agents
      .filter(({ label, type }) => type !== 'Person' && isProperName(label))
      .map(agent => [foldName(agent.label), agent] as const),
  )
  return agents.flatMap(office => {
    const name = foldName(office.label)
    const isOf = (other: string) =>
      (byName.get(name) === office && name.startsWith(`${other} `)) ||
      (isArmed(office) && (name.endsWith(` of ${other}`) || name.endsWith(` of the ${other}`)))
    const wholes = [...byName].filter(([other]) => isOf(other)).sort(([a], [b]) => b.length - a.length)
    return wholes.slice(0, 1).map(([, whole]) => ({ office, whole }))
  })
}

const armed = new Set(['ArmedGroup', 'StateForces'].map(name => cg.$iri + name))

/** Whether somebody fights, so that the name of whom they are of is that of whom they fight for. */
function isArmed({ kinds, type }: Agent): boolean {
  return type !== 'Person' && kinds.some(({ id }) => armed.has(id))
}

/** Whether a name ends like another, which is not that of somebody who is, or speaks, only of it: "fighters of the militia". */
function isShortFor(name: string, other: string): boolean {
  return (
    other.endsWith(` ${name}`) &&
    !/ (?:of|for|from|in|at|to|with|by|and)(?: the)?$/.test(other.slice(0, -name.length - 1))
  )
}

/** A name without what is written in several ways: capitals, marks, points, an article before it. */
function foldName(label: string): string {
  return wordsOfName(label.replaceAll('.', ''))
    .join(' ')
    .replace(/^(?:the|a|an) /, '')
}

/** Whether a name has a capital behind its first word, or is one word that stands for a name in capitals: UN, U.N. */
function isProperName(label: string): boolean {
  const words = label.replace(/^(?:The|A|An) /, '').split(/\s+/)
  return words.slice(1).some(word => /^\p{Lu}/u.test(word)) || /^(?:\p{Lu}\.?){2,}$/u.test(words[0] ?? '')
}

/** Whether somebody is described as one of many: "a witness", "one resident", "some people", "not named". */
function isOneOfMany(label: string): boolean {
  return /^(?:an?|one|some|another|other|two|three|several|many|he|she|they|it|who) |not named|nobody|unnamed/i.test(
    label,
  )
}
