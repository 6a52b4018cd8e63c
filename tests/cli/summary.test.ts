import { expect, it } from 'vitest'
import { floodFile } from '../claims/fixture.js'
import { claimgraph } from './run.js'

it('shows documents, acts, claimants and figures, each under its title', async () => {
  const { out, err, status } = await claimgraph(['summary', '-d', floodFile])
  expect([status, err]).toEqual([0, ''])
  const titles = out
    .split('\n')
    .filter(line => /^[A-Z].*(Documents|act|claims|known|document)/.test(line) || line === 'Documents')
  expect(titles).toEqual([
    'Documents',
    'Claims by speech act (5 in all)',
    'Claimants, by number of claims',
    'Every figure for deaths: who says so, when, and through whom it is known',
  ])
  expect(out).toContain('News agency →')
})

it('shows empty tables for an empty graph', async () => {
  const { out, status } = await claimgraph(['summary', '-d', '-', '--no-color'], { input: '' })
  expect(status).toBe(0)
  expect(out.match(/^0 rows$/gm)).toHaveLength(4)
})

it('does not count what is restricted', async () => {
  const input = `@prefix cg: <https://w3id.org/claimgraph/ns#> .
    <https://example.org/x/a> a cg:Claim ; cg:sensitivity cg:Restricted .`
  expect((await claimgraph(['summary', '-d', '-'], { input })).out).toContain('(0 in all)')
})
