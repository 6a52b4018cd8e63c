import { relative } from 'node:path'
import type { Case } from '../node/case/open-case.js'

let said = false

/**
 * The case that the working directory is, or lies in, with paths from there; on a terminal it is named once. Undefined where
 * there is none.
 */
export async function findCase(): Promise<Case | undefined> {
  const { findCaseFolder } = await import('../node/case/case-folder.js')
  return (await findCaseFolder(process.cwd())) === undefined ? undefined : requireCase()
}

/** The same; throws where there is none. */
export async function requireCase(): Promise<Case> {
  const { openCase } = await import('../node/case/open-case.js')
  const { caseLayout } = await import('../node/case/case-folder.js')
  const found = await openCase(process.cwd())
  if (!said && process.stderr.isTTY) process.stderr.write(`claimgraph: the case “${found.title}” in ${found.folder}\n`)
  said = true
  return { ...found, ...caseLayout(relative(process.cwd(), found.folder)) }
}
