import { describe, expect, it, vi } from 'vitest'
import { openDuckDb } from '../../src/node/sql/open-duckdb.js'
import { OxigraphEngine, query } from '../../src/query/index.js'
import { storeOf } from '../claims/fixture.js'

// as where nobody has installed them
const { absent } = vi.hoisted(() => ({
  absent: (name: string) => () => {
    throw Object.assign(new Error(`Cannot find package '${name}'`), { code: 'ERR_MODULE_NOT_FOUND' })
  },
}))
vi.mock('@duckdb/node-api', absent('@duckdb/node-api'))
vi.mock('oxigraph', absent('oxigraph'))

describe('an engine that is not installed', () => {
  it('is named with the command that adds it, and with what is the same without: DuckDB', async () => {
    await expect(openDuckDb('tables')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(
        /^expected the package @duckdb\/node-api, found none: `npm install @duckdb\/node-api`/,
      ),
    })
  })

  it('is named with the command that adds it, and with what answers without: Oxigraph', async () => {
    const dataset = await storeOf(':a a cg:Claim .')
    const asked = query({ dataset }, 'ASK { ?s ?p ?o }', { engine: new OxigraphEngine() })
    await expect(asked).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/^expected the package oxigraph, found none: `npm install oxigraph`/),
    })
  })
})
