import type { DatasetCore, Term } from '@rdfjs/types'
import type { Kind, Reading, RelateContext, Related } from '../../../src/compare/kinds/kind.js'
import { readHierarchy } from '../../../src/compare/structure/hierarchy.js'
import { rdf } from '../../../src/rdf/environment.js'
import { readTrig } from '../../check/read-trig.js'

const bridge = 'https://example.org/bridge/'
const value = rdf.namedNode(`${bridge}value`)
const known = new Map<string, DatasetCore>()

/** Why a bridge may have failed: a cracked weld is corrosion as well as fatigue; `scour` has nothing above it. */
export const causes: Readonly<Record<string, readonly string[]>> = {
  structural: [],
  fatigue: ['structural'],
  corrosion: ['structural'],
  'cracked-weld': ['fatigue', 'corrosion'],
  overload: [],
  scour: [],
}

/** A tolerance of 10 % among the causes, each named by the last part of its IRI. */
export const context: RelateContext = {
  ...readHierarchy(
    readTrig(
      Object.entries(causes)
        .flatMap(([cause, broader]) => broader.map(other => `ex:${cause} skos:broader ex:${other} .`))
        .join('\n'),
    ),
  ),
  tolerance: 0.1,
  shareFacet: () => true,
  isIndefinite: () => false,
  labelOf: iri => iri.replace(bridge, ''),
}

/** How one value is given to the kind. */
export type Options = Partial<Parameters<Kind<unknown>['read']>[2]>

/** Reads the value that Turtle gives under `ex:value`, such as `420` or `[ schema:minValue 420 ]`. */
export function readTurtle<P>(kind: Kind<P>, turtle: string, options: Options = {}): Reading<P> {
  const content = known.get(turtle) ?? readTrig(`ex:collapse ex:value ${turtle} .`)
  known.set(turtle, content)
  const [object] = [...content.match(null, value)].map<Term>(quad => quad.object)
  return kind.read(content, object!, { denied: false, counts: false, ...options })
}

/** The position that Turtle gives; throws where there is none. */
export function positionOf<P>(kind: Kind<P>, turtle: string, options: Options = {}): P {
  const reading = readTurtle(kind, turtle, options)
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.position
}

/** What is wrong with the value that Turtle gives; throws where nothing is. */
export function problemOf(kind: Kind<unknown>, turtle: string, options: Options = {}): string {
  const reading = readTurtle(kind, turtle, options)
  if (!('problem' in reading)) throw new Error(`read ${JSON.stringify(reading)}`)
  return reading.problem
}

/** What the relation of two sets is, by its definition. */
export function relationOf(a: bigint, b: bigint): Related['relation'] {
  if (a === b) return 'same'
  if ((a & b) === 0n) return 'contradicts'
  if ((a & b) === a) return 'refines'
  return (a & b) === b ? 'refinedBy' : 'overlaps'
}

/** The worlds of a list that meet a condition, one bit for each. */
export function maskOf<W>(worlds: readonly W[], allows: (world: W) => boolean): bigint {
  return worlds.reduce((mask, world, bit) => (allows(world) ? mask | (1n << BigInt(bit)) : mask), 0n)
}
