import type { DatasetCore } from '@rdfjs/types'
import type { Issues } from '../../compare/issues.js'
import { gatherLinks, untie } from '../../compare/structure/links.js'
import { rdf } from '../../rdf/environment.js'
import { prov } from '../../rdf/namespaces.js'

/**
 * Finds for whom an agent speaks in the end, itself where for nobody else, along `prov:actedOnBehalfOf`. Who speaks for
 * two organisations is followed to neither.
 */
export function readSpokenFor(dataset: DatasetCore, issues: Issues): (agent: string) => string {
  const quads = [...dataset.match(null, prov.actedOnBehalfOf, null, rdf.defaultGraph())]
  const { links, knots } = untie(
    gatherLinks(quads.map(({ subject, object }) => [subject.value, object.value] as const)),
  )
  for (const knot of knots) issues.addCircle('circular-representation', 'prov:actedOnBehalfOf', knot)
  return agent => {
    let speaker = agent
    for (let next = links.get(agent); next?.length === 1; next = links.get(speaker)) speaker = next[0]!
    return speaker
  }
}
