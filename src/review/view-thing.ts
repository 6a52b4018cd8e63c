import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { readEvent } from '../claims/event.js'
import { formatQuantity, readQuantity } from '../claims/quantity.js'
import { describe } from '../rdf/description.js'
import { rdf } from '../rdf/environment.js'
import { cg, oa, prov, schema, sem } from '../rdf/namespaces.js'
import { readLabel } from '../rdf/resource.js'
import { firstDay, isDate } from '../time/iso-date.js'

/** What somebody needs to know of a thing to tell whether another is the same. */
export interface ThingView {
  readonly id: string
  readonly label: string
  /** Of an event: its kinds, in words. */
  readonly kinds: readonly string[]
  readonly places: readonly string[]
  /** Of an event: its days in words, such as `4 May 2031`. */
  readonly days?: string | undefined
  /** Figures said of it, each with who says so: `at least 12 deaths (fire brigade)`. */
  readonly figures: readonly string[]
  /** The documents in which claims on it or of it stand, by title. */
  readonly documents: readonly string[]
}

/**
 * Gathers what the claims and drafts of a dataset say of an event, an agent or a place.
 *
 * @example
 * ```ts
 * import { readQuads } from 'claimgraph'
 * import { formatThing, viewThing } from 'claimgraph/review'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
 *    :event-10 a sem:Event ; cg:kind cg:Killing ; sem:hasPlace :Selm ; cg:from "2031-05-04" ; cg:until "2031-05-04" .
 *    :a1 a cg:Claim ; prov:wasAttributedTo :council . :a1 { :event-10 cg:deaths 12 }`,
 *   'trig',
 * )
 * console.log(formatThing(viewThing('https://example.org/event-10', store)))
 * // Killing, Selm, 4 May 2031 — 12 deaths (council)
 * ```
 */
export function viewThing(id: string, dataset: DatasetCore): ThingView {
  const node = rdf.namedNode(id)
  const { label, kinds, places, from, until } = readEvent(dataset, node)
  const stated = [...dataset.match(node)].filter(({ graph }) => graph.termType !== 'DefaultGraph')
  const claims = rdf.termSet<Term>([...stated.map(({ graph }) => graph), ...findNaming(node, dataset)])
  for (const { subject } of dataset.match(null, sem.hasPlace, node)) {
    for (const claim of findNaming(subject, dataset)) claims.add(claim)
  }
  const documents = [...claims].flatMap(claim =>
    describe(dataset, claim)
      .terms(cg.mention)
      .flatMap(mention => describe(dataset, mention).terms(oa.hasSource))
      .map(document => readLabel(dataset, document)),
  )
  const days = from === undefined ? undefined : nameSpan(from, until ?? from)
  return {
    id,
    label: label.replace(/\b\d{4}-\d\d-\d\d\b/g, nameDate),
    kinds: kinds.map(kind => capitalise(kind.label)),
    places: places.map(place => place.label),
    ...(days === undefined ? {} : { days }),
    figures: [...new Set(stated.flatMap(quad => describeFigure(quad, dataset)))],
    documents: [...new Set(documents)].sort(),
  }
}

/** The claims that name a thing: in their content, as what they are about, or as who asserts them. */
function findNaming(node: Term, dataset: DatasetCore): Term[] {
  const content = [...dataset.match(node), ...dataset.match(null, null, node)].map(({ graph }) => graph)
  const described = [schema.about, prov.wasAttributedTo].flatMap(property =>
    Array.from(dataset.match(null, property, node, rdf.defaultGraph()), ({ subject }) => subject),
  )
  return [...content.filter(({ termType }) => termType === 'NamedNode'), ...described]
}

/** Further figures than these are left out. */
const mostFigures = 3

/**
 * A thing in one line, by what it is and what is said of it, and not by the last part of an IRI.
 *
 * @example
 * ```ts
 * import { formatThing } from 'claimgraph/review'
 *
 * const fire = { id: 'https://example.org/event-10', label: 'Killing, Selm', kinds: ['Killing'], places: ['Selm'] }
 * const said = { days: '4 May 2031', figures: ['at least 12 deaths (fire brigade)'], documents: ['brigade.txt'] }
 * console.log(formatThing({ ...fire, ...said }))
 * // Killing, Selm, 4 May 2031 — at least 12 deaths (fire brigade) [brigade.txt]
 * ```
 */
export function formatThing({ id, label, kinds, places, days, figures, documents }: ThingView): string {
  const dimensions = [kinds.join(' and '), places.join(' and '), days].filter(Boolean).join(', ')
  const isWhole = days !== undefined && [...places, days].every(part => label.includes(part))
  const isNamed = label !== '' && !id.endsWith(label) && !isMadeOf(label, [...kinds, ...places])
  const name =
    isNamed && dimensions !== '' && !isWhole ? `${label} (${dimensions})` : isWhole ? label : dimensions || label
  const shown = figures.slice(0, mostFigures).join('; ')
  return `${name}${shown && ` — ${shown}`}${documents.length > 0 ? ` [${documents.join(', ')}]` : ''}`
}

/** Whether a name says no more than what defines an event. */
function isMadeOf(label: string, parts: readonly string[]): boolean {
  const rest = parts.reduce((left, part) => left.toLowerCase().replace(part.toLowerCase(), ''), label)
  return !/\p{L}/u.test(rest)
}

function nameSpan(from: string, until: string): string {
  return from === until ? nameDate(from) : `${nameDate(from)} to ${nameDate(until)}`
}

/** A day, month or year in words. */
function nameDate(date: string): string {
  if (!isDate(date) || !/^\d{4}-\d{2}/.test(date)) return date
  const day = date.length > 7 ? ({ day: 'numeric' } as const) : {}
  const format = new Intl.DateTimeFormat('en-GB', { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${firstDay(date)}T00:00:00Z`))
}

function describeFigure({ predicate, object, graph }: Quad, dataset: DatasetCore): string[] {
  const content = rdf.dataset([...dataset.match(null, null, null, graph)])
  const figure = formatQuantity(readQuantity(content, object))
  const isFigure = object.termType === 'BlankNode' || (object.termType === 'Literal' && /^\d/.test(object.value))
  if (!isFigure || figure === '') return []
  const [claimant] = describe(dataset, graph).terms(prov.wasAttributedTo)
  const who = claimant ? ` (${readLabel(dataset, claimant)})` : ''
  return [`${figure} ${readLabel(dataset, predicate)}${who}`]
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
