import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimgraph, start } from './run.js'

const bridge = fileURLToPath(new URL('../compare/bridge.trig', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-site-'))
})
afterEach(() => rm(folder, { recursive: true }))

const site = (...args: string[]) => claimgraph(['site', '-d', bridge, '--out', join(folder, 'site'), ...args])

describe('claimgraph site', () => {
  it('writes a folder of pages and says how many files', async () => {
    const { status, out, err } = await site()
    expect([status, out]).toEqual([0, ''])
    const names = await readdir(join(folder, 'site'), { recursive: true, withFileTypes: true })
    const files = names.filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    expect(err).toContain(`${files.length} files written to`)
    expect(await readFile(join(folder, 'site', 'index.html'), 'utf8')).toContain('Collapse of the bridge')
    expect(await readdir(folder)).toEqual(['site'])
  })

  it('takes the place of a site written before, and leaves what is not of it', async () => {
    await site()
    const out = join(folder, 'site')
    await mkdir(join(out, '.git'))
    await writeFile(join(out, '.git', 'HEAD'), 'ref: refs/heads/main')
    await writeFile(join(out, 'CNAME'), 'claims.example.org')
    await writeFile(join(out, 'claim', 'notes.txt'), 'mine')
    await rm(join(out, 'about.html'))
    // as if a page of yesterday were no more
    await mkdir(join(out, 'old'))
    await writeFile(join(out, 'old', 'page.html'), '')
    await appendFile(join(out, '.claimgraph-site'), 'old/page.html\n../outside.txt\n/etc/outside.txt\n')
    await writeFile(join(folder, 'outside.txt'), 'not in the folder')
    expect(await site()).toMatchObject({ status: 0 })
    expect(await readFile(join(out, '.git', 'HEAD'), 'utf8')).toBe('ref: refs/heads/main')
    expect(await readFile(join(out, 'CNAME'), 'utf8')).toBe('claims.example.org')
    expect(await readFile(join(out, 'claim', 'notes.txt'), 'utf8')).toBe('mine')
    const names = await readdir(out)
    expect(names).toContain('about.html')
    expect(names).not.toContain('old')
    expect((await readdir(folder)).sort()).toEqual(['outside.txt', 'site'])
    const list = (await readFile(join(out, '.claimgraph-site'), 'utf8')).split('\n')
    expect(list).toContain('index.html')
    expect(list.filter(path => /old|outside|CNAME/.test(path))).toEqual([])
  })

  it('replaces no file of somebody else in a site written before, and follows no link out of it', async () => {
    await site()
    const out = join(folder, 'site')
    const list = await readFile(join(out, '.claimgraph-site'), 'utf8')
    await writeFile(join(out, '.claimgraph-site'), list.replace('about.html\n', ''))
    await writeFile(join(out, 'about.html'), 'mine')
    const refused = await site()
    expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('about.html: expected nothing')])
    expect(await readFile(join(out, 'about.html'), 'utf8')).toBe('mine')
    expect(await site('--force')).toMatchObject({ status: 0 })
    expect(await readFile(join(out, 'about.html'), 'utf8')).toContain('<!DOCTYPE html>')
    await rm(join(out, 'claim'), { recursive: true })
    await mkdir(join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), join(out, 'claim'))
    expect(await site('--force')).toMatchObject({ status: 1 })
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
  })

  it('leaves a folder with other files alone', async () => {
    await mkdir(join(folder, 'site'))
    await writeFile(join(folder, 'site', 'thesis.txt'), 'mine')
    const { status, err } = await site()
    expect(status).toBe(1)
    expect(err).toContain('expected no folder, an empty one or a site written before')
    expect(await readdir(join(folder, 'site'))).toEqual(['thesis.txt'])
    expect(await readdir(folder)).toEqual(['site'])
    expect(await site('--force')).toMatchObject({ status: 0 })
    expect(await readFile(join(folder, 'site', 'thesis.txt'), 'utf8')).toBe('mine')
  })

  it('leaves nothing behind where it cannot be made', async () => {
    const { status, err } = await site('--documents', join(folder, 'nowhere'))
    expect(status).toBe(2)
    expect(err).toContain('no such folder of documents')
    expect(await readdir(folder)).toEqual([])
  })

  it('leaves nothing behind where it is stopped', async () => {
    const { child, ended } = start(['site', '--out', join(folder, 'site')])
    while ((await readdir(folder)).length === 0 && child.exitCode === null) await new Promise(go => setTimeout(go, 10))
    child.kill('SIGTERM')
    expect((await ended).status).toBe(143)
    expect(await readdir(folder)).toEqual([])
  })
})
