import type { DatasetCore } from '@rdfjs/types'
import { cg } from '../rdf/namespaces.js'
import { type Issue, type Locate, showTerm } from './issue.js'

/**
 * Finds values of `cg:sensitivity` that are none. What they mark counts as restricted and is not among what is checked, so that
 * only the value and its place are named.
 */
export function checkSensitivity(dataset: DatasetCore, locate: Locate | undefined): Issue[] {
  const unknown = [...dataset.match(null, cg.sensitivity)].filter(
    ({ object }) => !object.equals(cg.Open) && !object.equals(cg.Restricted),
  )
  return unknown.map(({ subject, object }) => ({
    code: 'sensitivity',
    severity: 'error',
    message: `Use cg:Open or cg:Restricted for cg:sensitivity; what is marked otherwise counts as restricted. Found ${showTerm(object)}.`,
    ...locate?.(subject.value),
  }))
}
