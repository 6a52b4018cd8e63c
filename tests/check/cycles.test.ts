import { expect, it } from 'vitest'
import { checkCycles } from '../../src/check/cycles.js'
import { brief, readTrig } from './read-trig.js'

it.each([
  'prov:wasDerivedFrom',
  'prov:wasRevisionOf',
  'prov:actedOnBehalfOf',
  'cg:partOf',
  'cg:partitions',
  'skos:broader',
  'schema:containedInPlace',
  'schema:parentOrganization',
])('reports a circle of %s once, with the way round', property => {
  const findings = checkCycles(readTrig(`ex:b ${property} ex:c . ex:c ${property} ex:a . ex:a ${property} ex:b .`))
  expect(brief(findings)).toEqual(['circular ex:a'])
  expect(findings[0]!.message).toContain(
    '<https://example.org/bridge/a> → <https://example.org/bridge/b> → <https://example.org/bridge/c> → <https://example.org/bridge/a>',
  )
})

it('reports what points to itself, and each of several circles', () => {
  const data = readTrig('ex:z cg:partOf ex:z . ex:a cg:partOf ex:b . ex:b cg:partOf ex:a . ex:way-in cg:partOf ex:a .')
  expect(brief(checkCycles(data))).toEqual(['circular ex:a', 'circular ex:z'])
})

it('accepts two ways to the same source, and different properties that make a ring', () => {
  const data = readTrig(`
    ex:a prov:wasDerivedFrom ex:b, ex:c . ex:b prov:wasDerivedFrom ex:d . ex:c prov:wasDerivedFrom ex:d .
    ex:d cg:partOf ex:a .`)
  expect(checkCycles(data)).toEqual([])
})

it('follows a chain of many thousand links', () => {
  const links = Array.from({ length: 5000 }, (_, i) => `ex:n${i} prov:wasDerivedFrom ex:n${i + 1} .`)
  expect(checkCycles(readTrig(links.join('\n')))).toEqual([])
})
