import { describe, expect, it } from 'vitest'
import { openPages, pathsOf, textOf } from './fixture.js'
import { hostile, openHostile } from './hostile.js'

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** The elements of a page, by name, as a browser would begin them. */
function elementsOf(html: string): string[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)[\s>/]/gi)].map(([, name]) => name!.toLowerCase())
}

describe.each(Object.entries(hostile))('a graph in which everything is called by %s', (name, label) => {
  it('shows that as text on every page, title included', async () => {
    const { site, get } = await openPages(await openHostile(name))
    const paths = await pathsOf(site)
    expect(paths.length).toBeGreaterThan(15)
    for (const path of paths) {
      const html = await get(path)
      expect(elementsOf(html), path).not.toContain('img')
      expect(html.match(/<h1>/g), path).toHaveLength(1)
      // scripts of the site's own, and data that no browser runs; every one is closed where it begins
      const scripts = html.match(
        /<script(?: src="\/assets\/[a-z-]+\.js\?v=[0-9a-f]+" defer="">| type="application\/ld\+json">[^<]*)<\/script>/g,
      )
      expect(html.match(/<script/gi)?.length, path).toBe(scripts?.length)
      // what stands within quotation marks is no attribute
      expect(html.replace(/="[^"]*"/g, '=""'), path).not.toMatch(/<[^>]* on[a-z]+=/)
      if (['/about', '/query', '/alignment', '/relaying', '/one-origin', '/map', '/search'].includes(path)) continue
      expect(textOf(html), path).toContain(oneLine(label))
      if (!/^\/(agent|claim|concept|document|event|place)\//.test(path)) continue
      const title = textOf(/<title>([^<]*)<\/title>/.exec(html)![1]!)
      expect(title, path).toContain(oneLine(label).slice(0, 100))
    }
  })

  it('finds it by that name, and shows what was sought as text', async () => {
    const { get } = await openPages(await openHostile(name))
    const html = await get(`/search?q=${encodeURIComponent(label)}`)
    expect(elementsOf(html)).not.toContain('img')
    expect(html).not.toContain('<script')
    expect(html).toMatch(/value="[^"<>]*"\/>/)
    expect(textOf(html)).toContain(`found for “${oneLine(label)}”`)
    expect(textOf(html)).not.toContain('0 things found')
  })
})

describe('a query', () => {
  it('stands as text in the editor', async () => {
    const { get } = await openPages(await openHostile('script'))
    const html = await get(`/query?query=${encodeURIComponent('</textarea><script>alert(1)</script>')}`)
    expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>')
  })
})

describe('a title', () => {
  it('is cut with an ellipsis where it is very long, and the heading is not', async () => {
    const { get } = await openPages(await openHostile('long'))
    const html = await get('/agent/agent')
    expect(html).toContain(`<title>${'x'.repeat(120)}… · claimgraph</title>`)
    expect(html).toContain(`<h1><bdi>${'x'.repeat(10_000)}</bdi></h1>`)
  })

  it('keeps the direction of its text to itself', async () => {
    const { get } = await openPages(await openHostile('rightToLeft'))
    expect(await get('/agent/agent')).toContain(`<title>\u2068${hostile.rightToLeft}\u2069 · claimgraph</title>`)
  })
})
