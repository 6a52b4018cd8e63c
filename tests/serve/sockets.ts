import { connect } from 'node:net'
import type { Hono } from 'hono'
import { afterAll } from 'vitest'
import { listen } from '../../src/serve/server.js'

/** Opens a port of this machine for an app until the tests of a file are over; gives its URL. */
export async function open(app: Hono): Promise<URL> {
  const server = await listen((request, env) => app.fetch(request, env), { host: '127.0.0.1', port: 0 })
  afterAll(() => server.stop(0))
  return new URL(server.url)
}

/** What a server sent back over a connection, as far as it can be told apart. */
export interface RawAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
  readonly all: string
}

/**
 * Writes bytes to a server as they stand, and reads until it closes the connection. Parts after the first are written
 * when something has come back, or at once where nothing is awaited; `close` ends our side after the last.
 */
export function exchange(
  { hostname, port }: URL,
  parts: readonly string[],
  { close = false, await: awaited = false }: { close?: boolean; await?: boolean } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let all = ''
    const rest = [...parts]
    const socket = connect(Number(port), hostname)
    const writeNext = () => {
      const part = rest.shift()
      if (part !== undefined) socket.write(part)
      if (rest.length === 0 && close) socket.end()
    }
    socket.on('connect', () => {
      writeNext()
      if (!awaited) while (rest.length > 0) writeNext()
    })
    socket.on('data', data => {
      all += data
      writeNext()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(readAnswer(all)))
  })
}

function readAnswer(all: string): RawAnswer {
  const last = all.replace(/^HTTP\/1\.1 1\d\d[\s\S]*?\r\n\r\n/, '')
  const [head = '', ...body] = last.split('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body: body.join('\r\n\r\n'), all }
}
