import type { Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { mapOperations, type Operation } from './algebra.js'

/**
 * Writes what the engine answers wrongly as what asks the same: LIMIT and OFFSET of CONSTRUCT and DESCRIBE count
 * solutions and not triples, REDUCED drops all that is there twice, as it may, and a path from a variable to itself
 * leads to another one that is the same.
 */
export function correctForms(query: Operation): Operation {
  const form = query.input as Operation
  if (query.type !== 'slice' || (form.type !== 'construct' && form.type !== 'describe')) return correct(query)
  return correct({ ...form, input: { ...query, input: form.input } })
}

function correct(operation: Operation): Operation {
  const corrected = mapOperations(operation, correct)
  if (operation.type === 'reduced') return { ...corrected, type: 'distinct' }
  return operation.type === 'path' ? leadElsewhere(corrected) : corrected
}

function leadElsewhere(path: Operation): Operation {
  const [from, to] = [path.subject as Term, path.object as Term]
  if (from.termType !== 'Variable' || !from.equals(to)) return path
  // no variable of a query has such a name
  const other = rdf.variable!(`-${from.value}`)
  const args = [from, other].map(term => ({ type: 'expression', subType: 'term', term }))
  return {
    type: 'filter',
    input: { ...path, object: other },
    expression: { type: 'expression', subType: 'operator', operator: 'sameterm', args },
  }
}
