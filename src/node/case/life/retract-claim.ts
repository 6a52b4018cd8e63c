import { describeRetractionOf } from '../../../case/life/retraction.js'
import type { Claim } from '../../../claims/claim.js'
import { ClaimGraphError } from '../../../errors.js'
import { isBefore, possibleDays, possibleDaysOf } from '../../../time/possible-days.js'
import type { Times } from '../../../time/times.js'
import { findOpenFirst } from '../find-open-first.js'
import { withCaseLock } from '../lock.js'
import type { Case } from '../open-case.js'
import { chooseDecider, type Deciding, expectDate, expectNotBefore, expectReason } from './deciding.js'
import { findStanding, openPublished, writeJournal } from './journal.js'

/** Which claim was withdrawn; things are given by name or IRI. */
export interface RetractOptions extends Deciding {
  readonly claim: string
  /** When its claimant withdrew it, in ISO 8601; what `saidBy` or `document` leave open unless set. */
  readonly on?: string | undefined
  /** The claim that says so. */
  readonly saidBy?: string | undefined
  /** The document that says so. */
  readonly document?: string | undefined
}

/**
 * Records in a case that a claimant withdrew a claim, and gives the claim's IRI. Throws `not-found` or `ambiguous` for
 * names, `parameter` for a claim that does not stand and for a day before it was made.
 *
 * @example
 * ```ts
 * import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { openCase, openCaseGraph, retractClaim } from 'claimgraph/node'
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
 *   `PREFIX : <https://example.org/selm/> PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    :count a cg:Claim ; cg:status cg:Curated . :count { :fire cg:injured 3 }`,
 * )
 * const own = await openCase(folder)
 * await retractClaim(own, { claim: 'count', on: '2031-05-09', by: 'N. N.', why: 'Two names stood twice.' })
 * const { status, retraction } = (await openCaseGraph(own)).claim('count')
 * console.log(status?.label, retraction?.because) // retracted Two names stood twice.
 * ```
 */
export async function retractClaim(own: Case, options: RetractOptions): Promise<string> {
  const { on, at = new Date() } = options
  const recorded = { by: chooseDecider(own, options.by), why: expectReason(options.why), at }
  expectDate(on)
  return withCaseLock(own, async () => {
    const { graph } = await openPublished(own)
    const claim = await findStanding(own, graph, options.claim)
    const said =
      options.saidBy === undefined
        ? undefined
        : graph.claim(findOpenFirst(graph, each => each.find('claim', options.saidBy!)))
    if (said?.id === claim.id) {
      throw new ClaimGraphError('parameter', `--said-by: expected another claim, found \`${options.saidBy}\` itself`)
    }
    const document =
      options.document === undefined
        ? undefined
        : graph.document(findOpenFirst(graph, each => each.find('document', options.document!)))
    const withdrawn = boundBelow(
      on === undefined
        ? (said?.asserted ?? lastOf(document?.published) ?? { notAfter: at.toISOString().slice(0, 10) })
        : { on },
      claim,
      on === undefined && said === undefined && document === undefined,
    )
    const saidBy = said?.id ?? document?.id
    await writeJournal(own, describeRetractionOf({ claim: claim.id, withdrawn, saidBy, ...recorded }, own.base))
    return claim.id
  })
}

/** What a document says had happened by the last day on which it can have been published. */
function lastOf(published: Times | undefined): Pick<Times, 'notAfter'> | undefined {
  return published && { notAfter: possibleDaysOf(published).last }
}

/** Days that begin no earlier than a claim. Throws `parameter` where they end before it; what is only guessed gives way. */
function boundBelow(
  { on, notBefore, notAfter }: Pick<Times, 'on' | 'notBefore' | 'notAfter'>,
  claim: Claim,
  isGuessed: boolean,
): Pick<Times, 'on' | 'notBefore' | 'notAfter'> {
  const { first } = possibleDays(claim.asserted)
  const days = possibleDaysOf({ on, notBefore, notAfter })
  if (isBefore(days, { first })) {
    if (isGuessed) return { notBefore: first }
    expectNotBefore(days, claim)
  }
  if (on !== undefined) return { on }
  const least = [notBefore, first]
    .filter(day => day !== undefined)
    .sort()
    .at(-1)
  return { notBefore: least, notAfter }
}
