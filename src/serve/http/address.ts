import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { getPath } from 'hono/utils/url'
import { ClaimGraphError } from '../../errors.js'
import { isOwnMachine, networkOf } from './client.js'
import { type Forwarded, readForwarded, readPathPrefix } from './forwarded.js'

/** Under which address clients know the server. */
export interface Address {
  /** Scheme, host and port. */
  readonly origin: string
  /** What stands before every path, such as `/claims`; empty where nothing does. */
  readonly path: string
}

/** How a server learns its address where it stands behind a proxy. */
export interface AddressOptions {
  /** The address, where it is told. */
  readonly base: Address | undefined
  /** How many proxies are believed in what they say of a request. */
  readonly trustProxy: number
}

declare module 'hono' {
  interface ContextVariableMap {
    address: Address
    /** Who asks: a network address, where it is known. */
    client: string | undefined
    /** Whether the data have changed where they came from. */
    isStale: boolean | undefined
  }
}

/** Finds out for each request under which address it was made, and by whom. */
export function knowAddress(options: AddressOptions): MiddlewareHandler {
  return async (c, next) => {
    const peer = peerOf(c.env)
    const told = readForwarded(c.req.raw.headers)
    const chain = [...(options.trustProxy > 0 ? told.clients : []), peer ?? []].flat()
    c.set('client', networkOf(chain.at(-1 - options.trustProxy) ?? chain[0]))
    c.set('address', options.base ?? readAddress(c.req.url, told, options.trustProxy > 0, isOwnMachine(peer)))
    return next()
  }
}

/**
 * Makes what finds the path of a request within the server: without the path under which a proxy has it, which the proxy
 * may have cut off already, and without slashes at its end.
 */
export function pathWithin({ base, trustProxy }: AddressOptions): (request: Request) => string {
  return request => {
    const path = getPath(request)
    const prefix = base?.path ?? (trustProxy > 0 ? readForwarded(request.headers).prefix : undefined) ?? ''
    const within = path === prefix || path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path
    return within.replace(/\/+$/, '') || '/'
  }
}

/** The address under which a request was made, without a slash at its end. */
export function baseOf(c: Context): string {
  const { origin, path } = c.get('address') ?? { origin: new URL(c.req.url).origin, path: '' }
  return origin + path
}

/** Reads the address that a server is told it has. Throws `usage` where it is none. */
export function parseAddress(text: string): Address {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const path = readPathPrefix(url?.pathname ?? '')
  const isPlain = url && /^https?:$/.test(url.protocol) && `${url.search}${url.hash}${url.username}` === ''
  if (isPlain && path !== undefined) return { origin: url.origin, path }
  throw new ClaimGraphError(
    'usage',
    `expected an address such as https://example.org/claims, without a query or fragment, found \`${text}\``,
  )
}

/** A proxy on the same machine is believed about the scheme in any case: nothing but links depends on it. */
function readAddress(url: string, told: Forwarded, isTrusted: boolean, isNear: boolean): Address {
  const { protocol, host } = new URL(url)
  const scheme = (isTrusted || isNear ? told.proto : undefined) ?? protocol.slice(0, -1)
  const { host: name = host, prefix = '' } = isTrusted ? told : {}
  const origin = [name, host].map(each => `${scheme}://${each}`).find(each => URL.canParse(each))
  return { origin: new URL(origin ?? url).origin, path: prefix }
}

function peerOf(env: Partial<HttpBindings> | undefined): string | undefined {
  return env?.incoming?.socket.remoteAddress
}
