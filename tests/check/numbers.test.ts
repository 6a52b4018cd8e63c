import { expect, it } from 'vitest'
import { checkGraph } from '../../src/check/check.js'
import { compare } from '../../src/compare/compare.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { toClaimGraph } from '../../src/node/open.js'
import { readQuads } from '../../src/rdf/read-quads.js'

/** Whether `check` and a comparison take a figure for a number of deaths, as a value and as a part of one. */
async function isTaken(value: string, type: string) {
  const { store } = await readQuads(
    `PREFIX : <https://example.org/> PREFIX cg: <https://w3id.org/claimgraph/ns#>
     PREFIX schema: <http://schema.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
     PREFIX prov: <http://www.w3.org/ns/prov#>
     :a a cg:Claim ; prov:wasAttributedTo :council . :a { :flood cg:deaths "${value}"^^xsd:${type} }
     :b a cg:Claim ; prov:wasAttributedTo :paper . :b { :flood cg:deaths [ schema:value "${value}"^^xsd:${type} ] }`,
    'trig',
  )
  const { issues } = await checkGraph(store, { ontology: shippedOntology })
  const codes = issues.map(({ code }) => code).filter(code => /^(quantity|ill-typed|count)/.test(code))
  const comparison = await compare(toClaimGraph(store))
  return [codes.length === 0, comparison.issues.length === 0]
}

const whole = ['integer', 'long', 'int', 'short', 'byte', 'nonNegativeInteger', 'positiveInteger']
const unsigned = ['unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte']

it.each([...whole, ...unsigned, 'decimal', 'double', 'float'])(
  'xsd:%s is a number to check and to compare',
  async type => {
    expect(await isTaken('12', type)).toEqual([true, true])
  },
)

it.each([
  ['128', 'byte'],
  ['256', 'unsignedByte'],
  ['32768', 'short'],
  ['65536', 'unsignedShort'],
  ['2147483648', 'int'],
  ['4294967296', 'unsignedInt'],
  ['9223372036854775808', 'long'],
  ['0', 'positiveInteger'],
  ['12', 'negativeInteger'],
  ['12', 'nonPositiveInteger'],
  ['-1', 'unsignedLong'],
  ['12.0', 'int'],
  ['12', 'string'],
])('%s is no value of xsd:%s, to check or to compare', async (value, type) => {
  expect(await isTaken(value, type)).toEqual([false, false])
})
