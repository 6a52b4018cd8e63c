import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openExtractor } from '../../src/node/extraction.js'
import { checkSaid, type SaidCase } from '../../tools/learning/said-checks.js'
import { readSaid } from '../../tools/learning/said-claims.js'

/** Short texts of our own, one a line, with what some claim must say and what none may say. */
const cases = readFileSync(new URL('said.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line) as SaidCase)

const extractor = await openExtractor()

describe('what is said in a short text', () => {
  it.each(cases)('is drafted, and nothing else: $text', said => {
    expect(checkSaid(said, readSaid(extractor, said.text))).toEqual({ missing: [], violated: [] })
  })
})
