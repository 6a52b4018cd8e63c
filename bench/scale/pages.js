// What `claimgraph serve` takes for the pages of a graph: until its first answer, for each kind of page, and in memory.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** The lists and pages of which every graph has one, the slowest to make first. */
const lists = ['/claims', '/', '/topics', '/figures', '/alignment', '/one-origin', '/timeline', '/relays', '/relaying']

/** The first page of each kind to which a list leads. */
const kinds = [
  ['/topics', 'topic'],
  ['/actors', 'agent'],
  ['/documents', 'document'],
  ['/claims', 'claim'],
  ['/range', 'range'],
]

/**
 * Serves a file (or, without one, the shipped graph): milliseconds from the start to the first answer, for each page its
 * first and second answer in milliseconds and its bytes before compression, and the peak of memory in bytes.
 */
export async function timePages(file) {
  const started = performance.now()
  const data = file === undefined ? [] : ['-d', file]
  const server = spawn(process.execPath, [main, 'serve', '--port', '0', ...data], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const url = await findUrl(server)
    const ask = async path => {
      const start = performance.now()
      const response = await fetch(url + path.slice(1), {
        headers: { Accept: 'text/html', 'Accept-Encoding': 'identity' },
      })
      const text = await response.text()
      return { text, took: performance.now() - start }
    }
    await ask('/query')
    const start = performance.now() - started
    const pages = []
    const texts = new Map()
    const measure = async path => {
      const first = await ask(path)
      const again = await ask(path)
      texts.set(path, first.text)
      pages.push({ path, first: first.took, again: again.took, bytes: Buffer.byteLength(first.text) })
    }
    for (const path of lists) await measure(path)
    for (const [list, kind] of kinds) {
      if (!texts.has(list)) await measure(list)
      const found = new RegExp(` href="(/${kind}/[^"?#]+)"`).exec(texts.get(list))
      if (found) await measure(found[1])
    }
    const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
    return { start, pages, peak }
  } finally {
    server.kill('SIGINT')
    await once(server, 'exit')
  }
}

async function findUrl({ stderr }) {
  let said = ''
  for await (const chunk of stderr) {
    said += chunk
    const found = / served at (\S+)/.exec(said)
    if (found) return found[1]
  }
  throw new Error(`bench: expected the address of a server, found ${said}`)
}
