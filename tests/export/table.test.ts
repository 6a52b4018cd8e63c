import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { streamJson } from '../../src/export/stream-json.js'
import { streamTable, writeTable } from '../../src/export/table.js'
import { toBody } from '../../src/serve/http/stream.js'

function* count(to: number, seen: { ended?: boolean } = {}): Generator<[number, string]> {
  try {
    for (let i = 1; i <= to; i++) yield [i, i % 2 === 0 ? '=even' : 'odd, "odd"']
  } finally {
    seen.ended = true
  }
}

const join = async (parts: AsyncIterable<string>) => {
  let text = ''
  for await (const part of parts) text += part
  return text
}

describe('a table', () => {
  it.each([0, 1, 499, 500, 501, 1234])('of %i rows has its header once and every row', async rows => {
    const text = await writeTable({ columns: ['n', 'what'], rows: count(rows) })
    const [head, ...found] = parse(text) as string[][]
    expect(head).toEqual(['n', 'what'])
    expect(found).toEqual([...count(rows)].map(([n, what]) => [String(n), what.replace(/^=/, "'=")]))
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('comes in parts that are made when they are asked for, and ends when nobody reads on', async () => {
    const seen: { ended?: boolean } = {}
    const reader = toBody(streamTable({ columns: ['n', 'what'], rows: count(1_000_000, seen) })).getReader()
    const { value } = await reader.read()
    expect(value!.length).toBeLessThan(20_000)
    expect(seen.ended).toBeUndefined()
    await reader.cancel()
    expect(seen.ended).toBe(true)
  })
})

describe('a record as JSON in parts', () => {
  it.each([
    {},
    { a: 1, b: [], c: {}, d: undefined, e: null },
    { nested: { deep: ['x\ny', { z: '"' }] }, list: [[], [1, 2], { a: [] }] },
  ])('is what it is as a whole: %j', async record => {
    expect(await join(streamJson(record))).toBe(`${JSON.stringify(record, null, 2)}\n`)
  })

  it('has an iterator as an array, item by item', async () => {
    const record = { before: true, items: count(3), none: count(0), after: 'x' }
    const text = await join(streamJson(record))
    expect(text).toBe(`${JSON.stringify({ before: true, items: [...count(3)], none: [], after: 'x' }, null, 2)}\n`)
  })
})
