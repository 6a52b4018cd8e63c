import { copyClaim } from '../../../case/life/copy-claim.js'
import { describeRevision } from '../../../case/life/replacement.js'
import { setValues } from '../../../case/life/set-values.js'
import type { Claim } from '../../../claims/claim.js'
import type { Document } from '../../../claims/document.js'
import { ClaimGraphError } from '../../../errors.js'
import { cg, prov } from '../../../rdf/namespaces.js'
import { setTimes } from '../../../review/edit.js'
import { possibleDays, possibleDaysOf } from '../../../time/possible-days.js'
import type { Times } from '../../../time/times.js'
import { toClaimGraph } from '../../open.js'
import { findOpenFirst } from '../find-open-first.js'
import { withCaseLock } from '../lock.js'
import type { Case } from '../open-case.js'
import { chooseDecider, type Deciding, expectDate, expectNotBefore, expectReason } from './deciding.js'
import { findStanding, openPublished, type PublishedCase, writeJournal } from './journal.js'
import { expectSound, nameAfter, type PassageOptions, readValues, sayAnew, setPassage } from './new-claim.js'

/** Which claim was replaced by what; things are given by name or IRI. */
export interface ReviseOptions extends Deciding, PassageOptions {
  readonly claim: string
  /** The newer claim, where it is in the case already; without it one is made of the other options. */
  readonly with?: string | undefined
  /** What it says now, as worded: `350`, `at least 350`, or `deaths=350` where the claim says several things. */
  readonly values?: readonly string[] | undefined
  /** When it was said, in ISO 8601; what the document leaves open unless set. */
  readonly on?: string | undefined
  /** Who says so, which must be the claimant. */
  readonly claimant?: string | undefined
  /** The new claim in one's own words. */
  readonly label?: string | undefined
}

/**
 * Records in a case that a claimant replaced a claim by a newer one, and gives the IRI of that. What is not said anew (act,
 * hedge, stance, about what) is as it was, but for the kinds of evidence and the sources named. Throws `not-found` or
 * `ambiguous` for names and for a quotation, `parameter` for a claim that does not stand or was replaced, for another's claim,
 * and for a date before it was made.
 *
 * @example
 * ```ts
 * import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { openCase, openCaseGraph, reviseClaim } from 'claimgraph/node'
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
 *    :count a cg:Claim ; cg:status cg:Curated ; prov:wasAttributedTo :council . :count { :fire cg:injured 3 }
 *    :recount a cg:Claim ; cg:status cg:Curated ; prov:wasAttributedTo :council . :recount { :fire cg:injured 5 }`,
 * )
 * const own = await openCase(folder)
 * await reviseClaim(own, { claim: 'count', with: 'recount', by: 'N. N.', why: 'Two more were found.' })
 * console.log((await openCaseGraph(own)).claim('recount').revisionOf.map(({ label }) => label)) // [ 'count' ]
 * ```
 */
export async function reviseClaim(own: Case, options: ReviseOptions): Promise<string> {
  const { on, at = new Date() } = options
  const recorded = { by: chooseDecider(own, options.by), why: expectReason(options.why), at }
  expectDate(on)
  return withCaseLock(own, async () => {
    const published = await openPublished(own)
    const { graph } = published
    const claim = await findStanding(own, graph, options.claim)
    expectNewest(claim, published)
    if (options.claimant !== undefined)
      expectSameClaimant(
        findOpenFirst(graph, each => each.find('agent', options.claimant!)),
        claim,
        published,
      )
    const { replacement, quads } =
      options.with === undefined
        ? await makeNewer(own, claim, published, options)
        : { replacement: await findNewer(own, claim, published, options.with), quads: [] }
    const all = [...quads, ...describeRevision({ claim: claim.id, replacement, ...recorded }, own.base)]
    await expectSound(all, published)
    await writeJournal(own, all)
    return replacement
  })
}

async function makeNewer(own: Case, claim: Claim, published: PublishedCase, options: ReviseOptions) {
  const replacement = nameAfter(claim.id, 'revised', published)
  const left = [prov.wasRevisionOf, prov.wasDerivedFrom, cg.basis]
  const copy = copyClaim(published.dataset, claim.id, replacement, left)
  const values = options.values ?? []
  const set = setValues(copy, replacement, values, { whole: true, ...(await readValues(published)) })
  const claimant = claim.claimant?.id
  const { quads, document } = await setPassage(own, published, { quads: set, claim: replacement, claimant }, options)
  const dated = setTimes(quads, replacement, timesOf(options.on, claim, document))
  return { replacement, quads: await sayAnew(dated, replacement, published, options.label) }
}

/** When the newer claim was made: as given, else no later than the document, or with it where that is the claimant's own. */
function timesOf(on: string | undefined, claim: Claim, { published, publisher }: Document): Times {
  if (on !== undefined) {
    expectNotBefore(possibleDays({ on }), claim)
    return { on, basis: 'Stated' }
  }
  const days = possibleDaysOf(published)
  expectNotBefore(days, claim)
  if (publisher?.id === claim.claimant?.id && published.on !== undefined) {
    return { on: published.on, basis: 'Inferred', reasoning: 'Date: that of the document in which it is said.' }
  }
  const { first } = possibleDays(claim.asserted)
  const reasoning = 'Date: not stated; after the claim that it replaces, and not after the document in which it stands.'
  return { notBefore: first, notAfter: days.last, basis: 'Inferred', reasoning }
}

async function findNewer(own: Case, claim: Claim, published: PublishedCase, name: string): Promise<string> {
  const newer = await findStanding(own, published.graph, name)
  if (newer.id === claim.id)
    throw new ClaimGraphError('parameter', `--with: expected another claim, found \`${name}\` itself`)
  if (newer.claimant === undefined) throw new ClaimGraphError('parameter', `--with: \`${name}\` has no claimant`)
  expectSameClaimant(newer.claimant.id, claim, published)
  expectNotBefore(possibleDays(newer.asserted), claim)
  return newer.id
}

/** Throws `parameter` for somebody else than the claimant; who was decided to be one is one. */
function expectSameClaimant(agent: string, { id, claimant }: Claim, { dataset, graph }: PublishedCase): void {
  if (claimant?.id === agent) return
  const joined = toClaimGraph(dataset, { includeRestricted: true })
  const [other] = graph.claims({ claimant: agent })
  if (claimant && other && joined.claim(other.id).claimant?.id === joined.claim(id).claimant?.id) return
  throw new ClaimGraphError(
    'parameter',
    `expected a claim of ${claimant?.label ?? 'the same claimant'} (<${claimant?.id}>), who made <${id}>, found one of <${agent}>: only its claimant can revise a claim; \`claimgraph merge\` decides who is one`,
  )
}

/** Throws `parameter` for a claim that was replaced already. */
function expectNewest({ id }: Claim, { graph }: PublishedCase): void {
  const later = graph
    .claims()
    .find(
      ({ revisionOf, status, retraction }) =>
        status?.id !== cg.Corrected.value && retraction === undefined && revisionOf.some(each => each.id === id),
    )
  if (later === undefined) return
  throw new ClaimGraphError(
    'parameter',
    `expected a claim that was not replaced yet, found <${id}>, which <${later.id}> replaces`,
  )
}
