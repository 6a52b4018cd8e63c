import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds `dist` once before all tests, as some of them run it; a type error is shown and does not stop them. */
export function setup(): void {
  const root = fileURLToPath(new URL('..', import.meta.url))
  for (const build of [['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], ['tools/bundle/bundle.js']]) {
    const { error } = spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' })
    if (error) throw error
  }
}
