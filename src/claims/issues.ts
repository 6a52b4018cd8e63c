import type { Comparison } from '../compare/types.js'
import { compareText } from '../rdf/order.js'

type Issue = Comparison['issues'][number]

/** Collects what could not be compared as it stands, each matter once. */
export class Issues {
  readonly #found = new Map<string, Issue>()

  /** `subject` is the IRI of what the message is about. */
  add(code: string, subject: string, message: string): void {
    this.#found.set(`${code} ${subject} ${message}`, { code, subject, message })
  }

  /** A circle of links that must not come back to where they began. */
  addCircle(code: string, property: string, cycle: readonly string[]): void {
    const members = cycle.map(iri => `<${iri}>`).join(', ')
    const message = `\`${property}\` leads in a circle through ${members}; these links are not followed`
    this.add(code, cycle[0]!, message)
  }

  /** All issues, in a stable order. */
  list(): Issue[] {
    return [...this.#found.values()].sort(
      (a, b) => compareText(a.code, b.code) || compareText(a.subject, b.subject) || compareText(a.message, b.message),
    )
  }
}
