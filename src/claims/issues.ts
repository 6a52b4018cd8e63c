import { compareText } from '../rdf/order.js'

/** What could not be read or compared as it stands: values that are no values, circles, ambiguous declarations. */
export interface DataIssue {
  readonly code: DataIssueCode
  /** IRI of what the message is about. */
  readonly subject: string
  readonly message: string
}

/** What is wrong, as a stable word that programs can test. */
export type DataIssueCode =
  | 'ambiguous-property'
  | 'bad-date'
  | 'bad-value'
  | 'circular-derivation'
  | 'circular-hierarchy'
  | 'circular-part'
  | 'circular-representation'
  | 'circular-revision'
  | 'foreign-revision'
  | 'incomparable-bounded'
  | 'no-claimant'
  | 'no-content'
  | 'no-event'
  | 'not-additive'
  | 'not-existential'
  | 'partition-not-added'
  | 'relations-bounded'
  | 'same-scope'
  | 'scopes-bounded'
  | 'undated-conflict'
  | 'unknown-kind'
  | 'unknown-stance'

/** Collects what could not be compared as it stands, each matter once. */
export class Issues {
  readonly #found = new Map<string, DataIssue>()

  /** `subject` is the IRI of what the message is about. */
  add(code: DataIssueCode, subject: string, message: string): void {
    this.#found.set(`${code} ${subject} ${message}`, { code, subject, message })
  }

  /** A circle of links that must not come back to where they began. */
  addCircle(code: DataIssueCode, property: string, cycle: readonly string[]): void {
    const members = cycle.map(iri => `<${iri}>`).join(', ')
    const message = `\`${property}\` leads in a circle through ${members}; these links are not followed`
    this.add(code, cycle[0]!, message)
  }

  /** All issues, in a stable order. */
  list(): DataIssue[] {
    return [...this.#found.values()].sort(
      (a, b) => compareText(a.code, b.code) || compareText(a.subject, b.subject) || compareText(a.message, b.message),
    )
  }
}
