import { expect, it } from 'vitest'
import { checkTerms } from '../../src/check/terms.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { readSchema } from '../../src/ontology/schema.js'
import { brief, readTrig } from './read-trig.js'

const check = async (text: string) => checkTerms(readTrig(text), await readSchema(shippedOntology, readTrig(text)))

it('reports terms that the ontology does not define, and names the nearest', async () => {
  const findings = await check('ex:claim a cg:Claim ; cg:act cg:Findng . ex:claim { ex:collapse cg:deaht 3 }')
  expect(brief(findings)).toEqual(['undefined-term ex:claim', 'undefined-term ex:claim'])
  expect(findings[0]!.message).toContain('Found cg:Findng; did you mean cg:Finding?')
})

it('accepts terms that the data define themselves', async () => {
  expect(await check('cg:Oath a skos:Concept ; skos:inScheme cg:acts . ex:claim cg:act cg:Oath .')).toEqual([])
})

it('leaves the derived graph alone', async () => {
  expect(await check('cg:comparisons { ex:q a cg:SomethingDerived }')).toEqual([])
})
