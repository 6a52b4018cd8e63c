import type { NamedNode } from '@rdfjs/types'
import type { ClaimGraph } from '../claims/graph.js'
import { mintedAt, mintedKind } from '../compare/iris.js'
import { sha256 } from '../rdf/digest.js'
import { rdf } from '../rdf/environment.js'
import { rdfFormats } from '../rdf/formats.js'
import { cg, prov, rdf as rdfNs, schema, sem, skos } from '../rdf/namespaces.js'
import { localName } from '../rdf/resource.js'

/** What has a page of its own; where something is of several kinds, the first of these counts. */
export const kinds = [
  'claim',
  'document',
  'event',
  'agent',
  'place',
  'concept',
  'topic',
  'question',
  'position',
] as const

export type PageKind = (typeof kinds)[number]

/** The stable paths of a graph's resources, `/{kind}/{slug}`, and back. */
export interface Paths {
  /** The path of a resource, percent-encoded where it must be. */
  pathOf(iri: string): string | undefined
  /** The resource at a path, which may be percent-encoded. */
  iriOf(path: string): string | undefined
  kindOf(iri: string): PageKind | undefined
  /** Every resource that has a path. */
  iris(): Iterable<string>
}

/** What a comparison finds, which has IRIs of its own. */
export interface Found {
  /** Whether it is a topic, a question or a position that is known by now. */
  has(iri: string): boolean
  /** All of them. */
  iris(): Iterable<string>
}

/**
 * Gives every claim, document, event, agent, place and concept of a graph, and every topic, question and position of its
 * comparison, a path. The slug is the last part of the IRI where that is plain and no other of the kind has it (in any
 * case of letters), and otherwise has a digest of the IRI behind it, so that it depends on no order. What a comparison finds
 * has a digest in its IRI.
 */
export function createPaths(graph: Pick<ClaimGraph, 'dataset'>, compared: Found): Paths {
  const found = findResources(graph)
  const kindOf = new Map<string, PageKind>()
  const pathOf = new Map<string, string>()
  const iriOf = new Map<string, string>()
  for (const kind of kinds) {
    const iris = [...new Set(found[kind] ?? [])].filter(iri => !kindOf.has(iri)).sort()
    for (const [iri, slug] of chooseSlugs(iris)) {
      kindOf.set(iri, kind)
      pathOf.set(iri, `/${kind}/${encodeURIComponent(slug)}`)
      iriOf.set(`/${kind}/${slug}`, iri)
    }
  }
  const mintedOf = (iri: string) => {
    const kind = mintedKind(iri)
    return kind !== undefined && compared.has(iri) ? kind : undefined
  }
  return {
    pathOf(iri) {
      const kind = pathOf.has(iri) ? undefined : mintedOf(iri)
      return kind === undefined ? pathOf.get(iri) : `/${kind}/${localName(iri)}`
    },
    iriOf(path) {
      const known = iriOf.get(decode(path))
      if (known !== undefined) return known
      const iri = mintedAt(path)
      return mintedOf(iri) === undefined ? undefined : iri
    },
    kindOf: iri => kindOf.get(iri) ?? mintedOf(iri),
    *iris() {
      yield* kindOf.keys()
      for (const iri of compared.iris()) if (!kindOf.has(iri)) yield iri
    },
  }
}

function findResources({ dataset }: Pick<ClaimGraph, 'dataset'>): Partial<Record<PageKind, string[]>> {
  const ofClass = (...classes: NamedNode[]) =>
    classes
      .flatMap(type => [...dataset.match(null, rdfNs.type, type, rdf.defaultGraph())])
      .flatMap(({ subject }) => (subject.termType === 'NamedNode' ? [subject.value] : []))
  return {
    claim: ofClass(cg.Claim),
    document: ofClass(cg.Document),
    event: ofClass(sem.Event),
    agent: ofClass(prov.Organization, prov.Person, cg.Group, prov.Agent),
    place: ofClass(schema.Place),
    concept: ofClass(skos.Concept),
  }
}

function chooseSlugs(iris: readonly string[]): [iri: string, slug: string][] {
  const named = count(iris.map(lastPart))
  const isPlain = (iri: string) => isPlainSlug(lastPart(iri)) && named(lastPart(iri)) === 1
  const slugs = iris.map(iri => (isPlain(iri) ? lastPart(iri) : longSlug(iri, 8)))
  const taken = count(slugs)
  return iris.map((iri, i) => [iri, isPlain(iri) || taken(slugs[i]!) === 1 ? slugs[i]! : longSlug(iri, 64)])
}

/** How often names occur, in any case of letters: not every file system tells `A` from `a`. */
function count(names: readonly string[]): (name: string) => number {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1)
  return name => counts.get(name.toLowerCase()) ?? 0
}

const lastPart = (iri: string) => localName(iri).replace(/[#/]$/, '')

/** What a path, a file's name and a log can hold as it stands, and nobody takes for a name with a format's suffix. */
function isPlainSlug(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.~-]{0,99}$/u.test(name) && !rdfSuffix.test(name) && !name.endsWith('.')
}

const rdfSuffix = new RegExp(`\\.(html|${rdfFormats.map(({ name }) => name).join('|')})$`, 'i')

function longSlug(iri: string, digits: number): string {
  const digest = sha256(iri).slice(0, digits)
  const readable = [...lastPart(iri).replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')].slice(0, 60).join('')
  return [readable.replace(/^-|-$/g, ''), digest].filter(Boolean).join('-')
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
