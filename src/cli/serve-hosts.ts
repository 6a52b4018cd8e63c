import { hostname, networkInterfaces } from 'node:os'

const loopback = ['127.0.0.1', 'localhost', '[::1]']

/**
 * The names under which a server that listens to an address may be asked: that address, this machine's own where it is
 * any, and the name under which a proxy has it.
 */
export function allowedHosts(host: string, baseUrl: string | undefined): string[] {
  const isAny = host === '0.0.0.0' || host === '::'
  const interfaces = Object.values(networkInterfaces()).flatMap(each => each ?? [])
  const addresses = isAny ? [...interfaces.map(({ address }) => address), hostname()] : [host]
  const proxy = baseUrl !== undefined && URL.canParse(baseUrl) ? [new URL(baseUrl).hostname] : []
  return [...new Set([...loopback, ...addresses.map(inUrl), ...proxy])]
}

/** A host as a URL has it: an IPv6 address in brackets, a name in small letters. */
function inUrl(host: string): string {
  const plain = host.replace(/%.*$/, '').toLowerCase()
  return plain.includes(':') ? new URL(`http://[${plain}]`).hostname : plain
}
