import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { shippedPath } from '../../src/node/shipped.js'

/** How many commands and seconds it takes, from an empty folder, to see documents compared of which nothing is decided. */
export async function timeFirstComparison(files: readonly string[]): Promise<{ commands: number; seconds: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  const [own, documents] = [join(folder, 'own'), files.map(file => resolve(file))]
  const commands = [
    { cwd: folder, args: ['init', own, '--title', 'First comparison', '--add', ...documents] },
    { cwd: own, args: ['extract'] },
    { cwd: own, args: ['compare', '--proposed'] },
  ]
  try {
    const start = performance.now()
    for (const { cwd, args } of commands)
      execFileSync(process.execPath, [shippedPath('dist/cli/main.js'), ...args], { cwd })
    return { commands: commands.length, seconds: (performance.now() - start) / 1000 }
  } finally {
    await rm(folder, { recursive: true })
  }
}
