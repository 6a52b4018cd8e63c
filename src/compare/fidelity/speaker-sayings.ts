import { memoize } from '../../rdf/memoize.js'
import { compareText } from '../../rdf/order.js'
import type { Told } from './told.js'
import type { Saying } from './upstream.js'

/** What one speaker says: by property and event, and by claim. */
export class SpeakerSayings {
  readonly #told: Told
  readonly #byProperty = new Map<string, Map<string, number[]>>()
  readonly #above: (event: string) => ReadonlySet<string>
  readonly #partsOf = memoize((property: string) => this.#gatherParts(property))
  readonly #sayings = new Map<string, readonly Saying[]>()

  /** `numbers` are those of all that the speaker says. */
  constructor(told: Told, numbers: readonly number[], above: (event: string) => ReadonlySet<string>) {
    this.#told = told
    this.#above = above
    for (const number of numbers) {
      const { event, property } = told.asked(number)
      const byEvent = this.#byProperty.get(property.id) ?? new Map<string, number[]>()
      this.#byProperty.set(property.id, byEvent)
      const known = byEvent.get(event)
      if (known) known.push(number)
      else byEvent.set(event, [number])
    }
  }

  /** Whether any other claim than one says something on a property of an event. */
  hasOthers(claim: number, property: string, event: string): boolean {
    const numbers = this.#byProperty.get(property)?.get(event) ?? []
    return numbers.some(number => this.#told.claim(number) !== claim)
  }

  /** What the speaker's claims say on a property of an event, claim by claim in their order. */
  on(property: string, event: string): readonly Saying[] {
    const key = `${property}\n${event}`
    const known = this.#sayings.get(key)
    if (known) return known
    const sayings = gatherSayings(this.#told, this.#byProperty.get(property)?.get(event) ?? [])
    this.#sayings.set(key, sayings)
    return sayings
  }

  /** What one claim says, on each property of each event. */
  of(claim: number): Saying[] {
    const asked = this.#told.of(claim).map(number => this.#told.asked(number))
    const matters = new Map(asked.map(({ property, event }) => [`${property.id}\n${event}`, { property, event }]))
    return [...matters.values()].flatMap(({ property, event }) =>
      this.on(property.id, event).filter(({ place }) => place === claim),
    )
  }

  /** Of which events of which a property is told one is a part, and which are parts of it. */
  near(property: string, event: string): { wholes: string[]; parts: readonly string[] } {
    const byEvent = this.#byProperty.get(property)
    if (!byEvent) return { wholes: [], parts: [] }
    return {
      wholes: [...this.#above(event)].filter(whole => byEvent.has(whole)).sort(compareText),
      parts: this.#partsOf(property).get(event) ?? [],
    }
  }

  /** All events on which a property is told. */
  eventsOf(property: string): Iterable<string> {
    return this.#byProperty.get(property)?.keys() ?? []
  }

  #gatherParts(property: string): Map<string, string[]> {
    const parts = new Map<string, string[]>()
    for (const event of [...this.eventsOf(property)].sort(compareText)) {
      for (const whole of this.#above(event)) {
        const known = parts.get(whole)
        if (known) known.push(event)
        else parts.set(whole, [event])
      }
    }
    return parts
  }
}

/** Statements as what each claim says on each property of each event, in the order of claims. */
export function gatherSayings(told: Told, numbers: readonly number[]): Saying[] {
  const sayings = new Map<string, { claim: number; statements: number[] }>()
  for (const number of numbers) {
    const [claim, { event, property }] = [told.claim(number), told.asked(number)]
    const key = `${claim}\n${property.id}\n${event}`
    const known = sayings.get(key)
    if (known) known.statements.push(number)
    else sayings.set(key, { claim, statements: [number] })
  }
  return [...sayings.values()]
    .sort((a, b) => a.claim - b.claim)
    .map(({ claim, statements }) => {
      const read = statements.map(number => told.read(number))
      return { place: claim, source: read[0]!.source, statements: read }
    })
}
