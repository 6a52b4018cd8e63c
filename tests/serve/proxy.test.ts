import { beforeAll, describe, expect, it } from 'vitest'
import { serve } from './fixture.js'

let app: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  app = await serve(undefined, { trustProxy: 1 })
})
const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'data.example.org', 'x-forwarded-prefix': '/cg' }
const get = (path: string, accept = 'text/html', headers: Record<string, string> = proxied) =>
  app.request(path, { headers: { accept, ...headers } })

describe('behind a proxy that has it under a path', () => {
  it.each(['/', '/search?q=flood', '/query', '/claim/claim-seen', '/alignment', '/range', '/about', '/nowhere'])(
    'every link, form and script of a page stays under the path: %s',
    async path => {
      const html = await (await get(path)).text()
      const links = [...html.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)].map(([, link]) => link!)
      expect(links.length).toBeGreaterThan(5)
      expect(links.filter(link => !link.startsWith('/cg/'))).toEqual([])
      expect(links.filter(link => link.startsWith('/cg/cg/'))).toEqual([])
    },
  )

  it('so do the links of headers', async () => {
    const { headers } = await get('/claim/claim-seen', 'text/turtle')
    expect(headers.get('Content-Location')).toBe('/cg/claim/claim-seen.ttl')
    expect(headers.get('Link')).toContain('</cg/claim/claim-seen>; rel="canonical"')
    expect(headers.get('Link')).not.toContain('</claim')
    const found = await get(`/resource?iri=${encodeURIComponent('https://example.org/flood/claim-seen')}`)
    expect([found.status, found.headers.get('Location')]).toEqual([303, '/cg/claim/claim-seen'])
  })

  it.each([
    ['/sparql', 'text/turtle', 'sd:endpoint <https://data.example.org/cg/sparql>'],
    ['/sparql/', 'application/ld+json', 'https://data.example.org/cg/sparql'],
    ['/cg/queries/', 'application/json', '"url": "https://data.example.org/cg/queries/'],
    ['/queries', 'text/turtle', '<https://data.example.org/cg/sparql>'],
    ['/.well-known/void', 'text/turtle', 'void:sparqlEndpoint <https://data.example.org/cg/sparql>'],
  ])('absolute addresses are the proxy’s: %s as %s', async (path, accept, expected) => {
    const text = await (await get(path, accept)).text()
    expect(text).toContain(expected)
    expect(text).not.toMatch(/localhost|server\.invalid/)
  })

  it('nothing of that is remembered for others', async () => {
    expect(await (await get('/sparql', 'text/turtle', {})).text()).toContain('<http://localhost/sparql>')
    expect(await (await get('/', 'text/html', {})).text()).toContain('href="/search"')
  })
})

describe('a slash at the end of a path', () => {
  it.each([
    ['/sparql/?query=ASK%7B%7D', 'application/json', 200],
    ['/queries/', 'application/json', 200],
    ['/queries/claim-chain/?claim=claim-seen', 'text/csv', 200],
    ['/query/?query=ASK%7B%7D', 'text/html', 200],
    ['/search/?q=flood', 'text/html', 200],
    ['/claim/claim-seen/', 'text/turtle', 200],
    ['/claim/claim-seen.ttl/', '*/*', 200],
    ['/agent/council/', 'text/html', 200],
    ['/alignment/', 'text/html', 200],
    ['/assets/claimgraph.css/', '*/*', 200],
    ['/.well-known/void/', 'text/turtle', 200],
    ['/resource/?iri=https://example.org/flood/claim-seen', '*/*', 303],
    ['/nowhere/', 'text/html', 404],
  ])('%s answers as it does without', async (path, accept, status) => {
    const response = await get(path, accept, {})
    expect(response.status).toBe(status)
    const without = await get(path.replace(/\/(?=\?|$)/, ''), accept, {})
    expect(await response.text()).toBe(await without.text())
  })

  it('takes a query by POST, too', async () => {
    const headers = { 'content-type': 'application/sparql-query', accept: 'text/csv' }
    const response = await app.request('/sparql/', { method: 'POST', headers, body: 'ASK {}' })
    expect([response.status, (await response.text()).trim()]).toEqual([200, 'true'])
  })
})
