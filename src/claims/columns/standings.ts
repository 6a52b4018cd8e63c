import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { rdf } from '../../rdf/environment.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, oa, prov } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { type ByDay, type PossibleDays, wasBy } from '../../time/possible-days.js'
import { type ClaimAsOf, explainStanding, narrowDays, wasOnRecord } from '../as-of.js'
import { createDays, createPublicationDays } from './claim-days.js'

/** What had been said, and what was on record, by one day. */
export interface Standings {
  readonly day: string
  /** Whether a claim, by the number of its IRI, had been said. */
  said(claim: number): ByDay
  /** Whether a document that carries a claim, by the number of its IRI, is certain to have been published. */
  isOnRecord(claim: number): boolean
  /** Whether a document, by its IRI, is certain to have been published. */
  hasAppeared(document: string): boolean
  /** How a claim stands, by its IRI. */
  of(claim: string): ClaimAsOf
}

/**
 * Reads claims as of a day. A claim had certainly been said where its dates leave no later day; where a document that
 * carries it had certainly been published; and where a claim that rests on it or replaces it had certainly been said.
 */
export function createStandings(store: ColumnStore, day: string, labelOf: (iri: string) => string): Standings {
  const { terms } = store
  const [mention, source] = [terms.find(cg.mention), terms.find(oa.hasSource)]
  const [daysOf, publicationOf] = [createDays(store), memoize(createPublicationDays(store))]
  const documentsOf = (claim: number) => [
    ...new Set(store.objects(claim, mention).flatMap(each => store.objects(each, source))),
  ]
  const narrow = (claim: number): PossibleDays => narrowDays(daysOf(claim), documentsOf(claim).map(publicationOf))
  const byOwnDates = memoize((claim: number): ByDay => {
    const said = wasBy(daysOf(claim), day)
    return said === 'possibly' ? wasBy(narrow(claim), day) : said
  })
  const rested = findRested(store, byOwnDates)
  const said = (claim: number): ByDay => (rested.has(claim) ? 'certainly' : byOwnDates(claim))
  return {
    day,
    said,
    isOnRecord: claim => documentsOf(claim).some(document => wasBy(publicationOf(document), day) === 'certainly'),
    hasAppeared(document) {
      const number = terms.find(rdf.namedNode(document))
      return number !== undefined && wasBy(publicationOf(number), day) === 'certainly'
    },
    of(claim) {
      const number = terms.find(rdf.namedNode(claim))!
      const documents = documentsOf(number)
        .map(document => {
          const { value: id } = terms.term(document)
          const published = publicationOf(document)
          return { id, label: labelOf(id), published, existed: wasBy(published, day) }
        })
        .sort((a, b) => compareText(a.id, b.id))
      const standing = {
        said: said(number),
        days: narrow(number),
        onRecord: wasOnRecord(
          documents.map(({ published }) => published),
          day,
        ),
        documents,
      }
      return { claim, ...standing, because: explainStanding(standing, day) }
    },
  }
}

/** The claims that others which had certainly been said rest on or replace, however far back, and that may have been said. */
function findRested(store: ColumnStore, saidBy: (claim: number) => ByDay): ReadonlySet<number> {
  const { subject, object, graph } = store.columns
  const sources = new Map<number, number[]>()
  for (const property of [prov.wasDerivedFrom, prov.wasRevisionOf]) {
    for (const row of store.rows('predicate', property)) {
      if (graph[row] !== 0 || saidBy(object[row]!) !== 'possibly') continue
      const known = sources.get(subject[row]!)
      if (known) known.push(object[row]!)
      else sources.set(subject[row]!, [object[row]!])
    }
  }
  const open = [...sources.keys()].filter(claim => saidBy(claim) === 'certainly')
  const rested = new Set<number>()
  for (let claim = open.pop(); claim !== undefined; claim = open.pop()) {
    for (const earlier of sources.get(claim) ?? []) {
      if (rested.has(earlier)) continue
      rested.add(earlier)
      open.push(earlier)
    }
  }
  return rested
}
