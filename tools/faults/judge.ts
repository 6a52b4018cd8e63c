import type { Ended, Fault, State } from './workshop.js'

/** What holds of a command that was disturbed: the case before and after it, undisturbed; found, and once it was run again. */
export interface Case {
  readonly before: State
  readonly after: State
  readonly found: State
  readonly again: State
  readonly ended: Ended
  readonly fault: Fault
}

/** Files that stand only while something is done. */
export const passing = /\.(?:tmp|lock|guard|old)$/

/** A journal grows line by line, and a last line that is not whole counts for nothing. */
const isJournal = (path: string) => path.endsWith('.review.jsonl')
const isBeginning = (text: string, whole: string) => whole.startsWith(text.slice(0, text.lastIndexOf('\n') + 1))

/** What is wrong, in words; nothing where each file is as before or as after, and all is well once the command is run again. */
export function judge({ before, after, found, again, ended, fault }: Case): string[] {
  const wrong: string[] = []
  for (const path of new Set([...before.keys(), ...found.keys()])) {
    if (passing.test(path)) continue
    const text = found.get(path)
    if (isJournal(path) && isBeginning(text ?? '', after.get(path) ?? '')) continue
    if (text !== before.get(path) && text !== after.get(path)) wrong.push(`${path} is neither as before nor as after`)
  }
  for (const path of again.keys()) if (passing.test(path)) wrong.push(`${path} stays behind`)
  for (const path of new Set([...after.keys(), ...again.keys()])) {
    if (passing.test(path) || again.get(path) === after.get(path)) continue
    wrong.push(`${path} is not as it would be, once the command is run again`)
  }
  if (fault.kind !== 'kill') {
    wrong.push(...judgeWords(ended))
    if (ended.status === 0 && [...after].some(([path, text]) => found.get(path) !== text))
      wrong.push('ended well without having done it')
    for (const path of found.keys()) if (passing.test(path) && fault.kind === 'ENOSPC') wrong.push(`${path} stays`)
  }
  return wrong
}

/** What is wrong with how a command ended: a message is wanted, and no stack. */
export function judgeWords({ status, said }: Ended): string[] {
  if (/unexpected error|\n\s+at /.test(said)) return [`no clear word: ${said.slice(0, 500)}`]
  return status !== 0 && !/claimgraph: .*(?:cannot|expected)/.test(said) ? [`no word: ${said}`] : []
}

/** What is wrong with a file that somebody else changed or removed while a command ran: nothing where that stays so. */
export function judgeMeddled({
  kind,
  before,
  found,
  ended,
}: {
  readonly kind: 'change' | 'remove'
  readonly before: string
  readonly found: string | undefined
  readonly ended: Ended
}): string[] {
  const wrong = judgeWords(ended)
  if (kind === 'change' && !/"meanwhile"/.test(found ?? '')) wrong.push('what somebody else wrote is gone')
  const kept = linesOf(before)
  if (kind === 'remove' && found !== undefined && kept.size > 0 && [...kept].every(line => linesOf(found).has(line)))
    wrong.push('what somebody else removed is back')
  return wrong
}

/** Lines of triples as they can be compared, wherever they stand. */
export function linesOf(text: string): Set<string> {
  const lines = text.split('\n').map(line => line.trim().replace(/\s*[;.,]$/, ''))
  return new Set(lines.filter(line => line !== '' && !/^(#|@?prefix)/i.test(line)))
}
