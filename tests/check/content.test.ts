import { expect, it } from 'vitest'
import { checkContent } from '../../src/check/content.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { readSchema } from '../../src/ontology/schema.js'
import { brief, readClaims, readTrig } from './read-trig.js'

const check = async (text: string) =>
  checkContent(readTrig(text), readClaims(text), await readSchema(shippedOntology, readTrig(text)))

it('reports a claim without content: of a draft, as a warning', async () => {
  const findings = await check('ex:a a cg:Claim . ex:b a cg:Claim ; cg:status cg:Draft .')
  expect(findings.map(({ code, severity, at }) => [code, severity, at.value])).toEqual([
    ['no-content', 'error', 'https://example.org/bridge/a'],
    ['no-content', 'warning', 'https://example.org/bridge/b'],
  ])
})

it('reports content that belongs to no claim', async () => {
  const text = 'ex:a a cg:Claim . ex:a { ex:e cg:deaths 1 } ex:b { ex:e cg:deaths 2 } _:g { ex:e cg:deaths 3 }'
  expect((await check(text)).map(({ code }) => code)).toEqual(['content-without-claim', 'content-without-claim'])
})

it('leaves the derived graph alone', async () => {
  expect(await check('cg:comparisons { ex:question ex:p 1 }')).toEqual([])
})

it('reports a statement about nothing', async () => {
  expect(brief(await check('ex:a a cg:Claim . ex:a { [] cg:deaths 1 }'))).toEqual(['about-nothing ex:a'])
})

it('reports what the default graph asserts as if it were true', async () => {
  expect(brief(await check('ex:collapse a sem:Event ; cg:deaths 3 .'))).toEqual(['bare-statement ex:collapse'])
})
