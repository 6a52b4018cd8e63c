import { rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Whether a process of this machine runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const held = new Set<string>()

/** Notes a file or folder that is removed when this process ends in order; gives what takes that back. */
export function removeAtExit(path: string): () => void {
  if (held.size === 0) process.once('exit', removeHeld)
  held.add(path)
  return () => {
    held.delete(path)
    if (held.size === 0) process.off('exit', removeHeld)
  }
}

function removeHeld(): void {
  for (const path of held) rmSync(path, { recursive: true, force: true })
}

/** Removes what processes that were killed left of a file that they were writing: `FILE.PID.tmp`. */
export async function removeLeftovers(file: string): Promise<void> {
  const prefix = `${basename(file)}.`
  for (const name of await readdir(dirname(file)).catch(() => [])) {
    if (!name.startsWith(prefix) || !name.endsWith('.tmp')) continue
    const [, pid] = /\.(\d+)(?:\.\d+)?\.tmp$/.exec(name) ?? []
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dirname(file), name), { force: true })
  }
}
