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

/** Whether this process is writing a file, and removes it when it ends. */
export function isHeld(path: string): boolean {
  return held.has(path)
}

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

/** Removes what processes that were killed left of a file that they were writing, `FILE.PID.tmp`, as far as it may be removed. */
export function removeLeftovers(file: string): Promise<void> {
  return sweep(dirname(file), `${basename(file)}.`)
}

/** Removes what processes that were killed left in a folder of the files that they were writing, as far as it may be removed. */
export function sweepFolder(folder: string): Promise<void> {
  return sweep(folder, '')
}

async function sweep(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(prefix)) continue
    const [, pid] = /.\.(\d+)(?:[.-]\d+)?\.tmp$/.exec(name) ?? []
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
}
