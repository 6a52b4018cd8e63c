import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterEach } from 'vitest'
import { openCase } from '../../../src/node/case/open-case.js'
import { type OpenEditing, type OpenEditingOptions, openEditing } from '../../../src/serve/edit/open-editing.js'
import { listen } from '../../../src/serve/server.js'
import { prepareCase } from '../../cli/prepare-case.js'
import { claimgraph } from '../../cli/run.js'
import { base, texts } from '../../cli/three-texts.js'

/** Makes a case of the texts once for a file of tests; gives the folder of a copy for each test. */
export function useCase({ extracted = true } = {}): () => string {
  let copy: string
  prepareCase(
    async (prepared, folder) => {
      await mkdir(prepared)
      for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
      const run = (...args: string[]) => claimgraph(args, { cwd: prepared })
      await run('init', '.', '--title', 'The fire at Selm', '--base', base, '--curator', 'N. N.')
      if (!extracted) return
      const files = Object.keys(texts).map(name => join('..', name))
      await run('add', ...files, '--publisher', 'Tarn Gazette', '--published', '2031-05-07')
      await run('extract')
    },
    made => {
      copy = made
    },
  )
  return () => copy
}

/** A case that is edited over a socket until the test is over. */
export interface Workbench {
  readonly url: string
  readonly editing: OpenEditing
  /** Somebody at a browser, who has signed in. */
  visit(token?: string): Promise<Visitor>
  close(): Promise<void>
}

const open = new Set<Workbench>()
afterEach(async () => {
  for (const each of open) await each.close()
})

/** Edits a case over a socket. */
export async function openWorkbench(folder: string, options: Partial<OpenEditingOptions> = {}): Promise<Workbench> {
  const editing = await openEditing(await openCase(folder), { hosts: ['127.0.0.1'], ...options })
  const server = await listen((request, env) => editing.app.fetch(request, env), { host: '127.0.0.1', port: 0 })
  const workbench: Workbench = {
    url: server.url.replace(/\/$/, ''),
    editing,
    async visit(token = editing.token!) {
      const visitor = new Visitor(workbench.url)
      await visitor.get(`/edit/sign-in?token=${token}`)
      return visitor
    },
    async close() {
      open.delete(workbench)
      await server.stop(0)
      await editing.close()
    },
  }
  open.add(workbench)
  return workbench
}

/** The controls of a form as a browser would send them. */
export type Controls = [name: string, value: string | File][]

/** A page as somebody sees it. */
export class Seen {
  readonly status: number
  readonly path: string
  readonly html: string
  readonly document: ReturnType<typeof parseHTML>['document']
  readonly headers: Headers

  constructor(response: Response, path: string, html: string) {
    this.status = response.status
    this.headers = response.headers
    this.path = path
    this.html = html
    this.document = parseHTML(html === '' ? '<html></html>' : html).document
  }

  /** The words of the elements of a selector. */
  words(selector: string): string[] {
    return [...this.document.querySelectorAll(selector)].map(each => each.textContent!.replace(/\s+/g, ' ').trim())
  }

  get said(): string | undefined {
    return this.words('main > .note[role=status]')[0]
  }

  /** What is wrong, as it is told. */
  get problems(): string[] {
    return this.words('.problem')
  }

  /** The first form of a selector, with what is filled in. */
  form(selector = 'form[data-draft]'): { action: string; controls: Controls } {
    const form = this.document.querySelector(selector)
    if (form === null) throw new Error(`no form ${selector} on ${this.path}: ${this.html.slice(0, 2000)}`)
    const controls: Controls = []
    for (const each of form.querySelectorAll('input, select, textarea')) {
      const name = each.getAttribute('name')
      const type = each.getAttribute('type')
      if (name === null || type === 'file' || (/radio|checkbox/.test(type ?? '') && !each.hasAttribute('checked')))
        continue
      if (each.tagName === 'TEXTAREA') controls.push([name, each.textContent ?? ''])
      else if (each.tagName === 'INPUT') controls.push([name, each.getAttribute('value') ?? ''])
      else {
        const chosen = each.querySelector('option[selected]') ?? each.querySelector('option')
        controls.push([name, chosen?.getAttribute('value') ?? chosen?.textContent ?? ''])
      }
    }
    return { action: form.getAttribute('action')!, controls }
  }
}

/** Somebody at a browser without script. */
export class Visitor {
  readonly url: string
  #cookie = ''

  constructor(url: string) {
    this.url = url
  }

  get cookie(): string {
    return this.#cookie
  }

  /** Asks for a page, and follows where it leads. */
  async get(path: string, init: RequestInit = {}): Promise<Seen> {
    const headers = { Cookie: this.#cookie, Accept: 'text/html', ...init.headers }
    const response = await fetch(this.url + path, { redirect: 'manual', ...init, headers })
    for (const cookie of response.headers.getSetCookie()) this.#cookie = cookie.split(';')[0]!
    const location = response.headers.get('Location')
    const html = await response.text()
    return location === null ? new Seen(response, path, html) : this.get(location)
  }

  /** Sends a form as it is filled in, but for what is changed; of a control that stands there several times, the first. */
  send(seen: Seen, changes: Readonly<Record<string, string>> = {}, selector?: string): Promise<Seen> {
    const { action, controls } = seen.form(selector)
    const left = new Map(Object.entries(changes))
    const body = new URLSearchParams()
    for (const [name, value] of controls) {
      body.append(name, left.get(name) ?? (value as string))
      left.delete(name)
    }
    for (const [name, value] of left) body.append(name, value)
    return this.post(action, body)
  }

  post(path: string, body: URLSearchParams | FormData, headers: Record<string, string> = {}): Promise<Seen> {
    return this.get(path, { method: 'POST', body, headers: { Origin: this.url, ...headers } })
  }
}

/** The page of a draft. */
export const draftOf = (visitor: Visitor, name: string) => visitor.get(`/edit/document/${name.split('-')[0]}/${name}`)
