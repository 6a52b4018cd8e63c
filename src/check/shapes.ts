import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import type { Schema } from '../ontology/schema.js'
import { rdf } from '../rdf/environment.js'
import { cg, rdf as rdfNs, rdfs } from '../rdf/namespaces.js'
import { localName } from '../rdf/resource.js'
import { createStore } from '../rdf/store.js'
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
  const { validator, contentShapes } = await prepareValidator(schema)
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

/** The shapes as they are validated against, with the classes of the ontology and as targets the properties that they constrain. */
async function prepareValidator(schema: Schema): Promise<Prepared> {
  const { described, shapes: shipped } = schema
  const classes = [...described.match(null, rdfs.subClassOf)]
  const { contentShapes, targets } = findTargets(schema)
  const added = [...classes, ...targets]
  const key = added.map(({ subject, object }) => `${subject.value} ${object.value}`).join('\n')
  // compiled once for data that define no class and no property of their own
  const before = prepared.get(shipped)
  if (before?.key === key) return before
  const { default: Validator } = await import('./validator.js')
  const validator = new Validator(createStore([...shipped, ...added]), { factory: rdf })
  const made = { key, validator, contentShapes }
  prepared.set(shipped, made)
  return made
}

/** By the shapes that ship with the package: what was prepared of them last. */
const prepared = new WeakMap<DatasetCore, Prepared>()

interface Prepared {
  readonly key: string
  readonly validator: InstanceType<typeof import('./validator.js').default>
  readonly contentShapes: { terms: Term[] }[]
}

/** The shapes of content, and the properties whose values each constrains. */
function findTargets({ described, shapes: shipped, comparable }: Schema) {
  const contentShapes = rdf.termSet<Term>()
  const targets: Quad[] = []
  for (const { subject: shape, object: scope } of shipped.match(null, constrainsValuesOf)) {
    contentShapes.add(shape)
    const ofClass = [...described.match(null, rdfNs.type, scope)].map(quad => quad.subject.value)
    const ofKind = [...comparable].flatMap(([property, kind]) => (kind === scope.value ? property : []))
    for (const property of new Set([...ofClass, ...ofKind])) {
      targets.push(rdf.quad(shape as NamedNode, targetObjectsOf, rdf.namedNode(property)))
    }
  }
  return { contentShapes: [...contentShapes].map(term => ({ terms: [term] })), targets }
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
