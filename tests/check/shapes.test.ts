import { expect, it } from 'vitest'
import { checkShapes } from '../../src/check/shapes.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { readSchema } from '../../src/ontology/schema.js'
import { readTrig } from './read-trig.js'

/** The findings on content; the claims themselves are left bare. */
async function checkContentShapes(text: string) {
  const data = readTrig(text)
  return (await checkShapes(data, await readSchema(shippedOntology, data))).map(({ code, at }) => [code, at.value])
}

it('reads the content of each claim by itself', async () => {
  const found = await checkContentShapes(`
    ex:a { ex:collapse cg:deaths ex:figure . ex:figure schema:minValue 9 }
    ex:b { ex:collapse cg:deaths ex:figure . ex:figure schema:maxValue 8 }`)
  expect(found).toEqual([])
})

it('reports a fault of content at its claim', async () => {
  expect(await checkContentShapes('ex:a { ex:collapse cg:deaths [ schema:minValue 9 ; schema:maxValue 8 ] }')).toEqual([
    ['quantity-bounds', 'https://example.org/bridge/a'],
  ])
})

it('holds properties that the data declare comparable to the same shapes', async () => {
  const content = 'ex:a { ex:collapse ex:spans "seven" }'
  const declared = 'ex:spans cg:comparedAs cg:Quantity .'
  expect(await checkContentShapes(content)).toEqual([])
  expect(await checkContentShapes(content + declared)).toEqual([['quantity', 'https://example.org/bridge/a']])
})

it('counts a class of agents that the data declare as agents', async () => {
  const data = readTrig('ex:Guild rdfs:subClassOf prov:Organization . ex:masons a ex:Guild .')
  const findings = await checkShapes(data, await readSchema(shippedOntology, data))
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['agent-label', 'error']])
})

it('says what was found, and warns where that suffices', async () => {
  const data = readTrig(
    'ex:m a cg:Mention ; cg:sha256 "abc" ; oa:hasSource ex:d ; oa:hasSelector [] . ex:d a cg:Document .',
  )
  const findings = await checkShapes(data, await readSchema(shippedOntology, data))
  const of = (code: string) => findings.find(finding => finding.code === code)
  expect(of('mention-sha256')).toMatchObject({
    severity: 'error',
    message: 'Give cg:sha256 of the passage\'s UTF-8 bytes: 64 lower-case hexadecimal digits. Found "abc".',
  })
  expect(of('mention-used')?.severity).toBe('warning')
})

it('comes to an end on a chain that comes back to itself', async () => {
  const data = readTrig('ex:m a cg:Mention ; cg:relayedBy _:l . _:l rdf:first ex:a ; rdf:rest _:l .')
  const codes = (await checkShapes(data, await readSchema(shippedOntology, data))).map(({ code }) => code)
  expect(codes).toContain('mention-relay')
})
