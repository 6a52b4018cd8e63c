import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ClaimGraphError } from '../../src/errors.js'
import type { QueryEngine, QueryResult } from '../../src/query/engine.js'
import { query } from '../../src/query/query.js'
import { createStore } from '../../src/rdf/store.js'
import { isExpected, readExpected } from './sparql-results.js'
import { readDataset, readSuite, readText, type SuiteTest, suiteFolder } from './sparql-suite.js'

const isThere = existsSync(suiteFolder)
if (!isThere) console.warn(`skipped: the W3C's tests of SPARQL are not at hand in ${suiteFolder.pathname}`)

/** How many tests there are, so that none is lost unnoticed. */
const known = {
  'sparql10/manifest-evaluation.ttl': 283,
  'sparql10/manifest-syntax.ttl': 199,
  'sparql11/manifest-sparql11-query.ttl': 328,
  'sparql12/manifest.ttl': 246,
}
const suites = await Promise.all(
  Object.entries(known).map(async ([path, count]) => ({ path, count, tests: isThere ? await readSuite(path) : [] })),
)

/** Answers nothing: that a query is well formed is known before it is answered. */
const readsAlone: QueryEngine = { answer: async () => ({ type: 'boolean', value: true }) }

/** Why a query was not answered, or what it was answered. */
async function answer(test: SuiteTest): Promise<ClaimGraphError | QueryResult> {
  const text = await readText(test.query)
  const options = { base: test.query, timeoutMs: 60_000 }
  const nothing = { graphs: { default: [], named: [] } }
  const asked = test.kind.includes('Syntax')
    ? query({ dataset: createStore() }, text, {
        ...options,
        ...nothing,
        ...(test.kind.startsWith('Positive') ? { engine: readsAlone } : {}),
      })
    : query({ dataset: await readDataset(test) }, text, options)
  return asked.catch(error => {
    if (error instanceof ClaimGraphError) return error
    throw error
  })
}

describe.skipIf(!isThere).each(suites)("the W3C's tests of $path", ({ tests, count }) => {
  it('are as many as were known', () => {
    expect(tests).toHaveLength(count)
  })

  it.each(tests)('pass: $id', { timeout: 90_000 }, async test => {
    const found = await answer(test)
    if (test.kind.startsWith('Negative')) return expect(found).toMatchObject({ code: 'invalid-query' })
    if (found instanceof ClaimGraphError) throw found
    if (test.kind.includes('Syntax')) return expect(found).toBeDefined()
    const expected = await readExpected(test.result!)
    if (!isExpected(found, expected, test.isLax)) expect(found).toEqual(expected)
  })
})
