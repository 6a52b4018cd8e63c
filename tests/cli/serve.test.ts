import { appendFile, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { claimgraph, start } from './run.js'

const flood = fileURLToPath(new URL('../claims/flood.trig', import.meta.url))
const hook = fileURLToPath(new URL('tell-arrivals.cjs', import.meta.url))
const running: ReturnType<typeof start>['child'][] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Starts a server on a free port and waits until it says that it is ready; it says of each request that it has come. */
const serve = (...args: string[]) => serveData('-d', flood, ...args)

async function serveData(...args: string[]) {
  const env = { NODE_OPTIONS: `--require=${hook}` }
  const { child, ended } = start(['serve', '--port', '0', ...args], { env })
  running.push(child)
  const said = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (text: string) => /served at/.test(text) && resolve(text))
    void ended.then(({ err }) => reject(new Error(err)))
  })
  const url = / served at (http:\S+)\n/.exec(said)![1]!
  const arrived = new Promise<void>(resolve => {
    child.stderr.on('data', (text: string) => text.includes('[arrived]') && resolve())
  })
  return { child, ended, said, url, arrived }
}

const explosion = `ASK { BIND("${'a'.repeat(60)}!" AS ?text) FILTER(REGEX(?text, "^(a+)+$")) }`
const ask = (url: string, query: string) => `${url}sparql?${new URLSearchParams({ query })}`

describe('claimgraph serve', () => {
  it('says where it serves how much, answers, and ends with 0 when told to', async () => {
    const { child, ended, said, url } = await serve()
    expect(said).toMatch(/^claimgraph: 5 claims served at http:\/\/127\.0\.0\.1:\d+\/\n$/)
    const response = await fetch(ask(url, 'ASK { ?claim a cg:Claim }'))
    expect(await response.json()).toEqual({ head: {}, boolean: true })
    const description = await (await fetch(`${url}sparql`)).text()
    expect(description).toContain(`<${url}sparql> a sd:Service`)
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ status: 0, signal: null, out: '', err: `${said}[arrived][arrived]` })
  })

  it('serves what an endpoint has as it serves files', async () => {
    const first = await serve()
    const second = await serveData('--endpoint', `${first.url}sparql`)
    expect(second.said).toMatch(/^claimgraph: 5 claims served at /)
    const read = async (url: string, path: string) => (await fetch(`${url}${path}`)).text()
    for (const path of ['claims/data.csv', 'topics/data.json']) {
      // when each was read is its own
      const [there, here] = [await read(first.url, path), await read(second.url, path)]
      expect(here).toBe(there)
    }
    const query = 'SELECT ?claim ?who { ?claim prov:wasAttributedTo ?who } ORDER BY ?claim ?who'
    const asked = await Promise.all([first, second].map(async ({ url }) => (await fetch(ask(url, query))).json()))
    expect(asked[1]).toEqual(asked[0])
    expect(JSON.stringify(asked[0])).toContain('https://example.org/')
    expect(await claimgraph(['serve', '--endpoint', `${first.url}sparql`, '-d', flood])).toMatchObject({
      status: 2,
      err: expect.stringContaining('expected one of --data and --endpoint, found both'),
    })
  })

  it('lets what is under way finish, and accepts no more', async () => {
    const { child, ended, url, arrived } = await serve()
    const headers = { 'content-type': 'application/sparql-query', 'content-length': '6' }
    const sending = httpRequest(`${url}sparql`, { method: 'POST', headers })
    const status = new Promise((resolve, reject) => {
      sending.on('response', response => resolve(response.resume().statusCode)).on('error', reject)
    })
    sending.write('ASK')
    await arrived
    child.kill('SIGINT')
    await expect
      .poll(() =>
        fetch(url).then(
          () => 'open',
          () => 'closed',
        ),
      )
      .toBe('closed')
    sending.end(' {}')
    expect(await status).toBe(200)
    expect(await ended).toMatchObject({ status: 0, signal: null })
  })

  it('cuts off what goes on for too long', async () => {
    const { child, ended, url, arrived } = await serve()
    const answer = fetch(ask(url, explosion)).then(
      () => 'answered',
      () => 'cut off',
    )
    await arrived
    child.kill('SIGTERM')
    expect(await answer).toBe('cut off')
    expect(await ended).toMatchObject({ status: 0, signal: null })
  })

  it('ends at once when told twice', async () => {
    const { child, ended, url, arrived } = await serve()
    const answer = fetch(ask(url, explosion)).catch(() => 'cut off')
    await arrived
    child.kill('SIGTERM')
    await expect
      .poll(() =>
        fetch(url).then(
          () => 'open',
          () => 'closed',
        ),
      )
      .toBe('closed')
    child.kill('SIGTERM')
    expect(await answer).toBe('cut off')
    expect(await ended).toMatchObject({ status: 143 })
  })

  it('ends the query of a client that goes away', async () => {
    const { url } = await serve('--max-queries', '1', '--timeout', '600')
    const going = httpRequest(ask(url, explosion)).on('error', () => {})
    going.end()
    const status = async () => (await fetch(ask(url, 'ASK {}'))).status
    await expect.poll(status, { timeout: 20_000 }).toBe(503)
    going.destroy()
    await expect.poll(status, { timeout: 20_000 }).toBe(200)
  })

  it('goes on after what is not HTTP, and after half a request', async () => {
    const { url } = await serve()
    const { hostname, port } = new URL(url)
    for (const bytes of ['\0\0\0', 'POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nASK']) {
      const socket = connect(Number(port), hostname).on('error', () => {})
      await new Promise<void>(resolve => socket.write(bytes, () => resolve()))
      socket.destroy()
    }
    expect((await fetch(ask(url, 'ASK {}'))).status).toBe(200)
  })

  it('refuses a host name that is none', async () => {
    const { url } = await serve()
    const { port } = new URL(url)
    const { statusCode, headers } = await new Promise<IncomingMessage>(resolve => {
      httpRequest({ port, path: '/sparql', headers: { host: 'a b/c' } }, response => resolve(response.resume())).end()
    })
    expect(statusCode).toBe(400)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('refuses a body that is too large before it has been sent', async () => {
    const { url } = await serve()
    const headers = { 'content-type': 'application/sparql-query', 'content-length': String(2 ** 30) }
    const status = await new Promise((resolve, reject) => {
      const sending = httpRequest(`${url}sparql`, { method: 'POST', headers })
      sending.on('response', ({ statusCode }) => {
        resolve(statusCode)
        sending.destroy()
      })
      sending.on('error', reject)
      sending.write('ASK {} #')
    })
    expect(status).toBe(413)
  })

  it('keeps restricted claims from pages of other sites, where it serves them', async () => {
    const { said, url } = await serve('--include-restricted')
    expect(said).toContain('restricted ones included')
    const response = await fetch(ask(url, 'ASK {}'), { headers: { origin: 'https://elsewhere.example' } })
    expect(response.status).toBe(403)
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
    expect((await fetch(ask(url, 'ASK {}'))).headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(await statusFor(url, 'rebound.example')).toBe(403)
  })

  it('keeps them to the names of this machine and of the proxy, whatever address it listens to', async () => {
    const { url } = await serve(
      '--include-restricted',
      '--host',
      '0.0.0.0',
      '--base-url',
      'https://claims.example.org/x',
    )
    const here = url.replace('0.0.0.0', '127.0.0.1')
    const hosts = [
      'rebound.example',
      '127.0.0.1',
      'localhost',
      hostname(),
      'claims.example.org',
      'claims.example.org.evil.example',
    ]
    const statuses = await Promise.all(hosts.map(host => statusFor(here, host)))
    expect(statuses).toEqual([403, 200, 200, 200, 200, 403])
  })

  it('gives links the address under which a proxy has it', async () => {
    const { url } = await serve('--base-url', 'https://data.example.org/claims/')
    for (const path of ['sparql', 'claims/sparql']) {
      const text = await (await fetch(url + path, { headers: { accept: 'text/turtle' } })).text()
      expect(text).toContain('sd:endpoint <https://data.example.org/claims/sparql>')
    }
    expect(await (await fetch(url)).text()).toContain('href="/claims/search"')
  })

  it('tells when its files have changed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-serve-'))
    const file = join(folder, 'flood.trig')
    await copyFile(flood, file)
    const { child, url } = await serve('-d', file)
    let said = ''
    child.stderr.on('data', text => (said += text))
    expect((await fetch(url)).headers.has('warning')).toBe(false)
    await appendFile(file, '\n# a comment\n')
    const warning = async () => (await fetch(url)).headers.get('warning')
    await expect.poll(warning, { timeout: 20_000 }).toContain('Stale')
    expect(said.match(/the files have changed since they were read/g)).toHaveLength(1)
    await rm(folder, { recursive: true })
  })
})

/** The status for a request under another host name. */
function statusFor(url: string, host: string): Promise<number | undefined> {
  const { port } = new URL(url)
  return new Promise(resolve => {
    const asking = { port, path: '/sparql', headers: { host: `${host}:${port}` } }
    httpRequest(asking, response => resolve(response.resume().statusCode)).end()
  })
}

describe('claimgraph serve at fault', () => {
  it('says that a port is in use', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const run = await claimgraph(['serve', '-d', flood, '--port', String(port)])
    other.close()
    expect(run).toMatchObject({ status: 1, signal: null, out: '' })
    expect(run.err).toBe(
      `claimgraph: port ${port} of 127.0.0.1: expected a free port, found one that is in use; --port chooses another\n`,
    )
  })

  it.each([
    ['a port that is none', ['--port', '70000'], 2, 'expected a whole number from 0 to 65535'],
    ['a port that is no number', ['--port', 'http'], 2, 'expected a whole number'],
    ['no queries at all', ['--max-queries', '0'], 2, 'expected a whole number from 1 to 1000'],
    ['no time at all', ['--timeout', '0'], 2, 'above 0'],
    ['an address that is not of this machine', ['--host', '192.0.2.1', '--port', '0'], 1, '--host chooses another'],
    ['an address that is none', ['--base-url', 'data.example.org'], 2, 'expected an address such as'],
    ['proxies that are none', ['--trust-proxy', '0'], 2, 'from 1 to 10'],
    ['data that are not there', ['-d', 'nowhere.trig'], 2, 'nowhere.trig'],
  ])('says what was expected and found: %s', async (_, args, status, message) => {
    const run = await claimgraph(['serve', '-d', flood, ...args])
    expect(run).toMatchObject({ status, signal: null, out: '' })
    expect(run.err).toContain(message)
    expect(run.err).not.toContain('    at ')
  })
})
