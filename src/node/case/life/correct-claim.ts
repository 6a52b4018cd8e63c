import { copyClaim } from '../../../case/life/copy-claim.js'
import { describeCorrection } from '../../../case/life/replacement.js'
import { setValues } from '../../../case/life/set-values.js'
import { ClaimGraphError } from '../../../errors.js'
import { cg } from '../../../rdf/namespaces.js'
import { setChain, setClaimant, setTimes } from '../../../review/edit.js'
import { findOpenFirst } from '../find-open-first.js'
import { withCaseLock } from '../lock.js'
import type { Case } from '../open-case.js'
import { chooseDecider, type Deciding, expectDate, expectReason } from './deciding.js'
import { findClaim, openPublished, writeJournal } from './journal.js'
import { expectSound, nameAfter, type PassageOptions, readValues, sayAnew, setPassage } from './new-claim.js'

/** What of a claim's description was wrong, and what is right; things are given by name or IRI. */
export interface CorrectOptions extends Deciding, PassageOptions {
  readonly claim: string
  /** The right values, as worded: `14`, or `deaths=14` where the claim says several things; the others stay. */
  readonly values?: readonly string[] | undefined
  readonly claimant?: string | undefined
  /** When it was said, in ISO 8601. */
  readonly on?: string | undefined
  /** The claim in one's own words. */
  readonly label?: string | undefined
}

/**
 * Puts right in a case what a curator got wrong of a claim, and gives the IRI of the right one: the wrong one was never
 * said, and stays in the files as that. Throws `not-found` or `ambiguous` for names and for a quotation, `parameter` for a
 * claim that was corrected already, and `usage` where nothing is given that is right.
 *
 * @example
 * ```ts
 * import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { correctClaim, openCase, openCaseGraph } from 'claimgraph/node'
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
 *    PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
 *    PREFIX schema: <http://schema.org/> PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
 *    PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
 *    :council a prov:Organization ; rdfs:label "Council"@en ; cg:kind cg:Government .
 *    :fire a sem:Event ; rdfs:label "Fire"@en ; cg:kind cg:Disaster .
 *    :note a cg:Document ; rdfs:label "Note"@en ; schema:publisher :council ; schema:datePublished "2031-05-06"^^xsd:date .
 *    :count a cg:Claim ; rdfs:label "Council: 41 injured"@en ; prov:wasAttributedTo :council ; cg:act cg:Report ;
 *      cg:assertedOn "2031-05-06"^^xsd:date ; cg:dateBasis cg:Stated ; schema:about :fire ; cg:mention :m ; cg:status cg:Curated .
 *    :m a cg:Mention ; oa:hasSource :note ; oa:hasSelector [ a oa:TextPositionSelector ; oa:start 0 ; oa:end 40 ] ;
 *      cg:sha256 "${'a'.repeat(64)}" .
 *    :count { :fire cg:injured 41 }`,
 * )
 * const own = await openCase(folder)
 * const right = await correctClaim(own, { claim: 'count', values: ['14'], by: 'N. N.', why: 'A slip of the pen.' })
 * console.log((await openCaseGraph(own)).claim(right).label) // Council (report): 14 injured (Fire)
 * ```
 */
export async function correctClaim(own: Case, options: CorrectOptions): Promise<string> {
  const { on, values = [], claimant, label, document, passage, relayedBy, at = new Date() } = options
  const recorded = { by: chooseDecider(own, options.by), why: expectReason(options.why), at }
  expectDate(on)
  const isMoved = document !== undefined || passage !== undefined
  if (values.length === 0 && !isMoved && [on, claimant, label, relayedBy].every(each => each === undefined)) {
    throw new ClaimGraphError(
      'usage',
      'expected what is right: a value, a claimant, a date, a passage, a chain or a label',
    )
  }
  return withCaseLock(own, async () => {
    const published = await openPublished(own)
    const { graph } = published
    const claim = await findClaim(own, graph, options.claim)
    if (claim.status?.id === cg.Corrected.value) {
      throw new ClaimGraphError(
        'parameter',
        `\`${options.claim}\`: expected a claim that was made, found one that was corrected already`,
      )
    }
    const right = nameAfter(claim.id, 'corrected', published)
    let quads = copyClaim(published.dataset, claim.id, right)
    if (values.length > 0) quads = setValues(quads, right, values, { whole: false, ...(await readValues(published)) })
    const by = claimant === undefined ? claim.claimant?.id : findOpenFirst(graph, each => each.find('agent', claimant))
    if (by !== undefined) quads = setClaimant(quads, right, by)
    if (on !== undefined) quads = setTimes(quads, right, { on, basis: 'Stated' })
    if (isMoved) {
      const place = { document: document ?? claim.mentions[0]?.document?.id, passage, relayedBy }
      quads = (await setPassage(own, published, { quads, claim: right, claimant: by }, place)).quads
    } else if (relayedBy !== undefined) {
      const chain = relayedBy.map(agent => findOpenFirst(graph, each => each.find('agent', agent)))
      for (const i of claim.mentions.keys()) quads = setChain(quads, `${right}-m${i + 1}`, chain)
    }
    if (label !== undefined || values.length > 0 || claimant !== undefined) {
      quads = await sayAnew(quads, right, published, label)
    }
    const all = [...quads, ...describeCorrection({ claim: claim.id, replacement: right, ...recorded }, own.base)]
    await expectSound(all, published)
    await writeJournal(own, all)
    return right
  })
}
