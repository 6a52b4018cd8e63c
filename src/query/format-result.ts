import { ClaimGraphError, suggest } from '../errors.js'
import type { JsonLdOptions } from '../export/jsonld.js'
import { findRdfFormat, rdfFormats } from '../rdf/formats.js'
import { writeQuads } from '../rdf/write.js'
import type { QuadsResult, QueryResult } from './engine.js'
import { knownPrefixes } from './prologue.js'

/** A format for rows or for yes and no. */
export interface ResultFormat {
  readonly name: 'json' | 'xml' | 'csv' | 'tsv'
  readonly mediaType: string
  /** Other names and media types by which it can be asked for. */
  readonly aliases: readonly string[]
}

/** The W3C formats of SELECT and ASK results. */
export const resultFormats: readonly ResultFormat[] = [
  { name: 'json', mediaType: 'application/sparql-results+json', aliases: ['srj', 'application/json'] },
  { name: 'xml', mediaType: 'application/sparql-results+xml', aliases: ['srx', 'application/xml', 'text/xml'] },
  { name: 'csv', mediaType: 'text/csv', aliases: [] },
  { name: 'tsv', mediaType: 'text/tab-separated-values', aliases: [] },
]

/** How an answer is written; a `ClaimGraph` will do. */
export interface FormatOptions {
  readonly prefixes?: Readonly<Record<string, string>> | undefined
  /** Whose context JSON-LD is written by; without it, the prefixes alone. */
  readonly ontology?: JsonLdOptions['ontology'] | undefined
}

const noOntology: JsonLdOptions['ontology'] = { context: async () => ({ '@context': { '@version': 1.1 } }) }

/**
 * Writes an answer in a format given by short name, extension or media type: json, xml, csv or tsv for SELECT and ASK,
 * an RDF format for CONSTRUCT and DESCRIBE. Throws `unknown-format` for one that cannot hold the answer.
 *
 * @example
 * ```ts
 * import { readQuads } from 'claimgraph'
 * import { formatResult, query } from 'claimgraph/query'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * const answer = await query({ dataset: store }, 'ASK { ?claim a cg:Claim }')
 * console.log((await formatResult(answer, 'csv')).trim()) // true
 * ```
 */
export async function formatResult(result: QueryResult, format: string, options: FormatOptions = {}): Promise<string> {
  if (result.type === 'quads') return formatQuads(result, format, options)
  const { name } = findResultFormat(format)
  if (name === 'json') return (await import('./format-json.js')).formatJson(result)
  if (name === 'xml') return (await import('./format-xml.js')).formatXml(result)
  // the W3C leaves open how csv and tsv say yes or no
  if (result.type === 'boolean') return `${result.value}\n`
  const { formatCsv, formatTsv } = await import('./format-separated.js')
  return name === 'csv' ? formatCsv(result) : formatTsv(result)
}

/** Throws `unknown-format` for a name that is none of the formats, so that it is known before a long query runs. */
export function checkFormat(format: string): void {
  try {
    findRdfFormat(format)
  } catch {
    findResultFormat(format)
  }
}

/** Finds a format for rows by its short name, an extension or a media type. */
export function findResultFormat(name: string): ResultFormat {
  const wanted = name.toLowerCase().split(';')[0]!.trim().replace(/^\./, '')
  const format = resultFormats.find(f => [f.name, f.mediaType, ...f.aliases].includes(wanted))
  if (format) return format
  const names = resultFormats.map(f => f.name)
  const rdf = rdfFormats.some(f => f.name === wanted || f.mediaType === wanted) ? ' for rows' : ''
  throw new ClaimGraphError(
    'unknown-format',
    `expected one of ${names.join(', ')} for rows, or an RDF format for triples, found \`${name}\`${rdf}${suggest(wanted, names)}`,
  )
}

async function formatQuads({ quads }: QuadsResult, format: string, options: FormatOptions): Promise<string> {
  const prefixes = knownPrefixes(options.prefixes)
  const rdfFormat = findRdfFormat(format)
  if (rdfFormat.name !== 'jsonld') return writeQuads(quads, rdfFormat, { prefixes })
  const { toJsonLd } = await import('../export/jsonld.js')
  return `${JSON.stringify(await toJsonLd(quads, { ontology: options.ontology ?? noOntology, prefixes }), null, 2)}\n`
}
