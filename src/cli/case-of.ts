import { type Case, findCaseFolder, openCase } from '../node/case/open-case.js'

let said = false

/** The case that the working directory is, or lies in; said once on a terminal. Undefined where there is none. */
export async function findCase(): Promise<Case | undefined> {
  const folder = await findCaseFolder(process.cwd())
  return folder === undefined ? undefined : say(await openCase(folder))
}

/** The same; throws where there is none. */
export async function requireCase(): Promise<Case> {
  return say(await openCase(process.cwd()))
}

function say(found: Case): Case {
  if (!said && process.stderr.isTTY) process.stderr.write(`claimgraph: the case “${found.title}” in ${found.folder}\n`)
  said = true
  return found
}
