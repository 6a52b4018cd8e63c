import type { Quad } from '@rdfjs/types'
import type { Claim } from '../../claims/claim.js'
import { cg } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { domainOf } from '../domains/domains.js'
import type { Issues } from '../issues.js'
import type { ComparableProperty } from '../types.js'
import type { Days } from './dates.js'
import type { ClaimVoice } from './voices.js'

/** A claim with what comparing needs to know of it. */
export interface ComparedClaim {
  readonly claim: Claim
  readonly speaker: string
  readonly voices: readonly ClaimVoice[]
  readonly days: Days
}

/** What a claimant does with the content of its claim. */
export type Stance = 'asserts' | 'denies' | 'could not verify'

/** One value that a claim gives for a comparable property of an event. */
export interface Statement {
  readonly source: ComparedClaim
  readonly event: string
  readonly property: ComparableProperty
  readonly unit: string
  readonly stance: Stance
  /** In the domain of the property's kind. */
  readonly position: unknown
  readonly key: string
}

const stances: Readonly<Record<string, Stance>> = {
  [`${cg.$iri}Asserts`]: 'asserts',
  [`${cg.$iri}Denies`]: 'denies',
  [`${cg.$iri}CouldNotVerify`]: 'could not verify',
}

/** What a claim says that can be compared; what is no value, and a claim that says nothing, are reported. */
export function readStatements(
  source: ComparedClaim,
  properties: ReadonlyMap<string, ComparableProperty>,
  issues: Issues,
): Statement[] {
  const { claim } = source
  const quads = [...claim.content]
  if (quads.length === 0) issues.add('no-content', claim.id, 'expected triples in the graph that bears the claim’s IRI')
  const stance = stances[claim.stance.id]
  if (stance === undefined) {
    const message = `expected a cg:stance of cg:Asserts, cg:Denies or cg:CouldNotVerify, found <${claim.stance.id}>; not compared`
    issues.add('unknown-stance', claim.id, message)
    return []
  }
  const statements = quads.flatMap(quad => {
    const property = properties.get(quad.predicate.value)
    return property ? readStatement(quad, { source, property, stance }, issues) : []
  })
  return statements.sort(
    (a, b) =>
      compareText(a.event, b.event) ||
      compareText(a.property.id, b.property.id) ||
      compareText(a.unit, b.unit) ||
      compareText(a.key, b.key),
  )
}

function readStatement(
  { subject, object }: Quad,
  told: Pick<Statement, 'source' | 'property' | 'stance'>,
  issues: Issues,
): Statement[] {
  const { source, property, stance } = told
  const { id, content } = source.claim
  if (subject.termType !== 'NamedNode') {
    issues.add('no-event', id, `\`${property.label}\`: expected the IRI of an event, found a blank node`)
    return []
  }
  const domain = domainOf(property.kind)
  const reading = domain.read(content, object, { denied: stance === 'denies', counts: property.additive })
  if ('problem' in reading) {
    issues.add('bad-value', id, `\`${property.label}\` of <${subject.value}>: ${reading.problem}`)
    return []
  }
  const { position, unit } = reading
  return [{ ...told, event: subject.value, unit, position, key: domain.key(position) }]
}

/** Orders statements so that no order of input shows: by claim, then by what is said. */
export function compareStatements(a: Statement, b: Statement): number {
  return compareText(a.source.claim.id, b.source.claim.id) || compareText(a.key, b.key)
}
