import type { Event } from '../../claims/event.js'
import type { Issues } from '../../claims/issues.js'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { rdf, sem } from '../../rdf/namespaces.js'
import type { AskedIndex } from '../statements/asked.js'
import { readScope } from './scope.js'

/** Everything described as an event, and everything that is asked about, by IRI and in the order of IRIs. */
export function readEvents(
  store: ColumnStore,
  asked: Pick<AskedIndex, 'all'>,
  issues: Issues,
): ReadonlyMap<string, Event> {
  const ids = new Set([...eventsOf(store), ...asked.all.map(({ event }) => event)])
  return new Map([...ids].sort().map(id => [id, readScope(store, id, issues)]))
}

/** The IRIs of everything described as an event. */
function* eventsOf(store: ColumnStore): Generator<string> {
  for (const { subject, graph } of store.match(null, rdf.type, sem.Event)) {
    if (subject.termType === 'NamedNode' && graph.termType === 'DefaultGraph') yield subject.value
  }
}
