import { describe, expect, it } from 'vitest'
import { query } from '../../src/query/query.js'
import { failureOf, openFlood } from './fixture.js'

const graph = await openFlood()

describe('what an engine cannot answer is one sentence with a code', () => {
  it.each([
    ['SELECT (<http://example.org/f>(1) AS ?y) {}', 'found <http://example.org/f>'],
    ['SELECT (AVG(<http://example.org/f>(?o)) AS ?y) { ?s ?p ?o }', 'found <http://example.org/f>'],
  ])('%s', async (text, found) => {
    const failure = await failureOf(query(graph, text))
    expect(failure).toMatchObject({ code: 'invalid-query', message: expect.stringContaining(found) })
    expect(failure.message).not.toMatch(/actor|urn:comunica/)
  })

  it('with what asks the same, where an OPTIONAL cannot be joined', async () => {
    const text = 'SELECT * { ?s cg:kind ?k OPTIONAL { ?s cg:kind ?l BIND(?l AS ?m) FILTER(?k = ?m) } }'
    const { code, message } = await failureOf(query(graph, text))
    expect([code, message.includes('before the OPTIONAL')]).toEqual(['invalid-query', true])
  })

  it('however much an engine says', async () => {
    const answer = () => Promise.reject(new Error(`it broke ${'x'.repeat(1000)}\n    at this\n    at that`))
    const { code, message } = await failureOf(query(graph, 'ASK {}', { engine: { answer } }))
    expect([code, message.length < 400, message.includes('\n')]).toEqual(['invalid-query', true, false])
    expect(message).toContain('cannot be answered: it broke')
  })
})
