import { fileURLToPath } from 'node:url'
import { compare } from '../../src/compare/compare.js'
import type { CompareOptions, Comparison, Question } from '../../src/compare/types.js'
import { readFiles } from '../../src/node/files/read.js'
import { toClaimGraph } from '../../src/node/open.js'
import { localName } from '../../src/rdf/resource.js'
import { flood, storeOf } from '../claims/fixture.js'

/** The path of a fixture. */
export const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

/** Compares TriG under the flood's prefixes. */
export async function compareTrig(trig: string, options: CompareOptions = {}): Promise<Comparison> {
  return compare(toClaimGraph(await storeOf(trig)), options)
}

/** Compares fixtures. */
export async function compareFixtures(names: readonly string[], options: CompareOptions = {}): Promise<Comparison> {
  return compare(toClaimGraph((await readFiles(names.map(fixture))).store), options)
}

interface Told {
  /** Turtle after the claim's metadata: dates, derivations, stance. */
  readonly with?: string
  /** The chain of agents, and the document; without it the claimant's own. */
  readonly relay?: readonly [chain: string, document: string]
}

/** A claim in TriG: `says` is the content about it. */
export function claim(name: string, by: string, says: string, { with: more = '', relay }: Told = {}): string {
  const source = relay ? `oa:hasSource :${relay[1]} ; cg:relayedBy ( ${relay[0]} )` : `oa:hasSource :${by}-report`
  return `:${name} a cg:Claim ; prov:wasAttributedTo :${by} ; cg:act cg:Report ; cg:mention :${name}-m ${more ? `; ${more}` : ''} .
    :${name}-m a cg:Mention ; ${source} .
    :${name} { ${says} }
    :${by}-report a cg:Document ; schema:publisher :${by} .
    `
}

/** The one question on an event and property (and unit) of the flood. */
export function ask({ questions }: Comparison, event: string, property: string, unit = ''): Question {
  const found = questions.filter(
    q => q.event.id === flood + event && localName(q.property.id) === property && q.unit === unit,
  )
  if (found.length !== 1) throw new Error(`${found.length} questions on ${event} ${property}`)
  return found[0]!
}

/** Its positions as label and names of claimants. */
export function outline({ positions }: Question): [label: string, claimants: string][] {
  return positions.map(({ label, claimants }) => [label, claimants.map(({ id }) => localName(id)).join(' ')])
}

/** The codes of a comparison's issues. */
export const codes = ({ issues }: Comparison) => issues.map(({ code }) => code)
