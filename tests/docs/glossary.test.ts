import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedPath } from '../../src/index.js'

/** Words that told a newcomer nothing, of which the glossary has better ones. */
const forbidden = ['holding', 'rendering', 'sift', 'frame', 'carry on', 'desk', 'knot', 'gravity', 'coin', 'remember']

const files = (await readdir(shippedPath('src'), { recursive: true })).filter(name => /\.tsx?$/.test(name))
const declared = new Map<string, string[]>()
for (const file of files) {
  const code = await readFile(shippedPath(`src/${file}`), 'utf8')
  const exported = /^export (?:declare |default |abstract |async )*(?:function\*?|const|class|interface|type) (\w+)/gm
  for (const [, name] of code.matchAll(exported)) declared.set(name!, [...(declared.get(name!) ?? []), file])
}

const architecture = await readFile(shippedPath('ARCHITECTURE.md'), 'utf8')
const glossary = architecture
  .slice(architecture.indexOf('## Glossary'))
  .split('\n')
  .filter(line => line.startsWith('| '))
  .slice(2)
  .map(line => line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '')))
const codeIn = (text: string) => Array.from(text.matchAll(/`([^`\n]+)`/g), ([, code]) => code!)
const isPath = (code: string) => /^[\w-]+\/[\w/.-]+$/.test(code)

describe('the glossary', () => {
  it('gives each term one meaning, in order', () => {
    const terms = glossary.map(([term]) => term!)
    expect(terms.length).toBeGreaterThan(60)
    expect(terms).toEqual([...new Set(terms)].sort())
    for (const cells of glossary) expect(cells).toHaveLength(3)
  })

  it.each(glossary)('has %s in the code', (_, code) => {
    const named = codeIn(code!)
    expect(named).not.toEqual([])
    for (const name of named) {
      if (isPath(name)) expect(files).toContain(name)
      else expect(declared.get(name), name).toBeDefined()
    }
  })

  it('names nothing that is declared in two places', () => {
    const named = [...new Set(glossary.flatMap(([, code]) => codeIn(code!)))]
    const several = named.filter(name => (declared.get(name)?.length ?? 0) > 1)
    expect(several).toEqual([])
  })
})

describe('names in the code', () => {
  const wordsOf = (name: string) =>
    name
      .replace(/\.tsx?$/, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll('-', ' ')
      .toLowerCase()
  const tells = (name: string) => forbidden.every(word => !new RegExp(`\\b${word}(s|ed|ing)?\\b`).test(wordsOf(name)))

  it.each(['sift.ts', 'siftDrafts', 'VoiceHoldings', 'carry-on.ts', 'carryOn', 'findKnots', 'frames.ts'])(
    'would be found to tell nothing: %s',
    name => {
      expect(tells(name)).toBe(false)
    },
  )

  it('tell a newcomer something', () => {
    const names = [...files.map(file => basename(file)), ...declared.keys()]
    expect(names.length).toBeGreaterThan(500)
    expect(names.filter(name => !tells(name))).toEqual([])
  })
})

describe('the rooms', () => {
  it('are those of the code', async () => {
    const rooms = (await readdir(shippedPath('src'), { withFileTypes: true })).filter(entry => entry.isDirectory())
    const named = Array.from(architecture.matchAll(/^\| `(src\/\w+)` \|/gm), ([, room]) => room!)
    const there = rooms.map(({ name }) => `src/${name}`)
    expect(there.filter(room => !named.includes(room))).toEqual([])
    expect(named.filter(room => !there.includes(room))).toEqual([])
  })

  it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('have what %s says of them', async page => {
    const named = codeIn((await readFile(shippedPath(page), 'utf8')).replace(/^```[\s\S]*?^```/gm, ''))
    const paths = named.filter(code =>
      /^(src|tests|ontology|queries|tools|examples|docs|bench|models|assets)\//.test(code),
    )
    const missing = paths.filter(path => !/[*…]|\b(NAME|ROOM)\b/.test(path) && !existsSync(shippedPath(path)))
    expect(missing).toEqual([])
    const identifiers = named.filter(code => /^([A-Z][a-z]+){2,}$|^[a-z]+([A-Z][a-z]+)+$/.test(code))
    expect(identifiers.length).toBeGreaterThan(5)
    expect(identifiers.filter(name => !declared.has(name))).toEqual([])
  })
})
