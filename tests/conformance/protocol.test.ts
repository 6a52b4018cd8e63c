import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { NamedNode, Term } from '@rdfjs/types'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toClaimGraph } from '../../src/node/open.js'
import { rdf } from '../../src/rdf/environment.js'
import { readList } from '../../src/rdf/list.js'
import { readQuads } from '../../src/rdf/read-quads.js'
import { createStore, type QuadStore } from '../../src/rdf/store.js'
import { createApp } from '../../src/serve/app.js'

/** Where the W3C's tests of the SPARQL 1.1 Protocol are; they are read in place, and skipped where they are not. */
const folder = new URL('../../../shared/w3c/sparql11/protocol/', import.meta.url)
const isThere = existsSync(new URL('manifest.ttl', folder))

const mf = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#'
const ht = 'http://www.w3.org/2011/http#'
const cnt = 'http://www.w3.org/2011/content#'

interface ProtocolRequest {
  readonly path: string
  readonly method: string
  readonly headers: [string, string][]
  readonly body: Uint8Array | undefined
  readonly isUpdate: boolean
  readonly statuses: string[]
  readonly boolean: string | undefined
  readonly format: string | undefined
}

interface ProtocolTest {
  readonly name: string
  readonly requests: ProtocolRequest[]
}

const tests = isThere ? await readManifest() : []

if (!isThere) console.warn(`skipped: the W3C's protocol tests are not at hand in ${folder.pathname}`)

describe.skipIf(!isThere)('the SPARQL 1.1 Protocol tests of the W3C', () => {
  const ending = new AbortController()
  let app: Hono

  beforeAll(async () => {
    const store = createStore()
    for (const n of [1, 2, 3]) {
      const graph = rdf.namedNode(`http://kasei.us/2009/09/sparql/data/data${n}.rdf`)
      for (const { subject, predicate, object } of await readTurtle(`data${n}.nt`, 'nt')) {
        store.add(rdf.quad(subject, predicate, object, graph))
      }
    }
    app = await createApp(toClaimGraph(store), { signal: ending.signal })
  })
  afterAll(() => ending.abort())

  const send = ({ path, method, headers, body }: ProtocolRequest) =>
    app.request(path, { method, headers, ...(body ? { body: new Uint8Array(body) } : {}) })

  it('are as many as were known', () => {
    expect(tests).toHaveLength(34)
    const updates = tests.filter(({ requests }) => requests.some(({ isUpdate }) => isUpdate))
    expect(updates).toHaveLength(14)
  })

  const queries = tests.filter(({ requests }) => !requests.some(({ isUpdate }) => isUpdate))
  it.each(queries)('pass: $name', async ({ requests }) => {
    for (const request of requests) {
      const response = await send(request)
      expect(request.statuses).toContain(`${Math.floor(response.status / 100)}xx`)
      const type = response.headers.get('Content-Type')!.split(';')[0]!
      const text = await response.text()
      if (request.format) expect(await formatOf(type, text)).toContain(request.format)
      if (request.boolean) expect(String(JSON.parse(text).boolean)).toBe(request.boolean)
    }
  })

  const updates = tests.filter(test => !queries.includes(test))
  it.each(updates)('find what is an update refused: $name', async ({ requests }) => {
    for (const request of requests.filter(({ isUpdate }) => isUpdate)) {
      const { status } = await send(request)
      // what is not even sent as an update is refused as that
      expect(request.statuses.includes('4xx') ? [403, 415] : [403]).toContain(status)
    }
  })
})

/** Which of the manifest's kinds of format a body is, as far as it can be read as such. */
async function formatOf(type: string, text: string): Promise<string[]> {
  if (type === 'application/sparql-results+json') {
    const { boolean, results } = JSON.parse(text)
    return typeof boolean === 'boolean' ? ['boolean'] : Array.isArray(results.bindings) ? ['tabular'] : []
  }
  if (type !== 'text/turtle') return []
  await parse(text, 'ttl')
  return ['RDF']
}

async function readManifest(): Promise<ProtocolTest[]> {
  const store = await readTurtle('manifest.ttl', 'ttl')
  const all = (subject: Term, iri: string) =>
    [...store.match(subject as NamedNode, rdf.namedNode(iri))].map(({ object }) => object)
  const one = (subject: Term, iri: string) => all(subject, iri)[0]
  const [entries] = [...store.match(null, rdf.namedNode(`${mf}entries`))]
  return readList(store, entries!.object).map(test => ({
    name: one(test, `${mf}name`)!.value,
    requests: readList(store, one(one(test, `${mf}action`)!, `${ht}requests`)!).map((request): ProtocolRequest => {
      const headers = one(request, `${ht}headers`)
      const fields = headers ? readList(store, headers) : []
      const content = one(request, `${ht}body`)
      const text = content && one(content, `${cnt}chars`)!.value
      const encoding = content && one(content, `${cnt}characterEncoding`)!.value
      const response = one(request, `${ht}resp`)!
      const pairs = fields.map((field): [string, string] => [
        one(field, `${ht}fieldName`)!.value,
        one(field, `${ht}fieldValue`)!.value,
      ])
      return {
        path: one(request, `${ht}absolutePath`)!.value.replace(/^\/sparql\//, '/sparql'),
        method: one(request, `${ht}methodName`)!.value,
        headers: pairs,
        body: text === undefined ? undefined : Buffer.from(text, encoding === 'UTF-16' ? 'utf16le' : 'utf8'),
        // after some updates a query looks for what they should have changed
        isUpdate: test.value.includes('update') && !pairs.flat().includes('application/sparql-query'),
        statuses: all(response, `${mf}expectedStatus`).map(({ value }) => value.slice(-3)),
        boolean: one(response, `${mf}expectedBoolean`)?.value,
        format: one(response, `${mf}expectedFormat`)?.value,
      }
    }),
  }))
}

async function readTurtle(file: string, format: 'ttl' | 'nt'): Promise<QuadStore> {
  const base = format === 'ttl' ? '@base <http://example.org/manifest> .\n' : ''
  return parse(base + (await readFile(new URL(file, folder), 'utf8')), format)
}

async function parse(text: string, format: 'ttl' | 'nt'): Promise<QuadStore> {
  return (await readQuads(text, format)).store
}
