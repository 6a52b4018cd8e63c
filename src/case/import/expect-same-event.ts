import { readEvent } from '../../claims/event.js'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { cg } from '../../rdf/namespaces.js'
import type { ClaimRow } from './columns.js'
import type { KnownTerms } from './known-terms.js'
import { readDay } from './row-times.js'
import { splitList } from './split-list.js'

/** What a row says of an event of the case is to be what the case says, too. */
export function expectSameEvent(iri: string, row: ClaimRow, terms: KnownTerms): void {
  const columns = ['kind', 'place', 'from', 'until'] as const
  if (columns.every(column => row[column] === undefined)) return
  const event = readEvent(terms.dataset, rdf.namedNode(iri))
  const refuse = (column: string, expected: string) => {
    throw new ClaimGraphError(
      'parameter',
      `${column}: expected ${expected}, as the case has it of <${iri}>, or another name for another event, found \`${row[column as 'kind']}\``,
    )
  }
  const { kind, place, from, until } = row
  if (kind !== undefined) {
    const wanted = terms.concept(cg.eventKinds, 'kind of event', kind)
    if (!event.kinds.some(({ id }) => id === wanted)) refuse('kind', event.kinds.map(({ label }) => label).join(', '))
  }
  if (place !== undefined) {
    const fits = terms.names.place.findAll(splitList(place)[0] ?? '')
    if (event.places.length > 0 && !event.places.some(({ id }) => fits.includes(id)))
      refuse('place', event.places.map(({ label }) => label).join(', '))
  }
  if (from !== undefined && event.from !== undefined && readDay('from', from) !== event.from) refuse('from', event.from)
  if (until !== undefined && event.until !== undefined && readDay('until', until) !== event.until)
    refuse('until', event.until)
}
