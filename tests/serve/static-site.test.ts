import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { openClaimGraph } from '../../src/index.js'
import { type SiteFile, staticSite } from '../../src/serve/static-site.js'
import { referencesOf, textOf } from './pages/fixture.js'
import { openHostile } from './pages/hostile.js'

const bridge = fileURLToPath(new URL('../compare/bridge.trig', import.meta.url))

async function gather(files: AsyncIterable<SiteFile>): Promise<Map<string, string>> {
  const gathered = new Map<string, string>()
  for await (const { path, text } of files) {
    expect(gathered.has(path), path).toBe(false)
    gathered.set(path, text)
  }
  return gathered
}

let files: Map<string, string>
beforeAll(async () => {
  files = await gather(staticSite(await openClaimGraph(bridge)))
})

const pages = () => [...files].filter(([path]) => path.endsWith('.html'))

describe('a static site', () => {
  it('has a page for everything, its data beside it, and what pages need', () => {
    for (const name of ['index.html', 'about.html', 'alignment.html', 'search.html', 'query.html']) {
      expect(files.has(name), name).toBe(true)
    }
    for (const name of [
      'claim/claim-union.html',
      'claim/claim-union.ttl',
      'claim/claim-union.trig',
      'agent/union.jsonld',
    ]) {
      expect(files.has(name), name).toBe(true)
    }
    expect(files.has('assets/claimgraph.css')).toBe(true)
    expect(files.get('claim/claim-union.trig')).toContain('cg:deaths 12')
    expect(JSON.parse(files.get('agent/union.jsonld')!)).toHaveProperty('@graph')
  })

  it('has only relative links, each to a file that is there', () => {
    let number = 0
    for (const [path, html] of pages()) {
      for (const reference of referencesOf(html)) {
        if (reference.startsWith('#')) continue
        number++
        expect(reference, path).not.toMatch(/^\/|^[a-z]+:/)
        const [file] = reference.split(/[?#]/)
        const target = decodeURIComponent(posix.join(posix.dirname(path), file!))
        expect(files.has(target), `${reference} on ${path}`).toBe(true)
      }
    }
    expect(number).toBeGreaterThan(300)
  })

  it('asks nothing of a server, and says so', () => {
    for (const [path, html] of pages()) {
      expect(html, path).not.toContain('as-of')
      expect(html, path).not.toContain('query?query=')
      expect(html.includes('<form'), path).toBe(/^(?:ar\/)?search\.html$/.test(path))
    }
    expect(textOf(files.get('query.html')!)).toContain('answers no queries')
    expect(files.get('search.html')).toContain('<script src="assets/search.js"')
  })

  it('holds to its own policy', () => {
    expect([...pages()]).not.toEqual([])
    for (const [path, html] of pages()) {
      expect(html, path).toContain('<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;')
    }
  })

  it('has nothing of a restricted claim in any file', async () => {
    for (const [path, text] of files) expect(text, path).not.toMatch(/MARKER|7654321/)
    const open = await gather(staticSite(await openClaimGraph(bridge, { includeRestricted: true })))
    expect(open.has('claim/claim-MARKER.html')).toBe(true)
  })

  it('is the same each time', async () => {
    expect(await gather(staticSite(await openClaimGraph(bridge)))).toEqual(files)
  })

  it.each(['script', 'quotes', 'closing'])('points no text that looks like a link elsewhere: %s', async name => {
    const hostile = await gather(staticSite(await openHostile(name)))
    expect(hostile.size).toBeGreaterThan(50)
  })
})
