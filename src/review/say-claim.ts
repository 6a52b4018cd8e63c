import type { DatasetCore, Quad } from '@rdfjs/types'
import { type Claim, statements } from '../claims/claim.js'
import { formatQuantity, readQuantity } from '../claims/quantity.js'
import { sayInOwnWords } from '../extract/draft/own-words.js'
import { localName } from '../rdf/resource.js'

/** What a claim says, as a label in our own words; `labelOf` names things by IRI. */
export function sayClaim(
  { claimant, act, stance, certainty, content }: Omit<Claim, 'id' | 'label' | 'mentions'>,
  labelOf: (iri: string) => string,
): string {
  const facts = [...statements({ content } as Claim)]
  const events = [...new Set(facts.map(({ subject }) => subject.value))]
  return sayInOwnWords({
    claimant: claimant?.label ?? 'somebody',
    act: act === undefined ? 'Report' : localName(act.id),
    stance: localName(stance.id),
    certainty: certainty && localName(certainty.id),
    said: events.map(of => ({
      of: labelOf(of),
      what: facts.filter(({ subject }) => subject.value === of).map(fact => sayFact(fact, content, labelOf)),
    })),
    about: [],
  })
}

/** `at least 12 deaths`, `perpetrator: militias`, `not deliberate`. */
function sayFact({ predicate, object }: Quad, content: DatasetCore, labelOf: (iri: string) => string): string {
  const property = labelOf(predicate.value)
  if (object.termType === 'NamedNode') return `${property}: ${labelOf(object.value)}`
  if (object.value === 'true' || object.value === 'false') return object.value === 'true' ? property : `not ${property}`
  const figure = formatQuantity(readQuantity(content, object))
  if (object.termType === 'BlankNode' || /^[\d.]+$/.test(object.value)) return `${figure} ${property}`
  return `${property}: ${object.value}`
}
