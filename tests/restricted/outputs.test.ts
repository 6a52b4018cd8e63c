import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outputs, runOn } from './outputs.js'
import { marker, plants } from './plants.js'

/** Plants that stay open in part are in no output as they are; their own test reads what is left of them. */
const { 'an item of a list': _, ...whole } = plants

let folder: string
const file = (name: string) => join(folder, `${name}.trig`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-planted-'))
  const open = await readFile(new URL('open.trig', import.meta.url), 'utf8')
  await writeFile(file('open'), open)
  await writeFile(file('planted'), [open, ...Object.values(whole)].join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The one thing that is said of what is left out, to whoever holds the files. */
const note = /^claimgraph: \d+ restricted claim\(s\) (left out|not checked).*\n/gm

describe('a graph with something restricted in every place', () => {
  it.each(outputs)('is shown by `%s %s %s %s` as if none of it were there', async (...args) => {
    const shown = (await runOn(file('planted'), args)).replace(note, '')
    const asked = new RegExp(`\\b(${args.join('|').replace(/[^\w|]/g, '.')})\\b`, 'g')
    expect(shown.replace(asked, '')).not.toMatch(marker)
    expect(shown).toBe(await runOn(file('open'), args))
  })

  it('is checked as if none of it were there, but for values that are misspelt', async () => {
    const shown = (await runOn(file('planted'), ['check'])).replace(note, '')
    const misspelt = shown.split('\n').filter(line => line.endsWith('[sensitivity]'))
    expect(misspelt).toHaveLength(3)
    expect(misspelt.join('\n')).toMatch(/Found cg:restricted\.[\s\S]*Found "Restricted"\.[\s\S]*Found <\S+Secret>\./)
    expect(misspelt.join('\n')).not.toMatch(marker)
    const open = await runOn(file('open'), ['check'])
    expect(shown.split('\n').filter(line => !misspelt.includes(line))).toEqual(
      open.replace(/0 errors/, '3 errors').split('\n'),
    )
  })

  it('would be seen to be there by the same ways of looking', async () => {
    const seen = async (...args: string[]) =>
      new Set((await runOn(file('planted'), [...args, '--include-restricted'])).match(new RegExp(marker, 'gi')))
    const found = new Set([
      ...(await seen('export', '--format', 'trig')),
      ...(await seen('query', '-q', 'SELECT * { ?s ?p ?o }')),
    ])
    for (const [place, trig] of Object.entries(whole)) {
      const own = trig.match(new RegExp(marker, 'i'))?.[0]
      expect(found, place).toContain(own)
    }
  })
})
