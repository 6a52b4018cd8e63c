// What `claimgraph serve --edit` takes in a case of many drafts: for the next draft, for a decision, and for its other pages.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseHTML } from 'linkedom'
import { median } from './statistics.js'

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

const speakers = ['fire brigade', 'council of Tarn', 'river guard', 'mill company', 'union of weavers', 'mayor of Orn']
const places = ['Selm', 'Tarn', 'Orn', 'Velt', 'Marsh']

/** The text of one of the documents: invented sentences, of each of which the extractor makes a draft. */
function writeText(number, sentences) {
  const said = Array.from({ length: sentences }, (_, i) => {
    const day = 1 + ((number * 3 + i) % 28)
    const [who, where] = [speakers[(number + i) % speakers.length], places[(number + i) % places.length]]
    return `The ${who} said on ${day} May 2031 that ${2 + ((number * 7 + i * 5) % 40)} people were killed in ${where} on ${day} May 2031.`
  })
  return `Notice ${number} of the valley\n\n${said.join(' ')}\n`
}

/**
 * Makes a case of `documents` documents of 11 drafts each, accepts `decisions` drafts in it, and gives for each kind of request
 * the median of milliseconds, and of milliseconds of processor time.
 */
export async function timeWorkbench({ documents = 50, decisions = 40 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-bench-'))
  const own = join(folder, 'case')
  const run = (...args) => execFileSync(process.execPath, [main, ...args], { cwd: own, stdio: 'ignore' })
  try {
    execFileSync(process.execPath, [main, 'init', own, '--title', 'Valley', '--curator', 'N. N.'], { stdio: 'ignore' })
    const files = Array.from({ length: documents }, (_, i) => join(folder, `notice-${i}.txt`))
    for (const [i, file] of files.entries()) writeFileSync(file, writeText(i, 11))
    run('add', ...files, '--publisher', 'Gazette', '--published', '2031-05-30')
    run('extract')
    return await timeRequests(own, decisions)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function timeRequests(own, decisions) {
  const args = [main, 'serve', '--edit', '--port', '0']
  const server = spawn(process.execPath, args, { cwd: own, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    const { origin, headers } = await signIn(await findLink(server))
    const times = new Map()
    const ask = async (kind, path, init = {}) => {
      const [start, used] = [performance.now(), processorTime(server.pid)]
      const response = await fetch(origin + path, { redirect: 'manual', ...init, headers })
      const html = await response.text()
      const took = [performance.now() - start, processorTime(server.pid) - used]
      times.set(kind, [...(times.get(kind) ?? []), took])
      return { html, location: response.headers.get('location') }
    }
    let { location } = await ask('to the first draft', '/edit/review')
    for (let i = 0; i < decisions; i++) {
      const { html } = await ask(i === 0 ? 'the first draft' : 'the next draft', location)
      location = (await ask('accepting a draft', location, { method: 'POST', body: readForm(html) })).location
      if (location === null) throw new Error('bench: expected a draft to be accepted, found that it was not')
    }
    for (const path of ['/edit', '/edit/together', '/edit/claims', '/edit/same', '/edit/same', '/edit/inbox'])
      await ask(times.has(path) ? `${path} again` : path, path)
    return [...times].map(([name, all]) => ({
      name,
      times: all.length,
      wall: median(all.map(([wall]) => wall)),
      processor: median(all.map(([, used]) => used)),
    }))
  } finally {
    server.kill('SIGINT')
    await once(server, 'close')
  }
}

async function findLink(server) {
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', text => (said += text))
  for (;;) {
    const found = /^http\S+token=\S+$/m.exec(said)?.[0]
    if (found !== undefined) return found
    if (server.exitCode !== null) throw new Error(`bench: expected a server, found: ${said}`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

async function signIn(link) {
  const { origin } = new URL(link)
  const response = await fetch(link, { redirect: 'manual' })
  return { origin, headers: { Cookie: response.headers.getSetCookie()[0].split(';')[0], Origin: origin } }
}

/** What the form of a draft sends where Accept is pressed. */
function readForm(html) {
  const sent = new URLSearchParams()
  for (const each of parseHTML(html).document.querySelectorAll('form[data-draft] :is(input, select, textarea)')) {
    const [name, type] = [each.getAttribute('name'), each.getAttribute('type') ?? '']
    if (name === null || /radio|checkbox/.test(type)) continue
    const chosen = each.querySelector('option[selected]') ?? each.querySelector('option')
    const value = each.tagName === 'SELECT' ? chosen?.getAttribute('value') : each.getAttribute('value')
    sent.append(name, (each.tagName === 'TEXTAREA' ? each.textContent : value) ?? '')
  }
  sent.append('do', 'accept')
  return sent
}

/** How long a process was on a processor, in milliseconds, where the system tells; a tick is ten of them. */
function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}
