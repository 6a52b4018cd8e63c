import type { Quad, Term } from '@rdfjs/types'
import type { StoredQuery } from '../../query/library.js'
import { scan } from '../../query/scan.js'
import { rdf } from '../../rdf/environment.js'
import { rdf as rdfNs, rdfs, sh, xsd } from '../../rdf/namespaces.js'

type Prefixes = Readonly<Record<string, string>>

/** The library as plain data: what each query asks, which parameters it takes, and where it is answered. */
export function toJson(library: readonly StoredQuery[], url: string, prefixes: Prefixes): object[] {
  return library.map(({ name, summary, description, tags, parameters, defaults, text }) => ({
    name,
    url: `${url}/${name}`,
    summary,
    description,
    tags,
    parameters: parameters.map(({ name, type, required }) => ({
      name,
      type,
      required: required && !Object.hasOwn(defaults, name),
      ...(Object.hasOwn(defaults, name) ? { default: defaults[name] } : {}),
    })),
    query: declareUsed(text, prefixes),
  }))
}

/**
 * The library in the form in which the SIB Swiss Institute of Bioinformatics publishes queries
 * (https://github.com/sib-swiss/sparql-examples): SHACL's SPARQL executables, with the endpoint that answers them. A
 * parameter's path ends with the name of its variable.
 */
export function toExecutables(
  library: readonly StoredQuery[],
  url: string,
  endpoint: string,
  prefixes: Prefixes,
): Quad[] {
  const quads: Quad[] = []
  const add = (subject: Term, predicate: Term, object: Term) =>
    void quads.push(rdf.quad(subject as Quad['subject'], predicate as Quad['predicate'], object as Quad['object']))
  const declarations = rdf.blankNode('prefixes')
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    const declaration = rdf.blankNode()
    add(declarations, sh.declare, declaration)
    add(declaration, sh.prefix, rdf.literal(prefix))
    add(declaration, sh.namespace, rdf.literal(namespace, rdf.namedNode(`${xsd.$iri}anyURI`)))
  }
  for (const { name, summary, tags, parameters, defaults, text } of library) {
    const query = rdf.namedNode(`${url}/${name}`)
    const { type, property } = formOf(text)
    for (const each of [sh.SPARQLExecutable, type]) if (each) add(query, rdfNs.type, each)
    add(query, property, rdf.literal(declareUsed(text, prefixes)))
    add(query, rdfs.comment, rdf.literal(summary ?? name!, 'en'))
    add(query, sh.prefixes, declarations)
    add(query, rdf.namedNode(`${schemaOrg}target`), rdf.namedNode(endpoint))
    for (const tag of tags) add(query, rdf.namedNode(`${schemaOrg}keywords`), rdf.literal(tag))
    for (const { name: given, variable, type, required } of parameters) {
      const parameter = rdf.blankNode()
      const initial = Object.hasOwn(defaults, given) ? defaults[given] : undefined
      add(query, sh.parameter, parameter)
      add(parameter, sh.name, rdf.literal(given))
      add(parameter, sh.path, rdf.namedNode(`${query.value}#${variable}`))
      add(parameter, sh.optional, rdf.literal(String(!required || initial !== undefined), xsd.boolean))
      if (type === 'iri') add(parameter, sh.nodeKind, sh.IRI)
      else if (type !== 'literal') add(parameter, sh.datatype, rdf.namedNode(xsd.$iri + (datatypes[type] ?? type)))
      if (initial !== undefined) add(parameter, sh.defaultValue, rdf.literal(initial))
    }
  }
  return quads
}

/** The form uses schema.org's terms under https, unlike the rest of what is written here. */
const schemaOrg = 'https://schema.org/'

const datatypes: Readonly<Record<string, string>> = { datetime: 'dateTime', year: 'gYear' }

const forms: Readonly<Record<string, { type?: Term; property: Term }>> = {
  SELECT: { type: sh.SPARQLSelectExecutable, property: sh.select },
  ASK: { type: sh.SPARQLAskExecutable, property: sh.ask },
  CONSTRUCT: { type: sh.SPARQLConstructExecutable, property: sh.construct },
  DESCRIBE: { property: rdf.namedNode('https://purl.expasy.org/sparql-examples/ontology#describe') },
}

/** What kind of query it is: the first word after comments and declarations. */
function formOf(text: string): { type?: Term; property: Term } {
  const [, form = 'SELECT'] =
    /^(?:\s|#.*$|PREFIX\s+\S*\s*<[^>]*>|BASE\s*<[^>]*>)*(SELECT|ASK|CONSTRUCT|DESCRIBE)\b/im.exec(text) ?? []
  return forms[form.toUpperCase()]!
}

/** A query without its header, with the prefixes declared that it uses, so that any engine can answer it. */
function declareUsed(text: string, prefixes: Prefixes): string {
  const used = new Set(
    scan(text).flatMap(({ kind, text }) => (kind === 'name' ? [text.slice(0, text.indexOf(':'))] : [])),
  )
  const declarations = Object.entries(prefixes).filter(([name]) => used.has(name))
  const body = text.replace(/^#\+.*\r?\n/gm, '').trim()
  return [...declarations.map(([name, iri]) => `PREFIX ${name}: <${iri}>`), body].join('\n')
}
