import { relative } from 'node:path'
import { type Case, caseLayout, findCaseFolder, openCase } from '../node/case/open-case.js'

let said = false

/**
 * The case that the working directory is, or lies in, with paths from there; on a terminal it is named once. Undefined where
 * there is none.
 */
export async function findCase(): Promise<Case | undefined> {
  return (await findCaseFolder(process.cwd())) === undefined ? undefined : requireCase()
}

/** The same; throws where there is none. */
export async function requireCase(): Promise<Case> {
  const found = await openCase(process.cwd())
  if (!said && process.stderr.isTTY) process.stderr.write(`claimgraph: the case “${found.title}” in ${found.folder}\n`)
  said = true
  return { ...found, ...caseLayout(relative(process.cwd(), found.folder)) }
}
