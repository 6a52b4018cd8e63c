import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../runs.js'
import { ask, claim, codes, compareTrig } from './fixture.js'

/** One figure each, by actors of their own. */
const tell = (figures: readonly string[], event = 'flood') =>
  figures.map((figure, n) => claim(`${event}-${n}`, `${event}-actor${n}`, `:${event} cg:distance ${figure} .`)).join('')

/** The same as lower bounds, of which any number can be true together. */
const bound = (figure: number) => `[ schema:value ${figure} ; schema:minValue ${figure} ]`

it('agree, lower bounds whose figures are exactly as far apart as is tolerated, also where binary fractions round', async () => {
  // 15 % of each first figure, worked out by hand; as binary fractions 13.8 / 12 is more than 1.15, and 12 × 1.15 less
  const exact = [
    [12, 13.8],
    [28, 32.2],
    [3.8, 4.37],
    [100, 115],
  ]
  for (const [index, [least, most]] of exact.entries()) {
    const trig = tell([bound(least!), bound(most!)], `e${index}`)
    expect(ask(await compareTrig(trig, { tolerance: 0.15 }), `e${index}`, 'distance').verdict).toBe('agree')
    expect(ask(await compareTrig(trig, { tolerance: 0.1499 }), `e${index}`, 'distance').verdict).toBe('differ')
  }
})

it('tolerates a tenth, and not a thousandth more, unless told otherwise', async () => {
  const figures = ['e1', 'e2', 'e3'].map((event, n) => tell([bound(1000), bound([1100, 1101, 1099][n]!)], event))
  const found = await compareTrig(figures.join(''))
  expect(['e1', 'e2', 'e3'].map(event => ask(found, event, 'distance').verdict)).toEqual(['agree', 'differ', 'agree'])
})

it('agrees where whole figures are no further apart than the tolerance, by arithmetic in whole numbers', async () => {
  const pair = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
  await fc.assert(
    fc.asyncProperty(
      fc.array(pair, { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 0, max: 60 }),
      async (pairs, percent) => {
        const different = pairs.filter(([a, b]) => a !== b)
        const trig = different.map(([a, b], n) => tell([bound(a), bound(b)], `e${n}`)).join('')
        const found = await compareTrig(trig, { tolerance: percent / 100 })
        for (const [n, [a, b]] of different.entries()) {
          const agree = 100 * Math.max(a, b) <= (100 + percent) * Math.min(a, b)
          expect(ask(found, `e${n}`, 'distance').verdict).toBe(agree ? 'agree' : 'differ')
        }
      },
    ),
    runs(15),
  )
})

/** What 201 lower bounds in equal steps between two figures come to, with some more. */
async function judgeMany(least: number, most: number, more: readonly number[], tolerance: number) {
  const steps = Array.from({ length: 201 }, (_, n) => (least * (200 - n) + most * n) / 200)
  const found = await compareTrig(tell([...steps, ...more].map(bound)), { tolerance })
  expect(codes(found)).toEqual(['relations-bounded'])
  const { verdict, relations } = ask(found, 'flood', 'distance')
  expect(relations).toHaveLength((200 * 199) / 2)
  return verdict
}

it('is the same beyond two hundred positions, where not every pair is written out', async () => {
  // the smallest figures come last, so that their pairs with the largest are not among those written out
  expect(await judgeMany(1000, 1100, [], 0.1)).toBe('agree')
  expect(await judgeMany(1000, 1100, [999], 0.1)).toBe('differ')
  expect(await judgeMany(1000, 1100, [999], 0.2)).toBe('agree')
  expect(await judgeMany(12, 13.8, [], 0.15)).toBe('agree')
  expect(await judgeMany(12, 13.8, [11.99], 0.15)).toBe('differ')
})

it('tolerates of the sum of parts what it tolerates of a figure', async () => {
  const parts = (a: number, b: number, whole: number) => `
    :a cg:partitions :all . :b cg:partitions :all .
    ${claim('ka', 'town', `:a cg:deaths ${bound(a)} .`)} ${claim('kb', 'town', `:b cg:deaths ${bound(b)} .`)}
    ${claim('kall', 'county', `:all cg:deaths ${bound(whole)} .`)}`
  const sums = async (a: number, b: number, whole: number, tolerance = 0.1) =>
    (await compareTrig(parts(a, b, whole), { tolerance })).acrossScopes
      .filter(({ parts: summed }) => summed)
      .map(({ relation, verdict }) => [relation, verdict])
  expect(await sums(50, 60, 100)).toEqual([['fits', 'consistent']])
  expect(await sums(50, 61, 100)).toEqual([['exceeds', 'differ']])
  expect(await sums(50, 61, 100, 0.2)).toEqual([['fits', 'consistent']])
  expect(await sums(30, 60, 100)).toEqual([['fits', 'differ']])
  expect(await sums(40, 51, 100)).toEqual([['fits', 'consistent']])
})
