import type { Term } from '@rdfjs/types'

/** A node of SPARQL algebra, as far as it is looked at here. */
export interface Operation {
  readonly type: string
  readonly [part: string]: unknown
}

/** Whether a part of an operation is an operation itself (patterns are both operations and quads). */
export function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && typeof (value as Operation).type === 'string'
}

/** Whether a part of an operation is an RDF term. */
export function isTerm(value: unknown): value is Term {
  return typeof value === 'object' && value !== null && typeof (value as Term).termType === 'string'
}

/** The operations directly below one. */
export function partsOf(operation: Operation): Operation[] {
  if (operation.type === 'values') return []
  return Object.values(operation).flat(1).filter(isOperation)
}

/** A copy with the same prototype, so that quads keep their `equals`. */
export function mapParts<T extends object>(whole: T, map: (part: unknown) => unknown): T {
  const parts = Object.entries(whole).map(([name, part]) => [name, map(part)])
  return Object.assign(Object.create(Object.getPrototypeOf(whole)), Object.fromEntries(parts))
}

/** A copy with something else for each operation directly below it. */
export function mapOperations(operation: Operation, map: (part: Operation) => Operation): Operation {
  if (operation.type === 'values' || operation.type === 'pattern') return operation
  const mapPart = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(mapPart)
    return isOperation(part) ? map(part) : part
  }
  return mapParts(operation, mapPart)
}
