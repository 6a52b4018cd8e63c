import type { DatasetCore } from '@rdfjs/types'
import { closest, distance } from 'fastest-levenshtein'
import { oa, prov, rdf as rdfNs, rdfs, schema, sem, skos } from '../rdf/namespaces.js'
import { type Finding, showTerm } from './issue.js'

/** The vocabularies reused, whose other terms anybody may use, too. */
const vocabularies = [oa, prov, rdfNs, rdfs, schema, sem, skos] as const

/** Finds properties and classes that are within two letters of one that claimgraph reads, which it would pass over. */
export function checkNearMisses(data: DatasetCore): Finding[] {
  const findings = new Map<string, Finding>()
  for (const { subject, predicate, object, graph } of data) {
    const term = predicate.equals(rdfNs.type) ? object : predicate
    const meant = findMeant(term.value)
    if (meant === undefined) continue
    const at = graph.termType === 'DefaultGraph' ? subject : graph
    const message = `Correct the term if ${meant} is meant. Found ${showTerm(term)}.`
    findings.set(`${at.value} ${term.value}`, { code: 'near-miss', severity: 'warning', message, at })
  }
  return [...findings.values()]
}

function findMeant(iri: string): string | undefined {
  const vocabulary = vocabularies.find(({ $iri }) => iri.startsWith($iri))
  if (!vocabulary) return undefined
  const names = Object.keys(vocabulary).filter(name => name !== '$iri')
  const name = iri.slice(vocabulary.$iri.length)
  const nearest = closest(name, names)
  if (names.includes(name) || name.length < 5 || distance(name, nearest) > 2) return undefined
  return showTerm((vocabulary as unknown as Record<string, Parameters<typeof showTerm>[0]>)[nearest]!)
}
