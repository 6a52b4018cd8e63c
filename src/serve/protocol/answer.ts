import type { Context } from 'hono'
import type { QueryPool } from '../../node/threads/query-pool.js'
import type { QueryRequest } from '../../node/threads/query-worker.js'
import type { Sender } from '../http/send.js'
import { type Agreed, contentType, formatNames, notAcceptable, rowOffers, tripleOffers } from './formats.js'

/** What answers queries over HTTP. */
export interface Answering {
  /** Threads, opened when the first query is asked. */
  readonly pool: () => Promise<QueryPool>
  readonly sender: Sender
  /** Rows or triples of an answer; one with more is an error and not cut off. */
  readonly maxResults: number
  /** Bytes of an answer; one with more is an error, too. */
  readonly maxAnswer: number
}

/** Answers a query in the format agreed on; a client that goes away ends it. */
export async function answer(
  c: Context,
  { pool, sender, maxResults, maxAnswer }: Answering,
  agreed: Agreed,
  request: Pick<QueryRequest, 'text' | 'params' | 'graphs' | 'base'>,
): Promise<Response> {
  if (!agreed.bindings && !agreed.quads) throw notAcceptable([...rowOffers, ...tripleOffers])
  const asked = { ...request, maxResults, maxBytes: maxAnswer, formats: formatNames(agreed) }
  const { type, bytes, digest } = await (await pool()).answer(asked, {
    signal: c.req.raw.signal,
    client: c.get('client'),
  })
  c.header('Vary', 'Accept')
  const { mediaType, format } = agreed[type]!
  return sender.send(c, bytes, { digest: `${digest}-${format}`, type: contentType(mediaType) })
}
