import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { type AddressOptions, baseOf, knowAddress, parseAddress, pathWithin } from '../../../src/serve/http/address.js'
import { networkOf } from '../../../src/serve/http/client.js'

/** What a request finds out about its address, path and client. */
async function ask(options: Partial<AddressOptions>, path: string, headers: Record<string, string>, peer?: string) {
  const given = { base: undefined, trustProxy: 0, ...options }
  const app = new Hono({ getPath: pathWithin(given) })
  app.use(knowAddress(given)).all('*', c => c.json([baseOf(c), c.req.path, c.get('client') ?? null]))
  const env = peer === undefined ? {} : { incoming: { socket: { remoteAddress: peer } } }
  const response = await app.request(`http://127.0.0.1:3030${path}`, { headers }, env)
  return (await response.json()) as [base: string, path: string, client: string | null]
}
const near = '127.0.0.1'
const far = '203.0.113.9'

describe('the address of a server', () => {
  it.each([
    ['that it is told', { base: parseAddress('https://x.org/cg/') }, '/', {}, near, 'https://x.org/cg'],
    [
      'that it is told, whatever else is said',
      { base: parseAddress('https://x.org') },
      '/',
      { 'x-forwarded-host': 'y.org' },
      near,
      'https://x.org',
    ],
    [
      'of the request where nobody is trusted',
      {},
      '/',
      { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'y.org', 'x-forwarded-prefix': '/p' },
      far,
      'http://127.0.0.1:3030',
    ],
    [
      'with the scheme of a proxy on the same machine',
      {},
      '/',
      { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'y.org' },
      near,
      'https://127.0.0.1:3030',
    ],
    [
      'of a proxy that is trusted',
      { trustProxy: 1 },
      '/',
      { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'y.org', 'x-forwarded-prefix': '/p/q/' },
      far,
      'https://y.org/p/q',
    ],
    [
      'of the first of several proxies',
      { trustProxy: 1 },
      '/',
      { 'x-forwarded-proto': 'https, http', 'x-forwarded-host': 'y.org:8443, inner' },
      far,
      'https://y.org:8443',
    ],
    [
      'of a proxy that says it by the standard',
      { trustProxy: 1 },
      '/',
      { forwarded: 'for=192.0.2.1;proto=https;host="y.org:8443", for=x' },
      far,
      'https://y.org:8443',
    ],
    [
      'without what is no host',
      { trustProxy: 1 },
      '/',
      { 'x-forwarded-host': 'y.org/evil"><script>' },
      far,
      'http://127.0.0.1:3030',
    ],
    [
      'without what is no port',
      { trustProxy: 1 },
      '/',
      { 'x-forwarded-host': 'y.org:99999' },
      far,
      'http://127.0.0.1:3030',
    ],
    [
      'without what is no scheme',
      { trustProxy: 1 },
      '/',
      { 'x-forwarded-proto': 'javascript' },
      far,
      'http://127.0.0.1:3030',
    ],
    [
      'without what is no path',
      { trustProxy: 1 },
      '/',
      { 'x-forwarded-prefix': '/a"><script>' },
      far,
      'http://127.0.0.1:3030',
    ],
    [
      'without what leads to another site',
      { trustProxy: 1 },
      '/',
      { 'x-forwarded-prefix': '//evil.org' },
      far,
      'http://127.0.0.1:3030',
    ],
    [
      'without what leads upward',
      { trustProxy: 1 },
      '/',
      { 'x-forwarded-prefix': '/a/../b' },
      far,
      'http://127.0.0.1:3030',
    ],
  ])('is one %s', async (_, options, path, headers, peer, expected) => {
    expect((await ask(options, path, headers as Record<string, string>, peer))[0]).toBe(expected)
  })

  it.each(['ftp://x.org', 'x.org', '/cg', 'https://x.org/?a=b', 'https://x.org/#a', 'https://me@x.org/'])(
    'cannot be %s',
    text => expect(() => parseAddress(text)).toThrow(/expected an address such as/),
  )
})

describe('the path of a request', () => {
  it.each([
    ['/cg/agent/x', '/agent/x'],
    ['/agent/x', '/agent/x'],
    ['/cg', '/'],
    ['/cg/', '/'],
    ['/cgx/y', '/cgx/y'],
    ['/cg/sparql/', '/sparql'],
    ['/agent/x//', '/agent/x'],
    ['/', '/'],
    ['/claim/%2F/', '/claim/%2F'],
  ])('is without prefix and slashes at its end: %s', async (path, expected) => {
    expect((await ask({ base: parseAddress('https://x.org/cg') }, path, {}))[1]).toBe(expected)
    expect((await ask({ trustProxy: 1 }, path, { 'x-forwarded-prefix': '/cg' }))[1]).toBe(expected)
  })
})

describe('a client', () => {
  const chain = { 'x-forwarded-for': '198.51.100.1, 192.0.2.7:4711' }
  it.each([
    ['is whoever asks where nobody is trusted', 0, chain, far, far],
    ['is whom the nearest proxy names', 1, chain, near, '192.0.2.7'],
    ['is whom the one before it names, where two are trusted', 2, chain, near, '198.51.100.1'],
    ['is the first where there are fewer proxies than are trusted', 5, chain, near, '198.51.100.1'],
    ['is the proxy where that names none', 1, {}, near, near],
    ['may be named by the standard', 1, { forwarded: 'for="[2001:db8:cafe::17]:4711"' }, near, '2001:db8:cafe:0::/64'],
    ['may not be known', 0, {}, undefined, null],
  ])('%s', async (_, trustProxy, headers, peer, expected) => {
    expect((await ask({ trustProxy }, '/', headers as Record<string, string>, peer))[2]).toBe(expected)
  })

  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['2001:db8:0:0:ffff::2', '2001:db8:0:0::/64'],
    ['2001:db8:0:1:2:3:4:5', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['nonsense', 'nonsense'],
  ])('has the network of %s', (address, network) => expect(networkOf(address)).toBe(network))
})
