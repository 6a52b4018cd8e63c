import type { Quad, Term } from '@rdfjs/types'
import type { Quantity } from '../../claims/quantity.js'
import { kinds } from '../../compare/kinds/kinds.js'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { localName } from '../../rdf/resource.js'
import { addFact, removeFact, setQuantity } from '../../review/edit.js'

/** What values are read with. */
export interface ValueReading {
  /** IRIs of the properties that are compared, by the IRI of how. */
  readonly comparable: ReadonlyMap<string, string>
  /** The IRI of whoever or whatever a name stands for, where a value is no figure, date or truth. */
  readonly find: (name: string) => string
}

/** `350`, or `deaths=350` where a claim says several things. */
interface GivenValue {
  readonly property: string | undefined
  readonly text: string
}

/**
 * Sets values of a claim's statements as they are worded: `at least 350`, or `deaths=at least 350` where it says several
 * things. With `whole` each of its statements wants a value. Throws `parameter` where one is missing, names no statement or
 * is no value.
 */
export function setValues(
  quads: readonly Quad[],
  claim: string,
  values: readonly string[],
  { whole, ...reading }: ValueReading & { readonly whole: boolean },
): Quad[] {
  const facts = quads.filter(({ subject, graph }) => graph.value === claim && subject.termType === 'NamedNode')
  const names = facts.map(({ predicate }) => localName(predicate.value))
  const given = values.map((value): GivenValue => {
    const [, property, text] = /^(\w+)=(.*)$/s.exec(value) ?? []
    return property === undefined || text === undefined ? { property: undefined, text: value } : { property, text }
  })
  const set = new Map<Quad, GivenValue>()
  for (const each of given) {
    const fact = findFact(facts, names, each.property)
    if (set.has(fact)) throw refuse(`one value of \`${localName(fact.predicate.value)}\``, 'two')
    set.set(fact, each)
  }
  const missing = facts.filter(fact => !set.has(fact)).map(({ predicate }) => localName(predicate.value))
  if (whole && missing.length > 0) {
    throw refuse(
      'a value for each thing that the claim says, since the new one takes its whole place',
      `none of \`${missing.join('`, `')}\``,
    )
  }
  return [...set].reduce<Quad[]>(
    (now, [fact, { text }]) => setFact(now, claim, fact, parse(fact, text, reading)),
    [...quads],
  )
}

function findFact(facts: readonly Quad[], names: readonly string[], property: string | undefined): Quad {
  if (property === undefined) {
    if (facts.length === 1) return facts[0]!
    throw refuse(
      `values as PROPERTY=VALUE, since the claim says ${facts.length} things (${names.join(', ')})`,
      'one without',
    )
  }
  const found = facts.filter((_, i) => names[i] === property)
  if (found.length === 1) return found[0]!
  const what = found.length === 0 ? `what the claim says (${names.join(', ')})` : 'what it says once'
  throw refuse(`a property of ${what}`, `\`${property}\``)
}

function parse({ predicate }: Quad, text: string, { comparable, find }: ValueReading): Term | Quantity {
  const kind = comparable.get(predicate.value)
  const typed = kinds.find(({ iri }) => iri === kind)?.typed
  return typed ? typed.parse(text).value : rdf.namedNode(find(text))
}

function setFact(quads: readonly Quad[], claim: string, fact: Quad, value: Term | Quantity): Quad[] {
  if (!('termType' in value)) return setQuantity(quads, claim, fact, value)
  const { subject, predicate } = fact
  return addFact(removeFact(quads, fact), claim, { subject: subject.value, property: predicate.value, value })
}

function refuse(expected: string, found: string): ClaimGraphError {
  return new ClaimGraphError('parameter', `--value: expected ${expected}, found ${found}`)
}
