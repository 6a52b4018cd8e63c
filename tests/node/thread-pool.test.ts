import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { ClaimGraphError } from '../../src/errors.js'
import { answerWithin } from '../../src/node/threads/answer-within.js'
import { type TaskOptions, ThreadPool } from '../../src/node/threads/thread-pool.js'
import { failureOf } from '../query/fixture.js'

interface Task {
  readonly name: 'tellThread' | 'refuse' | 'break' | 'fillMemory' | 'loopUntil'
  readonly given?: Int32Array
}

const script = fileURLToPath(new URL('fixtures/tasks.js', import.meta.url))
const open: Pool[] = []
afterEach(() => Promise.all(open.splice(0).map(pool => pool.close())))

/** A pool that tells when a task itself has started. */
class Pool extends ThreadPool<Task, number> {
  started: Promise<void> = Promise.resolve()

  constructor(options: ConstructorParameters<typeof ThreadPool>[1]) {
    super(script, options)
    open.push(this)
  }

  override run(task: Task, options: TaskOptions = {}): Promise<number> {
    return new Promise((resolve, reject) => {
      this.started = new Promise(tell => {
        const onStart = () => {
          options.onStart?.()
          tell()
        }
        super.run(task, { ...options, onStart }).then(resolve, reject)
      })
    })
  }
}

const flags = (length: number) => new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT))
const tellThread: Task = { name: 'tellThread' }
const endless = (end = flags(1)): Task => ({ name: 'loopUntil', given: end })
const tooLate = () => new ClaimGraphError('unavailable', 'no thread in time')

describe('a pool of threads', () => {
  it('does task after task in the same thread', async () => {
    const pool = new Pool({ threads: 1 })
    expect(await pool.run(tellThread)).toBe(await pool.run(tellThread))
  })

  it('passes errors on, with code and details where they have them, and keeps the thread', async () => {
    const pool = new Pool({ threads: 1 })
    const thread = await pool.run(tellThread)
    const failure = await failureOf(pool.run({ name: 'refuse' }))
    expect(failure).toMatchObject({ code: 'not-found', message: 'expected it, found nothing' })
    expect(failure.details).toEqual({ file: 'a.trig' })
    await expect(pool.run({ name: 'break' })).rejects.toThrow('broken')
    expect(await pool.run(tellThread)).toBe(thread)
  })

  it('refuses a task that fills the memory and goes on in another thread', async () => {
    const pool = new Pool({ threads: 1, memoryMb: 30 })
    const thread = await pool.run(tellThread)
    const failure = await failureOf(pool.run({ name: 'fillMemory' }))
    expect(failure).toMatchObject({ code: 'refused', details: { limit: 'memory' } })
    expect(await pool.run(tellThread)).not.toBe(thread)
  })

  it('gives tasks to the threads that have loaded, and lets one that loads go on with it', async () => {
    const gate = flags(2)
    gate[1] = 1
    const pool = new Pool({ threads: 2, workerData: { gate } })
    const ending = [endless(), endless()].map(task => ({ task, stop: new AbortController() }))
    const running = ending.map(({ task, stop }) => pool.run(task, { signal: stop.signal }).catch(error => error))
    await pool.started
    gate[1] = 0
    // of two threads one is ended; the one in its place does not get through its gate
    ending[1]!.stop.abort('ended')
    expect(await running[1]).toBe('ended')
    const waiting = failureOf(answerWithin(pool, tellThread, { wait: { ms: 50, error: tooLate } }))
    expect((await waiting).code).toBe('unavailable')
    const asked = answerWithin(pool, tellThread, {})
    gate[1] = 1
    Atomics.notify(gate, 1)
    expect(await asked).toBeGreaterThan(0)
    expect(gate[0]).toBe(3)
    ending[0]!.stop.abort('ended')
    await running[0]
  })

  it('keeps no process alive when it has nothing to do', async () => {
    const url = new URL('../../dist/node/threads/thread-pool.js', import.meta.url).href
    const program = `
      const { ThreadPool } = await import(${JSON.stringify(url)})
      const pool = new ThreadPool(${JSON.stringify(script)}, { threads: 2 })
      console.log(await pool.run({ name: 'tellThread' }) > 0)`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program])
    expect(stdout).toBe('true\n')
  })
})

describe('a query in a thread', () => {
  it('has its time from where it starts itself, and is ended with its thread', async () => {
    const gate = flags(2)
    const pool = new Pool({ threads: 1, workerData: { gate } })
    const answer = failureOf(answerWithin(pool, endless(), { timeoutMs: 20 }))
    // a thread takes longer to come to its gate, and no time runs out
    const loading = expect.poll(() => gate[0]).toBe(1)
    expect(await Promise.race([answer, loading.then(() => 'loading')])).toBe('loading')
    gate[1] = 1
    Atomics.notify(gate, 1)
    expect(await answer).toMatchObject({ code: 'timeout', details: { timeoutMs: 20 } })
    await pool.run(tellThread)
    expect(gate[0]).toBe(2)
  })

  it('that is interrupted leaves its thread alive where it ends by itself', async () => {
    const pool = new Pool({ threads: 1 })
    const client = new AbortController()
    const end = flags(1)
    const thread = await pool.run(tellThread)
    const answer = failureOf(answerWithin(pool, endless(end), { signal: client.signal }))
    await pool.started
    client.abort()
    expect((await answer).code).toBe('interrupted')
    end[0] = 1
    expect(await pool.run(tellThread)).toBe(thread)
  })

  it('that is interrupted and does not end is ended with its thread', async () => {
    const pool = new Pool({ threads: 1 })
    const client = new AbortController()
    const thread = await pool.run(tellThread)
    const answer = failureOf(answerWithin(pool, endless(), { signal: client.signal }))
    await pool.started
    client.abort()
    expect((await answer).code).toBe('interrupted')
    expect(await pool.run(tellThread)).not.toBe(thread)
  })
})
