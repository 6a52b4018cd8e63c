import { describeLifting, describeRestriction, restrictedMark } from '../../../case/life/restriction.js'
import { ClaimGraphError } from '../../../errors.js'
import { readFiles } from '../../files/read.js'
import { listCaseFiles } from '../case-graph.js'
import { openApart } from '../decide-identity.js'
import { findOpenFirst } from '../find-open-first.js'
import { withCaseLock } from '../lock.js'
import type { Case } from '../open-case.js'
import { chooseDecider, type Deciding, expectReason } from './deciding.js'
import { journalFile, writeJournal } from './journal.js'

/** What is restricted, by name or IRI: a claim, event, agent, document or place. */
export interface RestrictOptions extends Deciding {
  readonly resource: string
  /** Whether the restriction is lifted instead. */
  readonly lift?: boolean | undefined
}

/**
 * Restricts a resource of a case, which leaves it out of everything from then on, or lifts that; gives its IRI. Throws
 * `not-found` or `ambiguous` for names, `parameter` for what is restricted already, or is not by a decision of the journal.
 *
 * @example
 * ```ts
 * import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { openCase, openCaseGraph, restrictResource } from 'claimgraph/node'
 *
 * const folder = await mkdtemp(join(tmpdir(), 'case-'))
 * await mkdir(join(folder, 'triples'))
 * await writeFile(
 *   join(folder, 'case.ttl'),
 *   `PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
 *    <https://example.org/selm/> a cg:Case ; rdfs:label "The fire at Selm"@en ; cg:base <https://example.org/selm/> .`,
 * )
 * await writeFile(
 *   join(folder, 'triples', 'claims.trig'),
 *   `PREFIX : <https://example.org/selm/> PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :council a prov:Organization .
 *    :count a cg:Claim ; cg:status cg:Curated ; prov:wasAttributedTo :council . :count { :fire cg:injured 3 }`,
 * )
 * const own = await openCase(folder)
 * await restrictResource(own, { resource: 'count', by: 'N. N.', why: 'It could put somebody at risk.' })
 * console.log((await openCaseGraph(own)).claimIds()) // []
 * ```
 */
export async function restrictResource(own: Case, options: RestrictOptions): Promise<string> {
  const { lift = false, at = new Date() } = options
  const recorded = { by: chooseDecider(own, options.by), why: expectReason(options.why), at }
  return withCaseLock(own, async () => {
    const graph = await openApart(own)
    const resource = findOpenFirst(graph, each => findResource(each, options.resource))
    const mark = restrictedMark(resource)
    const isRestricted = graph.dataset.has(mark)
    if (!lift) {
      if (isRestricted) throw new ClaimGraphError('parameter', `\`${options.resource}\` is restricted already`)
      await writeJournal(own, describeRestriction({ resource, ...recorded }, own.base))
      return resource
    }
    if (!isRestricted) throw new ClaimGraphError('parameter', `\`${options.resource}\` is not restricted`)
    await expectDecided(own, resource)
    await writeJournal(own, describeLifting({ resource, ...recorded }, own.base), [mark])
    return resource
  })
}

function findResource(graph: Awaited<ReturnType<typeof openApart>>, name: string): string {
  try {
    return graph.find('claim', name)
  } catch (error) {
    if (!(error instanceof ClaimGraphError) || error.code !== 'not-found') throw error
    try {
      return graph.find('subject', name)
    } catch (other) {
      if (!(other instanceof ClaimGraphError) || other.code !== 'not-found') throw other
      throw new ClaimGraphError('not-found', `no claim, event, agent, document or place \`${name}\` in the case`)
    }
  }
}

/** Throws `parameter` where the mark of a resource stands in another file than the journal, which is not rewritten. */
async function expectDecided(own: Case, resource: string): Promise<void> {
  const journal = journalFile(own)
  for (const file of await listCaseFiles(own)) {
    if (file === journal) continue
    const { store, locate } = await readFiles([file])
    if (!store.has(restrictedMark(resource))) continue
    const { line } = locate(resource) ?? {}
    throw new ClaimGraphError(
      'parameter',
      `${file}${line === undefined ? '' : `:${line}`}: expected a restriction of the journal, found cg:sensitivity cg:Restricted written here: take it out by hand`,
      { details: { file, line } },
    )
  }
}
