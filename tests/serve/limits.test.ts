import { describe, expect, it } from 'vitest'
import { ask, serve, typeOf } from './fixture.js'

const explosion = ask(`ASK { BIND("${'a'.repeat(60)}!" AS ?text) FILTER(REGEX(?text, "^(a+)+$")) }`)
const json = { headers: { accept: 'application/json' } }

describe('a query that does not end', () => {
  it('is ended when its time is over, and the next is answered', async () => {
    const app = await serve(undefined, { timeoutMs: 1500, maxQueries: 1 })
    const response = await app.request(explosion, json)
    expect(response.status).toBe(504)
    expect(await response.json()).toMatchObject({ status: 504, code: 'timeout' })
    // the thread that took the place of the other may still be loading
    let { status } = response
    for (let tries = 0; status > 500 && tries < 20; tries++) status = (await app.request(ask('ASK {}'))).status
    expect(status).toBe(200)
  })

  it('is ended when its client goes away', async () => {
    const app = await serve(undefined, { maxQueries: 1 })
    const client = new AbortController()
    const waiting = app.request(explosion, { signal: client.signal })
    expect((await app.request(ask('ASK {}'))).status).toBe(503)
    client.abort()
    await waiting
    expect((await app.request(ask('ASK {}'))).status).toBe(200)
  })
})

describe('more queries at once than are allowed', () => {
  it('are told to try again, by every route that asks', async () => {
    const app = await serve(undefined, { maxQueries: 1 })
    const client = new AbortController()
    const waiting = app.request(explosion, { signal: client.signal })
    // what is answered in the same turn has come in later
    for (const path of [ask('ASK {}'), '/queries/claim-chain?claim=claim-seen']) {
      const response = await app.request(path, json)
      expect(response.status).toBe(503)
      expect(response.headers.get('Retry-After')).toMatch(/^\d+$/)
      expect(typeOf(response)).toBe('application/problem+json')
    }
    expect((await app.request('/claim/claim-seen')).status).toBe(200)
    expect((await app.request('/sparql')).status).toBe(200)
    client.abort()
    await waiting
  })
})
