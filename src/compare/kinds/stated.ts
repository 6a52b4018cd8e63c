import type { DatasetCore, Literal, NamedNode, Term } from '@rdfjs/types'
import { schema } from '../../rdf/namespaces.js'
import { showFound } from './found.js'

/** A figure or date as the content states it, with the bounds that its wording implies. */
export interface Stated {
  readonly value?: Literal
  /** The least that the wording allows. */
  readonly least?: Literal
  /** The most that the wording allows. */
  readonly most?: Literal
  /** The unit in which it is given; empty where the property makes it obvious. */
  readonly unit: string
}

/** Reads a plain literal, or a node with `schema:value`, `schema:minValue`, `schema:maxValue` and `schema:unitText`. */
export function readStated(content: DatasetCore, term: Term): Stated | { readonly problem: string } {
  if (term.termType === 'Literal') return { value: term, unit: '' }
  const read = (property: NamedNode, name: string) => {
    const objects = [...content.match(term, property)].map(quad => quad.object)
    const literal = objects.find(object => object.termType === 'Literal')
    const found = objects.map(showFound).sort().join(' and ')
    if (objects.length > 1) problems.push(`expected ${name} once, found ${found}`)
    else if (objects.length > 0 && !literal) problems.push(`expected a literal as ${name}, found ${found}`)
    return literal
  }
  const problems: string[] = []
  const value = read(schema.value, 'schema:value')
  const least = read(schema.minValue, 'schema:minValue')
  const most = read(schema.maxValue, 'schema:maxValue')
  const unit = read(schema.unitText, 'schema:unitText')?.value ?? ''
  if (problems.length === 0 && !value && !least && !most) {
    problems.push(
      `expected a literal, or a node with schema:value, schema:minValue or schema:maxValue, found ${showFound(term)} without any of them`,
    )
  }
  if (problems.length > 0) return { problem: problems.join('; ') }
  return { ...(value ? { value } : {}), ...(least ? { least } : {}), ...(most ? { most } : {}), unit }
}
