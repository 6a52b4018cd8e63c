import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { ClaimGraphError, formatLocation, type Location } from '../errors.js'
import { describe } from '../rdf/description.js'
import { rdf } from '../rdf/environment.js'
import { cg, prov, rdf as rdfNs, rdfs, schema } from '../rdf/namespaces.js'
import { QuadBuilder } from '../rdf/quad-builder.js'
import { readLabel } from '../rdf/resource.js'
import { slugify, untaken } from '../rdf/slug.js'
import { isBase } from './base-iri.js'

/** What a case says of itself. */
export interface CaseDescription {
  /** The IRI of the case, to which the names of all that is new in it are added. */
  readonly base: string
  readonly title: string
  readonly description?: string | undefined
  /** Who keeps the case, by name. */
  readonly curators: readonly string[]
  /** IRI of the licence of what is published. */
  readonly license?: string | undefined
  /** Language tags (BCP 47), the case's own language first. */
  readonly languages: readonly string[]
  /** How to report an error. */
  readonly corrections?: string | undefined
}

/** Describes a case as quads of the default graph, with its curators as agents. */
export function describeCase(described: CaseDescription): readonly Quad[] {
  const { base, title, description, curators, license, languages, corrections } = described
  const builder = new QuadBuilder()
  const text = (value: string | undefined) =>
    value === undefined ? undefined : rdf.literal(value, languages[0] ?? 'en')
  const slugs = new Set<string>()
  const agents = curators.map(name => {
    const slug = untaken(slugify(name, 'curator'), each => slugs.has(each))
    slugs.add(slug)
    const agent = rdf.namedNode(base + slug)
    builder.describe(agent, [
      [rdfNs.type, prov.Person],
      [rdfs.label, text(name)],
    ])
    return agent
  })
  builder.describe(rdf.namedNode(base), [
    [rdfNs.type, cg.Case],
    [rdfs.label, text(title)],
    [rdfs.comment, text(description)],
    [cg.base, rdf.namedNode(base)],
    ...agents.map(agent => [cg.curator, agent] as const),
    [schema.license, license === undefined ? undefined : rdf.namedNode(license)],
    ...languages.map(language => [schema.inLanguage, rdf.literal(language)] as const),
    [schema.correctionsPolicy, text(corrections)],
  ])
  return builder.quads
}

/** Reads what a case says of itself. Throws `invalid-data` with file and line where that is not one case. */
export function readCase(
  dataset: DatasetCore,
  file: string,
  locate: (subject: string) => Location | undefined = () => undefined,
): CaseDescription {
  const refuse = (expected: string, subject?: Term) => {
    const place = { file, line: subject === undefined ? undefined : locate(subject.value)?.line }
    return new ClaimGraphError('invalid-data', `${formatLocation(place)}: expected ${expected}`, { details: place })
  }
  const cases = [...dataset.match(null, rdfNs.type, cg.Case, rdf.defaultGraph())].map(({ subject }) => subject)
  const [subject, other] = cases
  if (subject === undefined) throw refuse('a case (an IRI that is a cg:Case), found none; `claimgraph init` makes one')
  if (other !== undefined) throw refuse(`one case, found ${cases.length}`, other)
  const { terms, values } = describe(dataset, subject)
  const [base, ...more] = values(cg.base)
  if (base === undefined || more.length > 0)
    throw refuse(`one cg:base, found ${base ? more.length + 1 : 'none'}`, subject)
  if (!isBase(base)) throw refuse(`a cg:base that is an absolute IRI and ends in / or #, found \`${base}\``, subject)
  if (terms(rdfs.label).length === 0) throw refuse('an rdfs:label, the title of the case, found none', subject)
  const [description] = values(rdfs.comment)
  const [license] = values(schema.license)
  const [corrections] = values(schema.correctionsPolicy)
  return {
    base,
    title: readLabel(dataset, subject),
    description,
    curators: terms(cg.curator)
      .map(curator => readLabel(dataset, curator))
      .sort(),
    license,
    languages: values(schema.inLanguage),
    corrections,
  }
}
