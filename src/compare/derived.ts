import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types'
import type { ClaimAsOf } from '../claims/as-of.js'
import { ClaimGraphError } from '../errors.js'
import { rdf } from '../rdf/environment.js'
import { english, numberLiteral } from '../rdf/literals.js'
import { cg, prov, rdf as rdfNs, rdfs, schema, xsd } from '../rdf/namespaces.js'
import type { Resource } from '../rdf/resource.js'
import { describeSoftware } from '../rdf/software.js'
import { version } from '../version.js'
import { ascribedIn, holdersOf } from './holders.js'
import { mintIri } from './iris.js'
import type { Kind } from './kinds/kind.js'
import { dataOf, kindOf } from './kinds/kinds.js'
import type { CompareOptions, Comparison, Position, Question } from './types.js'

/** The properties of one node; `undefined` values are left out. */
type Properties = readonly (readonly [NamedNode, Term | undefined | readonly Term[]])[]

/**
 * A comparison as triples of the graph `cg:comparisons`: topics, questions, positions and relations with their reasons,
 * each claim's act and hedge, and PROV from the claims and from the version of the software and the settings that made them. There is no clock in
 * it, so that the same comparison gives the same triples in the same order. The options are those of the comparison, with
 * the actors of `between` by IRI, as `resolveOptions` gives them; throws `parameter` for other names.
 *
 * @example
 * ```ts
 * import { compare, deriveQuads, readQuads } from 'claimgraph/compare'
 * import { toClaimGraph } from 'claimgraph/node'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }
 *    :report a cg:Claim ; prov:wasAttributedTo :gazette . :report { :flood cg:injured 5 }`,
 *   'trig',
 * )
 * const derived = deriveQuads(await compare(toClaimGraph(store)))
 * for (const quad of derived) store.add(quad)
 * console.log([...new Set(derived.map(({ graph }) => graph.value))]) // [ 'https://w3id.org/claimgraph/ns#comparisons' ]
 * ```
 */
export function deriveQuads(comparison: Comparison, options: CompareOptions = {}): Quad[] {
  options.between?.forEach(expectIri)
  const quads: Quad[] = []
  const add = (subject: NamedNode, properties: Properties) => {
    for (const [property, values] of properties) {
      for (const value of [values ?? []].flat() as Quad['object'][]) {
        quads.push(rdf.quad(subject, property, value, cg.comparisons))
      }
    }
  }
  const activity = describeActivity(options, add)
  const made = [prov.wasGeneratedBy, activity] as const
  add(activity, describeStandings(comparison))
  const relate = (subject: string, predicate: NamedNode, object: string, properties: Properties, within = '') => {
    const [a, b] = [rdf.namedNode(subject), rdf.namedNode(object)]
    add(a, [[predicate, b]])
    add(rdf.namedNode(mintIri('relation', subject, predicate.value, object, within)), [
      [rdfNs.type, cg.Relation],
      [rdfNs.subject, a],
      [rdfNs.predicate, predicate],
      [rdfNs.object, b],
      ...properties,
      [prov.wasDerivedFrom, subject === object ? a : [a, b]],
      made,
    ])
  }
  // what holds of a sum holds of none of its addends, so there is no plain triple
  const sum = (parts: readonly string[], predicate: NamedNode, whole: string, properties: Properties) => {
    const addends = parts.map(part => rdf.namedNode(part))
    add(rdf.namedNode(mintIri('relation', 'sum', ...parts, predicate.value, whole)), [
      [rdfNs.type, cg.Relation],
      [cg.addend, addends],
      [rdfNs.predicate, predicate],
      [rdfNs.object, rdf.namedNode(whole)],
      ...properties,
      [prov.wasDerivedFrom, [...addends, rdf.namedNode(whole)]],
      made,
    ])
  }
  for (const topic of comparison.topics) {
    add(rdf.namedNode(topic.id), [
      [rdfNs.type, cg.Topic],
      [rdfs.label, english(`${topic.property.label}: ${topic.event.label}`)],
      [schema.about, rdf.namedNode(topic.event.id)],
      [cg.property, rdf.namedNode(topic.property.id)],
      [cg.verdict, term(topic.verdict)],
      made,
    ])
  }
  const shown = new Set<string>()
  for (const question of comparison.questions) {
    add(rdf.namedNode(question.id), [...describeQuestion(question), made])
    for (const position of question.positions) {
      add(rdf.namedNode(position.id), [...describePosition(position, question, options.kinds), made])
      for (const { claim, act, certainty, quantifier } of position.statements) {
        if (shown.has(claim)) continue
        shown.add(claim)
        add(rdf.namedNode(claim), [
          [cg.act, named([act])],
          [cg.certainty, named([certainty])],
          [cg.quantifier, named([quantifier])],
        ])
      }
    }
    for (const { a, b, relation, verdict, gap, because } of question.relations) {
      relate(a, term(relation), b, [
        [cg.verdict, term(verdict)],
        [cg.gap, number(gap)],
        [rdfs.comment, english(because)],
      ])
    }
    for (const { a, b, dimension, because } of question.incomparable) {
      relate(a, cg.notComparableWith, b, [
        [cg.dimension, rdf.literal(dimension)],
        [rdfs.comment, english(because)],
      ])
    }
  }
  for (const { part, parts, whole, relation, verdict, share, gap, because } of comparison.acrossScopes) {
    const properties: Properties = [
      [cg.verdict, term(verdict)],
      [cg.share, number(share)],
      [cg.gap, number(gap)],
      [rdfs.comment, english(because)],
    ]
    if (parts)
      sum(
        parts.map(({ position }) => position),
        term(relation),
        whole.position,
        properties,
      )
    else relate(part.position, term(relation), whole.position, properties)
  }
  for (const { a, b, dimension, because } of comparison.incomparable) {
    const properties: Properties = [
      [cg.dimension, rdf.literal(dimension)],
      [rdfs.comment, english(because)],
    ]
    relate(a, cg.notComparableWith, b, properties, dimension)
  }
  const asked = new Set(comparison.questions.map(({ id }) => id))
  for (const { claimant, event, property, question, primary, ...relay } of comparison.fidelity) {
    const { relayed, document, outcome, because } = relay
    // what is not compared between actors is no question
    const matter: Properties = asked.has(question)
      ? [[schema.about, rdf.namedNode(question)]]
      : [
          [schema.about, rdf.namedNode(event)],
          [cg.property, rdf.namedNode(property)],
        ]
    const properties: Properties = [
      [cg.heldBy, rdf.namedNode(claimant)],
      ...matter,
      [cg.carriedBy, rdf.namedNode(document)],
      [cg.outcome, term(outcome)],
      [rdfs.comment, english(because)],
    ]
    relate(relayed, cg.relays, primary, properties, `${document} ${question}`)
  }
  return quads
}

function expectIri(actor: string): void {
  if (/^[a-z][a-z0-9+.-]*:/i.test(actor)) return
  throw new ClaimGraphError(
    'parameter',
    `\`between\`: expected the IRI of an actor, found \`${actor}\`; resolveOptions finds the IRIs of names`,
  )
}

function describeActivity(options: CompareOptions, add: (subject: NamedNode, properties: Properties) => void) {
  const { tolerance = 0.1, rollUp = true, ascribed = false, asOf, between = [] } = options
  const software = describeSoftware(version)
  const activity = rdf.namedNode(
    mintIri('activity', version, String(tolerance), String(rollUp), String(ascribed), asOf ?? '', ...between),
  )
  add(cg.comparisons, [
    [rdfNs.type, prov.Bundle],
    [prov.wasGeneratedBy, activity],
  ])
  add(activity, [
    [rdfNs.type, cg.Comparison],
    [rdfs.label, english(`Comparison by claimgraph ${version}`)],
    [prov.wasAssociatedWith, software.iri],
    [cg.tolerance, number(tolerance)],
    [cg.rollsUp, rdf.literal(String(rollUp), xsd.boolean)],
    [cg.asOf, asOf === undefined ? undefined : rdf.literal(asOf, xsd.date)],
    [cg.between, between.map(actor => rdf.namedNode(actor))],
  ])
  add(software.iri, software.properties)
  return activity
}

/** As of a day, the claims that may have been made by then, and those that no document is certain to have carried. */
function describeStandings({ asOf }: Comparison): Properties {
  const claimsOf = (isMeant: (standing: ClaimAsOf) => boolean) =>
    (asOf?.claims ?? []).filter(isMeant).map(({ claim }) => rdf.namedNode(claim))
  return [
    [cg.possiblySaid, claimsOf(({ said }) => said === 'possibly')],
    [cg.notYetOnRecord, claimsOf(({ onRecord }) => onRecord === 'not')],
    [cg.possiblyOnRecord, claimsOf(({ onRecord }) => onRecord === 'possibly')],
  ]
}

function describeQuestion({ topic, event, property, unit, wholes, verdict, restsOn, leftOut }: Question): Properties {
  return [
    [rdfNs.type, cg.Question],
    [rdfs.label, english(`${property.label}: ${event.label}`)],
    [cg.topic, rdf.namedNode(topic)],
    [schema.about, rdf.namedNode(event.id)],
    [cg.scope, event.scope === '' ? undefined : rdf.literal(event.scope)],
    [cg.property, rdf.namedNode(property.id)],
    [schema.unitText, unit === '' ? undefined : rdf.literal(unit)],
    [cg.verdict, term(verdict)],
    [cg.positionsLeftOut, number(leftOut)],
    [cg.restsOn, restsOn.map(id => rdf.namedNode(id))],
    [cg.wholeQuestion, wholes.map(id => rdf.namedNode(id))],
  ]
}

function describePosition(position: Position, question: Question, kinds: readonly Kind[] | undefined): Properties {
  const { value, claims, lifted, statements, firstAsserted, originCount } = position
  const ascribed = new Set(ascribedIn(position).map(({ speaker }) => speaker))
  return [
    [rdfNs.type, cg.Position],
    [rdfs.label, english(position.label)],
    [cg.reading, position.reading === null ? undefined : english(position.reading)],
    [cg.positionOn, rdf.namedNode(question.id)],
    [rdfNs.value, value === null ? undefined : rdf.literal(JSON.stringify(dataOf(value, kinds)), rdfNs.JSON)],
    ...(value === null ? [] : (kindOf(value, kinds)?.describe?.(value) ?? [])),
    [cg.heldBy, holdersOf(position).map(id => rdf.namedNode(id))],
    [cg.ascribedTo, [...ascribed].map(id => rdf.namedNode(id))],
    [cg.act, named(statements.map(({ act }) => act))],
    [cg.certainty, named(statements.map(({ certainty }) => certainty))],
    [cg.quantifier, named(statements.map(({ quantifier }) => quantifier))],
    [cg.presupposes, statements.some(({ presupposed }) => presupposed) ? rdf.literal('true', xsd.boolean) : undefined],
    [cg.origin, position.origins.map(({ id }) => rdf.namedNode(id))],
    [cg.unnamedOrigins, position.unnamedOrigins === 0 ? undefined : number(position.unnamedOrigins)],
    [cg.originsAtLeast, number(originCount.least)],
    [cg.originsAtMost, number(originCount.most)],
    [cg.singleSource, rdf.literal(String(position.singleSource), xsd.boolean)],
    [cg.carriedBy, position.documents.map(id => rdf.namedNode(id))],
    [cg.firstAsserted, firstAsserted === null ? undefined : rdf.literal(firstAsserted, xsd.date)],
    [prov.wasDerivedFrom, [...claims, ...lifted].map(id => rdf.namedNode(id))],
    [cg.liftedFrom, lifted.map(id => rdf.namedNode(id))],
    [cg.replaces, position.history.map(id => rdf.namedNode(id))],
  ]
}

/** The terms of resources, each once, in the order of their IRIs. */
const named = (resources: readonly (Resource | null)[]) =>
  [...new Set(resources.flatMap(found => found?.id ?? []))].sort().map(id => rdf.namedNode(id))

/** The term of the vocabulary for a word of the results: relations are properties, verdicts and outcomes concepts. */
function term(word: string): NamedNode {
  if (relations.has(word)) return rdf.namedNode(cg.$iri + word)
  const name = word.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return rdf.namedNode(cg.$iri + name)
}

const relations = new Set(['same', 'refines', 'refinedBy', 'overlaps', 'contradicts', 'fits', 'exceeds'])

function number(value: number | null | undefined): Literal | undefined {
  return value === null || value === undefined || !Number.isFinite(value) ? undefined : numberLiteral(value)
}
