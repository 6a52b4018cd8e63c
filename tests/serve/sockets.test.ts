import { request as httpRequest } from 'node:http'
import { describe, expect, it } from 'vitest'
import { serve } from './fixture.js'
import { exchange, open } from './sockets.js'

const url = await open(await serve(undefined, { maxBody: 2000 }))
const endpoint = new URL('/sparql', url)
const form = 'application/x-www-form-urlencoded'
const direct = 'application/sparql-query'

/** Sends a body in pieces, without a length told before. */
function stream(pieces: readonly string[], type: string): Promise<Response> {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  const headers = { 'content-type': type, accept: 'application/json' }
  return fetch(endpoint, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
}

const post = (headers: string, type = direct) =>
  `POST /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: text/csv\r\nContent-Type: ${type}\r\n${headers}\r\n`

describe('a body whose length is not told before', () => {
  it.each([
    ['as a query', ['ASK ', '{ ?s ?p', ' "é" }'], direct, false],
    ['as a query that holds', ['ASK {}'], direct, true],
    ['as a form', ['query=AS', 'K+%7B', '%7D'], form, true],
  ])('is read: %s', async (_, pieces, type, boolean) => {
    const response = await stream(pieces, type)
    expect([response.status, await response.json()]).toEqual([200, { head: {}, boolean }])
  })

  it.each([
    ['as a query', direct, 'ASK {} #'],
    ['as a form', form, 'query=ASK+%7B%7D&x='],
  ])('is too large, however many pieces it comes in: %s', async (_, type, start) => {
    const response = await stream([start, ...Array<string>(300).fill('x'.repeat(100))], type)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('at most 2000 bytes') })
  })

  it('is not waited for where it is refused: the connection ends, and says so', async () => {
    const chunk = `7d0\r\n${'x'.repeat(2000)}\r\n`
    const kept = `POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: ${direct}\r\nTransfer-Encoding: chunked\r\n\r\n`
    const { status, head } = await exchange(url, [kept + chunk, chunk])
    expect([status, head]).toEqual([413, expect.stringMatching(/\r\nconnection: close/i)])
  })

  it('is read with trailers and extensions of chunks', async () => {
    const chunks = '3;note="x"\r\nASK\r\n3\r\n {}\r\n0\r\nExpires: never\r\n\r\n'
    const { status, body } = await exchange(url, [post('Transfer-Encoding: chunked\r\n'), chunks])
    expect([status, body]).toEqual([200, expect.stringContaining('true')])
  })

  it('is none where it has no chunks', async () => {
    expect((await exchange(url, [post('Transfer-Encoding: chunked\r\n'), 'zz\r\nASK\r\n'])).status).toBe(400)
    // two lengths are how requests are smuggled
    const both = post('Transfer-Encoding: chunked\r\nContent-Length: 6\r\n')
    expect((await exchange(url, [both, '6\r\nASK {}\r\n0\r\n\r\n'])).status).toBe(400)
  })
})

describe('a body that is not as long as it says', () => {
  it('is too large by its word alone', async () => {
    const { status } = await exchange(url, [post('Content-Length: 2001\r\n')])
    expect(status).toBe(413)
  })

  it('is no more than it says', async () => {
    const { status, body } = await exchange(url, [`${post('Content-Length: 6\r\n')}ASK {} and more`])
    // what comes after a whole request can be known for wrong before the answer or after it
    expect([
      [200, 'true'],
      [400, ''],
    ]).toContainEqual([status, /true$/.test(body.trim()) ? 'true' : body])
  })

  it.each(['-1', '6x', '0x6', '6, 7'])('is refused where the length is none: %s', async length => {
    expect((await exchange(url, [post(`Content-Length: ${length}\r\n`), 'ASK {}'])).status).toBe(400)
  })

  it.each([
    ['told before', 'Content-Length: 100\r\n', 'ASK {}'],
    ['not told before', 'Transfer-Encoding: chunked\r\n', '6\r\nASK {}\r\n'],
  ])('is cut off and never a query, and the next is answered: %s', async (_, header, part) => {
    const { status } = await exchange(url, [post(header), part], { close: true })
    expect([0, 400]).toContain(status)
    expect((await exchange(url, [post('Content-Length: 6\r\n'), 'ASK {}'])).status).toBe(200)
  })
})

describe('a client that asks before it sends', () => {
  it('is told to go on, and answered', async () => {
    const parts = [post('Content-Length: 6\r\nExpect: 100-continue\r\n'), 'ASK {}']
    const { all, status } = await exchange(url, parts, { await: true })
    expect(all).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /)
    expect(status).toBe(200)
  })

  it('is refused where it expects something else', async () => {
    expect((await exchange(url, [post('Content-Length: 6\r\nExpect: tea\r\n')])).status).toBe(417)
  })
})

describe('methods', () => {
  const headOf = (path: string) =>
    new Promise<{ status: number | undefined; type: string | undefined; bytes: number }>((resolve, reject) => {
      const sent = httpRequest(new URL(path, url), { method: 'HEAD' }, response => {
        let bytes = 0
        response.on('data', data => (bytes += data.length))
        const type = response.headers['content-type']
        response.on('end', () => resolve({ status: response.statusCode, type, bytes }))
      })
      sent.on('error', reject).end()
    })

  it.each(['/', '/sparql', '/sparql?query=ASK%7B%7D', '/queries', '/claim/claim-seen.ttl', '/nowhere'])(
    'HEAD has the status and type of GET, and no body: %s',
    async path => {
      const response = await fetch(new URL(path, url))
      await response.arrayBuffer()
      const type = response.headers.get('content-type')
      expect(await headOf(path)).toEqual({ status: response.status, type, bytes: 0 })
    },
  )

  it('OPTIONS says what may be asked', async () => {
    const response = await fetch(endpoint, { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    const preflight = { origin: 'https://other.example', 'access-control-request-method': 'POST' }
    const open = await fetch(endpoint, { method: 'OPTIONS', headers: preflight })
    expect(open.headers.get('access-control-allow-methods')).toContain('POST')
  })

  it('others are refused, with a body or without', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(endpoint, { method, body: 'x' })
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
    }
  })
})
