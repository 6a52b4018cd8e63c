import { expect, it, vi } from 'vitest'
import { query } from '../../src/query/query.js'
import { createStore } from '../../src/rdf/store.js'

const made = vi.hoisted(() => ({ parsers: 0 }))

vi.mock('../../src/query/sparql-grammar.js', async importOriginal => {
  const original = await importOriginal<typeof import('../../src/query/sparql-grammar.js')>()
  class Parser extends original.Parser {
    constructor(...args: ConstructorParameters<typeof original.Parser>) {
      super(...args)
      made.parsers++
    }
  }
  return { ...original, Parser }
})

it('makes one parser to tell what is wrong with queries, however many are', async () => {
  for (const text of ['SELECT * { ?s ?p }', 'ASK {', 'SELECT ?x WHERE { ?x nobody:knows 1 }']) {
    await expect(query({ dataset: createStore() }, text)).rejects.toMatchObject({ code: 'invalid-query' })
  }
  expect(made.parsers).toBe(1)
})
