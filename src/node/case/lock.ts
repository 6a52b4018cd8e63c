import { withLock } from '../files/lock.js'
import { type CaseLayout, caseLayout } from './case-folder.js'

/** So long somebody waits who finds that another process changes the case, in milliseconds. */
const longestWait = 5000

/** Does some work while nobody else who asks changes the case. Throws `unavailable` where another process does so for long. */
export function withCaseLock<T>({ folder }: Pick<CaseLayout, 'folder'>, work: () => Promise<T>): Promise<T> {
  return withLock(caseLayout(folder).file, { wait: longestWait, purpose: 'change the case' }, work)
}
