import type { Quad } from '@rdfjs/types'
import type { JsonLdContext } from '../ontology/ontology.js'
import { findDirection } from '../rdf/as-written.js'
import { collectIris, withoutMistakable } from '../rdf/prefixes.js'

/** The content of an `@context`. */
export type Context = Readonly<Record<string, unknown>>

/**
 * The shipped context with the data's own prefixes, to stand in an exported document so that it loads without a
 * network. What an IRI of the data could be mistaken for when read back is left out.
 */
export function buildContext(
  { '@context': shipped }: JsonLdContext,
  quads: Iterable<Quad>,
  dataPrefixes: Readonly<Record<string, string>>,
): Context {
  const prefixes = Object.entries(shipped).filter(isPrefix)
  const taken = new Set(prefixes.map(([, iri]) => iri))
  for (const [prefix, iri] of Object.entries(dataPrefixes).sort()) {
    const name = prefix === '' ? nameOfEmptyPrefix : prefix
    if (!(name in shipped) && !taken.has(iri) && /^[A-Za-z][\w-]*$/.test(name)) prefixes.push([name, iri])
  }
  const iris = collectIris(quads)
  const all = new Set([...iris, ...prefixes.map(([, iri]) => iri)])
  // `ex:` before `//` would be read as a scheme
  const readable = Object.entries(withoutMistakable(Object.fromEntries(prefixes), all)).filter(
    ([, iri]) => !any(iris, i => i.startsWith(`${iri}//`)),
  )
  const vocabulary = shipped['@vocab'] as string | undefined
  const isMistakable = (iri: string) =>
    vocabulary !== undefined && iri.startsWith(vocabulary) && !isPlainName(iri.slice(vocabulary.length))
  return {
    '@version': shipped['@version'],
    ...(vocabulary === undefined || any(iris, isMistakable) ? {} : { '@vocab': vocabulary }),
    ...Object.fromEntries(readable.map(([name, iri]) => [name, definePrefix(iri)])),
    ...defineTerms(shipped, findDirected(quads)),
  }
}

/** The terms of a context; a language map, which cannot hold the base direction of a text, is none for such properties. */
function defineTerms(context: Context, directed: ReadonlySet<unknown>): Context {
  const terms = Object.entries(context).flatMap(([name, definition]) => {
    if (typeof definition !== 'object' || definition === null) return []
    const { '@container': container, ...rest } = definition as Context
    return [[name, container === '@language' && directed.has(rest['@id']) ? rest : definition] as const]
  })
  return Object.fromEntries(terms)
}

/** The properties with texts that have a base direction. */
function findDirected(quads: Iterable<Quad>): ReadonlySet<unknown> {
  const properties = new Set<unknown>()
  for (const { predicate, object } of quads) {
    if (object.termType === 'Literal' && findDirection(object)) properties.add(predicate.value)
  }
  return properties
}

/** JSON-LD has no empty prefix. */
const nameOfEmptyPrefix = 'data'

function isPrefix(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string' && !entry[0].startsWith('@')
}

const definePrefix = (iri: string) => (/[:/?#[\]@]$/.test(iri) ? iri : { '@id': iri, '@prefix': true })

/** Whether a name read against `@vocab` is taken neither for a keyword nor for an absolute IRI. */
const isPlainName = (name: string) => name !== '' && !name.startsWith('@') && !name.includes(':')

function any<T>(values: Iterable<T>, holds: (value: T) => boolean): boolean {
  for (const value of values) if (holds(value)) return true
  return false
}
