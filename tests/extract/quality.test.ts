import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWeights } from '../../src/extract/attribution/weights-file.js'
import { findStatements } from '../../src/extract/statements/find-statements.js'
import { shippedModels } from '../../src/node/extraction.js'
import { shippedPath } from '../../src/node/shipped.js'
import { evaluate } from '../../tools/learning/evaluate.js'
import { rates } from '../../tools/learning/measure.js'
import { readPolnear } from '../../tools/learning/polnear.js'
import { polnearFolder } from './corpus.js'
import { lexicon } from './shipped-lexicon.js'
import { findAttributions } from './shipped-models.js'

describe('the weights that ship', () => {
  const file = shippedPath('models/attribution.bin')

  it('are a few megabytes at most, of numbers only', async () => {
    expect(statSync(file).size).toBeLessThan(6_000_000)
    for (const { keys, rows } of readWeights((await shippedModels()).attribution).stages) {
      expect(keys.length).toBeGreaterThan(10_000)
      expect(rows.some(weight => weight !== 0)).toBe(true)
    }
  })

  it.skipIf(polnearFolder === undefined)('reach the floors on articles that they were not learned from', () => {
    const documents = readPolnear(polnearFolder!, lexicon.kinds)
    const measures = evaluate(
      documents,
      documents.map(({ tokens }) => findStatements(tokens, { findAttributions }).statements),
    )
    const f1 = (name: string) => 100 * rates(measures.get(name)!).f1
    expect(documents).toHaveLength(84)
    expect(f1('source exact')).toBeGreaterThan(75)
    expect(f1('cue exact')).toBeGreaterThan(70)
    expect(f1('content overlap')).toBeGreaterThan(86)
    expect(f1('content exact')).toBeGreaterThan(62)
    expect(f1('attribution')).toBeGreaterThan(72)
    expect(f1('attribution with source')).toBeGreaterThan(68)
  })
})
