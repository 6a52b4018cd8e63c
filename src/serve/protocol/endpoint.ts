import { Hono } from 'hono'
import { baseOf } from '../http/address.js'
import { type Answering, answer } from './answer.js'
import { agree, contentType, notAcceptable, tripleOffers } from './formats.js'
import { readProtocolRequest } from './request.js'
import { createServiceDescription, type OpenData } from './service-description.js'

/** What the endpoint answers with; a request's body may have so many bytes. */
export interface EndpointOptions extends Answering {
  readonly maxBody: number
}

/** The SPARQL 1.1 Protocol for queries of one dataset; updates are refused, and a bare GET describes the service. */
export function createEndpoint(data: OpenData, options: EndpointOptions): Hono {
  const describeService = createServiceDescription(data)
  return new Hono().all('/', async c => {
    const asked = await readProtocolRequest(c.req.raw, options.maxBody)
    const agreed = agree(c.req.header('Accept'), asked?.format)
    if (asked) {
      const { text, graphs } = asked
      return answer(c, options, agreed, { text, graphs, base: `${baseOf(c)}/sparql` })
    }
    if (!agreed.quads) throw notAcceptable(tripleOffers)
    c.header('Vary', 'Accept')
    c.header('Link', '</.well-known/void>; rel="describedby"')
    return c.body(await describeService(baseOf(c), agreed.quads.format), 200, {
      'Content-Type': contentType(agreed.quads.mediaType),
    })
  })
}
