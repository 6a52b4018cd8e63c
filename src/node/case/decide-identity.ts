import { join } from 'node:path'
import type { DatasetCore } from '@rdfjs/types'
import { describeDecision, type IdentityDecision } from '../../case/identity-decision.js'
import type { ClaimGraph } from '../../claims/graph.js'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { cg, schema } from '../../rdf/namespaces.js'
import { toClaimGraph } from '../open.js'
import { findOpenFirst } from './find-open-first.js'
import { withCaseLock } from './lock.js'
import type { Case } from './open-case.js'
import { readWholeCase } from './proposed.js'
import { addToFile } from './write-whole.js'

/** All that a case holds, drafts and what is restricted too unless told otherwise, in which nothing is joined. */
export async function openApart(
  own: Case,
  { includeRestricted = true }: { includeRestricted?: boolean } = {},
): Promise<ClaimGraph> {
  return toClaimGraph(await readWholeCase(own), {
    identities: 'none',
    includeRestricted,
    prefixes: { '': own.base },
  })
}

/** What is decided, with names, labels or IRIs in the place of the IRIs. */
export type NamedDecision = Omit<IdentityDecision, 'resources' | 'at'> & {
  readonly names: readonly string[]
  readonly at?: Date
}

/**
 * Decides what is the same in a case, or different: the decision is added to those of the case, and nothing else is changed.
 * Gives the IRIs that were named. Throws `not-found` or `ambiguous` for names, `parameter` where one is named twice or one is
 * part of another that it is to be the same as.
 */
export async function decideIdentity(
  own: Case,
  { names, at = new Date(), ...decision }: NamedDecision,
): Promise<string[]> {
  return withCaseLock(own, () => decide(own, { names, at, ...decision }))
}

async function decide(own: Case, { names, at, ...decision }: NamedDecision & { readonly at: Date }): Promise<string[]> {
  const graph = await openApart(own)
  const resources = findOpenFirst(graph, each => names.map(name => each.find('subject', name)))
  if (new Set(resources).size < resources.length) {
    throw new ClaimGraphError('parameter', `expected different things, found one twice among ${names.join(', ')}`)
  }
  if (decision.kind === 'same') expectNoPart(graph, resources)
  // what lies within its own part would be part of itself, too
  if (decision.kind === 'part') expectNoPart(graph, resources, resources[0])
  await addToFile(join(own.triples, 'identities.ttl'), describeDecision({ ...decision, resources, at }, own.base), own)
  return resources
}

/** What is the same as its own part would be part of itself; with `whole`, only that is looked for in which others lie. */
function expectNoPart({ dataset }: ClaimGraph, resources: readonly string[], whole?: string): void {
  for (const part of resources) {
    const wholes = findWholes(part, dataset)
    const found = resources.find(other => other !== part && wholes.has(other) && (whole ?? other) === other)
    if (found === undefined) continue
    throw new ClaimGraphError(
      'parameter',
      `expected things of which none is part of another, found <${part}> within <${found}>: it would be part of itself`,
    )
  }
}

/** All that something is part of, as the graph has it and as was decided, by way of others too. */
function findWholes(id: string, dataset: DatasetCore, met = new Set<string>()): Set<string> {
  const node = rdf.namedNode(id)
  const decided = [...dataset.match(null, cg.part, node, rdf.defaultGraph())].filter(({ subject }) =>
    dataset.has(rdf.quad(subject, cg.status, cg.Accepted)),
  )
  for (const { object } of [
    ...[cg.partOf, schema.containedInPlace].flatMap(property => [
      ...dataset.match(node, property, null, rdf.defaultGraph()),
    ]),
    ...decided.flatMap(({ subject }) => [...dataset.match(subject, cg.whole, null, rdf.defaultGraph())]),
  ]) {
    if (met.has(object.value)) continue
    met.add(object.value)
    findWholes(object.value, dataset, met)
  }
  return met
}
