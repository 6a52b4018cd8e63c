import { describe, expect, it } from 'vitest'
import { query } from '../../src/query/query.js'
import { readQuads } from '../../src/rdf/read-quads.js'
import { isIsomorphic } from '../export/isomorphism.js'

const data = `PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX : <https://example.org/>
:m oa:hasSource :doc ; oa:hasSelector [ a oa:TextPositionSelector ; oa:start 3 ; :within [ :lines ( 1 [ :line 2 ] ) ] ] .
:doc :title "not of the mention" .
:a :next _:b . _:b :next _:c . _:c :next _:b .
:t :says <<( :a :sees _:d )>> . _:d :age 9 .
:named { :x :value [ :of :x ] }
:x :label "x" .`

/** What a DESCRIBE answers, and the triples that it should, as Turtle. */
async function answers(text: string, expected: string) {
  const { store } = await readQuads(data, 'trig')
  const result = await query({ dataset: store, prefixes: { '': 'https://example.org/' } }, text)
  if (result.type !== 'quads') throw new Error(result.type)
  const prologue = 'PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX : <https://example.org/>\n'
  const { store: wanted } = await readQuads(prologue + expected, 'ttl')
  return isIsomorphic(result.quads, [...wanted])
}

const selector = '[ a oa:TextPositionSelector ; oa:start 3 ; :within [ :lines ( 1 [ :line 2 ] ) ] ]'

describe('DESCRIBE', () => {
  it.each([
    [
      'blank nodes, however deep, with their lists',
      'DESCRIBE :m',
      `:m oa:hasSource :doc ; oa:hasSelector ${selector} .`,
    ],
    ['blank nodes that it is asked for', 'DESCRIBE ?s { ?s oa:start ?n } LIMIT 1', `${selector} .`],
    ['a circle of blank nodes, once', 'DESCRIBE :a', ':a :next _:b . _:b :next _:c . _:c :next _:b .'],
    ['a blank node within a triple term', 'DESCRIBE :t', ':t :says <<( :a :sees _:d )>> . _:d :age 9 .'],
    ['nothing of another graph', 'DESCRIBE :x', ':x :label "x" .'],
    ['the blank nodes of the graphs that it is from', 'DESCRIBE :x FROM :named', ':x :value [ :of :x ] .'],
    ['what one can ask for by its IRI with nothing beyond', 'DESCRIBE :doc', ':doc :title "not of the mention" .'],
  ])('describes %s', async (_, text, expected) => {
    expect(await answers(text, expected)).toBe(true)
  })

  it('is refused whole where its blank nodes make it too long', async () => {
    const { store } = await readQuads(data, 'trig')
    const prefixes = { '': 'https://example.org/' }
    await expect(query({ dataset: store, prefixes }, 'DESCRIBE :a', { maxResults: 2 })).rejects.toThrow('2')
    await expect(query({ dataset: store, prefixes }, 'DESCRIBE :a', { maxResults: 3 })).resolves.toBeDefined()
  })
})
