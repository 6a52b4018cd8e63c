import { readdirSync, readFileSync } from 'node:fs'
import type { ClaimGraph } from '../../src/claims/graph.js'
import { compare } from '../../src/compare/compare.js'
import { dataOf, kinds } from '../../src/compare/kinds/kinds.js'
import { shippedPath } from '../../src/index.js'
import { query } from '../../src/query/query.js'
import { rdf } from '../../src/rdf/environment.js'
import { cg } from '../../src/rdf/namespaces.js'
import { createStore } from '../../src/rdf/store.js'
import type { Row } from './virtuoso.js'

/** The queries that find relations, by the IRI of the kind. */
const queries = new Map(kinds.flatMap(({ iri, query: name }) => (name === undefined ? [] : [[iri, name] as const])))

/** Where the steps of the rules are asked, one after the other. */
export interface Engine {
  /** Puts what a query constructs beside the data. */
  construct(text: string): Promise<void>
  select(text: string): Promise<Row[]>
}

/** A graph's own SPARQL engine, on a copy of the graph. */
export function engineOf(graph: ClaimGraph): Engine {
  const store = createStore(graph.dataset)
  return {
    async construct(text) {
      const answer = await query({ dataset: store }, text)
      if (answer.type !== 'quads') throw new Error('expected triples')
      for (const quad of answer.quads) store.add(quad)
    },
    async select(text) {
      const answer = await query({ dataset: store }, text)
      if (answer.type !== 'bindings') throw new Error('expected rows')
      return answer.rows.map(row => Object.fromEntries([...row].map(([name, term]) => [name, term.value])))
    },
  }
}

/** Events with a property on which something is lifted from a part or lowered from a whole: SPARQL leaves that out. */
type Lifted = ReadonlySet<string>

/** All relations between positions that comparing finds, and the pairs that it cannot compare, as lines in order. */
export async function relationsOfCompare(graph: ClaimGraph): Promise<{ lines: string[]; lifted: Lifted }> {
  const { questions } = await compare(graph)
  const lifted = new Set<string>()
  const lines = new Set<string>()
  for (const { event, property, positions } of questions) {
    if (positions.some(position => position.lifted.length > 0)) lifted.add(`${event.id} ${property.id}`)
  }
  for (const { event, property, unit, positions, relations, incomparable } of questions) {
    if (lifted.has(`${event.id} ${property.id}`)) continue
    if (!kindsOf(graph, property.id).some(kind => queries.has(kind))) continue
    const values = new Map(positions.map(({ id, value }) => [id, describe(value && dataOf(value))]))
    const asked = [event.id, property.id, unit]
    for (const { a, b, relation, verdict } of relations) {
      lines.add(writeLine(asked, values.get(a)!, values.get(b)!, relation, verdict))
    }
    for (const { a, b, dimension } of incomparable) {
      lines.add(writeLine(asked, values.get(a)!, values.get(b)!, 'no relation', `incomparable: ${dimension}`))
    }
  }
  return { lines: [...lines].sort(), lifted }
}

/** The relations that the queries find, as lines in order. */
export async function relationsOfQueries(graph: ClaimGraph, engine: Engine, lifted: Lifted): Promise<string[]> {
  const lines = new Set<string>()
  for (const name of queries.values()) {
    for (const row of await askRules(name, engine)) {
      const { event, property, unit = '', relation = 'no relation', verdict, dimension } = row as Required<Row>
      if (lifted.has(`${event} ${property}`)) continue
      const [a, b] = [readSide(graph, row, 'a'), readSide(graph, row, 'b')]
      // a denial can leave exactly what somebody else asserts: one position, which two rows word differently
      if (a === undefined || b === undefined || a === b) continue
      const outcome = dimension === undefined ? verdict! : `${verdict}: ${dimension}`
      lines.add(writeLine([event!, property!, unit], a, b, relation, outcome))
    }
  }
  return [...lines].sort()
}

/** Asks the steps of a kind's rules in the order of their numbers, and last the query that bears the kind's name. */
export async function askRules(kind: string, engine: Engine): Promise<Row[]> {
  const read = (file: string) => readFileSync(shippedPath(`queries/derive/${file}`), 'utf8')
  const steps = readdirSync(shippedPath('queries/derive')).filter(
    file => /^-\d-/.test(file.slice(kind.length)) && file.startsWith(kind),
  )
  for (const step of steps.sort()) await engine.construct(read(step))
  return engine.select(read(`${kind}.rq`))
}

function kindsOf(graph: ClaimGraph, property: string): string[] {
  const declared = [...graph.dataset.match(rdf.namedNode(property), cg.comparedAs)]
  return declared.map(quad => quad.object.value)
}

/** Turns a position of `compare` into text: bounds and figure, truth, concepts. */
function describe(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('asserted' in value) {
    const { asserted, denied } = value as { asserted: string[]; denied: string[] }
    return [...asserted.map(iri => `asserts:${iri}`), ...denied.map(iri => `denies:${iri}`)].sort().join(' ')
  }
  if ('intervals' in value) {
    const { intervals, exclusive } = value as { intervals: (number | null)[][]; exclusive?: boolean }
    return `${JSON.stringify(intervals)}${exclusive ? ' without ends' : ''}`
  }
  const { least, most, headline } = value as Record<string, number | null>
  return `${JSON.stringify([[least, most]])} ${headline ?? 'no figure'}`
}

/** Turns a position of a row into the same text; nothing where a denial leaves no figure. */
function readSide(graph: ClaimGraph, row: Row, side: 'a' | 'b'): string | undefined {
  const position = row[side]
  if (position !== undefined) return position.split(' ').sort().join(' ')
  const read = (name: string) => (row[side + name] === undefined ? null : Number(row[side + name]))
  const [least, most, headline] = [read('Least'), read('Most'), read('Stated')]
  if (row[`${side}Stance`] === 'asserts') return describe({ least, most, headline })
  const measure = rdf.namedNode(`${cg.$iri}AdditiveMeasure`)
  const counts = graph.dataset.match(rdf.namedNode(row.property!), null, measure).size > 0
  const step = counts ? 1 : 0
  const below = least !== null && !(counts && least === 0) ? [[counts ? 0 : null, least - step]] : []
  const above = most !== null ? [[most + step, null]] : []
  const intervals = [...below, ...above]
  if (intervals.length === 0) return undefined
  if (!counts) return describe({ intervals, exclusive: true })
  const [only, ...more] = intervals
  return describe(more.length > 0 ? { intervals } : { least: only![0], most: only![1], headline: null })
}

const converse: Record<string, string> = { refines: 'refinedBy', refinedBy: 'refines' }

function writeLine(question: string[], a: string, b: string, relation: string, verdict: string): string {
  const sides = a < b ? [a, relation, b] : [b, converse[relation] ?? relation, a]
  return [...question, ...sides, verdict].join(' | ')
}
