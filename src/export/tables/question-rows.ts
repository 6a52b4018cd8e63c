import { mintIri } from '../../compare/iris.js'
import type { GraphReading } from '../../compare/statements/read-graph.js'
import { ClaimGraphError } from '../../errors.js'
import { memoize } from '../../rdf/memoize.js'
import type { TableCell, TabledRows } from './shape.js'

/** What claims state, one value to a row; where a kind takes several values as one, they have one number. */
export function* statedRows({ claims, statements, asked }: GraphReading): TabledRows {
  const { table, positions } = statements
  const cellsOf = memoize((number: number): TableCell[][] => {
    const { kind, position } = table.all[number]!
    if (kind.tabulate === undefined) {
      throw new ClaimGraphError('parameter', `expected properties of kinds that are tables, found ${kind.noun}`)
    }
    return kind
      .tabulate(position)
      .map(({ holds, least, leastOpen, most, mostOpen, figure, concept }) => [
        ...[holds, least, leastOpen, most, mostOpen, figure, concept],
      ])
  })
  // the IRIs of positions on the question at hand only: there are as many as statements
  let [claim, statement] = [-1, 0]
  for (let first = 0, next = 1; first < statements.size; first = next, next++) {
    if (statements.claims[first] !== claim) [claim, statement] = [statements.claims[first]!, 0]
    const question = asked.all[statements.asked[first]!]!
    const { kind } = question.property
    const isSame = (other: number) =>
      other < statements.size && statements.claims[other] === claim && statements.asked[other] === question.index
    if (kind.accumulates) while (isSame(next)) next++
    const numbers = Array.from(positions.subarray(first, next))
    const position = numbers.length === 1 ? numbers[0]! : table.merge(kind, numbers)
    const key = `${claims.isUndetermined(claim) ? 'undetermined ' : ''}${table.all[position]!.key}`
    const place = mintIri('position', question.id, key)
    const asStated = statements.asStated(first) ?? null
    for (const cells of cellsOf(position)) {
      yield ['stated', [claims.id(claim), statement, question.id, place, ...cells, asStated]]
    }
    statement++
  }
}

/** The questions on which something is stated. */
export function* questionRows({ asked }: GraphReading): TabledRows {
  for (const { id, event, property, unit } of asked.all) {
    const is = [property.kind.name, property.additive, property.existential]
    yield ['question', [id, event, property.id, property.label, unit === '' ? null : unit, ...is]]
  }
}
