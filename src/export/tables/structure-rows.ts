import { createPublicationDays } from '../../claims/columns/claim-days.js'
import type { Event } from '../../claims/event.js'
import type { Issues } from '../../claims/issues.js'
import type { GraphReading } from '../../compare/statements/read-graph.js'
import { readContainment } from '../../compare/structure/containment.js'
import { readEvents } from '../../compare/structure/events.js'
import type { Hierarchy } from '../../compare/structure/hierarchy.js'
import { rdf } from '../../rdf/environment.js'
import { schema } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { firstDay, lastDay } from '../../time/iso-date.js'
import type { Named } from './claim-rows.js'
import type { TabledRows } from './shape.js'

/** Events with what defines them, and which lies within which. */
export function* eventRows(
  { store, asked }: GraphReading,
  { isNarrower }: Pick<Hierarchy, 'isNarrower'>,
  issues: Issues,
): TabledRows {
  const events = readEvents(store, asked, issues)
  const { above, isDeclared, top } = readContainment(store, events, isNarrower, issues)
  for (const event of events.values()) {
    const days = [event.from && firstDay(event.from), event.until && lastDay(event.until)]
    yield ['event', [event.id, event.label, top(event.id), ...days.map(day => day ?? null)]]
    yield* scopeRows(event)
    for (const whole of [...above(event.id)].sort()) {
      yield ['part_of', [event.id, whole, isDeclared(event.id, whole)]]
    }
  }
}

function* scopeRows({ id, kinds, places, victims }: Event): TabledRows {
  for (const [dimension, things] of Object.entries({ kind: kinds, place: places, victims })) {
    for (const thing of things) yield ['scope', [id, dimension, thing.id]]
  }
}

/** The documents that rows name. */
export function* documentRows({ store, labelOf }: GraphReading, { documents }: Pick<Named, 'documents'>): TabledRows {
  const daysOf = createPublicationDays(store)
  const publisher = store.terms.find(schema.publisher)
  for (const id of [...documents].sort()) {
    const number = store.terms.find(rdf.namedNode(id))
    const published = number === undefined ? [] : store.objects(number, publisher)
    const [by] = published.map(found => store.terms.term(found).value).sort(compareText)
    const { first, last } = number === undefined ? {} : daysOf(number)
    yield ['document', [id, labelOf(id), by ?? null, first ?? null, last ?? null]]
  }
}

/** The agents that rows name, and those for whom they speak. */
export function* agentRows({ labelOf, spokenFor }: GraphReading, { agents }: Pick<Named, 'agents'>): TabledRows {
  const all = new Set([...agents].flatMap(agent => [agent, spokenFor(agent)]))
  for (const agent of [...all].sort()) yield ['agent', [agent, labelOf(agent), spokenFor(agent)]]
}
