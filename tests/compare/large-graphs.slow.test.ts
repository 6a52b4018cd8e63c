import { expect, it } from 'vitest'
import { readHierarchy } from '../../src/compare/structure/hierarchy.js'
import { readTrig } from '../check/read-trig.js'
import { ask, claim, compareTrig } from './fixture.js'

it('relates the first of ten thousand positions on one question, counts all contradictions and says so', async () => {
  const trig = Array.from({ length: 10_000 }, (_, n) => claim(`k${n}`, `actor${n}`, `:flood cg:injured ${n} .`)).join(
    '',
  )
  const found = await compareTrig(trig)
  const { positions, relations, verdict } = ask(found, 'flood', 'injured')
  expect([positions.length, relations.length, verdict]).toEqual([10_000, (200 * 199) / 2, 'contradict'])
  expect(found.issues).toMatchObject([
    { code: 'relations-bounded', message: expect.stringContaining(String((10_000 * 9_999) / 2)) },
  ])
}, 60_000)

it('reads a long chain and a long circle of concepts', () => {
  const name = (n: number) => `https://example.org/bridge/n${n}`
  const links = (count: number) =>
    Array.from({ length: count }, (_, n) => `<${name(n)}> skos:broader <${name(n + 1)}> .`)
  const chain = readHierarchy(readTrig(links(20_000).join('\n')))
  expect(chain.isNarrower(name(0), name(20_000))).toBe(true)
  expect(chain.cycles).toEqual([])
  const circle = readHierarchy(readTrig([...links(20_000), `<${name(20_000)}> skos:broader <${name(0)}> .`].join('\n')))
  expect(circle.cycles.map(cycle => cycle.length)).toEqual([20_001])
  expect(circle.isNarrower(name(0), name(20_000))).toBe(false)
})
