import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProgram } from '../../src/cli/program.js'
import { exportFormats } from '../../src/export/export.js'
import { readFiles } from '../../src/node/files/read.js'
import { parse, toCanonical } from './isomorphism.js'

const flood = fileURLToPath(new URL('flood.trig', import.meta.url))
const restricted = fileURLToPath(new URL('restricted.trig', import.meta.url))

let output: string
let messages: string
let folder: string

beforeEach(async () => {
  output = ''
  messages = ''
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    output += text
    for (const callback of rest) if (typeof callback === 'function') callback()
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    messages += text
    return true
  })
})

afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

async function run(...args: string[]): Promise<string> {
  output = ''
  await createProgram().parseAsync(args, { from: 'user' })
  return output
}

describe('claimgraph export', () => {
  it('writes every format that holds named graphs without loss, and the same bytes each time', async () => {
    const { store } = await readFiles([flood])
    for (const format of ['jsonld', 'trig', 'nq']) {
      const text = await run('export', '-d', flood, '--format', format)
      expect(toCanonical(await parse(text, format))).toBe(toCanonical(store))
      expect(await run('export', '-d', flood, '--format', format)).toBe(text)
    }
  })

  it('writes Turtle and N-Triples with the same statements, none of them asserted', async () => {
    const [turtle, triples] = [
      await run('export', '-d', flood, '--format', 'ttl'),
      await run('export', '-d', flood, '--format', 'nt'),
    ]
    expect(toCanonical(await parse(turtle, 'ttl'))).toBe(toCanonical(await parse(triples, 'nt')))
    expect(turtle).toContain('rdf:predicate cg:deaths')
    expect(turtle).not.toMatch(/^:flood[^.]*cg:deaths/m)
    expect(triples.match(/ns#states>/g)).toHaveLength(3 + 6 + 2)
  })

  it('writes only the claims asked for, to a file', async () => {
    const file = join(folder, 'claims.trig')
    await run(
      'export',
      '-d',
      flood,
      '--format',
      'trig',
      '--claim',
      'claim-council',
      '--claim',
      'claim-empty',
      '-o',
      file,
    )
    const { store } = await readFiles([file])
    const claims = [...store].filter(quad => quad.object.value.endsWith('ns#Claim')).map(quad => quad.subject.value)
    expect(claims).toEqual(['https://example.org/flood/claim-council', 'https://example.org/flood/claim-empty'])
    expect(await readFile(file, 'utf8')).not.toContain('Town council')
  })

  it('writes only the rows of the claims asked for', async () => {
    const csv = await run('export', '-d', flood, '--format', 'csv', '--claim', 'claim-empty')
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2)
  })

  it('names the formats, and the nearest one, when the format is unknown', async () => {
    await expect(run('export', '-d', flood, '--format', 'jsonl')).rejects.toThrow(
      'unknown format `jsonl`: expected one of jsonld, trig, nq, nt, ttl, rdf, csv; did you mean "jsonld"?',
    )
  })

  it('refuses --terms without --claim, and claims that are not there', async () => {
    await expect(run('export', '-d', flood, '--terms')).rejects.toMatchObject({ code: 'usage' })
    await expect(run('export', '-d', flood, '--claim', 'claim-counsil')).rejects.toThrow(/did you mean "claim-council"/)
  })
})

describe('a restricted claim', () => {
  const commands = [
    ...exportFormats.map(format => ['export', '--format', format]),
    ...['table', 'tsv', 'csv', 'json'].map(format => ['claims', '--format', format]),
    ['trace', 'claim-open'],
    ['trace', 'claim-open', '--format', 'json'],
    ['summary'],
  ]
  for (const [command, ...args] of commands) {
    it(`is in no word of ${[command, ...args].join(' ')}`, async () => {
      const text = await run(command!, '-d', restricted, ...args)
      expect(text).toMatch(/Roads office/)
      expect(text + messages).not.toMatch(/MARKER/i)
      expect(messages).toContain('1 restricted claim(s) left out')
    })
  }

  for (const format of exportFormats) {
    it(`is in ${format} when asked for`, async () => {
      const text = await run('export', '-d', restricted, '--include-restricted', '--format', format)
      for (const part of ['label', 'comment', 'witness', 'digest', 'unit', 'content'])
        expect(text).toContain(`MARKER ${part}`)
      expect(messages).toBe('')
    })
  }

  it('cannot be named, nor found in the message that says so', async () => {
    const commands = [['trace'], ['export', '--claim']]
    for (const [command, ...args] of commands) {
      for (const name of ['claim-MARKER', 'claim-MARKE']) {
        const error = await run(command!, '-d', restricted, ...args, name).catch(error => error)
        expect(error).toMatchObject({ code: 'not-found' })
        expect(error.message).toContain(`\`${name}\` among the 1 of this graph`)
        expect(error.message.replace(name, '')).not.toMatch(/MARKER/)
      }
    }
  })
})
