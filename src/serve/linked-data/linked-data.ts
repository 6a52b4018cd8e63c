import type { Quad } from '@rdfjs/types'
import { type Context, Hono } from 'hono'
import { ClaimGraphError } from '../../errors.js'
import type { JsonLdOptions } from '../../export/jsonld.js'
import { reify } from '../../export/reify.js'
import { knownPrefixes } from '../../query/prologue.js'
import { rdf } from '../../rdf/environment.js'
import { findRdfFormat, rdfFormats } from '../../rdf/formats.js'
import { cg } from '../../rdf/namespaces.js'
import { negotiate, type Offer, wantsData } from '../http/negotiate.js'
import { writeDocument } from '../http/write-document.js'
import { kinds, type Paths } from '../paths.js'
import {
  contentType,
  acceptedTriples as data,
  notAcceptable,
  readableOffers,
  tripleOffers,
} from '../protocol/formats.js'
import type { Describe } from './describe.js'
import type { DescribeTerm } from './describe-term.js'

/** How resources are served. */
export interface LinkedDataOptions extends JsonLdOptions {
  /** Whether something behind this answers with pages. */
  readonly hasPages: boolean
  /** Looks for what has a path that is not known yet. */
  readonly find?: (path: string) => Promise<string | undefined>
  /** What is known of that which has no path. */
  readonly describeTerm: DescribeTerm
}

const page = { mediaType: 'text/html', format: 'html' }

/**
 * Each resource at its path, in RDF or as a page, by Accept header or by suffix; `/resource?iri=…` leads there, and
 * describes what has no path. What is not RDF is left to whatever comes behind.
 */
export function createLinkedData(paths: Paths, describe: Describe, options: LinkedDataOptions): Hono {
  const written = { ontology: options.ontology, prefixes: knownPrefixes(options.prefixes) }
  const offers = options.hasPages ? [page, ...data] : data
  const send = async (c: Context, quads: readonly Quad[], { format, mediaType }: Offer<string>) => {
    const text = await writeDocument(inFormat(quads, format), format, written)
    return c.body(text, 200, { 'Content-Type': contentType(mediaType) })
  }
  return new Hono()
    .get('/resource', async (c, next) => {
      const iris = c.req.queries('iri') ?? []
      if (iris.length !== 1) {
        throw new ClaimGraphError('usage', `expected one \`iri\`, found ${iris.length === 0 ? 'none' : iris.length}`)
      }
      const path = paths.pathOf(iris[0]!)
      if (path !== undefined) return c.redirect(path, 303)
      const quads = await options.describeTerm(iris[0]!)
      if (quads.length === 0) throw notFound(`<${iris[0]}>`)
      const wanted = choose(c.req.header('Accept'), offers)
      c.header('Vary', 'Accept')
      if (!wanted) throw notAcceptable(options.hasPages ? [page, ...tripleOffers] : tripleOffers)
      return wanted === page ? next() : send(c, quads, wanted)
    })
    .get(`/:kind{${kinds.join('|')}}/:slug`, async (c, next) => {
      const [, path, suffix] = suffixed.exec(c.req.path) ?? [undefined, c.req.path]
      const iri = paths.iriOf(path!) ?? (await options.find?.(path!))
      const wanted = suffix === undefined ? choose(c.req.header('Accept'), offers) : findOffer(suffix)
      if (suffix === undefined) c.header('Vary', 'Accept')
      if (iri === undefined) {
        if (wanted === page) return next()
        throw notFound(`something at ${path}`)
      }
      const canonical = paths.pathOf(iri)!
      c.header('Link', linksOf(canonical, options.hasPages))
      if (!wanted) throw notAcceptable(options.hasPages ? [page, ...tripleOffers] : tripleOffers)
      if (wanted === page) return next()
      c.header('Content-Location', `${canonical}.${wanted.format}`)
      return send(c, describe(iri), wanted)
    })
}

const suffixed = new RegExp(`^(.+)\\.(${rdfFormats.map(({ name }) => name).join('|')})$`)

/** Whoever names formats of data and adds that anything will do is not shown a page. */
const choose = (accept: string | undefined, offers: typeof data) =>
  negotiate(accept, readableOffers(accept, wantsData(accept) ? data : offers))

const findOffer = (suffix: string) => data.find(({ format }) => format === suffix)

/** Where a format has no named graphs, what is derived stands as plain triples, and what somebody says as statements. */
function inFormat(quads: readonly Quad[], format: string): readonly Quad[] {
  if (findRdfFormat(format).namedGraphs) return quads
  const plain = quads.map(quad =>
    quad.graph.equals(cg.comparisons) ? rdf.quad(quad.subject, quad.predicate, quad.object) : quad,
  )
  return reify(plain)
}

function linksOf(path: string, hasPage: boolean): string {
  const alternates = rdfFormats.map(({ name, mediaType }) => `<${path}.${name}>; rel="alternate"; type="${mediaType}"`)
  const html = hasPage ? [`<${path}>; rel="alternate"; type="text/html"`] : []
  return [`<${path}>; rel="canonical"`, ...html, ...alternates].join(', ')
}

function notFound(what: string): ClaimGraphError {
  return new ClaimGraphError('not-found', `expected ${what} in the graph, found nothing`)
}
