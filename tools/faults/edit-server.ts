import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { parseHTML } from 'linkedom'
import { judgeWords, passing } from './judge.js'
import { alone, choose } from './try.js'
import { environment, type Fault, hook, program, readState, type State, type Workshop } from './workshop.js'

/** Something that somebody does in a case over the network: whether it is done already, and doing it. */
interface Step {
  readonly name: string
  isDone(page: (path: string) => Promise<string>): Promise<boolean>
  do(send: Send): Promise<Sent>
}

type Sent = { readonly status: number; readonly html: string }
type Send = (path: string, form: string, changes: Readonly<Record<string, string>>) => Promise<Sent>

const isDecided = (html: string) => html.includes('It is decided.')

/** A document comes in, a draft is accepted as it is mended, one is rejected, and a statement is added. */
const steps: readonly Step[] = [
  {
    name: 'inbox',
    isDone: async page => {
      const html = await page('/edit/inbox')
      return html.includes('Word of the mayor') && !html.includes('data-missing')
    },
    async do(send) {
      const rest = await send('/edit/inbox', 'form[data-missing]', { do: 'rest' })
      if (rest.status === 303) return rest
      return send('/edit/inbox', 'form[data-inbox]', {
        text: 'The mayor of Tarn said on 7 May 2031 that five people were injured in the fire at Selm.',
        title: 'Word of the mayor',
      })
    },
  },
  {
    name: 'accept',
    isDone: async page => isDecided(await page('/edit/document/notice/notice-a1')),
    do: send =>
      send('/edit/document/notice/notice-a1', 'form[data-draft]', {
        'claim.label': 'The council counts',
        do: 'accept',
      }),
  },
  {
    name: 'reject',
    isDone: async page => isDecided(await page('/edit/document/note/note-a1')),
    do: send => send('/edit/document/note/note-a1', 'form[data-draft]', { reason: 'Told elsewhere', do: 'reject' }),
  },
  {
    name: 'add',
    isDone: async page => (await page('/edit/document/notice/notice-a1')).includes('notice-s1'),
    do: send => send('/edit/document/notice/notice-a1', 'form[data-add]', { words: 'the dead are sixteen' }),
  },
]

/** How a run of the server went: what it said, whether it lived, and what it told to be done. */
interface Served {
  readonly said: string
  readonly told: readonly string[]
  readonly failures: readonly Sent[]
  readonly signal: NodeJS.Signals | null
}

/** Starts the server in a case, does what is not done yet, and stops it. */
async function serve(folder: string, fault?: Fault, noted?: string): Promise<Served> {
  const args = ['--import', hook, program, 'serve', '--edit', '--port', '0']
  const child = spawn(process.execPath, args, { cwd: folder, env: environment({ fault, noted }) })
  let said = ''
  const link = new Promise<string | undefined>(resolve => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const found = /^http\S+token=\S+$/m.exec(said)?.[0]
        if (found !== undefined) resolve(found)
      })
    }
    child.on('close', () => resolve(undefined))
  })
  const ended = new Promise<NodeJS.Signals | null>(resolve => child.on('close', (_, signal) => resolve(signal)))
  const told: string[] = []
  const failures: Sent[] = []
  const address = await link
  try {
    if (address !== undefined) await doSteps(address, told, failures)
  } catch (error) {
    // the server was killed
    if (!(error instanceof TypeError)) throw error
  }
  child.kill('SIGINT')
  return { signal: await ended, said, told, failures }
}

async function doSteps(link: string, told: string[], failures: Sent[]): Promise<void> {
  const { origin } = new URL(link)
  const signedIn = await fetch(link, { redirect: 'manual' })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const page = async (path: string) => (await fetch(origin + path, { headers: { Cookie: cookie } })).text()
  const send: Send = async (path, selector, changes) => {
    const { document } = parseHTML(await page(path))
    const form = document.querySelector(selector)
    if (form === null) return { status: 500, html: document.toString() }
    const body = new FormData()
    for (const each of form.querySelectorAll('input, select, textarea')) {
      const [name, type] = [each.getAttribute('name'), each.getAttribute('type') ?? '']
      if (name === null || /file|radio|checkbox/.test(type) || name in changes) continue
      const chosen = each.querySelector('option[selected]') ?? each.querySelector('option')
      const value = each.tagName === 'SELECT' ? chosen?.getAttribute('value') : each.getAttribute('value')
      body.append(name, (each.tagName === 'TEXTAREA' ? each.textContent : value) ?? '')
    }
    for (const [name, value] of Object.entries(changes)) body.append(name, value)
    const headers = { Cookie: cookie, Origin: origin }
    const response = await fetch(origin + form.getAttribute('action'), {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
    })
    return { status: response.status, html: await response.text() }
  }
  for (const step of steps) {
    if (await step.isDone(page)) continue
    const sent = await step.do(send)
    if (sent.status === 303) told.push(step.name)
    else failures.push(sent)
  }
}

/** The edit server as it goes undisturbed. */
export interface ServerRehearsal {
  readonly prepared: string
  readonly after: State
  readonly changes: number
}

export async function rehearseServer(workshop: Workshop): Promise<ServerRehearsal> {
  const prepared = await workshop.prepare('serve', { before: [['add', '../notice.txt', '../note.txt'], ['extract']] })
  const folder = await workshop.copy(prepared)
  const noted = workshop.note()
  const { said, told } = await serve(folder, undefined, noted)
  if (told.length !== steps.length)
    throw new Error(`edit server: expected all steps to be done, found ${told}: ${said}`)
  return { prepared, after: await readState(folder), changes: Number(await readFile(noted, 'utf8')) }
}

/** Disturbs the edit server at changes that `random` chooses, and tells what was wrong: something lost, doubled or half done. */
export async function tryServer(
  workshop: Workshop,
  { prepared, after, changes }: ServerRehearsal,
  {
    random,
    rounds,
    kinds = alone,
  }: { random: () => number; rounds: number; kinds?: readonly (typeof alone)[number][] },
): Promise<{ tried: number; wrong: string[] }> {
  let tried = 0
  const wrong: string[] = []
  for (const kind of kinds) {
    for (const at of choose(changes, rounds, random)) {
      tried++
      const folder = await workshop.copy(prepared)
      const { said, told, failures } = await serve(folder, { kind, at })
      const found = await readState(folder)
      const tell = (what: string) => wrong.push(`edit server, ${kind} at change ${at} of ${changes}: ${what}`)
      if (kind !== 'kill') {
        for (const each of judgeWords({ status: 0, said })) tell(each)
        for (const { html } of failures) if (html.includes('unexpected error')) tell(`no clear word: ${html}`)
      }
      for (const name of told) if (!isKept(name, found)) tell(`${name} was told to be done, and is in no file`)
      // what is not done yet is done, and what is done is not done again
      await serve(folder)
      const again = await readState(folder)
      for (const path of new Set([...after.keys(), ...again.keys()])) {
        if (passing.test(path) ? again.has(path) : comparable(again, path) !== comparable(after, path))
          tell(`${path} is not as it would be, once the server is started again`)
      }
    }
  }
  return { tried, wrong }
}

/** Whether the disk has what was told to be done. */
function isKept(name: string, state: State): boolean {
  const journals = [...state].filter(([path]) => path.endsWith('.review.jsonl')).map(([, text]) => text)
  if (name === 'inbox') return state.get('triples/documents.ttl')?.includes('Word of the mayor') ?? false
  return journals.some(text => text.includes(`"decision":"${name}"`))
}

/** A file as it can be compared: that what is decided is carried out may be noted once more after a new start. */
function comparable(state: State, path: string): string | undefined {
  const text = state.get(path)
  if (!path.endsWith('.review.jsonl') || text === undefined) return text
  return text
    .split('\n')
    .filter(line => line !== '{"carriedOut":true}')
    .join('\n')
}
