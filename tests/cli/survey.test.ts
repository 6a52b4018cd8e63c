import { describe, expect, it } from 'vitest'
import { bridgeFile } from '../compare/bridge.js'
import { claimgraph, readTsv } from './run.js'

const survey = (...args: string[]) => claimgraph(['survey', '-d', bridgeFile, ...args])

describe('claimgraph survey', () => {
  it('counts claims, actors and contradicting pairs, and says what it leaves out', async () => {
    const { out, err, status } = await survey('--limit', '1')
    expect(status).toBe(0)
    const [row, ...others] = readTsv(out)
    expect(others).toEqual([])
    // the office's at least 40 and 40, each with the union's 12
    expect(row).toMatchObject({
      event: 'Collapse of the bridge',
      property: 'deaths',
      claims: '3',
      actors: '2',
      contradicting: '2',
    })
    expect(err).toMatch(/1 questions? have 2 pairs of claims that cannot both be true; \d questions are not shown/)
  })

  it('shows one property, or says which there are', async () => {
    const { out } = await survey('--property', 'deliberate', '--limit', '0')
    expect(readTsv(out).map(({ property }) => property)).toEqual(['deliberate'])
    const { err, status } = await survey('--property', 'death')
    expect([status, err]).toEqual([2, expect.stringContaining('did you mean "deaths"?')])
  })

  it('refuses a limit that is no number', async () => {
    expect((await survey('--limit', 'many')).status).toBe(2)
  })

  // the restricted claim answers two questions
  it('counts restricted claims only when told to', async () => {
    const count = async (...args: string[]) =>
      JSON.parse((await survey('--limit', '0', '--format', 'json', ...args)).out).reduce(
        (sum: number, { claims }: { claims: number }) => sum + claims,
        0,
      )
    expect(await count('--include-restricted')).toBe((await count()) + 2)
  })
})
