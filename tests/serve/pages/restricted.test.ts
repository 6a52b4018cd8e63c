import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openClaimGraph } from '../../../src/index.js'
import { openPages, pathsOf, textOf } from './fixture.js'

const bridge = fileURLToPath(new URL('../../compare/bridge.trig', import.meta.url))
const planted = /MARKER|7,?654,?321/

async function findPlanted(options: { includeRestricted?: boolean; isStatic?: boolean }): Promise<string[]> {
  const { site, get } = await openPages(await openClaimGraph(bridge, options), options)
  const pages = [...(await pathsOf(site)), '/search?q=marker', '/alignment?as-of=2024-06-30']
  const found: string[] = []
  for (const path of pages) if (planted.test(await get(path))) found.push(path)
  return found
}

describe('a restricted claim', () => {
  it('is on no page, in no search and no static page', async () => {
    expect(await findPlanted({})).toEqual([])
    expect(await findPlanted({ isStatic: true })).toEqual([])
  })

  it('has no page', async () => {
    const { app } = await openPages(await openClaimGraph(bridge))
    expect((await app.request('/claim/claim-MARKER')).status).toBe(404)
  })

  it('counts nowhere', async () => {
    const { get } = await openPages(await openClaimGraph(bridge))
    // the clerk's one, two of the union's three, and the office's two
    expect(textOf(await get('/'))).toContain('5 claims by 3 claimants')
    expect(textOf(await get('/agent/union'))).toContain('2 claims of its own')
    expect(textOf(await get('/about'))).not.toMatch(/\d+ restricted/)
  })

  it('is there where the graph was opened with it', async () => {
    const found = await findPlanted({ includeRestricted: true })
    expect(found).toContain('/claim/claim-MARKER')
    expect(found).toContain('/search?q=marker')
    expect(found).toContain('/document/letter')
  })
})
