import type { Claims } from '../../claims/columns/claims.js'
import type { ComparedClaim } from '../../claims/columns/compared-claim.js'
import type { DataIssueCode, Issues } from '../../claims/issues.js'
import type { Stance } from '../../claims/stance.js'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { GrowingColumn } from '../../rdf/columns/rows.js'
import { rdf } from '../../rdf/environment.js'
import { memoize } from '../../rdf/memoize.js'
import { cg } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import type { Asked, AskedIndex } from './asked.js'
import type { ComparableProperty } from './comparable-property.js'
import { PositionTable } from './position-table.js'
import { createValues } from './values.js'

/** One value that a claim gives for a comparable property of an event. */
export interface Statement {
  readonly source: ComparedClaim
  readonly asked: Asked
  readonly stance: Stance
  /** As the property's kind has it. */
  readonly position: unknown
  readonly key: string
  /** The words in which a figure is given, as they are to be shown (`cg:asStated`). */
  readonly asStated: string | undefined
}

/**
 * Statements in columns, in the order of their claims, and those of one claim by what is asked and said; as objects
 * only when asked for.
 */
export class Statements {
  /** The place of each statement's claim among the claims. */
  readonly claims: Uint32Array
  /** The index of what each statement answers. */
  readonly asked: Uint32Array
  /** The number of what each statement says. */
  readonly positions: Uint32Array
  readonly table: PositionTable
  readonly #wordings: Wordings
  readonly #claims: Claims
  readonly #asked: AskedIndex

  constructor(
    columns: Readonly<Record<'claims' | 'asked' | 'positions', Uint32Array>>,
    { table, wordings, claims, asked }: { table: PositionTable; wordings: Wordings; claims: Claims; asked: AskedIndex },
  ) {
    this.claims = columns.claims
    this.asked = columns.asked
    this.positions = columns.positions
    this.table = table
    this.#wordings = wordings
    this.#claims = claims
    this.#asked = asked
  }

  get size(): number {
    return this.claims.length
  }

  /** What a statement answers. */
  askedBy(statement: number): Asked {
    return this.#asked.all[this.asked[statement]!]!
  }

  stance(statement: number): Stance {
    return this.#claims.stance(this.claims[statement]!)
  }

  /** The IRIs of how many a statement speaks of. */
  quantifiers(statement: number): string[] {
    return this.#claims.quantifiers(this.claims[statement]!)
  }

  /** What a statement says, as its kind has it. */
  position(statement: number): unknown {
    return this.table.all[this.positions[statement]!]!.position
  }

  /** The words in which a statement gives its figure, where it gives any. */
  asStated(statement: number): string | undefined {
    return this.#wordings.get(statement)
  }

  /** A statement with its claim, read anew. */
  at(statement: number): Statement {
    const source = this.#claims.at(this.claims[statement]!)
    const { position, key } = this.table.all[this.positions[statement]!]!
    const asStated = this.asStated(statement)
    return { source, asked: this.askedBy(statement), stance: source.stance, position, key, asStated }
  }
}

/** The words in which figures are given, by the numbers of the statements that have any. */
type Wordings = ReadonlyMap<number, string>

/** What claims say that can be compared; what is no value, and a claim that says nothing, are reported. */
export function readStatements(
  store: ColumnStore,
  claims: Claims,
  properties: ReadonlyMap<string, ComparableProperty>,
  asked: AskedIndex,
  issues: Issues,
): Statements {
  const { terms, columns } = store
  const byNumber = new Map(
    [...properties.values()].flatMap(property => {
      const number = terms.find(rdf.namedNode(property.id))
      return number === undefined ? [] : [[number, property] as const]
    }),
  )
  const table = new PositionTable()
  const readValue = createValues(store, table)
  const eventOf = memoize((number: number): string | null => {
    const { termType, value } = terms.term(number)
    return termType === 'NamedNode' ? value : null
  })
  const isDraft = (claim: number) => store.match(terms.term(claim), cg.status, cg.Draft, rdf.defaultGraph()).size > 0
  const wordings = new Map<number, string>()
  const grown = { claims: new GrowingColumn(), asked: new GrowingColumn(), positions: new GrowingColumn() }
  for (let claim = 0; claim < claims.size; claim++) {
    const number = claims.numbers[claim]!
    const rows = store.rows('graph', number)
    const report = (code: DataIssueCode, message: string) => issues.add(code, claims.id(claim), message)
    // what a machine has read in a text may be nothing that can be compared
    if (rows.length === 0 && !isDraft(number)) {
      report('no-content', `<${claims.id(claim)}>: expected triples in the graph that bears this IRI, found none`)
    }
    const said: Said[] = []
    for (const row of rows) {
      const property = byNumber.get(columns.predicate[row]!)
      if (!property) continue
      const event = eventOf(columns.subject[row]!)
      if (event === null) {
        report('no-event', `\`${property.label}\`: expected the IRI of an event, found a blank node`)
        continue
      }
      const read = readValue(property, columns.object[row]!, number, claims.stance(claim) === 'denies')
      if ('problem' in read) report('bad-value', `\`${property.label}\` of <${event}>: ${read.problem}`)
      else said.push({ event, property, ...read, key: table.all[read.position]!.key })
    }
    if (said.length > 1) said.sort(byQuestionAndKey)
    for (const { event, property, unit, position, asStated } of said) {
      if (asStated !== undefined) wordings.set(grown.claims.length, asStated)
      grown.claims.push(claim)
      grown.asked.push(asked.of(event, property, unit).index)
      grown.positions.push(position)
    }
  }
  const read = { claims: grown.claims.values(), asked: grown.asked.values(), positions: grown.positions.values() }
  return new Statements(read, { table, wordings, claims, asked })
}

interface Said {
  readonly event: string
  readonly property: ComparableProperty
  readonly unit: string
  readonly position: number
  readonly key: string
  readonly asStated: string | undefined
}

function byQuestionAndKey(a: Said, b: Said): number {
  return (
    compareText(a.event, b.event) ||
    compareText(a.property.id, b.property.id) ||
    compareText(a.unit, b.unit) ||
    compareText(a.key, b.key)
  )
}
