import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { cutCycles, gatherLinks } from '../../rdf/links.js'
import { prov } from '../../rdf/namespaces.js'
import type { Issues } from '../issues.js'

/**
 * Finds for whom an agent speaks in the end, itself where for nobody else, along `prov:actedOnBehalfOf`. Who speaks for
 * two organisations is followed to neither.
 */
export function readSpokenFor(dataset: DatasetCore, issues: Issues): (agent: string) => string {
  const quads = [...dataset.match(null, prov.actedOnBehalfOf, null, rdf.defaultGraph())]
  const { links, cycles } = cutCycles(
    gatherLinks(quads.map(({ subject, object }) => [subject.value, object.value] as const)),
  )
  for (const cycle of cycles) issues.addCircle('circular-representation', 'prov:actedOnBehalfOf', cycle)
  return agent => {
    let speaker = agent
    for (let next = links.get(agent); next?.length === 1; next = links.get(speaker)) speaker = next[0]!
    return speaker
  }
}
