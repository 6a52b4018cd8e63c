import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCase } from '../../../src/node/case/open-case.js'
import { openCaseGraph } from '../../../src/node/case/open-case-graph.js'
import { addReviewer, readReviewers, removeReviewer } from '../../../src/node/case/reviewers.js'
import { createApp } from '../../../src/serve/app.js'
import { open as openSocket } from '../sockets.js'
import { draftOf, openWorkbench, useCase, Visitor } from './workbench.js'

const own = useCase()

/** All paths to which something can be sent. */
const writing = [
  '/edit/document/brigade/brigade-a1',
  '/edit/document/brigade',
  '/edit/decisions',
  '/edit/sign-out',
  '/edit/sign-in',
]

describe('the doors of a case that is edited', () => {
  it('are not there where a case is only served: nothing can be sent, nothing is shown below /edit', async () => {
    const ending = new AbortController()
    const app = await createApp(await openCaseGraph(await openCase(own())), { signal: ending.signal })
    const url = await openSocket(app)
    for (const path of writing) {
      expect([path, (await fetch(new URL(path, url))).status]).toEqual([path, 404])
      const sent = await fetch(new URL(path, url), { method: 'POST', body: new URLSearchParams({ do: 'accept' }) })
      expect([path, sent.status]).toEqual([path, 405])
    }
    ending.abort()
  })

  it('open to nobody without a token, neither to decide nor to read', async () => {
    const { url } = await openWorkbench(own())
    const nobody = new Visitor(url)
    for (const path of ['/', '/edit', '/edit/document/brigade/brigade-a1', '/claims', '/sparql?query=ASK{}']) {
      expect([path, (await nobody.get(path)).path]).toEqual([path, '/edit/sign-in'])
    }
    for (const path of writing.slice(0, 4)) {
      const { status, html } = await nobody.post(path, new URLSearchParams({ do: 'accept' }))
      expect([path, status]).toEqual([path, 403])
      expect(html).toContain('signed in')
    }
    const wrong = await nobody.get('/edit/sign-in?token=guessed')
    expect([wrong.status, wrong.problems]).toEqual([
      403,
      ['expected a token that was given to a reviewer of this case, found another'],
    ])
  })

  it('take a form only with the secret of the visit, and from no other site or host', async () => {
    const { visit } = await openWorkbench(own())
    const visitor = await visit()
    const { action, controls } = (await draftOf(visitor, 'brigade-a1')).form()
    const filled = (csrf?: string) => {
      const body = new URLSearchParams(controls.filter(([name]) => name !== 'csrf') as [string, string][])
      body.append('do', 'accept')
      if (csrf !== undefined) body.append('csrf', csrf)
      return body
    }
    const csrf = controls.find(([name]) => name === 'csrf')![1] as string
    expect((await visitor.post(action, filled())).status).toBe(403)
    expect((await visitor.post(action, filled('guessed'))).status).toBe(403)
    expect((await visitor.post(action, filled(csrf), { Origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await visitor.post(action, filled(csrf), { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    const { url } = visitor
    const other = await fetch(url + action, { method: 'POST', body: filled(csrf), headers: { Cookie: visitor.cookie } })
    expect([other.status, await other.text()]).toEqual([403, expect.stringContaining('Origin')])
    expect((await draftOf(visitor, 'brigade-a1')).words('button[value=accept]')).toEqual(['Accept'])
    expect((await visitor.post(action, filled(csrf))).said).toBe('brigade-a1 is accepted.')
  })

  it('answer under no other host name', async () => {
    const { editing, url, visit } = await openWorkbench(own())
    const { cookie } = await visit()
    const asked = new Request('http://evil.example/edit', { headers: { Cookie: cookie } })
    expect((await editing.app.fetch(asked)).status).toBe(403)
    expect((await editing.app.fetch(new Request(`${url}/edit`, { headers: { Cookie: cookie } }))).status).toBe(200)
  })

  it('keep the secret of the visit from scripts, frames, other sites and stores', async () => {
    const { url, editing } = await openWorkbench(own())
    const response = await fetch(`${url}/edit/sign-in?token=${editing.token}`, { redirect: 'manual' })
    expect(response.headers.get('Set-Cookie')).toMatch(/; HttpOnly; SameSite=Strict$/)
    const page = await fetch(`${url}/edit/sign-in`)
    expect(page.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(page.headers.get('X-Frame-Options')).toBe('DENY')
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect(page.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    // with none, a browser would not say of a form where it is from
    expect(page.headers.get('Referrer-Policy')).toBe('same-origin')
  })

  it('refuse a form that is larger than it may be, and change nothing', async () => {
    const { visit } = await openWorkbench(own())
    const visitor = await visit()
    const body = new URLSearchParams({ do: 'save', 'claim.label': 'x'.repeat(2 ** 20) })
    const { status, html } = await visitor.post('/edit/document/brigade/brigade-a1', body)
    expect([status, html]).toEqual([413, expect.stringContaining('nothing was written')])
  })

  it('open to each reviewer by a link of which the case keeps a digest alone, until it is taken back', async () => {
    const opened = await openCase(own())
    const token = await addReviewer(opened, 'K. K.')
    expect(await readFile(join(own(), 'reviewers.json'), 'utf8')).not.toContain(token)
    expect(await readReviewers(opened)).toMatchObject([
      { name: 'K. K.', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
    await expect(addReviewer(opened, 'K. K.')).rejects.toThrow(/found `K. K.`, who has a link already/)
    const { visit } = await openWorkbench(own())
    const visitor = await visit(token)
    expect((await visitor.get('/edit')).words('.who span')).toEqual(['K. K.'])
    await removeReviewer(opened, 'K. K.')
    expect((await visitor.get('/edit')).path).toBe('/edit/sign-in')
    await expect(removeReviewer(opened, 'K. K.')).rejects.toThrow(
      'expected a reviewer of the case (nobody), found `K. K.`',
    )
  })

  it('tell what is wrong with a list of reviewers that is none', async () => {
    await writeFile(join(own(), 'reviewers.json'), '{"name":"K. K."}')
    await expect(readReviewers(await openCase(own()))).rejects.toThrow('reviewers.json: expected a list of reviewers')
  })

  it('close when somebody signs out', async () => {
    const { visit } = await openWorkbench(own())
    const visitor = await visit()
    const left = await visitor.send(await visitor.get('/edit'), {}, 'form.who')
    expect(left.path).toBe('/edit/sign-in')
    expect((await visitor.get('/edit')).path).toBe('/edit/sign-in')
  })

  it('let one process alone edit a case', async () => {
    await openWorkbench(own())
    await expect(openWorkbench(own())).rejects.toThrow(/expected to be the only one to edit the case/)
  })
})
