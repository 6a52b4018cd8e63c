import fc from 'fast-check'
import { claim } from './fixture.js'

/** One claim of a drawn world: who says what of which event, on what it rests, and through whom it is known. */
export interface Told {
  readonly by: (typeof actors)[number]
  readonly event: (typeof events)[number]
  readonly says: string
  readonly denies: boolean
  /** Whether it rests on information from others whom it does not name. */
  readonly unnamed: boolean
  /** Places of the claims from which it is derived. */
  readonly from: readonly number[]
  /** Whether it is known only through the press. */
  readonly relayed: boolean
}

export interface World {
  readonly claims: readonly Told[]
  /** Pairs of agents who may be one, some of whom never speak. */
  readonly mayBe: readonly (readonly [string, string])[]
}

export const actors = ['town', 'county', 'miller', 'smith'] as const

/** The flood with its parts: the mill lies in the north. */
export const events = ['flood', 'north', 'south', 'mill'] as const

const said = fc.oneof(
  fc.constantFrom('greed', 'haste').map(concept => `cg:motive :${concept}`),
  fc.boolean().map(truth => `cg:deliberate ${truth}`),
  fc.boolean().map(truth => `cg:unlawful ${truth}`),
  fc.constantFrom(3, 9).map(figure => `cg:injured ${figure}`),
)

const told: fc.Arbitrary<Told> = fc.record({
  by: fc.constantFrom(...actors),
  event: fc.constantFrom(...events),
  says: said,
  denies: fc.integer({ max: 5, min: 0 }).map(drawn => drawn === 0),
  unnamed: fc.integer({ max: 3, min: 0 }).map(drawn => drawn === 0),
  from: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 2 }),
  relayed: fc.boolean(),
})

/** Worlds of a few claims with chains and circles of derivations, unnamed sources, relays, parts and wholes. */
export const worlds: fc.Arbitrary<World> = fc.record({
  claims: fc.array(told, { minLength: 1, maxLength: 8, size: 'max' }),
  mayBe: fc.uniqueArray(fc.tuple(fc.constantFrom(...actors, 'stranger'), fc.constantFrom(...actors, 'stranger')), {
    maxLength: 3,
  }),
})

const background = `
  :flood a sem:Event . :north a sem:Event ; cg:partOf :flood . :south a sem:Event ; cg:partOf :flood .
  :mill a sem:Event ; cg:partOf :north .
  :bulletin a cg:Document ; schema:publisher :press .`

/** A world as TriG; its claims are named k0, k1 and so on. */
export function write({ claims, mayBe }: World): string {
  const written = claims.map(({ by, event, says, denies, unnamed, from, relayed }, index) => {
    const sources = [...new Set(from.map(place => place % claims.length))].filter(place => place !== index)
    const more = [
      ...(denies ? ['cg:stance cg:Denies'] : []),
      ...(unnamed ? ['cg:basis cg:InformationReceived'] : []),
      ...sources.map(place => `prov:wasDerivedFrom :k${place}`),
    ]
    const relay = [':press', 'bulletin'] as const
    return claim(`k${index}`, by, `:${event} ${says} .`, { with: more.join(' ; '), ...(relayed ? { relay } : {}) })
  })
  return `${background}${written.join('')}${mayBe.map(([a, b]) => `:${a} cg:mayBe :${b} .\n`).join('')}`
}
