import { describe, expect, it } from 'vitest'
import { Shares } from '../../src/node/threads/shares.js'
import { failureOf } from '../query/fixture.js'

const limits = { total: 6, perClient: 3, runningPerClient: 1 }

/** Tasks that end when they are told to, in the order in which they were let in. */
function tasks(shares: Shares) {
  const running: { name: string; end: () => void }[] = []
  const start = (name: string, client: string | undefined, more: { signal?: AbortSignal; waitMs?: number } = {}) =>
    shares.run({ client, waitMs: 60_000, ...more }, () => {
      return new Promise<string>(resolve => running.push({ name, end: () => resolve(name) }))
    })
  return { running, start, names: () => running.map(({ name }) => name) }
}
const turn = () => new Promise(resolve => setImmediate(resolve))

describe('shares of clients', () => {
  it('let one of a client run, the next when that is done, and others at once', async () => {
    const { start, running, names } = tasks(new Shares(limits))
    const [first, second] = [start('a1', 'a'), start('a2', 'a')]
    void start('b1', 'b')
    expect(names()).toEqual(['a1', 'b1'])
    running[0]!.end()
    expect(await first).toBe('a1')
    await turn()
    expect(names()).toEqual(['a1', 'b1', 'a2'])
    running[2]!.end()
    expect(await second).toBe('a2')
  })

  it('have room for so many of a client, and for so many of all', async () => {
    const { start } = tasks(new Shares(limits))
    for (const client of ['a', 'b']) for (const n of [1, 2, 3]) void start(`${client}${n}`, client)
    expect(await failureOf(start('a4', 'a'))).toMatchObject({ code: 'unavailable' })
    expect(await failureOf(start('c1', 'c'))).toMatchObject({ code: 'unavailable' })
  })

  it('tell those of a client beyond its share so, while others have room', async () => {
    const { start, names } = tasks(new Shares(limits))
    for (const n of [1, 2, 3]) void start(`a${n}`, 'a')
    expect((await failureOf(start('a4', 'a'))).message).toContain('at most 3 queries of one client')
    void start('b1', 'b')
    expect(names()).toEqual(['a1', 'b1'])
  })

  it('are passed on when a task fails, and when one that waits goes away or waits too long', async () => {
    const shares = new Shares(limits)
    const { start, names, running } = tasks(shares)
    const failing = shares.run({ client: 'a', waitMs: 60_000 }, () => Promise.reject(new Error('broken')))
    const leaving = new AbortController()
    const gone = failureOf(start('a2', 'a', { signal: leaving.signal }))
    const third = start('a3', 'a')
    leaving.abort()
    expect((await gone).code).toBe('interrupted')
    await expect(failing).rejects.toThrow('broken')
    await turn()
    expect(names()).toEqual(['a3'])
    expect((await failureOf(start('a4', 'a', { waitMs: 1 }))).code).toBe('unavailable')
    running[0]!.end()
    expect(await third).toBe('a3')
    void start('a5', 'a')
    expect(names()).toEqual(['a3', 'a5'])
  })

  it('do not count for those who are not known', async () => {
    const { start, names } = tasks(new Shares(limits))
    for (const n of [1, 2, 3, 4]) void start(`${n}`, undefined)
    expect(names()).toEqual(['1', '2', '3', '4'])
  })
})
