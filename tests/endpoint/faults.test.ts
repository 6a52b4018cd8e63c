import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'
import { fetchGraph } from '../../src/node/endpoint/fetch-graph.js'
import { Endpoint } from '../../src/query/endpoint.js'

type Answer = (request: IncomingMessage, response: ServerResponse, body: URLSearchParams) => void

const json = { 'Content-Type': 'application/sparql-results+json' }
const yes = JSON.stringify({ head: {}, boolean: true })
const rows = (variable: string, values: readonly string[]) =>
  JSON.stringify({
    head: { vars: [variable] },
    results: { bindings: values.map(value => ({ [variable]: { type: 'uri', value } })) },
  })

let stop: (() => Promise<void>) | undefined
afterEach(async () => {
  await stop?.()
  stop = undefined
})

/** An endpoint that answers as it is told, and what it was asked. */
async function serve(answer: Answer, options: { timeoutMs?: number } = {}) {
  const asked: { headers: IncomingMessage['headers']; body: URLSearchParams }[] = []
  const server = createServer(async (request, response) => {
    const body = new URLSearchParams(await text(request))
    asked.push({ headers: request.headers, body })
    answer(request, response, body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  stop = () =>
    new Promise(resolve => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  const pauses: number[] = []
  const endpoint = new Endpoint({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`,
    headers: { Authorization: 'Bearer abc' },
    defaultGraph: 'urn:default',
    pause: async ms => void pauses.push(ms),
    ...options,
  })
  return { endpoint, asked, pauses }
}

it('asks by POST, with its headers and the graph in place of the default graph', async () => {
  const { endpoint, asked } = await serve((_, response) => response.writeHead(200, json).end(yes))
  expect(await endpoint.ask('ASK {}')).toBe(true)
  const { headers, body } = asked[0]!
  expect(headers.authorization).toBe('Bearer abc')
  expect(Object.fromEntries(body)).toEqual({ query: 'ASK {}', 'default-graph-uri': 'urn:default' })
})

it('is given up where no answer comes', async () => {
  const { endpoint } = await serve(() => {}, { timeoutMs: 50 })
  await expect(endpoint.ask('ASK {}')).rejects.toMatchObject({ code: 'timeout', message: /within 0.05 s, found none/ })
})

it('is given up where an answer stops coming', async () => {
  const { endpoint } = await serve((_, response) => void response.writeHead(200, json).write('{ "head"'), {
    timeoutMs: 50,
  })
  await expect(endpoint.ask('ASK {}')).rejects.toMatchObject({ code: 'timeout' })
})

it('is amiss where the connection breaks within an answer', async () => {
  const { endpoint } = await serve((_, response) => {
    response.writeHead(200, { ...json, 'Content-Length': 5000 }).write(yes.slice(0, 10))
    setImmediate(() => response.destroy())
  })
  await expect(endpoint.ask('ASK {}')).rejects.toMatchObject({ code: 'unavailable' })
})

it.each([
  ['is no JSON to its end', json, yes.slice(0, -4), /expected whole results as JSON/],
  [
    'is of another type',
    { 'Content-Type': 'text/html' },
    '<p>Welcome',
    /expected application\/sparql-results\+json, found text\/html/,
  ],
  ['answers something else', json, '{}', /expected the answer of an ASK/],
  ['was cut off, as Virtuoso says', { ...json, 'X-SQL-State': 'S1TAT' }, yes, /found S1TAT \(it was cut off\)/],
])('is amiss where an answer %s', async (_, headers, body, message) => {
  const { endpoint } = await serve((_request, response) => response.writeHead(200, headers).end(body))
  await expect(endpoint.ask('ASK {}')).rejects.toMatchObject({ code: 'invalid-data', message })
})

it('is asked again where it is busy, and not for ever', async () => {
  let times = 0
  const busy = await serve((_, response) => {
    times++
    if (times < 3) response.writeHead(503, { 'Retry-After': '2' }).end()
    else response.writeHead(200, json).end(yes)
  })
  expect(await busy.endpoint.ask('ASK {}')).toBe(true)
  expect(busy.pauses).toEqual([2000, 2000])
  await stop!()
  const always = await serve((_, response) => response.writeHead(503).end('try later'))
  await expect(always.endpoint.ask('ASK {}')).rejects.toMatchObject({
    code: 'unavailable',
    message: /expected an answer, found status 503: try later/,
  })
  expect(always.asked).toHaveLength(3)
})

it('says what a server refuses, and asks that no more', async () => {
  const { endpoint, asked } = await serve((_, response) => response.writeHead(401).end('no key\nmore'))
  await expect(endpoint.ask('ASK {}')).rejects.toMatchObject({ message: /found status 401: no key$/ })
  expect(asked).toHaveLength(1)
})

it('follows no redirect to another machine', async () => {
  const { endpoint } = await serve((_, response) => response.writeHead(307, { Location: 'http://127.0.0.1:9/' }).end())
  await expect(endpoint.ask('ASK {}')).rejects.toMatchObject({ code: 'unavailable' })
})

it('takes no part of an answer for the whole of it', async () => {
  const { endpoint } = await serve((_, response, body) => {
    const query = body.get('query')!
    response.writeHead(200, json)
    if (/ASK/.test(query)) response.end(JSON.stringify({ head: {}, boolean: false }))
    else if (/COUNT/.test(query)) {
      const count = { type: 'literal', value: '2', datatype: 'http://www.w3.org/2001/XMLSchema#integer' }
      response.end(JSON.stringify({ head: { vars: ['rows'] }, results: { bindings: [{ rows: count }] } }))
    } else response.end(rows('found', ['https://example.org/a']))
  })
  await expect(fetchGraph(endpoint, {})).rejects.toMatchObject({
    code: 'invalid-data',
    message: /expected 2 rows, found 1: the endpoint cuts answers off/,
  })
})

it('is refused where its default graph is all graphs together', async () => {
  const { endpoint } = await serve((_, response, body) => {
    const isApart = /NOT EXISTS/.test(body.get('query')!)
    response.writeHead(200, json).end(JSON.stringify({ head: {}, boolean: !isApart }))
  })
  await expect(fetchGraph(endpoint, {})).rejects.toMatchObject({
    code: 'refused',
    message: /expected a default graph without what claims say/,
  })
})
