import { type CheckOptions, type CheckReport, checkGraph, makeReport } from '../check/check.js'
import type { Issue } from '../check/issue.js'
import { type ClaimGraphError, formatLocation } from '../errors.js'
import { type ReadOptions, readFiles } from './files/read.js'
import { shippedOntology } from './ontology.js'

/** What is wrong with the paths given, and not with the data. */
const usageErrors = ['not-found', 'usage', 'unknown-format']

/**
 * Checks files and folders (`-` is standard input); a file that cannot be read is an issue, and the others are checked.
 *
 * @example
 * ```ts
 * import { checkFiles, shippedPath } from 'claimgraph/node'
 *
 * const { errors, claims } = await checkFiles([shippedPath('triples')])
 * console.log(errors, claims > 200) // 0 true
 * ```
 */
export async function checkFiles(
  paths: readonly string[],
  { format, ...options }: Omit<CheckOptions, 'locate' | 'ontology'> & Pick<ReadOptions, 'format'> = {},
): Promise<CheckReport> {
  const unreadable: Issue[] = []
  const onError = (error: ClaimGraphError) => {
    if (usageErrors.includes(error.code)) throw error
    unreadable.push(fromError(error))
  }
  const { store, locate } = await readFiles(paths, { format, onError })
  const report = await checkGraph(store, { ...options, ontology: shippedOntology, locate })
  return makeReport([...unreadable, ...report.issues], report)
}

function fromError({ code, message, details: { file, line } }: ClaimGraphError): Issue {
  const place = { file, line }
  // the place stands in fields of its own
  const prefix = formatLocation(place)
  const rest = message.startsWith(prefix) ? message.slice(prefix.length).replace(/^(:\d+)?: /, '') : message
  return { code, severity: 'error', message: rest, ...place }
}
