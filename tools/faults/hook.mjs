// Loaded into a process before the command line: at its n-th change of a file or folder it is killed, or the change fails
// as on a full disk or in a folder that is read only, or somebody else changes or removes the file that FAULT_FILE names.
// FAULT says which (`kill`, `ENOSPC`, `EACCES`, `change`, `remove`, `none`), FAULT_AT when, and FAULT_COUNT names a file in
// which the number of changes is noted.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve } from 'node:path'
import { isMainThread } from 'node:worker_threads'

const { FAULT: fault = 'none', FAULT_AT, FAULT_COUNT: noted, FAULT_FILE: file = '', FAULT_TEXT: text } = process.env
const at = Number(FAULT_AT ?? 0)
let count = 0

/** Whether the fault is due. A full disk stays full, and a folder that is read only stays so. */
function isDue() {
  count += 1
  return fault !== 'none' && (fault === 'ENOSPC' || fault === 'EACCES' ? count >= at : count === at)
}

const { appendFileSync, rmSync } = fs
/** What somebody else does to a file meanwhile. */
const meddling = {
  change: () => appendFileSync(file, text),
  remove: () => rmSync(file, { force: true }),
}

function fail(syscall) {
  if (fault === 'kill') process.kill(process.pid, 'SIGKILL')
  throw Object.assign(new Error(`${fault}: made to fail, ${syscall}`), { code: fault, errno: -1, syscall })
}

/** What takes nothing away from a full disk can be done on one. */
const frees = ['rm', 'unlink']

function wrap(owner, name, { isChange = () => true, half } = {}) {
  const original = owner[name]
  owner[name] = async function (...args) {
    if (!isChange(...args) || (fault === 'ENOSPC' && frees.includes(name))) return original.apply(this, args)
    if (isDue()) {
      const meddle = meddling[fault]
      // between a last look at a file and the one call that replaces it nobody can be kept out: who comes then comes after
      const isReplaced = name === 'rename' && resolve(String(args[1])) === resolve(file)
      if (meddle && isReplaced) return original.apply(this, args).then(meddle)
      if (meddle) {
        meddle()
        return original.apply(this, args)
      }
      if (half && fault !== 'EACCES') await half.call(this, original, args)
      fail(name)
    }
    return original.apply(this, args)
  }
}

/** Half of what is to be written is, before the disk is full or the process is killed. */
async function writeHalf(original, [data, ...rest]) {
  if (typeof data === 'string' && data.length > 1) await original.call(this, data.slice(0, data.length / 2), ...rest)
}

if (isMainThread) {
  const isForWriting = (_path, flags) => typeof flags === 'string' && /[wa+]/.test(flags)
  const handle = await fs.promises.open(process.execPath)
  const prototype = Object.getPrototypeOf(handle)
  await handle.close()
  for (const name of ['writeFile', 'appendFile']) wrap(prototype, name, { half: writeHalf })
  wrap(prototype, 'sync')
  wrap(prototype, 'truncate')
  for (const name of ['rename', 'link', 'mkdir', 'rm', 'unlink', 'writeFile']) wrap(fs.promises, name)
  wrap(fs.promises, 'open', { isChange: isForWriting })
  syncBuiltinESMExports()
  if (noted) process.on('exit', () => fs.writeFileSync(noted, String(count)))
}
