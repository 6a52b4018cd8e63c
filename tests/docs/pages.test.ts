import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedPath } from '../../src/index.js'
import { claimgraph } from '../cli/in-process.js'
import { start } from '../cli/run.js'
import { type Block, readPages, readWords, toPattern } from './page.js'

const run = promisify(execFile)
const pages = await readPages()
/** What programs for a browser (js) are run with: their site has the files of the folder. */
const fetchingFiles = `data:text/javascript,${encodeURIComponent(`
  import { readFile } from 'node:fs/promises'
  globalThis.fetch = async path => new Response(await readFile('.' + path))
`)}`
const tidy = (text: string) => `${text.replaceAll('\r\n', '\n').replace(/^\n+/, '').trimEnd()}\n`

/** The command and the output that a block shows, where it shows those of `program`; before `$`, the folder it is given in. */
function readExample({ language, text }: Block, program: string) {
  const [, within, command, output] = /^(\w*)\$ ([^\n]*)\n(.*)$/s.exec(text) ?? []
  return language === 'console' && command?.startsWith(program)
    ? [{ within: within!, command, words: readWords(command.slice(program.length)), output: output! }]
    : []
}

/** The request that curl makes with an address, headers and data. */
function readCurl(words: readonly string[]) {
  const after = (option: string) => words.flatMap((word, i) => (words[i - 1] === option ? [word] : []))
  const [body] = after('-d')
  const headers = after('-H').map(header => header.split(': ') as [string, string])
  const address = words.find(word => word.startsWith('http:'))!
  return { address, method: body === undefined ? 'GET' : 'POST', headers, ...(body === undefined ? {} : { body }) }
}

const helps = new Map<string, Promise<string>>()
/** What a command says of itself; asked once. */
function readHelp(command: string): Promise<string> {
  const help = helps.get(command) ?? claimgraph([command, '--help']).then(({ out }) => out)
  helps.set(command, help)
  return help
}

/** Finds the file that a block is, by the words before it: With `bridge.txt`. */
const fileOf = ({ before }: Block) => /^With `([\w.]+)`/.exec(before)?.[1]

describe.each(pages)('$path', ({ path, text, blocks }) => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-docs-'))
    await mkdir(join(folder, 'node_modules'))
    await symlink(shippedPath('.'), join(folder, 'node_modules', 'claimgraph'))
    for (const name of ['examples', 'ontology', 'triples'])
      await cp(shippedPath(name), join(folder, name), { recursive: true })
  })

  afterAll(() => rm(folder, { recursive: true }))

  it('shows what its commands print', async () => {
    for (const block of blocks) {
      const name = fileOf(block)
      if (name !== undefined) await writeFile(join(folder, name), block.text)
      for (const { within, command, words, output } of readExample(block, 'npx claimgraph ')) {
        const { out } = await claimgraph(words, { cwd: join(folder, within) })
        expect(tidy(out), command).toMatch(toPattern(output === '' ? '\n' : output))
      }
    }
  })

  it('shows what its server answers', async () => {
    const examples = blocks.flatMap(block => readExample(block, 'curl -s '))
    if (examples.length === 0) return
    const { child, ended } = start(['serve', '--port', '0'])
    try {
      const url = await new Promise<string>((resolve, reject) => {
        child.stderr.on('data', (said: string) => resolve(/served at (\S+)/.exec(said)?.[1] ?? ''))
        void ended.then(({ err }) => reject(new Error(err)))
      })
      for (const { command, words, output } of examples) {
        const { address, ...init } = readCurl(words)
        const response = await fetch(address.replace('http://127.0.0.1:3030/', url), init)
        expect(tidy(await response.text()), command).toBe(output)
      }
    } finally {
      child.kill('SIGKILL')
    }
  })

  it('shows what its programs print', async () => {
    for (const [i, { language, text: program }] of blocks.entries()) {
      if (language !== 'ts' && language !== 'js') continue
      const prints = blocks[i + 1]
      expect(prints, program).toMatchObject({ language: 'text', before: 'prints' })
      await writeFile(join(folder, 'program.mjs'), program)
      const loaded = language === 'js' ? ['--import', fetchingFiles] : []
      const { stdout } = await run(process.execPath, [...loaded, 'program.mjs'], { cwd: folder })
      expect(stdout).toBe(prints!.text)
    }
  })

  it('quotes graphs as they stand in the examples', async () => {
    const files = (await readdir(shippedPath('examples'))).filter(name => name.endsWith('.trig'))
    const graphs = await Promise.all(files.map(name => readFile(shippedPath(`examples/${name}`), 'utf8')))
    for (const { language, text: quoted } of blocks) {
      if (language === 'turtle')
        expect(
          graphs.some(graph => graph.includes(quoted)),
          quoted,
        ).toBe(true)
    }
  })

  it('has no example of a kind that is not tried', () => {
    const tried = {
      console: /^\w*\$ (npx claimgraph|curl -s) /,
      sh: /^(n|\.ci)/,
      ts: /^import/,
      js: /^import/,
      turtle: /./,
      text: /./,
      mermaid: /./,
    }
    for (const { language, text: shown } of blocks) {
      expect(Object.keys(tried)).toContain(language)
      expect(shown).toMatch(tried[language as keyof typeof tried])
    }
  })

  it('names commands, options and scripts that there are', async () => {
    const { scripts } = JSON.parse(await readFile(shippedPath('package.json'), 'utf8'))
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script!)
    expect(named.filter(script => !(script in scripts))).toEqual([])
    const commands = new Map<string, string>()
    for (const [, name, rest] of text.matchAll(/(?:npx |`)claimgraph ([a-z]+)\b((?:(?!&&)[^\n`])*)/g)) {
      commands.set(name!, `${commands.get(name!) ?? ''} ${rest!.replace(/#.*|'[^']*'/g, '')}`)
    }
    for (const [name, words] of commands) {
      const help = await readHelp(name)
      expect(help).toContain(`Usage: claimgraph ${name} `)
      for (const [option] of words.matchAll(/(?<=\s)--?[a-z][a-z-]*/g))
        expect(help, option).toMatch(new RegExp(`${option}[ ,]`))
    }
  })

  it('leads to pages, files and headings that there are', async () => {
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target!)) continue
      const [file, heading] = target!.split('#')
      const found = file === '' ? shippedPath(path) : join(dirname(shippedPath(path)), file!)
      await expect(stat(found), target).resolves.toBeDefined()
      if (heading === undefined) continue
      const headings = Array.from((await readFile(found, 'utf8')).matchAll(/^#+ (.*)$/gm), ([, words]) =>
        words!
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      )
      expect(headings).toContain(heading)
    }
  })
})

describe('README.md', () => {
  it('is no longer than a reader will read, and leads to every other page', () => {
    const readme = pages.find(({ path }) => path === 'README.md')!
    expect(readme.text.split('\n').length).toBeLessThanOrEqual(251)
    for (const { path } of pages) if (path !== 'README.md') expect(readme.text).toContain(`](${path})`)
  })
  it('has the measures of extraction as its page has them', () => {
    const [readme, extraction] = ['README.md', 'docs/extraction.md'].map(
      name => pages.find(({ path }) => path === name)!,
    )
    const [, precision, recall] = /(\d+\.\d) % of the attributions[^%]*?(\d+\.\d) %/.exec(readme!.text)!
    expect(extraction!.text).toMatch(new RegExp(`^attribution +${precision} +${recall} `, 'm'))
  })
})
