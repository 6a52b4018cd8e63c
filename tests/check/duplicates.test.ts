import { expect, it } from 'vitest'
import { checkDuplicates } from '../../src/check/duplicates.js'
import { brief, readClaims } from './read-trig.js'

interface Parts {
  label?: string
  more?: string
  document?: string
  chain?: string
  content?: string
}

/** Two claims on a collapsed bridge, alike but for what is given of the second. */
function twoClaims(second: Parts): string {
  const write = (
    name: string,
    { label = 'Three died', more = '', document = 'ex:doc', chain = '', content }: Parts,
  ) => `
    ex:${name} a cg:Claim ; rdfs:label "${label}"@en ; prov:wasAttributedTo ex:board ; cg:act cg:Report ; ${more}
      cg:assertedOn "2031-05-02"^^xsd:date ; schema:about ex:collapse ; cg:mention ex:${name}-m .
    ex:${name}-m a cg:Mention ; oa:hasSource ${document} ; cg:relayedBy ( ${chain} ) .
    ex:${name} { ${content ?? 'ex:collapse cg:deaths [ schema:value 3 ; schema:minValue 3 ]'} }`
  return write('first', {}) + write('second', second)
}

const check = async (second: Parts) => brief(await checkDuplicates(readClaims(twoClaims(second))))

it('reports the same claim written twice, whatever its blank nodes and words', async () => {
  expect(await check({})).toEqual(['duplicate-claim ex:second'])
  expect(await check({ label: 'The board counts three dead' })).toEqual(['duplicate-claim ex:second'])
})

it('reports the same words in another document, known through the same chain', async () => {
  expect(await check({ document: 'ex:other' })).toEqual(['duplicate-claim ex:second'])
})

it.each([
  ['another wording in another document', { document: 'ex:other', label: 'The board counts three dead' }],
  ['another chain', { chain: 'ex:paper' }],
  ['another stance', { more: 'cg:stance cg:Denies ;' }],
  ['another hedge', { more: 'cg:certainty cg:Alleged ;' }],
  ['other evidence', { more: 'cg:basis cg:SiteVisit ;' }],
  ['another source', { more: 'prov:wasDerivedFrom ex:first ;' }],
  ['another addressee', { more: 'cg:addressee ex:town ;' }],
  ['a further bound of its date', { more: 'cg:notAfter "2031-05-04"^^xsd:date ;' }],
  ['another figure', { content: 'ex:collapse cg:deaths [ schema:value 4 ; schema:minValue 4 ]' }],
  ['no content', { content: '' }],
] as [string, Parts][])('accepts two claims that differ: %s', async (_, second) => {
  expect(await check(second)).toEqual([])
})
