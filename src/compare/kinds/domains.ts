import type { ComparisonKind } from '../types.js'
import { concept } from './concept.js'
import { instant } from './instant.js'
import type { Domain } from './kind.js'
import { quantity } from './quantity.js'
import { setOfConcepts } from './set-of-concepts.js'
import { truth } from './truth.js'

const domains: { readonly [Kind in ComparisonKind]: Domain<unknown> } = {
  Quantity: quantity,
  SetOfConcepts: setOfConcepts,
  Concept: concept,
  Instant: instant,
  Truth: truth,
}

/** How the values of a kind of property are read, put into words and related; their positions are the kind's own. */
export function domainOf(kind: ComparisonKind): Domain<unknown> {
  return domains[kind]
}
