import { describe, expect, it } from 'vitest'
import { formatQuantity, readQuads, readQuantity } from '../../src/index.js'

/** What stands as the value of `:is`. */
async function wordsOf(value: string): Promise<string> {
  const prefixes = [
    'schema: <http://schema.org/>',
    'xsd: <http://www.w3.org/2001/XMLSchema#>',
    ': <https://example.org/>',
  ]
  const turtle = `${prefixes.map(prefix => `PREFIX ${prefix}`).join('\n')} :it :is ${value} .`
  const { store } = await readQuads(turtle, 'ttl')
  const [is] = [...store].filter(({ predicate }) => predicate.value.endsWith('is'))
  return formatQuantity(readQuantity(store, is!.object))
}

describe('a quantity in words', () => {
  it.each([
    ['1500', '1,500'],
    ['1500.50', '1,500.50'],
    ['[ schema:minValue 12000 ; schema:maxValue 14000 ; schema:unitText "metres" ]', '12,000 to 14,000 metres'],
    ['[ schema:value 1500 ; schema:minValue 1500 ]', 'at least 1,500'],
    ['"2031"^^xsd:gYear', '2031'],
    ['[ schema:minValue "2031"^^xsd:gYear ]', 'at least 2031'],
    ['"1.5E3"^^xsd:double', '1.5E3'],
  ])('separates thousands, but not in years: %s', async (value, words) => {
    expect(await wordsOf(value)).toBe(words)
  })
})
