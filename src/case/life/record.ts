import type { NamedNode } from '@rdfjs/types'
import { sha256 } from '../../rdf/digest.js'
import { rdf } from '../../rdf/environment.js'
import { english } from '../../rdf/literals.js'
import { prov, rdf as rdfNs, rdfs, schema, xsd } from '../../rdf/namespaces.js'
import type { PropertyValue, QuadBuilder } from '../../rdf/quad-builder.js'
import { slugify } from '../../rdf/slug.js'

/** Who decided something, when, and why. */
export interface Recorded {
  /** By name. */
  readonly by: string
  readonly why: string
  readonly at: Date
}

/** The agent of a case that somebody is who decides, described as a person. */
export function describeDecider(builder: QuadBuilder, name: string, base: string): NamedNode {
  const agent = rdf.namedNode(`${base}reviewer-${slugify(name, 'unnamed')}`)
  builder.describe(agent, [
    [rdfNs.type, prov.Person],
    [rdfs.label, english(name)],
  ])
  return agent
}

/** Writes the record of a decision on resources, and gives its IRI; `kind` is the name of its class. */
export function describeRecord(
  builder: QuadBuilder,
  { kind, about, base }: { kind: NamedNode; about: readonly string[]; base: string },
  { by, why, at }: Recorded,
  more: readonly PropertyValue[] = [],
): NamedNode {
  const time = at.toISOString()
  const name = kind.value.split('#').at(-1)!.toLowerCase()
  const record = rdf.namedNode(`${base}${name}-${sha256([name, ...about, time].join(' ')).slice(0, 12)}`)
  builder.describe(record, [
    [rdfNs.type, kind],
    ...about.map(each => [schema.about, rdf.namedNode(each)] as const),
    [prov.wasAttributedTo, describeDecider(builder, by, base)],
    [prov.generatedAtTime, rdf.literal(time, xsd.dateTime)],
    [rdfs.comment, english(why)],
    ...more,
  ])
  return record
}
