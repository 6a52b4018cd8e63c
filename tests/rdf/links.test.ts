import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReach, cutCycles, gatherLinks } from '../../src/rdf/links.js'

const pairs = fc.array(fc.tuple(fc.constantFrom(...'abcdef'), fc.constantFrom(...'abcdef')))

/** Everything that can be reached, by trying step after step. */
function reachOf(links: readonly (readonly [string, string])[], start: string): Set<string> {
  const reached = new Set(links.filter(([from]) => from === start).map(([, to]) => to))
  for (const node of reached) for (const [from, to] of links) if (from === node) reached.add(to)
  return reached
}

describe('untied links', () => {
  it('are without those between nodes that lead to each other, which are the cycles', () => {
    fc.assert(
      fc.property(pairs, all => {
        const isKnotted = (a: string, b: string) => reachOf(all, a).has(b) && reachOf(all, b).has(a)
        const { links, cycles } = cutCycles(gatherLinks(all))
        expect(links).toEqual(gatherLinks(all.filter(([from, to]) => !isKnotted(from, to))))
        expect(cycles.flat().sort()).toEqual([...'abcdef'].filter(node => isKnotted(node, node)))
        for (const [first, ...others] of cycles) for (const other of others) expect(isKnotted(first!, other)).toBe(true)
      }),
    )
  })

  it('reach what step after step does', () => {
    fc.assert(
      fc.property(pairs, all => {
        const { links } = cutCycles(gatherLinks(all))
        const rest = [...links].flatMap(([from, targets]) => targets.map(to => [from, to] as const))
        for (const node of 'abcdef') expect(createReach(links)(node)).toEqual(reachOf(rest, node))
      }),
    )
  })
})
