import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { type Claim, statements } from '../claims/claim.js'
import { formatQuantity, readQuantity } from '../claims/quantity.js'
import { readLabel } from '../rdf/resource.js'

/** A claim's content in compact words, one statement each: `deaths of Flood of the lower town: at least 101`. */
export function describeContent(dataset: DatasetCore, claim: Claim): string[] {
  const describe = ({ subject, predicate, object }: Quad) =>
    `${readLabel(dataset, predicate)} of ${readLabel(dataset, subject)}: ${describeValue(dataset, claim, object, [])}`
  return statements(claim).map(describe).sort()
}

function describeValue(dataset: DatasetCore, claim: Claim, value: Term, above: readonly Term[]): string {
  if (value.termType !== 'BlankNode') return readLabel(dataset, value)
  const quantity = formatQuantity(readQuantity(claim.content, value))
  if (quantity !== '') return quantity
  if (above.some(term => term.equals(value))) return '…'
  const parts = [...claim.content.match(value)].map(
    ({ predicate, object }) =>
      `${readLabel(dataset, predicate)}: ${describeValue(dataset, claim, object, [...above, value])}`,
  )
  return `(${parts.sort().join(', ')})`
}
