import { rdf } from './environment.js'
import { english } from './literals.js'
import { prov, rdf as rdfNs, rdfs, schema } from './namespaces.js'

/** A version of claimgraph as an agent, with what is said of it: for whoever tells what made something. */
export function describeSoftware(version: string) {
  const iri = rdf.namedNode(`https://w3id.org/claimgraph/software/${version}`)
  const properties = [
    [rdfNs.type, prov.SoftwareAgent],
    [rdfs.label, english(`claimgraph ${version}`)],
    [schema.softwareVersion, rdf.literal(version)],
  ] as const
  return { iri, properties }
}
