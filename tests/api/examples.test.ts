import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedPath } from '../../src/index.js'
import { entryPoints } from './entry-points.js'

const run = promisify(execFile)
const runner = fileURLToPath(new URL('run-examples.mjs', import.meta.url))

/** Every value that is exported, once. */
const values = [
  ...new Map(
    entryPoints.flatMap(({ names }) =>
      names.filter(({ isValue }) => isValue).map(({ name, examples, symbol }) => [symbol, { name, examples }]),
    ),
  ).values(),
]
const programs = values.flatMap(({ name, examples }) =>
  examples.map((code, i) => ({ name, code, file: i === 0 ? name : `${name}-${i}` })),
)

/** What an example says it prints: the comment after each `console.log`, and those on the lines that follow it. */
function readStated(code: string): string {
  const stated: string[] = []
  let isStating = false
  for (const line of code.split('\n')) {
    const [, printed] = /console\.log\(.*\),? \/\/ (.*)$/.exec(line) ?? []
    const [, alone] = /^\s*\/\/ ?(.*)$/.exec(line) ?? []
    if (printed !== undefined) stated.push(printed)
    else if (alone !== undefined && isStating) stated.push(alone)
    isStating = /console\.log\(/.test(line) || (isStating && alone !== undefined)
  }
  return stated.join('\n')
}

describe('what an example says it prints', () => {
  it('stands after the call, or on the lines below it', () => {
    const code =
      "// a note\nconsole.log('a') // a\nfor (const b of ['b', 'c']) f(b)\nconsole.log(`b\nc`)\nconsole.log('d')\n// d\n//   e"
    expect(readStated(code)).toBe('a\nd\n  e')
  })
})

describe('examples of the public API', () => {
  let folder: string
  let problems: readonly string[]
  let printed: Record<string, string>

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'claimgraph-api-')))
    await mkdir(join(folder, 'node_modules'))
    await symlink(shippedPath('.'), join(folder, 'node_modules', 'claimgraph'))
    await symlink(shippedPath('node_modules/@types'), join(folder, 'node_modules', '@types'))
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    for (const { file, code } of programs) await writeFile(join(folder, `${file}.ts`), `${code}\nexport {}\n`)
    const program = ts.createProgram(
      programs.map(({ file }) => join(folder, `${file}.ts`)),
      {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.NodeNext,
        strict: true,
        skipLibCheck: true,
        types: ['node'],
        preserveSymlinks: false,
      },
    )
    program.emit()
    problems = ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
    const files = programs.map(({ file }) => pathToFileURL(join(folder, `${file}.js`)).href)
    const { stdout } = await run(process.execPath, [runner, ...files], {
      cwd: folder,
      env: { ...process.env, TMPDIR: folder },
    })
    printed = JSON.parse(stdout)
  })

  afterAll(() => rm(folder, { recursive: true }))

  it('stand at every value that is exported', () => {
    expect(values.length).toBeGreaterThan(40)
    expect(values.filter(({ examples }) => examples.length === 0).map(({ name }) => name)).toEqual([])
  })

  it('are right in their types', () => {
    expect(problems).toEqual([])
  })

  it.each(programs)('show $file, and print what they say', ({ name, code, file }) => {
    expect(code).toMatch(new RegExp(`^import \\{[^}]*\\b${name}\\b[^}]*\\} from 'claimgraph(/\\w+)?'$`, 'm'))
    const stated = readStated(code)
    expect(stated).not.toBe('')
    expect(printed[pathToFileURL(join(folder, `${file}.js`)).href]).toBe(stated)
  })
})
