import { beforeAll, describe, expect, it } from 'vitest'
import { ask, serve, typeOf } from './fixture.js'
import { textOf } from './pages/fixture.js'

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

let app: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  app = await serve()
})
const get = (path: string, accept?: string, more: Record<string, string> = {}) =>
  app.request(path, { headers: { ...(accept === undefined ? {} : { accept }), ...more } })

describe('a path of a resource', () => {
  it('is a page to a browser and data to a program', async () => {
    const page = await get('/claim/claim-seen', browser)
    expect(typeOf(page)).toBe('text/html')
    expect(await page.text()).toContain('Miller saw the dam break')
    expect(page.headers.get('Vary')).toContain('Accept')
    expect(page.headers.get('Link')).toContain('</claim/claim-seen.ttl>; rel="alternate"; type="text/turtle"')
    expect(typeOf(await get('/claim/claim-seen', 'text/turtle'))).toBe('text/turtle')
    expect(typeOf(await get('/claim/claim-seen', 'application/ld+json, text/html;q=0.5'))).toBe('application/ld+json')
  })

  it('keeps the policy of a page that the browser has already', async () => {
    const first = await get('/claim/claim-seen', browser)
    const again = await get('/claim/claim-seen', browser, { 'if-none-match': first.headers.get('ETag')! })
    expect(again.status).toBe(304)
    expect(again.headers.get('Content-Security-Policy')).toBe(first.headers.get('Content-Security-Policy'))
    expect(again.headers.get('Content-Security-Policy')).toContain("style-src 'self'")
  })
})

describe('an error', () => {
  it.each([
    ['/nowhere', browser, 404, 'Nothing here'],
    ['/claim/nothing', browser, 404, 'Nothing here'],
    ['/claim/claim-seen.n3', browser, 404, 'Nothing here'],
    ['/resource', browser, 400, 'Not understood'],
    [ask('ASK {}'), 'text/html', 406, 'Not in that form'],
    [ask('SELECT'), browser, 400, 'Not understood'],
  ])('is a page to a browser: %s', async (path, accept, status, title) => {
    const response = await get(path, accept)
    expect([response.status, typeOf(response)]).toEqual([status, 'text/html'])
    expect(await response.text()).toContain(`<h1>${title}</h1>`)
    expect(response.headers.get('Content-Security-Policy')).toContain("style-src 'self'")
  })

  it('is text or JSON to a program', async () => {
    expect(typeOf(await get('/nowhere', '*/*'))).toBe('text/plain')
    expect(typeOf(await get('/nowhere', 'application/json'))).toBe('application/problem+json')
  })
})

describe('the SPARQL page', () => {
  const run = (query: string) => get(`/query?${new URLSearchParams({ query, run: 'yes' })}`, browser)

  it('asks the endpoint, comparison included, and links what has a page', async () => {
    const html = await (
      await run('SELECT ?q ?qLabel { GRAPH cg:comparisons { ?q a cg:Question ; rdfs:label ?qLabel } } ORDER BY ?qLabel')
    ).text()
    expect(html).toMatch(/<a href="\/question\/[0-9a-f]+">/)
    expect(textOf(html)).toContain('deaths: Flood in Lowbridge')
  })

  it('shows what the endpoint refuses', async () => {
    const response = await run('SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }')
    expect(response.status).toBe(200)
    expect(textOf(await response.text())).toMatch(/Result.*SERVICE/)
  })

  it('runs nothing before it is asked to', async () => {
    const html = await (await get(`/query?${new URLSearchParams({ query: 'ASK {}' })}`, browser)).text()
    expect(html).toContain('ASK {}</textarea>')
    expect(html).not.toContain('id="answer"')
  })
})
