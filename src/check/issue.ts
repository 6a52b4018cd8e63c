import type { DatasetCore, Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { prefixes, rdf as rdfNs, xsd } from '../rdf/namespaces.js'
import type { IssueCode } from './issue-codes.js'

/** Errors make a graph wrong; warnings are worth a look; what is open waits for a person to decide on a draft. */
export type Severity = 'error' | 'warning' | 'open'

/** One thing to mend in a graph: what, where, and what an author can do about it. */
export interface Issue {
  /** A stable word that programs can test. */
  readonly code: IssueCode
  readonly severity: Severity
  readonly message: string
  /** IRI of the resource at fault. */
  readonly subject?: string | undefined
  readonly file?: string | undefined
  /** Line where the resource is first described, counted from 1. */
  readonly line?: number | undefined
}

/** Finds where a subject is described, or a graph begins. */
export type Locate = (name: string) => { readonly file: string; readonly line?: number | undefined } | undefined

/** An issue as a check finds it: at a term, which has yet to be located in a file. */
export interface Finding extends Omit<Issue, 'subject' | 'file' | 'line'> {
  readonly at: Term
  /** The value at fault, where it is one. */
  readonly value?: Term | undefined
}

/** Places a finding in its file; a blank node is named by the resource that it belongs to. */
export function locateFinding(
  { at, value: _, ...issue }: Finding,
  dataset: DatasetCore,
  locate: Locate | undefined,
): Issue {
  const owner = findOwner(at, dataset)
  const place = locate?.(at.value) ?? locate?.(owner?.value ?? '')
  return { ...issue, subject: owner?.value, ...place }
}

/** The named resource from which a blank node is reached. */
function findOwner(term: Term, dataset: DatasetCore): Term | undefined {
  const seen = new Set<string>()
  let owner: Term | undefined = term
  while (owner?.termType === 'BlankNode' && !seen.has(owner.value)) {
    seen.add(owner.value)
    const [link]: { subject: Term }[] = [...dataset.match(null, null, owner, rdf.defaultGraph())]
    owner = link?.subject
  }
  return owner?.termType === 'NamedNode' ? owner : undefined
}

/** A term the way Turtle writes it, with claimgraph's own prefixes. */
export function showTerm(term: Term): string {
  if (term.termType === 'BlankNode') return 'a blank node'
  if (term.termType === 'NamedNode') {
    const known = Object.entries(prefixes).find(([, iri]) => term.value.startsWith(iri))
    return known ? `${known[0]}:${term.value.slice(known[1].length)}` : `<${term.value}>`
  }
  if (term.termType !== 'Literal' || term.datatype.equals(xsd.integer)) return term.value
  const suffix = term.datatype.equals(rdfNs.langString)
    ? `@${term.language}`
    : term.datatype.equals(xsd.string)
      ? ''
      : `^^${showTerm(term.datatype)}`
  return JSON.stringify(term.value) + suffix
}
