import { createServer } from 'node:http'
import { type AddressInfo, isIPv6 } from 'node:net'
import { getRequestListener, type HttpBindings, RequestError } from '@hono/node-server'
import { ClaimGraphError } from '../errors.js'

/** A server that accepts requests. */
export interface RunningServer {
  readonly url: string
  /** Accepts no more; lets what is under way finish for so many milliseconds, and then cuts it off. */
  stop(graceMs: number): Promise<void>
}

/** Answers a request, as the `fetch` of an app does; `env` tells of the connection on which it came. */
export type Answer = (request: Request, env: HttpBindings) => Response | Promise<Response>

/**
 * Opens a port (0 for any that is free) and answers what comes in. Throws `unavailable` where it cannot be opened.
 *
 * @example
 * ```ts
 * import { listen } from 'claimgraph/serve'
 *
 * const server = await listen(() => new Response('at your service'), { host: '127.0.0.1', port: 0 })
 * const response = await fetch(server.url)
 * console.log(await response.text()) // at your service
 * await server.stop(1000)
 * ```
 */
export async function listen(answer: Answer, { host, port }: { host: string; port: number }): Promise<RunningServer> {
  const callback = async (request: Request, env: unknown) => {
    const { incoming } = env as HttpBindings
    const response = await answer(request, env as HttpBindings)
    // what is still to come of a body is not waited for: the connection ends, and the client knows that it does
    if (!incoming.complete) response.headers.set('Connection', 'close')
    return response
  }
  const server = createServer(getRequestListener(callback, { overrideGlobalObjects: false, errorHandler }))
  await new Promise<void>((resolve, reject) => {
    server.once('error', cause => reject(cannotListen(cause, host, port)))
    server.listen(port, host, resolve)
  })
  const bound = (server.address() as AddressInfo).port
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${bound}/`,
    stop: graceMs =>
      new Promise(resolve => {
        // connections that are kept alive become idle one by one
        const closing = setInterval(() => server.closeIdleConnections(), 50)
        const cutting = setTimeout(() => server.closeAllConnections(), graceMs)
        server.close(() => {
          clearInterval(closing)
          clearTimeout(cutting)
          resolve()
        })
      }),
  }
}

/** Answers what never became a request, such as one with a host name that is none. */
function errorHandler(error: unknown): Response {
  const isTheirs = error instanceof RequestError
  if (!isTheirs) process.stderr.write(`claimgraph: unexpected error\n${(error as Error).stack}\n`)
  return new Response(isTheirs ? 'expected an HTTP request with a valid target and host\n' : 'unexpected error\n', {
    status: isTheirs ? 400 : 500,
    headers: { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' },
  })
}

function cannotListen(cause: NodeJS.ErrnoException, host: string, port: number): ClaimGraphError {
  const found: Readonly<Record<string, string>> = {
    EADDRINUSE: 'one that is in use; --port chooses another',
    EACCES: 'one that may not be opened; --port chooses another',
    EADDRNOTAVAIL: 'an address that is not of this machine; --host chooses another',
    ENOTFOUND: 'a host that is not known; --host chooses another',
  }
  return new ClaimGraphError(
    'unavailable',
    `port ${port} of ${host}: expected a free port, found ${found[cause.code ?? ''] ?? cause.message}`,
    { cause },
  )
}
