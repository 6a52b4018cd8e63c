import type { Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { xsd } from '../rdf/namespaces.js'
import type { BindingsResult, BooleanResult } from './engine.js'

/** Writes SPARQL Query Results XML (https://www.w3.org/TR/rdf-sparql-XMLres/), triple terms as SPARQL 1.2 has them. */
export function formatXml(result: BindingsResult | BooleanResult): string {
  const variables = result.type === 'bindings' ? result.variables : []
  const body =
    result.type === 'boolean'
      ? `  <boolean>${result.value}</boolean>\n`
      : `  <results>\n${result.rows.map(row => formatRow(row, variables)).join('')}  </results>\n`
  const its = / its:dir="(?:ltr|rtl)">/.test(body) ? ' xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0"' : ''
  const head = variables.map(name => `    <variable name="${escapeXml(name)}"/>\n`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<sparql xmlns="http://www.w3.org/2005/sparql-results#"${its}>
  <head>
${head}  </head>
${body}</sparql>
`
}

function formatRow(row: BindingsResult['rows'][number], variables: readonly string[]): string {
  const bindings = variables.flatMap(name => {
    const term = row.get(name)
    return term ? [`      <binding name="${escapeXml(name)}">${toXml(term)}</binding>\n`] : []
  })
  return `    <result>\n${bindings.join('')}    </result>\n`
}

function toXml(term: Term): string {
  if (term.termType === 'BlankNode') return `<bnode>${escapeXml(term.value)}</bnode>`
  if (term.termType === 'Literal') {
    const { value, language, direction, datatype } = term
    if (language) {
      const side = direction ? ` its:dir="${direction}"` : ''
      return `<literal xml:lang="${escapeXml(language)}"${side}>${escapeXml(value)}</literal>`
    }
    if (datatype.equals(xsd.string)) return `<literal>${escapeXml(value)}</literal>`
    return `<literal datatype="${escapeXml(datatype.value)}">${escapeXml(value)}</literal>`
  }
  if (term.termType === 'Quad') {
    const { subject, predicate, object } = term
    const parts = `<subject>${toXml(subject)}</subject><predicate>${toXml(predicate)}</predicate>`
    return `<triple>${parts}<object>${toXml(object)}</object></triple>`
  }
  return `<uri>${escapeXml(term.value)}</uri>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#xD;' }
// XML 1.0 has no way to write these at all
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDFFF]/u

function escapeXml(text: string): string {
  const [character] = unwritable.exec(text) ?? []
  if (character) {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    throw new ClaimGraphError(
      'invalid-data',
      `expected characters that XML can hold, found U+${code} in a result; json, csv and tsv can hold it`,
    )
  }
  return text.replace(/[&<>"\r]/g, found => entities[found]!)
}
