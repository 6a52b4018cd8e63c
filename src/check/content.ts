import type { DatasetCore, Term } from '@rdfjs/types'
import { type Claim, statements } from '../claims/claim.js'
import type { Schema } from '../ontology/schema.js'
import { rdf } from '../rdf/environment.js'
import { cg } from '../rdf/namespaces.js'
import { type Finding, showTerm } from './issue.js'

/** Finds claims without content, content without a claim, and statements that stand there as if they were true. */
export function checkContent(data: DatasetCore, claims: readonly Claim[], schema: Schema): Finding[] {
  return [
    ...claims.flatMap(checkClaim),
    ...findGraphsWithoutClaim(data, new Set(claims.map(claim => claim.id))),
    ...findBareStatements(data, schema),
  ]
}

function checkClaim(claim: Claim): Finding[] {
  const at = rdf.namedNode(claim.id)
  if (claim.content.size === 0) {
    const severity = claim.status?.id === `${cg.$iri}Draft` ? 'warning' : 'error'
    return [{ code: 'no-content', severity, message: 'Say what the claim states, in the graph of its own IRI.', at }]
  }
  if (statements(claim).length > 0) return []
  const message = 'Let the content say something of an event or agent: every subject in it is a blank node.'
  return [{ code: 'about-nothing', severity: 'error', message, at }]
}

function findGraphsWithoutClaim(data: DatasetCore, claims: ReadonlySet<string>): Finding[] {
  const names = rdf.termSet<Term>()
  for (const { graph } of data) {
    if (graph.termType === 'DefaultGraph' || graph.value === `${cg.$iri}comparisons`) continue
    if (graph.termType !== 'NamedNode' || !claims.has(graph.value)) names.add(graph)
  }
  return [...names].map(name => ({
    code: 'content-without-claim',
    severity: 'error',
    message: `Describe the claim that this content belongs to as a cg:Claim in the default graph. Found a graph named ${showTerm(name)}.`,
    at: name,
  }))
}

function findBareStatements(data: DatasetCore, { comparable }: Schema): Finding[] {
  return [...data.match(null, null, null, rdf.defaultGraph())]
    .filter(quad => comparable.has(quad.predicate.value))
    .map(quad => ({
      code: 'bare-statement',
      severity: 'error',
      message: `Move the statement into the graph of the claim that makes it: the default graph asserts nothing. Found ${showTerm(quad.predicate)}.`,
      at: quad.subject,
    }))
}
