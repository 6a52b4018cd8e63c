import { type CheckOptions, type CheckReport, checkGraph, makeReport } from '../check/check.js'
import type { Issue } from '../check/issue.js'
import { checkNanopubsWithin } from '../check/nanopubs.js'
import { type ClaimGraphError, formatLocation } from '../errors.js'
import { type ReadOptions, readFiles } from './files/read.js'
import { verifySignature } from './nanopub/keys.js'
import { shippedOntology } from './ontology.js'

/** What is wrong with the paths given, and not with the data. */
const usageErrors = ['not-found', 'usage', 'unknown-format']

/** How files are checked. */
export interface CheckFilesOptions extends Omit<CheckOptions, 'locate' | 'ontology'>, Omit<ReadOptions, 'onError'> {
  /** Files of nanopublications that are kept apart from the claims that were made of them. */
  readonly kept?: readonly string[] | undefined
}

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
  { format, base, lossy, onLoss, kept = [], ...options }: CheckFilesOptions = {},
): Promise<CheckReport> {
  const unreadable: Issue[] = []
  const onError = (error: ClaimGraphError) => {
    if (usageErrors.includes(error.code)) throw error
    unreadable.push(fromError(error))
  }
  const { store, locate } = await readFiles(paths, { format, base, lossy, onLoss, onError })
  const report = await checkGraph(store, { verifySignature, ...options, ontology: shippedOntology, locate })
  const beside = await checkKept(kept, onError)
  const nanopubs = (report.nanopubs ?? 0) + beside.nanopubs
  return makeReport([...unreadable, ...report.issues, ...beside.issues], { ...report, nanopubs })
}

/** Checks the nanopublications that a case keeps apart from the claims that were made of them. */
async function checkKept(files: readonly string[], onError: (error: ClaimGraphError) => void) {
  if (files.length === 0) return { issues: [], nanopubs: 0 }
  const { store, locate } = await readFiles(files, { onError })
  return checkNanopubsWithin(store, { verifySignature, locate })
}

function fromError({ code, message, details: { file, line } }: ClaimGraphError): Issue {
  const place = { file, line }
  // the place stands in fields of its own
  const prefix = formatLocation(place)
  const rest = message.startsWith(prefix) ? message.slice(prefix.length).replace(/^(:\d+)?: /, '') : message
  return { code, severity: 'error', message: rest, ...place }
}
