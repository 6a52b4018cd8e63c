import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
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

  it('takes the place of a site written before, whole', async () => {
    await site()
    await writeFile(join(folder, 'site', 'claim', 'of-yesterday.html'), '')
    expect((await site()).status).toBe(0)
    expect(await readdir(join(folder, 'site', 'claim'))).not.toContain('of-yesterday.html')
    expect(await readdir(folder)).toEqual(['site'])
  })

  it('leaves a folder with other files alone', async () => {
    await mkdir(join(folder, 'site'))
    await writeFile(join(folder, 'site', 'thesis.txt'), 'mine')
    const { status, err } = await site()
    expect(status).toBe(1)
    expect(err).toContain('expected no folder, an empty one or a site written before')
    expect(await readdir(join(folder, 'site'))).toEqual(['thesis.txt'])
    expect(await readdir(folder)).toEqual(['site'])
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
