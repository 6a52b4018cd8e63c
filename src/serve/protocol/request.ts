import { HTTPException } from 'hono/http-exception'
import { ClaimGraphError } from '../../errors.js'
import type { GraphChoice } from '../../query/graphs.js'
import { readText } from '../http/read-body.js'

/** What a request of the SPARQL 1.1 Protocol asks (https://www.w3.org/TR/sparql11-protocol/). */
export interface ProtocolQuery {
  readonly text: string
  /** The dataset that the request names; it counts instead of the query's own. */
  readonly graphs: GraphChoice | undefined
  /** A format by name, which other endpoints know too, for links that can set no header. */
  readonly format: string | undefined
}

const form = 'application/x-www-form-urlencoded'
const direct = 'application/sparql-query'
const update = 'application/sparql-update'

/**
 * Reads a query from a GET or POST request, with a body of so many bytes at most; nothing where a GET asks for nothing.
 * Throws where it is none or an update.
 */
export async function readProtocolRequest(request: Request, maxBody: number): Promise<ProtocolQuery | undefined> {
  const search = new URL(request.url).search.slice(1)
  const given = readForm(search)
  const texts = given.getAll('query')
  if (request.method === 'POST') {
    const type = readContentType(request)
    if (type === update) throw noUpdates()
    const body = await readText(request, maxBody)
    if (type === form) {
      const fields = readForm(body)
      texts.push(...fields.getAll('query'))
      for (const [name, value] of fields) given.append(name, value)
    } else texts.push(body)
  }
  if (given.has('update')) throw noUpdates()
  if (texts.length === 0 && request.method !== 'POST' && search === '') return undefined
  if (texts.length !== 1) {
    throw new ClaimGraphError('usage', `expected one query, found ${texts.length === 0 ? 'none' : texts.length}`)
  }
  return { text: texts[0]!, graphs: readGraphs(given), format: given.get('format') ?? undefined }
}

function readGraphs(given: URLSearchParams): GraphChoice | undefined {
  // forms send fields that were left empty
  const [unnamed, named] = ['default-graph-uri', 'named-graph-uri'].map(name => given.getAll(name).filter(Boolean))
  return unnamed!.length + named!.length === 0 ? undefined : { default: unnamed!, named: named! }
}

function readContentType({ headers }: Request): string {
  const header = headers.get('Content-Type') ?? ''
  const [type = '', ...parameters] = header.split(';').map(part => part.trim().toLowerCase())
  if (![form, direct, update].includes(type)) {
    throw new HTTPException(415, { message: `expected ${form} or ${direct}, found \`${header}\`` })
  }
  const charset = parameters
    .find(parameter => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '')
  if (charset !== undefined && !['utf-8', 'utf8', 'us-ascii'].includes(charset)) {
    throw new HTTPException(415, { message: `expected UTF-8, found \`${charset}\`` })
  }
  const encoding = headers.get('Content-Encoding') ?? 'identity'
  if (encoding !== 'identity') {
    throw new HTTPException(415, { message: `expected a body that is not compressed, found \`${encoding}\`` })
  }
  return type
}

function readForm(text: string): URLSearchParams {
  try {
    decodeURIComponent(text)
  } catch (cause) {
    throw new ClaimGraphError('usage', 'expected percent-encoded UTF-8, found something else', { cause })
  }
  return new URLSearchParams(text)
}

function noUpdates(): ClaimGraphError {
  return new ClaimGraphError('refused', 'expected a query, found an update: the graph is only read')
}
