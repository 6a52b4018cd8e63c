import { describe, expect, it } from 'vitest'
import { query } from '../../src/query/query.js'
import { inFile } from '../../src/query/syntax-error.js'
import { failureOf, openFlood } from './fixture.js'

const graph = await openFlood()

describe('a query that is not SPARQL', () => {
  it.each([
    ['a missing object', 'SELECT * WHERE { ?s ?p }', 1, 24, '}'],
    ['a word that is none of SPARQL', 'SELEC * { ?s ?p ?o }', 1, 1, 'SELEC'],
    ['something wrong on a later line', 'SELECT *\nWHERE {\n  ?s ?p ;; ?o\n}', 3, 9, ';'],
    ['a character that fits nowhere', 'SELECT * {\n  ?s ?p ` }', 2, 9, '`'],
    ['two strings in a row', 'SELECT * {\n  # foo:x\n  ?s ?p "foo:y" "z" }', 3, 17, '"z"'],
    ['an early end', 'SELECT * {\n  ?s ?p ?o\n', 2, 11, ''],
    ['letters beyond the basic plane before it', 'ASK { ?s ?p "𐌰𐌱" ?o }', 1, 18, '?o'],
    ['lines that end in CR LF', 'ASK {\r\n  ?s ?p\r\n}', 3, 1, '}'],
  ])('says where: %s', async (_, text, line, column, token) => {
    const error = await failureOf(query(graph, text))
    expect(error).toMatchObject({ code: 'invalid-query', details: { line, column, token } })
    expect(error.message).toMatch(new RegExp(`^line ${line}, column ${column}: `))
  })

  it('says where an undeclared prefix is used, past comments, and which was perhaps meant', async () => {
    const error = await failureOf(query(graph, 'SELECT * {\n  # provo:x\n  ?s provo:wasAttributedTo ?o }'))
    expect(error.details).toMatchObject({ line: 3, column: 6, token: 'provo:wasAttributedTo' })
    expect(error.message).toMatch(/prefix `provo:` is not declared: expected one of .*prov:.*; did you mean "prov"\?/)
  })

  it('says so where the text is empty or a comment only', async () => {
    expect((await failureOf(query(graph, ' # nothing\n'))).message).toContain('found an empty one')
  })

  it('is also what SPARQL forbids beyond its grammar', async () => {
    const error = await failureOf(query(graph, 'SELECT * { BIND(1 AS ?x) BIND(2 AS ?x) }'))
    expect(error).toMatchObject({ code: 'invalid-query', message: expect.stringContaining("'x'") })
  })

  it('is named with its file', async () => {
    const error = inFile(await failureOf(query(graph, 'ASK {\n ?s ?p }')), 'own.rq')
    expect(error.message).toMatch(/^own\.rq:2:8: unexpected `}`/)
    expect(error.details).toMatchObject({ file: 'own.rq', line: 2, column: 8 })
  })
})
