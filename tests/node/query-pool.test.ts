import { afterAll, describe, expect, it } from 'vitest'
import type { ClaimGraphError } from '../../src/errors.js'
import { type PoolOptions, QueryPool } from '../../src/node/threads/query-pool.js'
import type { QueryRequest } from '../../src/node/threads/query-worker.js'
import { storeOf } from '../claims/fixture.js'
import { failureOf, openFlood } from '../query/fixture.js'

const graph = await openFlood()
const open: QueryPool[] = []
async function openPool(options: Partial<PoolOptions> = {}): Promise<QueryPool> {
  const pool = await QueryPool.open(graph, { maxQueries: 4, threads: 1, timeoutMs: 30_000, ...options })
  open.push(pool)
  return pool
}
afterAll(() => Promise.all(open.map(pool => pool.close())))

const shared = await openPool()

const formats = { bindings: 'tsv', boolean: 'json', quads: 'nt' }
const request = (text: string, more: Partial<QueryRequest> = {}): QueryRequest => ({ text, formats, ...more })
const explosion = request(`ASK { BIND("${'a'.repeat(60)}!" AS ?text) FILTER(REGEX(?text, "^(a+)+$")) }`)
const product = request('SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }')
const claims = request('SELECT (COUNT(?claim) AS ?n) { ?claim a cg:Claim }')

/** Asks a pool, and reads the answer's text. */
async function ask(pool: QueryPool, asked: QueryRequest, signal?: AbortSignal, client?: string) {
  const { type, bytes } = await pool.answer(asked, { signal, client })
  return { type, text: new TextDecoder().decode(bytes) }
}

describe('a pool of query threads', () => {
  it('answers in the format for the kind of answer, with the prefixes of the graph', async () => {
    expect(await ask(shared, claims)).toEqual({ type: 'bindings', text: '?n\n3\n' })
    expect((await ask(shared, request('ASK { :town-council ?p ?o }'))).text).toContain('"boolean": true')
    const text = 'CONSTRUCT { ?c cg:kind "speech" } { ?c cg:act cg:Warning }'
    expect(await ask(shared, request(text))).toEqual({
      type: 'quads',
      text: '<http://example.org/flood/claim-council-warning> <https://w3id.org/claimgraph/ns#kind> "speech" .\n',
    })
  })

  it('reads the values of parameters against its data', async () => {
    const text = 'SELECT ?claim { ?claim prov:wasAttributedTo ?_who_iri }'
    const params = { who: 'river-authority' }
    expect((await ask(shared, request(text, { params }))).text).toContain('claim-authority-deaths')
    const failure = await failureOf(ask(shared, request(text, { params: { who: 'river-authorty' } })))
    expect(failure).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('did you mean "river-authority"'),
    })
  })

  it('passes errors on with their code and place', async () => {
    const failure = await failureOf(ask(shared, request('ASK {\n ?s ?p }')))
    expect(failure).toMatchObject({ code: 'invalid-query', details: { line: 2, column: 8 } })
    expect((await failureOf(ask(shared, request('CLEAR ALL')))).code).toBe('refused')
  })

  it('refuses kinds of answers for which there is no format, and answers with too many rows', async () => {
    const noRows = request(claims.text, { formats: { quads: 'ttl' } })
    expect((await failureOf(ask(shared, noRows))).code).toBe('unknown-format')
    const many = request('SELECT * { ?s ?p ?o }', { maxResults: 2 })
    expect(await failureOf(ask(shared, many))).toMatchObject({ code: 'refused', details: { limit: 'results' } })
  })

  it.each([
    ['a regular expression that explodes', explosion],
    ['a count of a product', product],
  ])('ends what overruns, and goes on answering: %s', async (_, endless) => {
    const pool = await openPool({ timeoutMs: 1500 })
    expect(await failureOf(ask(pool, endless))).toMatchObject({ code: 'timeout', details: { timeoutMs: 1500 } })
    expect((await answerSoon(pool)).text).toBe('?n\n3\n')
  })

  it('ends what nobody waits for any more, and goes on answering', async () => {
    const pool = await openPool()
    const client = new AbortController()
    const failure = failureOf(ask(pool, explosion, client.signal))
    // the only thread is free, so it has the query already
    client.abort()
    expect((await failure).code).toBe('interrupted')
    expect((await ask(pool, claims)).text).toBe('?n\n3\n')
    expect((await failureOf(ask(pool, claims, client.signal))).code).toBe('interrupted')
  })

  it('takes no more than so many queries at once, of which some may wait', async () => {
    const pool = await openPool({ maxQueries: 2 })
    const client = new AbortController()
    const running = failureOf(ask(pool, explosion, client.signal))
    const waiting = ask(pool, claims)
    expect((await failureOf(ask(pool, claims))).code).toBe('unavailable')
    client.abort()
    expect((await running).code).toBe('interrupted')
    expect((await waiting).text).toBe('?n\n3\n')
    expect((await ask(pool, claims)).text).toBe('?n\n3\n')
  })

  it('tells one that waits too long to try again', async () => {
    const pool = await openPool({ timeoutMs: 1000 })
    const first = failureOf(ask(pool, explosion))
    expect((await failureOf(ask(pool, claims))).code).toBe('unavailable')
    expect((await first).code).toBe('timeout')
  })

  it('lets one that waits go away', async () => {
    const pool = await openPool({ timeoutMs: 3000 })
    const first = failureOf(ask(pool, explosion))
    const client = new AbortController()
    const second = failureOf(ask(pool, claims, client.signal))
    client.abort()
    expect((await second).code).toBe('interrupted')
    expect((await first).code).toBe('timeout')
  })

  it('survives a query that fills the memory', async () => {
    const pool = await openPool({ memoryMb: 60 })
    const text = `SELECT * { ${['a', 'b', 'c', 'd'].map(x => `?${x}1 ?${x}2 ?${x}3 .`).join(' ')} } ORDER BY ?a1 ?b1`
    expect(await failureOf(ask(pool, request(text)))).toMatchObject({ code: 'refused', details: { limit: 'memory' } })
    expect((await ask(pool, claims)).text).toBe('?n\n3\n')
  })

  it('answers on as many threads as it has', async () => {
    const pool = await openPool({ threads: 2 })
    const client = new AbortController()
    const endless = failureOf(ask(pool, explosion, client.signal))
    expect((await ask(pool, claims)).text).toBe('?n\n3\n')
    client.abort()
    expect((await endless).code).toBe('interrupted')
  })

  it('holds every kind of term', async () => {
    const dataset = await storeOf(`
      :s :p "a\\"b\\\\c\\nd\\r\\u0000\\uFFFF" , "é👍"@en-GB , "<b>"^^:type , 007 , [ :q ( 1 <<( :s :p _:b )>> ) ] .
      _:g { _:g :p "in a graph of a blank node" }`)
    const pool = await QueryPool.open({ dataset }, { maxQueries: 1, threads: 1, timeoutMs: 30_000 })
    open.push(pool)
    const count = async (text: string) => (await ask(pool, request(text))).text
    expect(await count('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')).toBe('?n\n10\n')
    expect(await count('SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?g ?p ?o } }')).toBe('?n\n1\n')
    const { text } = await ask(pool, request('SELECT ?o { ?s ?p ?o FILTER LANGMATCHES(LANG(?o), "en") }'))
    expect(text).toMatch(/^\?o\n"é👍"@en-gb\n$/i)
  })
})

/** Asks again while there is no answer: the thread that took the place of another may still be loading. */
async function answerSoon(pool: QueryPool) {
  for (let tries = 0; ; tries++) {
    try {
      return await ask(pool, claims)
    } catch (error) {
      if (tries === 20 || !['unavailable', 'timeout'].includes((error as ClaimGraphError).code)) throw error
    }
  }
}
