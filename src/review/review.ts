import type { DatasetCore, Quad } from '@rdfjs/types'
import type { Issue } from '../check/issue.js'
import type { Texts } from '../claims/passage.js'
import type { Ontology } from '../ontology/ontology.js'
import { rdf } from '../rdf/environment.js'
import { admitDrafts } from './admit.js'
import { ClaimsFile, type ClaimsStore } from './claims-file.js'
import { curate, mergeInto, nameClaim, type ReviewContext, type Reviewer } from './curate.js'
import type { Acceptance, Changing, Decision, Merger, Rejection, Takeover } from './decision.js'
import type { Draft, DraftsFile } from './draft.js'
import { type CheckSetting, findErrors } from './find-errors.js'
import { describes, rename } from './gather.js'
import type { Journal } from './journal.js'
import { parseNQuads, writeNQuads } from './nquads.js'
import { isOpen, type Outcome, type ReviewState, readState } from './state.js'

/** What a review works with. */
export interface ReviewOptions {
  /** The graph that accepted claims join, without the file that they are written to. */
  readonly known: DatasetCore
  /** Where accepted claims are written. */
  readonly claims: ClaimsStore
  /** By which the graph is checked before a draft joins it. */
  readonly ontology: Ontology
  readonly texts?: Texts | undefined
  /** The time, in ISO 8601. */
  readonly now?: () => string
}

/** What became of a decision: the errors that stand against it, where it was not carried out. */
export type Refusal = readonly Issue[]

/**
 * A review of one file of drafts. Each decision is first written to the journal and then carried out in the file of
 * claims, so that whatever stops it in between is made good when it is opened again.
 *
 * @example
 * ```ts
 * import { type ClaimsStore, type Decision, findDrafts, type Journal, Review } from 'claimgraph/review'
 * import { readQuads, shippedOntology } from 'claimgraph'
 *
 * const { store, prefixes } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    :a1 a cg:Claim ; cg:status cg:Draft .`,
 *   'trig',
 * )
 * const decisions: Decision[] = []
 * const journal: Journal = {
 *   path: 'drafts.trig.review.jsonl',
 *   decisions,
 *   append: async (...taken) => void decisions.push(...taken),
 *   close: async () => {},
 * }
 * let written: string | undefined
 * const claims: ClaimsStore = {
 *   path: 'claims.trig',
 *   name: 'claims.trig',
 *   read: async () => (written === undefined ? undefined : new TextEncoder().encode(written)),
 *   write: async text => void (written = text),
 * }
 * const drafts = await findDrafts({ path: 'drafts.trig', dataset: store, prefixes })
 * const known = (await readQuads('', 'trig')).store
 * const review = await Review.open(drafts, journal, { known, claims, ontology: shippedOntology })
 * const [draft] = review.open
 * const refusal = await review.accept(draft!, { id: 'https://example.org/reviewer', name: 'R.' })
 * console.log(refusal.length > 0, review.open.length) // true 1
 * await review.reject(draft!, 'R.', 'it says nothing')
 * console.log(decisions.map(({ decision }) => decision), review.open.length) // [ 'reject' ] 0
 * await review.close()
 * ```
 */
export class Review {
  readonly drafts: DraftsFile
  readonly #journal: Journal
  readonly #options: ReviewOptions
  readonly #claims: ClaimsFile
  #state: ReviewState

  private constructor(drafts: DraftsFile, journal: Journal, claims: ClaimsFile, options: ReviewOptions) {
    this.drafts = drafts
    this.#journal = journal
    this.#options = options
    this.#claims = claims
    this.#state = readState(drafts.drafts, journal.decisions)
  }

  /** Opens a review where it was left, and carries out what was decided last where that was cut short. */
  static async open(drafts: DraftsFile, journal: Journal, options: ReviewOptions): Promise<Review> {
    const claims = await ClaimsFile.open(options.claims, options.known)
    const review = new Review(drafts, journal, claims, options)
    await review.#catchUp()
    return review
  }

  /** The file that accepted claims are written to. */
  get target(): string {
    return this.#claims.path
  }

  /** The graph with the accepted claims. */
  get known(): DatasetCore {
    return this.#claims.known
  }

  get state(): ReviewState {
    return this.#state
  }

  /** Claims that were accepted and are no longer in the graph: somebody took them out, or moved them. */
  get missing(): string[] {
    return [...this.#state.outcomes.values()].flatMap(outcome =>
      outcome.decision === 'accept' && !describes(this.known, rdf.namedNode(outcome.claim)) ? outcome.claim : [],
    )
  }

  /** The drafts that wait for a person. */
  get open(): Draft[] {
    return this.drafts.drafts.filter(draft => isOpen(draft, this.#state))
  }

  /** A draft's quads as they are now: mended, and of the events that were decided upon. */
  async current(draft: Draft): Promise<readonly Quad[]> {
    const edit = this.#state.edits.get(draft.id)
    const quads = edit ? await parseNQuads(edit.quads, this.#journal.path) : draft.quads
    return rename(quads, this.#state.events)
  }

  /** Mends a draft: `quads` is what it is from now on. */
  async edit(draft: Draft, reviewer: string, change: { field: string; to: string; quads: readonly Quad[] }) {
    const { field, to } = change
    const quads = await writeNQuads(change.quads)
    await this.#append({ ...this.#about(draft), reviewer, decision: 'edit', field, to, quads })
  }

  /** Decides which event a draft event is: a known one, or the draft event itself. */
  async decideEvent(draft: Draft, reviewer: string, event: string, as: string): Promise<void> {
    await this.#append({ ...this.#about(draft), reviewer, decision: 'event', event, as })
  }

  async reject(draft: Draft, reviewer: string, reason: string): Promise<void> {
    const isTakenOver = this.#state.outcomes.get(draft.id)?.decision === 'take-over'
    const changing = isTakenOver ? await this.#changing() : {}
    await this.#append({ ...this.#about(draft), reviewer, decision: 'reject', reason, ...changing })
  }

  /** Takes a draft for a claim, unless the graph would not pass the check with it. */
  async accept(draft: Draft, reviewer: Reviewer): Promise<Refusal> {
    const quads = await this.current(draft)
    return this.#join(draft, async about => {
      const claim = nameClaim(draft, this.known)
      const added = curate(draft, quads, claim, this.#context(reviewer, about.at))
      return { ...about, decision: 'accept', reviewer: reviewer.name, claim, quads: await writeNQuads(added) }
    })
  }

  /** Gives the mention of a draft to a claim that is there already. */
  async merge(draft: Draft, reviewer: Reviewer, claim: string): Promise<Refusal> {
    const quads = await this.current(draft)
    return this.#join(draft, async about => {
      const name = nameClaim(draft, this.known)
      const merged = mergeInto(claim, draft, quads, name, this.#context(reviewer, about.at))
      const { mention } = merged
      const added = await writeNQuads(merged.quads)
      return { ...about, decision: 'merge', reviewer: reviewer.name, claim, mention, quads: added }
    })
  }

  /** Takes drafts into the graph as drafts. Says which were left out, with the errors that stand against them. */
  async takeOver(drafts: readonly Draft[], above: number): Promise<ReadonlyMap<Draft, Refusal>> {
    const changing = await this.#changing()
    const current = new Map<Draft, readonly Quad[]>()
    for (const draft of drafts) current.set(draft, await this.current(draft))
    const { admitted, refused } = await admitDrafts(current, this.drafts, this.#setting)
    const decisions: Takeover[] = []
    for (const [draft, quads] of admitted) {
      decisions.push({
        ...this.#about(draft),
        ...changing,
        decision: 'take-over',
        above,
        quads: await writeNQuads(quads),
      })
    }
    if (decisions.length > 0) await this.#append(...decisions)
    return refused
  }

  /** Undoes the last decision, and gives the draft that it was about. */
  async undo(reviewer: string): Promise<Draft | undefined> {
    const { last } = this.#state
    if (!last) return undefined
    const { draft, digest } = last
    const changing = 'before' in last ? await this.#changing() : {}
    await this.#append({ draft, digest, at: this.#now(), reviewer, decision: 'undo', ...changing })
    return this.drafts.drafts.find(({ id }) => id === draft)
  }

  close(): Promise<void> {
    return this.#journal.close()
  }

  #now(): string {
    return this.#options.now?.() ?? new Date().toISOString()
  }

  #about({ id, digest }: Draft) {
    return { draft: id, digest, at: this.#now() }
  }

  #context(reviewer: Reviewer, at: string): ReviewContext {
    return { reviewer, at, known: this.known, drafts: this.drafts.dataset }
  }

  async #join(draft: Draft, decide: (about: Beginning) => Promise<Acceptance | Merger>): Promise<Refusal> {
    const about = { ...this.#about(draft), ...(await this.#changing()) }
    // what was taken over as a draft makes room
    const outcome = this.#state.outcomes.get(draft.id)
    const removed = outcome ? await this.#written(outcome) : []
    for (const quad of removed) this.known.delete(quad)
    const decision = await decide(about)
    const added = await parseNQuads(decision.quads, this.#journal.path)
    const errors = await findErrors(added, this.#setting)
    for (const quad of removed) this.known.add(quad)
    if (errors.length === 0) await this.#append(decision)
    return errors
  }

  /** Writes decisions to the journal, then carries them out. */
  async #append(...decisions: readonly Decision[]): Promise<void> {
    const from = this.#journal.decisions.length
    await this.#journal.append(...decisions)
    await this.#carryOut(from)
  }

  /** Carries out what the journal's last lines say, where the file of claims is as it was before them. */
  async #catchUp(): Promise<void> {
    const { decisions } = this.#journal
    const [file, before] = [this.#claims.name, this.#claims.digest]
    const isCutShort = (decision: Decision | undefined) =>
      decision !== undefined && 'before' in decision && decision.before === before && decision.file === file
    let from = decisions.length
    while (isCutShort(decisions[from - 1])) from--
    if (from < decisions.length) await this.#carryOut(from)
  }

  async #carryOut(from: number): Promise<void> {
    const { decisions } = this.#journal
    for (const [i, decision] of decisions.entries()) {
      if (i < from || !('before' in decision)) continue
      const earlier = decisions.slice(0, i)
      if (decision.decision === 'undo') await this.#takeBack(earlier)
      else await this.#apply(decision, readState(this.drafts.drafts, earlier).outcomes.get(decision.draft))
    }
    this.#state = readState(this.drafts.drafts, decisions)
    if (decisions.slice(from).some(decision => 'before' in decision)) await this.#claims.save(this.drafts.prefixes)
  }

  /** Brings the data in line with a decision; what was taken over before makes room. */
  async #apply(decision: Outcome, earlier: Outcome | undefined): Promise<void> {
    if (earlier) this.#claims.remove(await this.#written(earlier))
    if (decision.decision === 'reject') return
    const quads = await parseNQuads(decision.quads, this.#journal.path)
    this.#claims.add(quads)
    if (decision.decision !== 'take-over') this.#claims.confirm(quads)
  }

  /** Takes back the last decision of a journal, and brings back what it had made to leave. */
  async #takeBack(decisions: readonly Decision[]): Promise<void> {
    const { last } = readState(this.drafts.drafts, decisions)
    if (!last || last.decision === 'edit' || last.decision === 'event') return
    this.#claims.remove(await this.#written(last))
    const earlier = readState(this.drafts.drafts, decisions.slice(0, decisions.lastIndexOf(last)))
    const outcome = earlier.outcomes.get(last.draft)
    if (outcome) await this.#apply(outcome, undefined)
  }

  /** What stands in the file because of a decision. */
  async #written(decision: Outcome): Promise<Quad[]> {
    if (decision.decision === 'reject') return []
    const root = rootOf(decision)
    return this.#claims.findWritten(root, await parseNQuads(decision.quads, this.#journal.path))
  }

  /** The file of claims as it is now, before a decision changes it. */
  async #changing(): Promise<Changing> {
    await this.#claims.refresh()
    return { file: this.#claims.name, before: this.#claims.digest }
  }

  get #setting(): CheckSetting {
    const { ontology, texts } = this.#options
    return { known: this.known, ontology, texts }
  }
}

/** What every decision begins with that changes the file of claims. */
type Beginning = Changing & Pick<Decision, 'draft' | 'digest' | 'at'>

/** The claim or mention that a decision wrote. */
function rootOf(decision: Exclude<Outcome, Rejection>): string {
  if (decision.decision === 'accept') return decision.claim
  return decision.decision === 'merge' ? decision.mention : decision.draft
}
