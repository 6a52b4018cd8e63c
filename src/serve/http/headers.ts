import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import type { MethodsOf } from './methods.js'
import { problem } from './problem.js'

const shared = ['Content-Location', 'ETag', 'Link', 'Retry-After']

/** Headers of every answer: nothing is sniffed, told to others, or framed unless it is made for that, and what is no page may load nothing. */
export const security: readonly MiddlewareHandler[] = [
  secureHeaders({
    strictTransportSecurity: false,
    crossOriginResourcePolicy: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: 'none',
  }),
  async (c, next) => {
    await next()
    const { headers } = c.res
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', closedPolicy)
    // for browsers that know no frame-ancestors
    if (!headers.get('Content-Security-Policy')?.includes('frame-ancestors *')) headers.set('X-Frame-Options', 'DENY')
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache')
  },
]

const closedPolicy = "default-src 'none'; frame-ancestors 'none'"

/** An ETag for every answer, by its content; what a browser has keeps the policy with which it came. */
export const validators: readonly MiddlewareHandler[] = [
  etag({
    retainedHeaders: [
      ...RETAINED_304_HEADERS,
      ...shared,
      'Content-Security-Policy',
      'Access-Control-Allow-Origin',
      'Access-Control-Expose-Headers',
    ],
  }),
  // the middleware above would clone the answer, and Node ends the body of one whose clone it has thrown away
  async (c, next) => {
    await next()
    if (!c.res.ok || c.res.headers.has('ETag')) return
    const bytes = await c.res.arrayBuffer()
    c.res = new Response(c.res.body === null ? null : bytes, c.res)
    c.res.headers.set('ETag', `"${createHash('sha1').update(new Uint8Array(bytes)).digest('hex')}"`)
  },
]

/** Lets pages of other sites read the answers. */
export function openToOtherSites(methodsOf: MethodsOf): MiddlewareHandler {
  const allowMethods = (_: string, c: Context) => [...methodsOf(c.req.path)]
  return cors({ origin: '*', allowMethods, exposeHeaders: shared, maxAge: 86_400 })
}

/**
 * Refuses, before any work, what pages of other sites ask for, by links, forms, images or scripts: how long an answer
 * takes tells what is in it. What is answered, no other site may embed.
 */
export const refuseOtherSites: MiddlewareHandler = async (c, next) => {
  const [site, origin] = [c.req.header('Sec-Fetch-Site') ?? 'none', c.req.header('Origin')]
  const isOwn = origin === undefined || origin === c.get('address').origin || origin === new URL(c.req.url).origin
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  if (!isOwn || !['none', 'same-origin'].includes(site)) {
    return problem(c, 403, 'expected a request of this site or typed by a person, found one of another site')
  }
  await next()
  c.res.headers.set('Cross-Origin-Resource-Policy', 'same-origin')
}

/** Says with every answer that the data have changed where they came from, where they have. */
export function announceStale(isStale: () => Promise<boolean>): MiddlewareHandler {
  return async (c, next) => {
    const stale = await isStale()
    c.set('isStale', stale)
    await next()
    if (stale) c.res.headers.set('Warning', '110 - "Response is Stale"')
  }
}

/** Answers only under the names given, so that no other site can pass for this one by the name that it gives its address. */
export function limitHosts(hosts: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const { hostname } = new URL(c.req.url)
    if (hosts.includes(hostname)) return next()
    return problem(c, 403, `expected one of the hosts ${hosts.join(', ')}, found ${hostname}`)
  }
}
