import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { rdf } from '../../rdf/environment.js'
import { compareText } from '../../rdf/order.js'
import type { Issues } from '../issues.js'
import type { ComparableProperty } from '../types.js'
import type { Asked, AskedIndex } from './asked.js'
import type { ComparedClaim, Stance } from './claims.js'
import { remember } from './remember.js'
import { createValues } from './values.js'

/** One value that a claim gives for a comparable property of an event. */
export interface Statement {
  readonly source: ComparedClaim
  readonly asked: Asked
  readonly stance: Stance
  /** In the domain of the property's kind. */
  readonly position: unknown
  readonly key: string
}

/**
 * What claims say that can be compared, in the order of the claims, and of each claim's statements by what is asked and
 * said; what is no value, and a claim that says nothing, are reported.
 */
export function readStatements(
  store: ColumnStore,
  claims: readonly ComparedClaim[],
  properties: ReadonlyMap<string, ComparableProperty>,
  asked: AskedIndex,
  issues: Issues,
): Statement[] {
  const { terms, columns } = store
  const byNumber = new Map(
    [...properties.values()].flatMap(property => {
      const number = terms.find(rdf.namedNode(property.id))
      return number === undefined ? [] : [[number, property] as const]
    }),
  )
  const readValue = createValues(store)
  const subjectOf = remember((number): string | null => {
    const { termType, value } = terms.term(number)
    return termType === 'NamedNode' ? value : null
  })
  const all: Statement[] = []
  for (const source of claims) {
    const { number, id, stance } = source
    const rows = store.rows('graph', number)
    if (rows.length === 0) issues.add('no-content', id, 'expected triples in the graph that bears the claim’s IRI')
    const start = all.length
    for (const row of rows) {
      const property = byNumber.get(columns.predicate[row]!)
      if (!property) continue
      const event = subjectOf(columns.subject[row]!)
      if (event === null) {
        issues.add('no-event', id, `\`${property.label}\`: expected the IRI of an event, found a blank node`)
        continue
      }
      const reading = readValue(property, columns.object[row]!, number, stance === 'denies')
      if ('problem' in reading) {
        issues.add('bad-value', id, `\`${property.label}\` of <${event}>: ${reading.problem}`)
        continue
      }
      const { position, unit, key } = reading
      all.push({ source, asked: asked.of(event, property, unit), stance, position, key })
    }
    if (all.length - start > 1) all.push(...all.splice(start).sort(byQuestionAndKey))
  }
  return all
}

function byQuestionAndKey(a: Statement, b: Statement): number {
  return (
    compareText(a.asked.event, b.asked.event) ||
    compareText(a.asked.property.id, b.asked.property.id) ||
    compareText(a.asked.unit, b.asked.unit) ||
    compareText(a.key, b.key)
  )
}
