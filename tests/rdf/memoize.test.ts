import { expect, it, vi } from 'vitest'
import { rdf } from '../../src/rdf/environment.js'
import { memoize } from '../../src/rdf/memoize.js'

it('works out a value for each key once', () => {
  const read = vi.fn((key: string) => [key])
  const recall = memoize(read)
  expect([recall('a'), recall('b')]).toEqual([['a'], ['b']])
  expect(recall('a')).toBe(recall('a'))
  expect(read.mock.calls).toEqual([['a'], ['b']])
})

it('compares keys as the map does that it is given, and takes what is known from it', () => {
  const read = vi.fn(({ value }: { value: string }) => value.length)
  const recall = memoize(read, rdf.termMap([[rdf.literal('known'), 7]]))
  expect([recall(rdf.literal('known')), recall(rdf.literal('abc')), recall(rdf.literal('abc'))]).toEqual([7, 3, 3])
  expect(recall(rdf.literal('abc', 'en'))).toBe(3)
  expect(read).toHaveBeenCalledTimes(2)
})
