import { Hono } from 'hono'
import { ClaimGraphError, suggest } from '../../errors.js'
import type { JsonLdOptions } from '../../export/jsonld.js'
import { resultFormats } from '../../query/format-result.js'
import type { StoredQuery } from '../../query/library.js'
import { knownPrefixes } from '../../query/prologue.js'
import { rdfFormats } from '../../rdf/formats.js'
import { sh } from '../../rdf/namespaces.js'
import { baseOf } from '../http/address.js'
import { negotiate } from '../http/negotiate.js'
import { writeDocument } from '../http/write-document.js'
import { type Answering, answer } from '../protocol/answer.js'
import { agree, contentType, formatsNamed, notAcceptable } from '../protocol/formats.js'
import { toExecutables, toJson } from './listing.js'

/** What the library is written and answered with. */
export interface LibraryOptions extends JsonLdOptions, Answering {}

const json = { mediaType: 'application/json', format: 'json' }
const listings = [json, ...rdfFormats.map(({ name, mediaType }) => ({ mediaType, format: name as string }))]

/** The query library over HTTP: a list of what can be asked, and each query with its parameters in the URL. */
export function createLibrary(library: readonly StoredQuery[], options: LibraryOptions): Hono {
  const prefixes = knownPrefixes(options.prefixes)
  return new Hono()
    .get('/', async c => {
      const offer = negotiate(c.req.header('Accept'), listings)
      if (!offer) throw notAcceptable(listings)
      const url = `${baseOf(c)}/queries`
      const text =
        offer === json
          ? `${JSON.stringify(toJson(library, url, prefixes), null, 2)}\n`
          : await writeDocument(toExecutables(library, url, `${baseOf(c)}/sparql`, prefixes), offer.format, {
              ontology: options.ontology,
              prefixes: { ...prefixes, sh: sh.$iri },
            })
      c.header('Vary', 'Accept')
      return c.body(text, 200, { 'Content-Type': contentType(offer.mediaType) })
    })
    .get('/:name', c => {
      const [, name, suffix] = suffixed.exec(c.req.param('name')) ?? [undefined, c.req.param('name')]
      const { text } = findQuery(library, name!)
      const params = readParameters(new URL(c.req.url).searchParams)
      const agreed = suffix === undefined ? agree(c.req.header('Accept')) : formatsNamed(suffix)
      return answer(c, options, agreed, { text, params })
    })
}

const suffixed = new RegExp(`^(.+)\\.(${[...resultFormats, ...rdfFormats].map(({ name }) => name).join('|')})$`)

function findQuery(library: readonly StoredQuery[], name: string): StoredQuery {
  const query = library.find(query => query.name === name)
  if (query) return query
  const names = library.map(({ name }) => name ?? '')
  throw new ClaimGraphError(
    'unknown-query',
    `expected one of the ${names.length} queries of the library, found \`${name}\`${suggest(name, names)}`,
  )
}

function readParameters(search: URLSearchParams): Record<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of search) {
    if (values.has(name)) throw new ClaimGraphError('usage', `expected one value for \`${name}\`, found two`)
    values.set(name, value)
  }
  return Object.fromEntries(values)
}
