import type { DatasetCore } from '@rdfjs/types'
import { suggest } from '../errors.js'
import type { Schema } from '../ontology/schema.js'
import { rdf } from '../rdf/environment.js'
import { isEmpty } from '../rdf/layered.js'
import { memoize, once } from '../rdf/memoize.js'
import { cg } from '../rdf/namespaces.js'
import { localName } from '../rdf/resource.js'
import { type Finding, showTerm } from './issue.js'

/** Finds terms in the claimgraph namespace that neither the ontology nor the data define, with the nearest that is. */
export function checkTerms(data: DatasetCore, { described }: Schema): Finding[] {
  const isDefined = memoize((iri: string) => !isEmpty(described.match(rdf.namedNode(iri))))
  // all terms are gone through only where one is not defined
  const names = once(() => {
    const subjects = Array.from(described, ({ subject }) => subject.value)
    return [...new Set(subjects.filter(iri => iri.startsWith(cg.$iri)))].map(localName)
  })
  const findings = new Map<string, Finding>()
  for (const { subject, predicate, object, graph } of data) {
    if (graph.value === `${cg.$iri}comparisons`) continue
    for (const term of [subject, predicate, object, graph]) {
      if (term.termType !== 'NamedNode' || !term.value.startsWith(cg.$iri) || isDefined(term.value)) continue
      const at = graph.termType === 'DefaultGraph' ? subject : graph
      const hint = suggest(term.value.slice(cg.$iri.length), names()).replace(/"(.*)"/, 'cg:$1')
      const message = `Use a term that the ontology defines, or define it. Found ${showTerm(term)}${hint || '.'}`
      findings.set(`${at.value} ${term.value}`, { code: 'undefined-term', severity: 'error', message, at, value: term })
    }
  }
  return [...findings.values()]
}
