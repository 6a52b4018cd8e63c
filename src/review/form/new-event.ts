import type { Literal, NamedNode, Quad } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { dateLiteral } from '../../rdf/literals.js'
import { cg, schema, sem, skos } from '../../rdf/namespaces.js'
import { parseDate } from '../../time/parse-date.js'
import { mint } from '../edit.js'
import { mintUnusedIri } from '../find-named.js'
import type { DraftForm } from './context.js'

/** What defines a new event. */
export const eventParts = ['label', 'kind', 'place', 'from', 'until', 'victims'] as const
export type EventPart = (typeof eventParts)[number]

export const newEventControl = (part: EventPart) => `event.${part}`

/** Describes an event that nobody knows yet; a place or a group of victims that is not known is new, too. */
export function mintEvent(
  form: DraftForm,
  quads: readonly Quad[],
  given: (part: EventPart) => string,
  isTaken: (iri: string) => boolean,
): { id: string; quads: readonly Quad[] } {
  const label = given('label')
  const kind = form.eventKinds.find(({ id }) => id === given('kind'))
  if (!kind) throw new ClaimGraphError('parameter', 'expected the kind of the new event, found none')
  const dimensions: [NamedNode, NamedNode | Literal][] = [[cg.kind, rdf.namedNode(kind.id)]]
  let added: readonly Quad[] = []
  const name = (words: string, type: NamedNode, word: string) => {
    const known = form.names([type.value]).find(words)
    if (known !== undefined) return rdf.namedNode(known)
    const id = mintUnusedIri(form.id, word, words, isTaken)
    added = mint(added, { id, type, label: words })
    return rdf.namedNode(id)
  }
  if (given('place')) dimensions.push([sem.hasPlace, name(given('place'), schema.Place, 'place')])
  const from = given('from') ? readDay(given('from')) : undefined
  if (from) dimensions.push([cg.from, from], [cg.until, given('until') ? readDay(given('until')) : from])
  if (given('victims')) dimensions.push([cg.victims, name(given('victims'), skos.Concept, 'concept')])
  const id = mintUnusedIri(
    form.id,
    'event',
    label,
    iri => isTaken(iri) || quads.some(({ subject }) => subject.value === iri),
  )
  return { id, quads: mint(added, { id, type: sem.Event, label, dimensions }) }
}

function readDay(text: string): Literal {
  const { on } = parseDate(text)
  if (on !== undefined) return dateLiteral(on)
  throw new ClaimGraphError('parameter', `expected one day, month or year, found \`${text}\``)
}
