import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { rdf, xsd } from '../namespaces.js'

/** Where RDF 1.2 takes the base direction of a text from. */
const its = 'http://www.w3.org/2005/11/its'

/** Writes triples as RDF/XML, one element for each subject in a row. Throws `invalid-data` for what XML cannot hold. */
export function writeRdfXml(triples: readonly Quad[], prefixes: Readonly<Record<string, string>>): string {
  const namespaces = new Map([[rdf.$iri, 'rdf']])
  for (const [prefix, iri] of Object.entries(prefixes)) {
    if (isName(prefix) && !/^xml/i.test(prefix) && !namespaces.has(iri) && prefix !== 'rdf') namespaces.set(iri, prefix)
  }
  const taken = new Set([...namespaces.values()])
  const used = new Set([rdf.$iri])
  const name = (property: NamedNode) => {
    const [namespace, local] = splitName(property)
    if (!namespaces.has(namespace)) {
      let number = 0
      while (taken.has(`ns${number}`)) number++
      taken.add(`ns${number}`)
      namespaces.set(namespace, `ns${number}`)
    }
    used.add(namespace)
    return `${namespaces.get(namespace)}:${local}`
  }
  const isNew = triples.some(
    ({ object }) => object.termType === 'Quad' || (object.termType === 'Literal' && object.direction),
  )
  const body: string[] = []
  const write = ({ predicate, object }: Quad, indent: string): string => {
    const element = name(predicate as NamedNode)
    if (object.termType === 'NamedNode') return `${indent}<${element} rdf:resource="${attribute(object.value)}"/>`
    if (object.termType === 'BlankNode') return `${indent}<${element} rdf:nodeID="${nodeId(object)}"/>`
    if (object.termType === 'Literal') return `${indent}<${element}${typeOf(object)}>${text(object.value)}</${element}>`
    const inner = object as Quad
    return [
      `${indent}<${element} rdf:parseType="Triple">`,
      `${indent}  <rdf:Description ${subjectOf(inner.subject)}>`,
      write(inner, `${indent}    `),
      `${indent}  </rdf:Description>`,
      `${indent}</${element}>`,
    ].join('\n')
  }
  let before: Term | undefined
  for (const triple of triples) {
    if (!before?.equals(triple.subject)) {
      if (before) body.push('  </rdf:Description>')
      body.push(`  <rdf:Description ${subjectOf(triple.subject)}>`)
    }
    body.push(write(triple, '    '))
    before = triple.subject
  }
  if (before) body.push('  </rdf:Description>')
  const declared = [...namespaces]
    .filter(([iri]) => used.has(iri))
    .map(([iri, prefix]) => ` xmlns:${prefix}="${attribute(iri)}"`)
  const version = isNew ? ` rdf:version="1.2" xmlns:its="${its}" its:version="2.0"` : ''
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<rdf:RDF${declared.sort().join('')}${version}>`,
    ...body,
    '</rdf:RDF>',
    '',
  ].join('\n')
}

const isName = (text: string) => /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u.test(text)

/** Names that RDF/XML takes for something else than a property. */
const reserved = new Set(
  [
    'RDF',
    'ID',
    'about',
    'parseType',
    'resource',
    'nodeID',
    'datatype',
    'Description',
    'aboutEach',
    'aboutEachPrefix',
    'bagID',
    'li',
  ].map(local => rdf.$iri + local),
)

/** The namespace of a property, and the longest name at its end that XML takes. */
function splitName({ value }: NamedNode): readonly [namespace: string, local: string] {
  const [local] =
    /[A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF][\w.\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF-]*$/.exec(
      value,
    ) ?? []
  if (local === undefined || local === value || reserved.has(value)) {
    throw new ClaimGraphError(
      'invalid-data',
      `cannot write RDF/XML: expected a property whose IRI ends in a name, found <${value}>`,
    )
  }
  return [value.slice(0, -local.length), local]
}

function subjectOf(term: Term): string {
  return term.termType === 'BlankNode' ? `rdf:nodeID="${nodeId(term)}"` : `rdf:about="${attribute(term.value)}"`
}

/** Labels of nodes may begin with a digit, and names of XML may not: each has a letter before it. */
const nodeId = ({ value }: Term) => `n${value}`

function typeOf({ language, direction, datatype }: Literal): string {
  const turned = direction ? ` its:dir="${direction}"` : ''
  if (language !== '') return ` xml:lang="${attribute(language)}"${turned}`
  return datatype.equals(xsd.string) ? '' : ` rdf:datatype="${attribute(datatype.value)}"`
}

function text(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them, not even escaped
  const found = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.exec(value)?.[0]
  if (found !== undefined) {
    const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    throw new ClaimGraphError('invalid-data', `cannot write RDF/XML: expected characters that XML has, found U+${code}`)
  }
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;')
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;').replaceAll('\n', '&#xA;').replaceAll('\t', '&#x9;')
}
