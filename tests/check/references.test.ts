import { expect, it } from 'vitest'
import { checkReferences } from '../../src/check/references.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { readSchema } from '../../src/ontology/schema.js'
import { brief, readTrig } from './read-trig.js'

const check = async (text: string) => checkReferences(readTrig(text), await readSchema(shippedOntology, readTrig(text)))

it('reports a reference into the own namespace that nothing describes, with the nearest that is', async () => {
  const [finding, ...others] = await check(
    'ex:ferry-company a cg:Group . ex:c a cg:Claim ; schema:mentions ex:fery-company .',
  )
  expect(others.map(({ at, value }) => [at.value, value?.value])).toEqual([])
  expect(finding).toMatchObject({ code: 'dangling-reference', severity: 'error' })
  expect(finding!.message).toContain('<https://example.org/bridge/fery-company>; did you mean "ferry-company"?')
})

it('reports values of contract properties wherever their IRIs lie', async () => {
  const findings = await check(`
    ex:c a cg:Claim ; prov:wasAttributedTo <https://elsewhere.example/somebody> ; schema:about <urn:x:collapse> .
    ex:m a cg:Mention ; cg:relayedBy ( <https://elsewhere.example/paper> ) .`)
  expect(findings.map(({ value }) => value?.value).sort()).toEqual([
    'https://elsewhere.example/paper',
    'https://elsewhere.example/somebody',
    'urn:x:collapse',
  ])
})

it('reports subjects and comparable values of content at the claim', async () => {
  const findings = await check(`
    ex:c a cg:Claim . ex:c { ex:colapse cg:perpetrator <https://elsewhere.example/nobody> ; cg:deaths 3 }`)
  expect(brief(findings)).toEqual(['dangling-reference ex:c', 'dangling-reference ex:c'])
})

it('reports own properties that nothing describes', async () => {
  expect(brief(await check('ex:c a cg:Claim . ex:collapse a sem:Event . ex:c { ex:collapse ex:span 3 }'))).toEqual([
    'dangling-reference ex:c',
  ])
})

it('accepts links that lead out of the graph, and terms of the vocabularies reused', async () => {
  const findings = await check(`
    ex:d a cg:Document ; schema:url ex:d.html ; rdfs:seeAlso ex:about ; dcterms:source ex:archive ; schema:about prov:Agent .
    ex:claim a cg:Claim ; cg:act cg:Finding .`)
  expect(findings).toEqual([])
})
