import { type Context, Hono } from 'hono'
import type { JsonLdOptions } from '../../export/jsonld.js'
import type { QueryPool } from '../../node/threads/query-pool.js'
import type { QueryRequest } from '../../node/threads/query-worker.js'
import type { Queryable } from '../../query/engine.js'
import { type Agreed, agree, contentType, formatNames, notAcceptable, rowOffers, tripleOffers } from './formats.js'
import { readProtocolRequest } from './request.js'
import { createServiceDescription } from './service-description.js'

/** Limits on what a client may send and get. */
export interface EndpointLimits {
  /** Bytes of a request's body. */
  readonly maxBody: number
  /** Rows or triples of an answer; one with more is an error and not cut off. */
  readonly maxResults: number
}

/** The SPARQL 1.1 Protocol for queries of one dataset; updates are refused, and a bare GET describes the service. */
export function createEndpoint(pool: QueryPool, data: Queryable & JsonLdOptions, limits: EndpointLimits): Hono {
  const describeService = createServiceDescription(data)
  return new Hono().all('/', async c => {
    const asked = await readProtocolRequest(c.req.raw, limits.maxBody)
    const agreed = agree(c.req.header('Accept'), asked?.format)
    if (asked) {
      const { text, graphs } = asked
      return answer(c, pool, agreed, { text, graphs, base: urlOf(c), maxResults: limits.maxResults })
    }
    if (!agreed.quads) throw notAcceptable(tripleOffers)
    c.header('Vary', 'Accept')
    return c.body(await describeService(urlOf(c), agreed.quads.format), 200, {
      'Content-Type': contentType(agreed.quads.mediaType),
    })
  })
}

/** Answers a query over HTTP in the format agreed on; a client that goes away ends it. */
export async function answer(
  c: Context,
  pool: QueryPool,
  agreed: Agreed,
  request: Omit<QueryRequest, 'formats'>,
): Promise<Response> {
  if (!agreed.bindings && !agreed.quads) throw notAcceptable([...rowOffers, ...tripleOffers])
  const { type, text } = await pool.answer({ ...request, formats: formatNames(agreed) }, c.req.raw.signal)
  c.header('Vary', 'Accept')
  return c.body(text, 200, { 'Content-Type': contentType(agreed[type]!.mediaType) })
}

/** The absolute URL of what was asked for, without its query. */
function urlOf(c: Context): string {
  const url = new URL(c.req.url)
  return url.origin + url.pathname
}
