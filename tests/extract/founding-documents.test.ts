import { describe, expect, it } from 'vitest'
import { openExtractor } from '../../src/node/extraction.js'
import { openClaimGraph } from '../../src/node/open.js'
import { shippedPath } from '../../src/node/shipped.js'
import { readTexts } from '../../src/node/texts.js'
import { evaluateCurated } from '../../tools/learning/curated.js'
import { documentsFolder } from '../documents.js'

describe.skipIf(documentsFolder === undefined)('the founding documents', () => {
  it('are read for nine in ten of the passages and chains that were curated by hand', async () => {
    const graph = await openClaimGraph([shippedPath('triples')])
    const found = evaluateCurated(graph, await readTexts(documentsFolder!), await openExtractor())
    const sum = (of: (counts: (typeof found)[number]['counts']) => number) =>
      found.reduce((total, { counts }) => total + of(counts), 0)
    const passages = sum(counts => counts.passages)
    expect(found).toHaveLength(2)
    expect(passages).toBeGreaterThan(160)
    expect(sum(counts => counts.found)).toBeGreaterThanOrEqual(0.9 * passages)
    expect(sum(counts => counts.sameChain)).toBeGreaterThanOrEqual(0.9 * sum(counts => counts.found))
    expect(sum(counts => counts.spurious)).toBeLessThanOrEqual(0.25 * sum(counts => counts.drafts))
  })
})
