import type { DatasetCore, Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg, rdf as rdfNs } from '../rdf/namespaces.js'
import { type Finding, showTerm } from './issue.js'

/** Finds relay chains that are no well-formed RDF list. */
export function checkLists(data: DatasetCore): Finding[] {
  const findings: Finding[] = []
  for (const { subject, object } of data.match(null, cg.relayedBy, null, rdf.defaultGraph())) {
    const fault = findFault(data, object)
    if (!fault) continue
    const message = `Write cg:relayedBy as an RDF list, such as ( ex:first ex:second ): ${fault}.`
    findings.push({ code: 'broken-list', severity: 'error', message, at: subject, value: object })
  }
  return findings
}

/** What is wrong with a list, if anything is. */
function findFault(data: DatasetCore, head: Term): string | undefined {
  const seen = new Set<string>()
  for (let node = head; !node.equals(rdfNs.nil); ) {
    if (node.termType === 'Literal') return `expected a list, found ${showTerm(node)}`
    if (seen.has(node.value)) return 'it comes back to itself'
    seen.add(node.value)
    const firsts = [...data.match(node, rdfNs.first, null, rdf.defaultGraph())]
    const rests = [...data.match(node, rdfNs.rest, null, rdf.defaultGraph())]
    if (firsts.length === 0 && rests.length === 0) return `expected a list, found ${showTerm(node)}`
    if (firsts.length !== 1) return `expected one rdf:first in each link, found ${firsts.length}`
    if (rests.length !== 1) return `expected one rdf:rest in each link, found ${rests.length}`
    node = rests[0]!.object
  }
  return undefined
}
