import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import type { Schema } from '../ontology/schema.js'
import { rdf } from '../rdf/environment.js'
import { cg, rdf as rdfNs, rdfs } from '../rdf/namespaces.js'
import { localName } from '../rdf/resource.js'
import { createStore, type QuadStore } from '../rdf/store.js'
import { type Finding, showTerm } from './issue.js'
import type { IssueCode } from './issue-codes.js'

const targetObjectsOf = rdf.namedNode('http://www.w3.org/ns/shacl#targetObjectsOf')
const warning = rdf.namedNode('http://www.w3.org/ns/shacl#Warning')
const constrainsValuesOf = rdf.namedNode(`${cg.$iri}constrainsValuesOf`)

/**
 * Validates descriptions and content against the shipped SHACL shapes. The content of each claim is validated by itself
 * against the shapes with `cg:constrainsValuesOf`, so that no two claims are read as one.
 */
export async function checkShapes(data: DatasetCore, schema: Schema): Promise<Finding[]> {
  const { default: Validator } = await import('./validator.js')
  const { shapes, contentShapes } = prepareShapes(schema)
  const validator = new Validator(shapes, { factory: rdf })
  const findings: Finding[] = []
  const validate = async (dataset: DatasetCore, claim?: Term) => {
    const report = await validator.validate({ dataset }, claim && contentShapes)
    for (const { focusNode, message, severity, shape, value } of report.results) {
      const found = value?.term
      findings.push({
        code: localName(shape.ptr.term.value) as IssueCode,
        severity: severity.equals(warning) ? 'warning' : 'error',
        message: `${message[0]?.value ?? ''}${found && !found.equals(focusNode.term) ? ` Found ${showTerm(found)}.` : ''}`,
        at: claim ?? focusNode.term,
        value: found,
      })
    }
  }
  await validate(schema.described)
  for (const [name, content] of contentGraphs(data)) await validate(content, name)
  return findings
}

/** Adds to the shapes the classes of the ontology, and as targets the properties that they constrain. */
function prepareShapes({ described, shapes: shipped, comparable }: Schema): {
  shapes: QuadStore
  contentShapes: { terms: Term[] }[]
} {
  const shapes = createStore([...shipped, ...described.match(null, rdfs.subClassOf)])
  const contentShapes = rdf.termSet<Term>()
  for (const { subject: shape, object: scope } of shipped.match(null, constrainsValuesOf)) {
    contentShapes.add(shape)
    const ofClass = [...described.match(null, rdfNs.type, scope)].map(quad => quad.subject.value)
    const ofKind = [...comparable].flatMap(([property, kind]) => (kind === scope.value ? property : []))
    for (const property of new Set([...ofClass, ...ofKind])) {
      shapes.add(rdf.quad(shape, targetObjectsOf, rdf.namedNode(property)))
    }
  }
  return { shapes, contentShapes: [...contentShapes].map(term => ({ terms: [term] })) }
}

/** Every named graph but the derived one, with its triples as a dataset of their own. */
function contentGraphs(data: DatasetCore): Map<Term, DatasetCore> {
  const graphs = rdf.termMap<Term, Quad[]>()
  for (const quad of data) {
    if (quad.graph.termType === 'DefaultGraph' || quad.graph.value === `${cg.$iri}comparisons`) continue
    const triple = rdf.quad(quad.subject as NamedNode, quad.predicate as NamedNode, quad.object as NamedNode)
    const triples = graphs.get(quad.graph)
    if (triples) triples.push(triple)
    else graphs.set(quad.graph, [triple])
  }
  return rdf.termMap<Term, DatasetCore>([...graphs].map(([name, quads]) => [name, createStore(quads)]))
}
