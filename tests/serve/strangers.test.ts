import { describe, expect, it } from 'vitest'
import { ask, serve } from './fixture.js'
import { textOf } from './pages/fixture.js'
import { open } from './sockets.js'

const explosion = ask(`ASK { BIND("${'a'.repeat(60)}!" AS ?text) FILTER(REGEX(?text, "^(a+)+$")) }`)
const digits = 'VALUES ?$ { 0 1 2 3 4 5 6 7 8 9 }'
const wide = `SELECT * { ${['a', 'b', 'c', 'd'].map(name => digits.replace('$', name)).join(' ')}
  ${['e', 'f', 'g', 'h', 'i', 'j', 'k'].map(name => `BIND(CONCAT("value ", STR(?a)) AS ?${name})`).join(' ')} }`
const page = (query: string) => `/query?${new URLSearchParams({ query, run: 'yes' })}`

describe('the SPARQL page', async () => {
  const app = await serve()
  const show = async (query: string) => (await app.request(page(query), { headers: { accept: 'text/html' } })).text()

  it('shows the beginning of a long answer, and says how long it is', async () => {
    const html = await show(wide)
    expect(textOf(html)).toMatch(/The first 909 of 10,000 rows/)
    expect(html.match(/<tr>/g)).toHaveLength(910)
  })

  it('shows all of a short one', async () => {
    expect(textOf(await show('SELECT * { VALUES ?x { 1 2 3 } }'))).toContain('3 rows, all that there are.')
    expect(textOf(await show('CONSTRUCT { <a:s> <a:p> 1 , 2 } {}'))).toContain('2 triples, all that there are.')
  })

  it('cuts what is very long, in rows as in triples', async () => {
    const long = `VALUES ?x { ${Array.from({ length: 60 }, (_, i) => `"${String(i).padStart(100, '0')}"`).join(' ')} }
      BIND(CONCAT(${Array(400).fill('?x').join(',')}) AS ?y)`
    const rows = await show(`SELECT ?y { ${long} }`)
    expect(rows.length).toBeLessThan(2_000_000)
    expect(rows).toContain('… (40,000 characters)')
    const triples = await show(`CONSTRUCT { <a:s> <a:p> ?y } { ${long} }`)
    expect(triples.length).toBeLessThan(2_000_000)
    expect(textOf(triples)).toMatch(/The first \d+ of 60 triples/)
  })

  it('shows triple terms as text', async () => {
    const html = await show('SELECT (TRIPLE(<a:s>, <a:p>, "o") AS ?t) {}')
    expect(textOf(html)).toContain('<<( <a:s> <a:p> "o" )>>')
  })
})

describe('an answer', () => {
  it('may have so many bytes', async () => {
    const app = await serve(undefined, { maxAnswer: 10_000 })
    const response = await app.request(ask(wide), { headers: { accept: 'application/json' } })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code: 'refused', detail: expect.stringContaining('10000 bytes') })
  })

  it('is sent whole, and has the ETag and length that it says', async () => {
    const url = await open(await serve())
    const first = await fetch(new URL(ask(wide), url), {
      headers: { accept: 'text/csv', 'accept-encoding': 'identity' },
    })
    const text = await first.text()
    expect(text.trim().split('\r\n')).toHaveLength(10_001)
    expect(first.headers.get('content-length')).toBe(String(text.length))
    const headers = { accept: 'text/csv', 'if-none-match': first.headers.get('etag')! }
    expect((await fetch(new URL(ask(wide), url), { headers })).status).toBe(304)
  })
})

describe('one client', () => {
  it('cannot hold what others need, and is told to try again', async () => {
    const url = await open(await serve(undefined, { maxQueries: 8, trustProxy: 1 }))
    const from = (client: string, path: string, signal?: AbortSignal) =>
      fetch(new URL(path, url), {
        headers: { 'x-forwarded-for': client, accept: 'application/json' },
        signal: signal ?? null,
      })
    const leaving = new AbortController()
    const bombs = Array.from({ length: 4 }, () => from('192.0.2.1', explosion, leaving.signal).catch(() => undefined))
    const refused = await from('192.0.2.1', ask('ASK {}'))
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)])
    const other = await from('192.0.2.2', ask('ASK {}'))
    expect([other.status, await other.json()]).toEqual([200, { head: {}, boolean: true }])
    expect((await from('192.0.2.1', '/claim/claim-seen')).status).toBe(200)
    leaving.abort()
    await Promise.all(bombs)
  })
})

describe('where requests of other sites are refused', async () => {
  const app = await serve(undefined, { ownSiteOnly: true, cors: false, baseUrl: 'https://claims.example.org/x' })
  const get = (headers: Record<string, string>, path = '/') => app.request(`http://127.0.0.1${path}`, { headers })

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an origin without a name', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:8000' }],
    ['a link or an image of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of the same site at another origin', { 'sec-fetch-site': 'same-site' }],
  ])('so is %s, before any work', async (_, headers) => {
    for (const path of ['/', explosion, '/queries', '/sparql', '/nowhere', '/assets/claimgraph.css']) {
      const response = await get(headers as Record<string, string>, path)
      expect(response.status).toBe(403)
      expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
      expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false)
    }
  })

  it.each([
    ['a program', {}],
    ['a person who types the address', { 'sec-fetch-site': 'none' }],
    ['a page of its own', { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1' }],
    ['a page of its own behind the proxy', { 'sec-fetch-site': 'same-origin', origin: 'https://claims.example.org' }],
  ])('%s is answered', async (_, headers) => {
    const response = await get(headers as Record<string, string>)
    expect([response.status, response.headers.get('Cross-Origin-Resource-Policy')]).toEqual([200, 'same-origin'])
  })
})

describe('pages of another day', async () => {
  const app = await serve()
  const get = (path: string) => app.request(path, { headers: { accept: 'text/html' } })
  const linkOn = async (path: string, kind: string) =>
    new RegExp(`href="(/${kind}/[0-9a-f]+)"`).exec(await (await get(path)).text())![1]!
  const questionPath = async () => linkOn(await linkOn('/topics', 'topic'), 'question')

  it('are made elsewhere, and are like those made here', async () => {
    const here = await serve(undefined, { kinds: (await import('../../src/compare/kinds/kinds.js')).kinds })
    for (const path of ['/alignment', '/range', await questionPath()]) {
      const response = await get(`${path}?as-of=2031-05-01`)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Security-Policy')).toContain("style-src 'self'")
      const expected = await here.request(`${path}?as-of=2031-05-01`, { headers: { accept: 'text/html' } })
      expect(await response.text()).toBe(await expected.text())
    }
  })

  it('are not there where nothing is, and want a day', async () => {
    expect((await get('/question/nothing?as-of=2031-05-01')).status).toBe(404)
    expect((await get('/alignment/a/b?as-of=2031-05-01')).status).toBe(404)
    expect((await get('/alignment?as-of=2031-02-30')).status).toBe(400)
    expect((await get(`${await questionPath()}.ttl?as-of=2031-05-01`)).headers.get('Content-Type')).toContain('turtle')
  })
})

describe('data that have changed where they came from', () => {
  it('are said to have, by pages and by a header', async () => {
    let hasChanged = false
    const app = await serve(undefined, { isStale: async () => hasChanged })
    const get = (path: string) => app.request(path, { headers: { accept: 'text/html' } })
    const before = await get('/')
    expect(before.headers.has('Warning')).toBe(false)
    hasChanged = true
    for (const path of ['/', '/claim/claim-seen', '/alignment?as-of=2031-05-01']) {
      const response = await get(path)
      expect(response.headers.get('Warning')).toBe('110 - "Response is Stale"')
      expect(textOf(await response.text())).toContain('The files of this graph have changed since they were read.')
    }
    const headers = { 'if-modified-since': before.headers.get('Last-Modified')!, accept: 'text/html' }
    expect((await app.request('/', { headers })).status).toBe(200)
  })
})
