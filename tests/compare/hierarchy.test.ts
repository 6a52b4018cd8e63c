import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHierarchy } from '../../src/compare/structure/hierarchy.js'
import { readTrig } from '../check/read-trig.js'
import { runs } from '../runs.js'

const ex = (name: string) => `https://example.org/bridge/${name}`

function hierarchy(trig: string) {
  const { isNarrower, canCoincide, cycles } = readHierarchy(readTrig(trig))
  return {
    isNarrower: (a: string, b: string) => isNarrower(ex(a), ex(b)),
    canCoincide: (a: string, b: string) => canCoincide(ex(a), ex(b)),
    cycles: cycles.map(cycle => cycle.map(iri => iri.replace(ex(''), ''))),
  }
}

describe('narrower', () => {
  it('is what leads to the broader over any links, and nothing else', () => {
    const { isNarrower, cycles } = hierarchy(`
      ex:weld skos:broader ex:joint . ex:joint skos:broader ex:part .
      ex:pier schema:containedInPlace ex:river . ex:river schema:containedInPlace ex:valley .
      ex:crew schema:parentOrganization ex:works . ex:works schema:parentOrganization ex:council .
      ex:fall cg:partOf ex:collapse . ex:collapse cg:partOf ex:flood .
      ex:weld schema:containedInPlace ex:pier .
    `)
    expect(cycles).toEqual([])
    for (const [narrower, broader] of [
      ['weld', 'joint'],
      ['weld', 'part'],
      ['pier', 'valley'],
      ['crew', 'council'],
      ['fall', 'flood'],
      ['weld', 'valley'],
    ] as const) {
      expect(isNarrower(narrower, broader)).toBe(true)
      expect(isNarrower(broader, narrower)).toBe(false)
    }
    expect(isNarrower('weld', 'weld')).toBe(false)
    expect(isNarrower('weld', 'flood')).toBe(false)
    expect(isNarrower('unknown', 'weld')).toBe(false)
  })

  it('is not read from what a claim says', () => {
    expect(hierarchy('GRAPH ex:claim { ex:weld skos:broader ex:joint }').isNarrower('weld', 'joint')).toBe(false)
  })

  it('is not read from a literal', () => {
    expect(hierarchy('ex:weld skos:broader "https://example.org/bridge/joint" .').isNarrower('weld', 'joint')).toBe(
      false,
    )
  })
})

describe('a circle', () => {
  const { isNarrower, canCoincide, cycles } = hierarchy(`
    ex:a skos:broader ex:b . ex:b skos:broader ex:c . ex:c schema:containedInPlace ex:a .
    ex:below skos:broader ex:a . ex:b skos:broader ex:above .
    ex:self cg:partOf ex:self . ex:self cg:partOf ex:whole .
  `)

  it('is reported with its members, also where it is of one', () => {
    expect(cycles).toEqual([['a', 'b', 'c'], ['self']])
  })

  it('leaves its members equal in rank', () => {
    for (const one of ['a', 'b', 'c']) for (const other of ['a', 'b', 'c']) expect(isNarrower(one, other)).toBe(false)
    expect(isNarrower('self', 'self')).toBe(false)
    expect(canCoincide('a', 'c')).toBe(true)
  })

  it('keeps what is below it narrower than all of it, and what is above broader', () => {
    for (const member of ['a', 'b', 'c']) {
      expect(isNarrower('below', member)).toBe(true)
      expect(isNarrower(member, 'above')).toBe(true)
      expect(isNarrower('above', member)).toBe(false)
    }
    expect(isNarrower('below', 'above')).toBe(true)
    expect(isNarrower('self', 'whole')).toBe(true)
  })
})

it('lets two coincide where something is narrower than both', () => {
  const { canCoincide } = hierarchy(`
    ex:weld skos:broader ex:seam . ex:seam skos:broader ex:fatigue . ex:weld skos:broader ex:corrosion .
    ex:rust skos:broader ex:corrosion .
  `)
  expect(canCoincide('fatigue', 'corrosion')).toBe(true)
  expect(canCoincide('corrosion', 'fatigue')).toBe(true)
  expect(canCoincide('fatigue', 'rust')).toBe(false)
  expect(canCoincide('fatigue', 'unknown')).toBe(false)
})

it('finds a strict order and every circle in any graph, whatever the order of its links', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const name = fc.constantFrom(...names)
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { maxLength: 9 }), links => {
      const trig = (pairs: [string, string][]) => pairs.map(([a, b]) => `ex:${a} skos:broader ex:${b} .`).join('\n')
      const { isNarrower, cycles } = hierarchy(trig(links))
      expect(hierarchy(trig(links.toReversed())).cycles).toEqual(cycles)
      const leads = reach(names, links)
      for (const a of names) {
        expect(cycles.some(cycle => cycle.includes(a))).toBe(leads(a, a))
        for (const b of names) expect(isNarrower(a, b)).toBe(leads(a, b) && !leads(b, a))
      }
      const members = cycles.flat()
      expect(new Set(members).size).toBe(members.length)
    }),
    runs(500),
  )
})

/** Whether links lead from one to another, after S. Warshall. */
function reach(names: readonly string[], links: readonly (readonly [string, string])[]) {
  const known = new Set(links.map(([a, b]) => `${a} ${b}`))
  for (const via of names) {
    for (const a of names) {
      for (const b of names) if (known.has(`${a} ${via}`) && known.has(`${via} ${b}`)) known.add(`${a} ${b}`)
    }
  }
  return (a: string, b: string) => known.has(`${a} ${b}`)
}
