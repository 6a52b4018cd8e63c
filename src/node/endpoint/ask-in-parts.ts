import type { Term } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import type { Endpoint } from '../../query/endpoint.js'
import type { Row } from '../../query/engine.js'
import { quoteForSparql } from '../../query/quote-for-sparql.js'
import { prefixes } from '../../rdf/namespaces.js'

/** So many IRIs are listed in one answer. */
const pageSize = 1000
/** Of so many things one request asks. */
const batchSize = 100

/** The prefixes that queries to an endpoint use. */
const prologue = Object.entries(prefixes)
  .map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`)
  .join('')

/** Lists the IRIs that a pattern finds for `?found`, page by page; a page begins behind the last IRI of the one before. */
export async function listIris(endpoint: Endpoint, pattern: string): Promise<string[]> {
  const found: string[] = []
  for (;;) {
    const after = found.length === 0 ? '' : ` && STR(?found) > ${quoteForSparql(found.at(-1)!)}`
    const page = await endpoint.select(
      `${prologue}SELECT DISTINCT ?found { ${pattern} FILTER (isIRI(?found)${after}) } ORDER BY STR(?found) LIMIT ${pageSize}`,
    )
    const last = found.at(-1)
    found.push(...page.rows.map(row => row.get('found')!.value))
    if (page.rows.length < pageSize) return found
    if (found.at(-1) === last) throw cutOff(endpoint, 'IRIs in order', 'the same ones again')
  }
}

/**
 * Asks a pattern of each of many things, some at a time: `pattern` is given the VALUES of `?one`. How many rows there are is
 * asked first, so that an answer which a server cuts off is told from a whole one.
 */
export async function* askInBatches(
  endpoint: Endpoint,
  iris: readonly string[],
  variables: readonly string[],
  pattern: (values: string) => string,
): AsyncGenerator<ReadonlyMap<string, Term>> {
  for (let start = 0; start < iris.length; start += batchSize) {
    const values = iris.slice(start, start + batchSize).map(iri => `<${iri}>`)
    const asked = `SELECT DISTINCT ${variables.map(name => `?${name}`).join(' ')} { ${pattern(`VALUES ?one { ${values.join(' ')} }`)} }`
    const counted = await endpoint.select(`${prologue}SELECT (COUNT(*) AS ?rows) { { ${asked} } }`)
    const expected = Number(counted.rows[0]?.get('rows')?.value)
    const rows: Row[] = expected === 0 ? [] : (await endpoint.select(prologue + asked)).rows
    if (rows.length !== expected) throw cutOff(endpoint, `${expected} rows`, String(rows.length))
    yield* rows
  }
}

function cutOff({ url }: Endpoint, expected: string, found: string): ClaimGraphError {
  const message = `${url}: expected ${expected}, found ${found}: the endpoint cuts answers off, or its data changed meanwhile`
  return new ClaimGraphError('invalid-data', message)
}
