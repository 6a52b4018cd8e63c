import { expect, it } from 'vitest'
import { checkPassages } from '../../src/check/passages.js'
import { toClaimGraph } from '../../src/node/open.js'
import { sha256 } from '../../src/rdf/digest.js'
import { brief, readTrig } from './read-trig.js'

// 26 code points, of which the first takes two UTF-16 units; the first sentence ends at 18
const text = '𝄞 The bridge fell. It did.'
const texts = new Map([[sha256(text), text]])

function check(more: string, characters = 26) {
  const data = readTrig(`
    ex:doc a cg:Document ; cg:sha256 "${sha256(text)}" ; cg:characters ${characters} .
    ex:absent a cg:Document ; cg:sha256 "${'0'.repeat(64)}" ; cg:characters 3 . ${more}`)
  return brief(checkPassages(data, toClaimGraph(data).documents(), texts))
}

const mention = (start: number, end: number, digest: string, source = 'ex:doc') => `
  ex:m a cg:Mention ; oa:hasSource ${source} ; cg:sha256 "${digest}" ;
    oa:hasSelector [ a oa:TextPositionSelector ; oa:start ${start} ; oa:end ${end} ] .`

it('accepts a passage whose digest is that of the text, counted in code points', () => {
  expect(check(mention(2, 18, sha256('The bridge fell.')))).toEqual([])
  expect(check(mention(19, 26, sha256('It did.')))).toEqual([])
})

it('reports a passage whose digest is another', () => {
  expect(check(mention(1, 18, sha256('The bridge fell.')))).toEqual(['passage-differs ex:m'])
})

it('reports a passage that goes beyond the end', () => {
  expect(check(mention(19, 27, sha256('It did.')))).toEqual(['passage-outside ex:m'])
})

it('reports a gap beyond the end, and a wrong length', () => {
  expect(check('ex:doc cg:withoutClaim [ oa:hasSelector [ oa:start 20 ; oa:end 30 ] ] .')).toEqual([
    'passage-outside ex:doc',
  ])
  expect(check('', 25)).toEqual(['characters-differ ex:doc'])
})

it('says nothing of documents that are not at hand, or offsets that the shapes report', () => {
  expect(check(mention(0, 99, '0'.repeat(64), 'ex:absent'))).toEqual([])
  expect(check(mention(9, 4, '0'.repeat(64)))).toEqual([])
})
