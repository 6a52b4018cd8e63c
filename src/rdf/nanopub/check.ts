import type { NamedNode, Quad } from '@rdfjs/types'
import { XsdValidation } from 'rdf-validation'
import { xsd } from '../namespaces.js'
import { compareText } from '../order.js'
import type { NanopubCode } from './codes.js'
import {
  findHeads,
  gatherNanopub,
  groupByGraph,
  type Nanopub,
  type NanopubHead,
  nanopubParts,
  quadsOfNanopub,
} from './nanopub.js'
import { readSignature, type VerifySignature } from './signature.js'
import { computeArtifactCode, findArtifactCode, looksTrusty } from './trusty.js'

/** A rule that a nanopublication breaks. */
export interface NanopubFault {
  readonly code: NanopubCode
  /** What is wrong with a value is a warning where the content is the one that was published: nobody can mend it there. */
  readonly severity: 'error' | 'warning'
  readonly message: string
  /** IRI of the nanopublication, or of the graph, at fault. */
  readonly at: string
}

/** The nanopublications that stand in quads, and what is wrong with them. */
export interface NanopubReading {
  /** Those that break no rule of structure, whatever their code and signature. */
  readonly nanopubs: readonly Nanopub[]
  readonly faults: readonly NanopubFault[]
}

/** Finds nanopublications in quads, which hold nothing else, and all rules that they break; signatures where they can be verified. */
export async function checkNanopubs(quads: readonly Quad[], verify?: VerifySignature): Promise<NanopubReading> {
  const faults: NanopubFault[] = []
  const byGraph = groupByGraph(quads)
  const heads = findHeads(quads)
  const nanopubs: Nanopub[] = []
  const known = new Set<string>()
  const [graphs, iris] = [heads.map(({ graph }) => graph.value), heads.map(({ iri }) => iri)].map(countEach)
  for (const head of heads) {
    known.add(head.graph.value)
    for (const names of Object.values(head.linked)) for (const { value } of names) known.add(value)
    const own = checkHead(head, graphs!.get(head.graph.value)! > 1, iris!.get(head.iri)! > 1)
    const nanopub = own.length === 0 ? gatherNanopub(head, byGraph) : undefined
    if (nanopub) own.push(...checkParts(nanopub))
    faults.push(...own)
    if (!nanopub || own.length > 0) continue
    const broken = await checkIntegrity(nanopub, verify)
    const isPublished = broken.length === 0 && findArtifactCode(nanopub.iri) !== undefined
    faults.push(...broken, ...checkLiterals(nanopub, isPublished ? 'warning' : 'error'))
    nanopubs.push(nanopub)
  }
  if (heads.length === 0) {
    const message = 'Let a graph say what is a np:Nanopublication. Found none.'
    faults.push({ code: 'nanopub-head', severity: 'error', message, at: '' })
  }
  for (const graph of byGraph.keys()) {
    if (known.has(graph)) continue
    const found = graph === '' ? 'triples outside of named graphs' : `the graph <${graph}>`
    const message = `Let each graph be one of a nanopublication, named in its head. Found ${found}.`
    faults.push({ code: 'nanopub-outside', severity: 'error', message, at: graph })
  }
  return { nanopubs, faults }
}

const words = { assertion: 'np:hasAssertion', provenance: 'np:hasProvenance', publicationInfo: 'np:hasPublicationInfo' }

function countEach(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function checkHead({ iri, graph, linked }: NanopubHead, hasOthers: boolean, hasHeads: boolean): NanopubFault[] {
  const faults: NanopubFault[] = []
  const fault = (code: NanopubFault['code'], message: string) =>
    void faults.push({ code, severity: 'error', message, at: iri })
  if (hasOthers) fault('nanopub-head', `Let a head be that of one nanopublication. Found several in <${graph.value}>.`)
  if (hasHeads) fault('nanopub-head', 'Let a nanopublication have one head. Found several.')
  const names: NamedNode[] = [graph]
  for (const [part, found] of Object.entries(linked)) {
    if (found.length !== 1)
      fault(
        'nanopub-graphs',
        `Name one graph with ${words[part as keyof typeof words]}. Found ${found.length || 'none'}.`,
      )
    names.push(...found)
  }
  if (new Set(names.map(({ value }) => value)).size < names.length)
    fault('nanopub-graphs', 'Give each of the four graphs a name of its own. Found one that stands for several.')
  for (const { value } of names) {
    if (value === iri || !value.startsWith(iri))
      fault(
        'nanopub-graphs',
        `Let the name of each graph begin with that of the nanopublication, and go on. Found <${value}>.`,
      )
  }
  return faults
}

function checkParts(nanopub: Nanopub): NanopubFault[] {
  const { iri, assertion, provenance, publicationInfo } = nanopub
  const faults: NanopubFault[] = []
  const fault = (code: NanopubFault['code'], message: string) =>
    void faults.push({ code, severity: 'error', message, at: iri })
  const speaksOf = (quads: readonly Quad[], of: string) =>
    quads.some(({ subject, object }) =>
      [subject, object].some(term => term.termType === 'NamedNode' && term.value === of),
    )
  for (const part of nanopubParts) {
    const { graph, quads } = nanopub[part]
    if (quads.length === 0)
      fault('nanopub-empty-graph', `Let no graph be empty. Found <${graph.value}> without a triple.`)
  }
  if (provenance.quads.length > 0 && !speaksOf(provenance.quads, assertion.graph.value))
    fault(
      'nanopub-provenance',
      `Let the provenance speak of the assertion <${assertion.graph.value}>. Found nothing of it.`,
    )
  if (publicationInfo.quads.length > 0 && !speaksOf(publicationInfo.quads, iri))
    fault('nanopub-publication-info', `Let the publication info speak of <${iri}>. Found nothing of it.`)
  return faults
}

const validation = new XsdValidation()

function checkLiterals(nanopub: Nanopub, severity: NanopubFault['severity']): NanopubFault[] {
  return quadsOfNanopub(nanopub).flatMap(({ object }) => {
    if (object.termType !== 'Literal' || !isIllTyped(object)) return []
    const message = `Write values the way their datatypes want it. Found ${JSON.stringify(object.value)} as <${object.datatype.value}>.`
    return [{ code: 'nanopub-literal', severity, message, at: nanopub.iri }]
  })
}

function isIllTyped(literal: Quad['object'] & { termType: 'Literal' }): boolean {
  if (!literal.datatype.value.startsWith(xsd.$iri) || literal.datatype.equals(xsd.string)) return false
  if (!validation.validateSimple(literal)) return true
  const [, year, month, day] = /^(-?\d{4,})-(\d\d)-(\d\d)/.exec(literal.value) ?? []
  if (day === undefined) return false
  return Number(day) > new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate()
}

async function checkIntegrity(nanopub: Nanopub, verify: VerifySignature | undefined): Promise<NanopubFault[]> {
  const { iri } = nanopub
  const faults: NanopubFault[] = []
  const fault = (code: NanopubFault['code'], message: string) =>
    void faults.push({ code, severity: 'error', message, at: iri })
  const code = findArtifactCode(iri)
  try {
    if (code === undefined && looksTrusty(iri))
      fault('nanopub-trusty', 'Let a trusty URI end in the code of its content. Found one that is none.')
    if (code !== undefined) {
      const expected = computeArtifactCode(quadsOfNanopub(nanopub), code)
      if (expected !== code)
        fault(
          'nanopub-trusty',
          `Take the nanopublication as it was published: its content has the code ${expected}, and not that of its name.`,
        )
    }
  } catch (error) {
    fault('nanopub-trusty', `The code of its name cannot be worked out: ${(error as Error).message}.`)
  }
  try {
    const signed = readSignature(nanopub)
    if (signed && verify && !(await verify(signed)))
      fault(
        'nanopub-signature',
        'Take the nanopublication as it was signed: its signature is not that of its content by its key.',
      )
  } catch (error) {
    fault('nanopub-signature', `The signature cannot be verified: ${(error as Error).message}.`)
  }
  return faults
}

/** The graphs of the nanopublications that stand in quads among other things, and others whose names begin with theirs. */
export function graphsOfNanopubs(quads: readonly Quad[]): ReadonlySet<string> {
  const heads = findHeads(quads)
  const found = new Set(
    heads.flatMap(({ graph, linked }) => [graph, ...Object.values(linked).flat()]).map(({ value }) => value),
  )
  const iris = new Set(heads.map(({ iri }) => iri))
  const graphs = new Set(quads.flatMap(({ graph }) => (graph.termType === 'NamedNode' ? [graph.value] : [])))
  // in order, whatever begins with an IRI comes after it and before what does not
  const above: string[] = []
  for (const name of [...new Set([...iris, ...graphs])].sort(compareText)) {
    while (above.length > 0 && !name.startsWith(above.at(-1)!)) above.pop()
    if (above.length > 0 && graphs.has(name)) found.add(name)
    if (iris.has(name)) above.push(name)
  }
  return found
}
