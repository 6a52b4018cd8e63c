/** A record as JSON in parts, indented by two; a value that is an iterator becomes an array, item by item. */
export async function* streamJson(record: Readonly<Record<string, unknown>>): AsyncGenerator<string> {
  let before = '{'
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue
    yield `${before}\n  ${JSON.stringify(key)}: `
    before = ','
    if (isIterator(value)) yield* streamItems(value)
    else yield write(value, 2)
  }
  yield before === '{' ? '{}\n' : '\n}\n'
}

function* streamItems(items: Iterable<unknown>): Generator<string> {
  let before = '['
  for (const item of items) {
    yield `${before}\n    ${write(item, 4)}`
    before = ','
  }
  yield before === '[' ? '[]' : '\n  ]'
}

/** A value whose lines but the first stand so many columns in. */
const write = (value: unknown, indent: number) =>
  JSON.stringify(value, null, 2).replace(/\n/g, `\n${' '.repeat(indent)}`)

const isIterator = (value: unknown): value is IterableIterator<unknown> =>
  typeof value === 'object' && value !== null && 'next' in value && Symbol.iterator in value
