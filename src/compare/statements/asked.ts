import { mintIri } from '../iris.js'
import type { ComparableProperty } from './comparable-property.js'

/** What is asked: one event, one comparable property, one unit. */
export class Asked {
  /** Counts the questions of one comparison from 0, in the order in which they came up. */
  readonly index: number
  readonly event: string
  readonly property: ComparableProperty
  readonly unit: string
  #id: string | undefined

  constructor(index: number, event: string, property: ComparableProperty, unit: string) {
    this.index = index
    this.event = event
    this.property = property
    this.unit = unit
  }

  /** The question's IRI. */
  get id(): string {
    this.#id ??= mintIri('question', this.event, this.property.id, this.unit)
    return this.#id
  }
}

/** Everything that is asked in one comparison, each question once. */
export class AskedIndex {
  readonly all: Asked[] = []
  readonly #byEvent = new Map<string, Asked[]>()

  /** The question on an event, property and unit, which is new where nobody asked it yet. */
  of(event: string, property: ComparableProperty, unit: string): Asked {
    const known = this.on(event, property).find(asked => asked.unit === unit)
    if (known) return known
    const asked = new Asked(this.all.length, event, property, unit)
    this.all.push(asked)
    const others = this.#byEvent.get(event)
    if (others) others.push(asked)
    else this.#byEvent.set(event, [asked])
    return asked
  }

  /** The questions on an event and property, one for each unit. */
  on(event: string, property: ComparableProperty): Asked[] {
    return (this.#byEvent.get(event) ?? []).filter(asked => asked.property === property)
  }
}
