import type { Term } from '@rdfjs/types'
import { ClaimGraphError, suggest } from '../errors.js'
import type { Queryable } from './engine.js'
import { type QueryHeader, readHeader } from './header.js'
import { findParameters, type Parameter } from './parameter.js'
import { readValue } from './parameter-types.js'

/** A query with what its header says of it and the parameters it takes. */
export interface StoredQuery extends QueryHeader {
  /** Its file's name without `.rq`; absent where it does not come from a library. */
  readonly name?: string | undefined
  readonly file?: string | undefined
  readonly text: string
  readonly parameters: readonly Parameter[]
}

/**
 * Reads a query's text: header and parameters. With `strict`, each variable that begins with `_` must be a parameter.
 *
 * @example
 * ```ts
 * import { readQuery } from 'claimgraph/query'
 *
 * const { summary, parameters } = await readQuery(`#+ summary: Who made a claim?
 * SELECT ?who { ?_claim_iri prov:wasAttributedTo ?who }`)
 * console.log(summary, parameters.map(({ name }) => name)) // Who made a claim? [ 'claim' ]
 * ```
 */
export async function readQuery(
  text: string,
  options: { name?: string | undefined; file?: string | undefined; strict?: boolean | undefined } = {},
): Promise<StoredQuery> {
  const { name, file } = options
  const header = await readHeader(text, file)
  const parameters = findParameters(text, options)
  for (const key of Object.keys(header.defaults)) findParameter(parameters, key, file)
  return {
    ...header,
    name,
    file,
    text,
    parameters,
  }
}

/**
 * Turns the values given for a query's parameters into terms by variable, ready to be bound. Throws `parameter` for one
 * that is unknown, missing or of the wrong type, and `not-found` or `ambiguous` for names that are not one IRI.
 *
 * @example
 * ```ts
 * import { readQuads } from 'claimgraph'
 * import { query, readParams, readQuery } from 'claimgraph/query'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * const graph = { dataset: store }
 * const asked = await readQuery('ASK { ?_claim_iri a cg:Claim }')
 * const answer = await query(graph, asked.text, { params: readParams(asked, { claim: 'count' }, graph) })
 * console.log(answer) // { type: 'boolean', value: true }
 * ```
 */
export function readParams(
  query: StoredQuery,
  given: Readonly<Record<string, string>>,
  graph: Queryable,
): Record<string, Term> {
  for (const name of Object.keys(given)) findParameter(query.parameters, name)
  const values = { ...query.defaults, ...given }
  const terms: Record<string, Term> = {}
  for (const { name, variable, type, required } of query.parameters) {
    if (Object.hasOwn(values, name)) terms[variable] = readValue(graph, name, type, values[name]!)
    else if (required) {
      throw new ClaimGraphError('parameter', `expected a value for the parameter \`${name}\` (${type}), found none`)
    }
  }
  return terms
}

function findParameter(parameters: readonly Parameter[], name: string, file?: string): void {
  const names = parameters.map(parameter => parameter.name)
  if (names.includes(name)) return
  const expected = names.length === 0 ? 'no parameters' : `one of the parameters ${names.join(', ')}`
  const where = file === undefined ? '' : `${file}: `
  throw new ClaimGraphError('parameter', `${where}expected ${expected}, found \`${name}\`${suggest(name, names)}`)
}
