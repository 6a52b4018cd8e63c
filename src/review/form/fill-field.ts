import type { Literal, NamedNode, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { schema } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import { replaceResource, setValues } from '../edit.js'
import type { ClaimField } from './claim-fields.js'
import type { Filling } from './filling.js'
import { readLiteral } from './read-literal.js'
import { aboutTerms, areSame, fieldControl, fieldTerms, wordField } from './values.js'

/** Reads a field of the description of a draft. */
export function fillField(filling: Filling, field: ClaimField): void {
  const control = fieldControl(field)
  const words = filling.words(control)
  if (words === undefined) return
  const said = words.filter(Boolean)
  if (areSame(said, wordField(field, filling.form))) return
  filling.attempt(control, () => {
    const types = filling.typesOf(control)
    const terms = words.flatMap((word, i) => (word === '' ? [] : readTerm(filling, field, word, types[i])))
    if (field.id === schema.about.value && replaceAbout(filling, terms)) return
    filling.quads = setValues(filling.quads, filling.form.id, rdf.namedNode(field.id), terms)
  })
  const labelOf = (word: string) => field.choices?.find(({ id }) => id === word)?.label ?? word
  filling.changes.push({ field: field.name, to: said.map(labelOf).join('; ') || 'none' })
}

/** One event in the place of another stands in its place in the content, too. */
function replaceAbout(filling: Filling, terms: readonly Term[]): boolean {
  const now = aboutTerms(filling.form, filling.quads)
  if (now.length !== 1 || terms.length !== 1) return false
  filling.quads = replaceResource(filling.quads, now[0]!.value, terms[0]!.value)
  return true
}

function readTerm(filling: Filling, field: ClaimField, words: string, type: string | undefined): NamedNode | Literal {
  const { choices, classes, datatypes, name } = field
  if (choices) {
    const found = choices.find(({ id }) => id === words || localName(id) === words)
    if (found) return rdf.namedNode(found.id)
    throw new ClaimGraphError(
      'parameter',
      `expected one of ${choices.map(({ label }) => label).join(', ')}, found \`${words}\``,
    )
  }
  if (classes.length > 0) return rdf.namedNode(filling.name(words, classes, type))
  const [before] = fieldTerms(field, filling.form)
  const language = (before?.termType === 'Literal' && before.language) || 'en'
  return readLiteral(words, { datatypes, name, language })
}
