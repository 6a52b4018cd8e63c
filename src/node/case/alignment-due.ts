import { stat } from 'node:fs/promises'
import { identitiesFile } from './align-case.js'
import type { KeptDocument } from './case-drafts.js'
import type { Case } from './open-case.js'

/** Whether drafts were made after what is proposed of them, as where a process was stopped in between. */
export async function isAlignmentDue(own: Case, documents: readonly KeptDocument[]): Promise<boolean> {
  const proposed = await timeOf(identitiesFile(own))
  for (const { draftsFile } of documents) {
    const drafted = await timeOf(draftsFile)
    if (drafted !== undefined && (proposed === undefined || drafted > proposed)) return true
  }
  return false
}

/** When a file was written, in milliseconds; undefined where there is none. */
function timeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  )
}
