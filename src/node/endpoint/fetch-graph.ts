import type { Quad, Term } from '@rdfjs/types'
import { Issues } from '../../claims/issues.js'
import { readContainment } from '../../compare/structure/containment.js'
import { readHierarchy } from '../../compare/structure/hierarchy.js'
import { readScope } from '../../compare/structure/scope.js'
import { ClaimGraphError } from '../../errors.js'
import type { Endpoint } from '../../query/endpoint.js'
import { quoteForSparql } from '../../query/quote-for-sparql.js'
import { rdf } from '../../rdf/environment.js'
import { cg, prefixes, rdf as rdfNs, sem } from '../../rdf/namespaces.js'
import { createStore, type QuadStore } from '../../rdf/store.js'
import { shippedOntology } from '../ontology.js'
import { askInBatches, listIris } from './ask-in-parts.js'
import { mendTruths } from './mend-truths.js'

/** What of an endpoint's graph is fetched; everything unless set. */
export interface FetchScope {
  /** The topic of an event, by IRI or the last part of one: the events in the widest one around it, and claims on these. */
  readonly about?: string | undefined
  /** One claim, by IRI or the last part of one, with those that it rests on or revises. */
  readonly claim?: string | undefined
}

/**
 * Fetches claims, what they say, and what describes whatever they name, as far as IRIs lead. Nothing that one only says is
 * in the default graph of what is fetched. Throws `refused` where the endpoint holds something restricted, which only the
 * whole graph can leave out, unless it is to be included; and where its default graph has what claims say.
 */
export async function fetchGraph(
  endpoint: Endpoint,
  { about, claim }: FetchScope,
  { includeRestricted = false, separate = true }: { includeRestricted?: boolean; separate?: boolean } = {},
): Promise<QuadStore> {
  await refuseMingled(endpoint, separate)
  if (!includeRestricted) await refuseRestricted(endpoint)
  const store = createStore()
  const described = new Set<string>()
  let claims: string[]
  if (claim !== undefined) claims = [await findOne(endpoint, claim, 'a claim', 'cg:Claim')]
  else if (about === undefined) claims = await listIris(endpoint, '?found a cg:Claim .')
  else {
    const event = await findOne(endpoint, about, 'an event', 'sem:Event')
    await describeAll(endpoint, await listIris(endpoint, '?found a sem:Event .'), store, described)
    claims = await listClaims(endpoint, findTopic(store, event))
  }
  const known = new Set<string>()
  for (let next = claims; next.length > 0; ) {
    for (const one of [...next, ...(await fetchClaims(endpoint, next, store))]) known.add(one)
    const named = listNamed(store).filter(iri => !known.has(iri) && canBeAsked(iri))
    next = []
    for await (const row of askInBatches(endpoint, named, ['one'], values => `${values} ?one a cg:Claim .`)) {
      next.push(row.get('one')!.value)
    }
    await describeAll(endpoint, named, store, described)
  }
  return mendTruths(store, await shippedOntology.vocabulary())
}

/** Refuses an endpoint that holds something restricted. */
export async function refuseRestricted(endpoint: Endpoint): Promise<void> {
  const marked = `?s <${cg.sensitivity.value}> ?how FILTER (?how != <${cg.Open.value}>)`
  if (!(await endpoint.ask(`ASK { { ${marked} } UNION { GRAPH ?g { ${marked} } } }`))) return
  const message = `${endpoint.url}: expected nothing restricted, found some, which only the whole graph can leave out; --include-restricted takes it in`
  throw new ClaimGraphError('refused', message)
}

/** Refuses a default graph in which claims' contents stand as if they were true. */
async function refuseMingled(endpoint: Endpoint, separate: boolean): Promise<void> {
  if (!separate) return
  const said = `?claim a <${cg.Claim.value}> . GRAPH ?claim { ?s ?p ?o }`
  const apart = `ASK { { SELECT ?s ?p ?o { ${said} } LIMIT 1000 } FILTER NOT EXISTS { ?s ?p ?o } }`
  if ((await endpoint.ask(apart)) || !(await endpoint.ask(`ASK { ${said} }`))) return
  const message = `${endpoint.url}: expected a default graph without what claims say, found one with it, as where it is all graphs together; --endpoint-graph names the one in its place`
  throw new ClaimGraphError('refused', message)
}

async function findOne(endpoint: Endpoint, name: string, noun: string, type: string): Promise<string> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(name) && !/[<>"{}|\\^`\s]/.test(name)) return name
  const ends = ['/', '#'].map(mark => `STRENDS(STR(?found), ${quoteForSparql(mark + name)})`)
  const found = await listIris(endpoint, `?found a ${type} . FILTER (${ends.join(' || ')})`)
  if (found.length === 1) return found[0]!
  const what = found.length === 0 ? 'none' : found.map(iri => `<${iri}>`).join(', ')
  const message = `${endpoint.url}: expected ${noun} whose IRI ends with \`${name}\`, found ${what}`
  throw new ClaimGraphError(found.length === 0 ? 'not-found' : 'ambiguous', message)
}

/** The events that lie in the widest one around an event, and those around it. */
function findTopic(store: QuadStore, event: string): string[] {
  const ids = Array.from(store.match(null, rdfNs.type, sem.Event), ({ subject }) => subject.value)
  const issues = new Issues()
  const events = new Map([...ids, event].map(id => [id, readScope(store, id, issues)]))
  const { above, top } = readContainment(store, events, readHierarchy(store).isNarrower, issues)
  const widest = top(event)
  const around = above(event)
  return [...events.keys()].filter(id => id === widest || around.has(id) || above(id).has(widest))
}

async function listClaims(endpoint: Endpoint, events: readonly string[]): Promise<string[]> {
  const claims = new Set<string>()
  const says = (values: string) => `${values} GRAPH ?claim { ?one ?p ?o } ?claim a cg:Claim .`
  for await (const row of askInBatches(endpoint, events, ['claim'], says)) claims.add(row.get('claim')!.value)
  return [...claims].sort()
}

/** Where the triples of a claim and its passages stand, from the claim on. */
const parts = [
  '?one ?p ?o . BIND (?one AS ?s)',
  '?one cg:mention ?s . ?s ?p ?o .',
  '?one cg:mention ?m . ?m oa:hasSelector ?s . ?s ?p ?o .',
  '?one cg:mention ?m . ?m cg:relayedBy ?s . ?s ?p ?o .',
  '?one cg:mention ?m . ?m cg:relayedBy ?head . ?head rdf:rest+ ?s . ?s ?p ?o .',
]

/** Fetches claims with their passages and what they say; gives the IRIs of all that was described of them. */
async function fetchClaims(endpoint: Endpoint, claims: readonly string[], store: QuadStore): Promise<Set<string>> {
  const described = new Set<string>()
  const metadata = (values: string) => parts.map(part => `{ ${values} ${part} }`).join(' UNION ')
  for await (const row of askInBatches(endpoint, claims, ['s', 'p', 'o'], metadata)) {
    add(store, row)
    const subject = row.get('s')!
    if (subject.termType === 'NamedNode') described.add(subject.value)
  }
  const contents = (values: string) => `${values} GRAPH ?one { ?s ?p ?o }`
  for await (const row of askInBatches(endpoint, claims, ['one', 's', 'p', 'o'], contents)) {
    add(store, row, row.get('one'))
  }
  return described
}

/** Where the triples of anything else stand: its own, and those of nodes without an IRI below it. */
const below = [
  '?one ?p ?o . BIND (?one AS ?s)',
  '?one ?a ?s . FILTER isBlank(?s) ?s ?p ?o .',
  '?one ?a ?n . FILTER isBlank(?n) ?n ?b ?s . FILTER isBlank(?s) ?s ?p ?o .',
]

/** Describes IRIs and whatever their descriptions name, on and on, each once. */
async function describeAll(
  endpoint: Endpoint,
  iris: readonly string[],
  store: QuadStore,
  described: Set<string>,
): Promise<void> {
  for (let next = iris.filter(iri => !described.has(iri) && canBeAsked(iri)); next.length > 0; ) {
    const named = new Set<string>()
    for (const iri of next) described.add(iri)
    const says = (values: string) =>
      below.map(part => `{ ${values} ${part} FILTER NOT EXISTS { ?one a cg:Claim } }`).join(' UNION ')
    for await (const row of askInBatches(endpoint, next, ['s', 'p', 'o'], says)) {
      add(store, row)
      for (const name of ['p', 'o']) {
        const { termType, value } = row.get(name)!
        if (termType === 'NamedNode' && canBeAsked(value)) named.add(value)
      }
    }
    next = [...named].filter(iri => !described.has(iri))
  }
}

/** The IRIs that a store names. */
function listNamed(store: QuadStore): string[] {
  const named = new Set<string>()
  for (const { subject, predicate, object } of store) {
    for (const { termType, value } of [subject, predicate, object]) if (termType === 'NamedNode') named.add(value)
  }
  return [...named]
}

const vocabularies = Object.values(prefixes)

/** Whether a graph may describe an IRI: no term of a vocabulary, nor anything that is no IRI of a query. */
function canBeAsked(iri: string): boolean {
  return !/[<>"{}|\\^`\s]/.test(iri) && !vocabularies.some(vocabulary => iri.startsWith(vocabulary))
}

function add(store: QuadStore, row: ReadonlyMap<string, Term>, graph?: Term): void {
  const [subject, predicate, object] = ['s', 'p', 'o'].map(name => row.get(name)!)
  store.add(
    rdf.quad(subject as Quad['subject'], predicate as Quad['predicate'], object as Quad['object'], graph as never),
  )
}
