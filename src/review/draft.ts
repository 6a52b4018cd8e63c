import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import { claimQuads } from '../claims/claim-quads.js'
import { ClaimGraphError } from '../errors.js'
import { describe } from '../rdf/description.js'
import { sha256 } from '../rdf/digest.js'
import { rdf } from '../rdf/environment.js'
import { cg, oa, rdf as rdfNs } from '../rdf/namespaces.js'
import { writeNQuads } from './nquads.js'

/** A claim that waits for a person. */
export interface Draft {
  readonly id: string
  /** How sure the extractor is, from 0 to 1, where it says so. */
  readonly confidence?: number
  /** Digest of what the draft says, by which a draft that was changed is told from the one that was reviewed. */
  readonly digest: string
  /** Its description, mentions and content. */
  readonly quads: readonly Quad[]
}

/** A file of drafts, with what describes the agents, places, events and documents that they name. */
export interface DraftsFile {
  readonly path: string
  readonly dataset: DatasetCore
  readonly prefixes: Readonly<Record<string, string>>
  /** In the order of documents and passages. */
  readonly drafts: readonly Draft[]
}

/**
 * Finds the drafts of a file that was read; one without drafts is an error.
 *
 * @example
 * ```ts
 * import { readQuads } from 'claimgraph'
 * import { findDrafts } from 'claimgraph/review'
 *
 * const { store, prefixes } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    :sure a cg:Claim ; cg:status cg:Draft ; cg:confidence 0.9 .
 *    :reviewed a cg:Claim ; cg:status cg:Curated .`,
 *   'trig',
 * )
 * const { drafts } = await findDrafts({ path: 'drafts.trig', dataset: store, prefixes })
 * console.log(drafts.map(({ id, confidence }) => [id, confidence])) // [ [ 'https://example.org/sure', 0.9 ] ]
 * ```
 */
export async function findDrafts({ path, dataset, prefixes }: Omit<DraftsFile, 'drafts'>): Promise<DraftsFile> {
  const found = [...dataset.match(null, cg.status, cg.Draft, rdf.defaultGraph())].flatMap(({ subject }) =>
    subject.termType === 'NamedNode' && dataset.match(subject, rdfNs.type, cg.Claim).size > 0 ? subject : [],
  )
  if (found.length === 0) {
    throw new ClaimGraphError(
      'empty',
      `${path}: expected drafts (a cg:Claim with cg:status cg:Draft), found none; \`claimgraph extract\` makes them`,
      { details: { file: path } },
    )
  }
  const drafts = await Promise.all(found.map(term => readDraft(dataset, term)))
  return { path, dataset, prefixes, drafts: sortByPassage(drafts) }
}

async function readDraft(dataset: DatasetCore, term: NamedNode): Promise<Draft> {
  return makeDraft(term.value, claimQuads(dataset, term))
}

/** A draft of its quads. */
export async function makeDraft(id: string, quads: readonly Quad[]): Promise<Draft> {
  const confidence = quads.find(({ subject, predicate }) => subject.value === id && predicate.equals(cg.confidence))
  const sure = Number(confidence?.object.value)
  return {
    id,
    ...(Number.isNaN(sure) ? {} : { confidence: sure }),
    digest: sha256(await writeNQuads(quads)),
    quads,
  }
}

/** By document, then by where the passage begins; what has no passage comes last. */
export function sortByPassage(drafts: readonly Draft[]): Draft[] {
  const places = new Map(drafts.map(({ id, quads }) => [id, placeOf(rdf.dataset([...quads]), rdf.namedNode(id))]))
  return [...drafts].sort((a, b) => {
    const [left, right] = [places.get(a.id)!, places.get(b.id)!]
    return (
      left.document.localeCompare(right.document, 'en') ||
      left.start - right.start ||
      left.end - right.end ||
      a.id.localeCompare(b.id, 'en', { numeric: true })
    )
  })
}

function placeOf(dataset: DatasetCore, claim: Term): { document: string; start: number; end: number } {
  const [mention] = describe(dataset, claim).terms(cg.mention)
  const described = mention && describe(dataset, mention)
  const [selector] = described?.terms(oa.hasSelector) ?? []
  const position = (property: NamedNode) =>
    Number((selector && describe(dataset, selector).values(property)[0]) ?? Number.POSITIVE_INFINITY)
  // an interrupted content may begin at the same character as another's; the shorter passage comes first
  const [document = '\uFFFF'] = described?.values(oa.hasSource) ?? []
  return { document, start: position(oa.start), end: position(oa.end) }
}
