/** What proxies say of a request that they pass on; what is no valid name is left out. */
export interface Forwarded {
  readonly proto: string | undefined
  readonly host: string | undefined
  /** The path under which a proxy has the server, without a slash at its end. */
  readonly prefix: string | undefined
  /** The addresses that the request came from, each told by the proxy that it reached, the nearest proxy's last. */
  readonly clients: readonly string[]
}

/** Reads `X-Forwarded-Proto`, `-Host`, `-Prefix` and `-For`, and `Forwarded` (RFC 7239) where they say nothing. */
export function readForwarded(headers: Headers): Forwarded {
  const hops = list(headers.get('Forwarded')).map(readHop)
  const first = (name: string) => list(headers.get(`X-Forwarded-${name}`))[0]
  const proto = (first('Proto') ?? hops[0]?.get('proto'))?.toLowerCase()
  const host = first('Host') ?? hops[0]?.get('host')
  const clients = list(headers.get('X-Forwarded-For'))
  return {
    proto: proto === 'http' || proto === 'https' ? proto : undefined,
    host: host !== undefined && isHost.test(host) ? host.toLowerCase() : undefined,
    prefix: readPathPrefix(first('Prefix') ?? ''),
    clients: (clients.length > 0 ? clients : hops.flatMap(hop => hop.get('for') ?? [])).map(withoutPort),
  }
}

/** A path that stands before others, without a slash at its end; nothing where it is none that can stand in a link. */
export function readPathPrefix(path: string): string | undefined {
  const prefix = path.replace(/\/+$/, '')
  return isPrefix.test(prefix) && !/\/\.{1,2}(?=\/|$)/.test(prefix) ? prefix : undefined
}

const isHost = /^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i
const isPrefix = /^(?:\/[\w.~%+-]+)*$/

const list = (header: string | null) => (header ?? '').split(',').flatMap(part => part.trim() || [])

/** One proxy's `name=value` pairs; values may stand in quotation marks. */
function readHop(text: string): Map<string, string> {
  const pairs = text.matchAll(/([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g)
  return new Map([...pairs].map(([, name, quoted, token]) => [name!.toLowerCase(), quoted ?? token ?? '']))
}

const withoutPort = (address: string) =>
  /^\[([^\]]*)\]/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address
