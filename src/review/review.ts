import type { DatasetCore, Quad } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { admitDrafts } from './admit.js'
import type { Reviewer } from './curate.js'
import type { Decision } from './decision.js'
import { leaveOut, rejectDraft } from './dismiss.js'
import type { Draft, DraftsFile } from './draft.js'
import type { Passage } from './gap.js'
import { describes } from './gather.js'
import type { Journal } from './journal.js'
import { Ledger, type ReviewOptions } from './ledger.js'
import { addDraft, type NewDraft, splitInto } from './make.js'
import { writeNQuads } from './nquads.js'
import { acceptDraft, foreseeErrors, mergeDraft, type Refusal } from './settle.js'
import type { Numbered } from './standing.js'
import { isOpen, type ReviewState } from './state.js'
import { findResting, undoDecision } from './undo.js'

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
  readonly #ledger: Ledger

  private constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** Opens a review where it was left, and carries out what was decided last where that was cut short. */
  static async open(drafts: DraftsFile, journal: Journal, options: ReviewOptions): Promise<Review> {
    return new Review(await Ledger.open(drafts, journal, options))
  }

  get drafts(): DraftsFile {
    return this.#ledger.drafts
  }

  /** The file that accepted claims are written to. */
  get target(): string {
    return this.#ledger.claims.path
  }

  /** The graph with the accepted claims. */
  get known(): DatasetCore {
    return this.#ledger.known
  }

  get state(): ReviewState {
    return this.#ledger.state
  }

  /** The drafts of the file and those made in the review, in the order of their passages; of what was split, the parts. */
  get all(): readonly Draft[] {
    return this.#ledger.all
  }

  /** The drafts that wait for a person. */
  get open(): Draft[] {
    return this.all.filter(draft => isOpen(draft, this.state))
  }

  /** Claims that were accepted and are no longer in the graph: somebody took them out, or moved them. */
  get missing(): string[] {
    return [...this.state.outcomes.values()].flatMap(outcome =>
      outcome.decision === 'accept' && !describes(this.known, rdf.namedNode(outcome.claim)) ? outcome.claim : [],
    )
  }

  /** Whether an IRI stands for something in the graph or the drafts, shown or not. */
  isTaken(iri: string): boolean {
    return this.#ledger.isTaken(iri)
  }

  /** A draft's quads as they are now: mended, and of the events that were decided upon. */
  current(draft: Draft): Promise<readonly Quad[]> {
    return this.#ledger.current(draft)
  }

  /** Mends a draft: `quads` is what it is from now on. */
  async edit(
    draft: Draft,
    reviewer: string,
    change: { field: string; to: string; quads: readonly Quad[] },
  ): Promise<void> {
    const { field, to } = change
    const quads = await writeNQuads(change.quads)
    await this.#ledger.append({ ...this.#ledger.about(draft), reviewer, decision: 'edit', field, to, quads })
  }

  /** Decides which event a draft event is: a known one, or the draft event itself. */
  async decideEvent(draft: Draft, reviewer: string, event: string, as: string): Promise<void> {
    await this.#ledger.append({ ...this.#ledger.about(draft), reviewer, decision: 'event', event, as })
  }

  /** Adds a draft of a statement that was missed, which then is reviewed as all others. */
  add(draft: NewDraft, reviewer: string): Promise<Draft> {
    return addDraft(this.#ledger, draft, reviewer)
  }

  /** Puts several drafts in the place of one, and gives them. */
  split(draft: Draft, reviewer: string, parts: readonly NewDraft[]): Promise<readonly Draft[]> {
    return splitInto(this.#ledger, draft, { reviewer, parts })
  }

  /** Finds that a draft is no claim; of its passage it is said why there is none, as long as no other claim stands there. */
  reject(draft: Draft, reviewer: string, reason: string): Promise<void> {
    return rejectDraft(this.#ledger, draft, { reviewer, reason })
  }

  /** Says of a passage of which there is no draft why it has no claim; `id` is the IRI of the note. */
  leaveOut(id: string, passage: Passage, by: { reviewer: string; reason: string }): Promise<void> {
    return leaveOut(this.#ledger, id, passage, by)
  }

  /** Takes a draft for a claim, unless the graph would not pass the check with it. */
  accept(draft: Draft, reviewer: Reviewer): Promise<Refusal> {
    return acceptDraft(this.#ledger, draft, reviewer)
  }

  /** What would stand against accepting a draft, as it is now or as other quads say it; nothing is decided. */
  async foresee(draft: Draft, reviewer: Reviewer, quads?: readonly Quad[]): Promise<Refusal> {
    return foreseeErrors(this.#ledger, draft, { reviewer, quads: quads ?? (await this.current(draft)) })
  }

  /** The decisions on a draft, those that were undone and their undoing included, in their order. */
  decisionsOn(draft: Pick<Draft, 'id'>): readonly Decision[] {
    return this.#ledger.journal.decisions.filter(decision => decision.draft === draft.id)
  }

  /** Gives the mention of a draft to a claim that is there already. */
  merge(draft: Draft, reviewer: Reviewer, claim: string): Promise<Refusal> {
    return mergeDraft(this.#ledger, draft, { reviewer, claim })
  }

  /** Takes drafts into the graph as drafts. Says which were left out, with the errors that stand against them. */
  async takeOver(drafts: readonly Draft[], above: number): Promise<ReadonlyMap<Draft, Refusal>> {
    const ledger = this.#ledger
    const current = new Map<Draft, readonly Quad[]>()
    for (const draft of drafts) current.set(draft, await ledger.current(draft))
    let left: ReadonlyMap<Draft, Refusal> = new Map()
    await ledger.change(async changing => {
      const { admitted, refused } = await admitDrafts(current, ledger.drafts, ledger.setting)
      left = refused
      const decisions: Decision[] = []
      for (const [draft, added] of admitted) {
        const quads = await writeNQuads(added)
        decisions.push({ ...ledger.about(draft), ...changing, decision: 'take-over', above, quads })
      }
      return decisions
    })
    return left
  }

  /** The decisions that rest on one, by its number, and are undone with it. */
  findDependents(number: number): readonly Numbered[] {
    return findResting(this.#ledger, number)
  }

  /**
   * Undoes the decision of a number, or the last, with those that rest on it, and gives the draft that it was about. Throws
   * `not-found` where no such decision holds, `parameter` where something else rests on a claim that it made.
   */
  undo(reviewer: string, number?: number): Promise<Draft | undefined> {
    return undoDecision(this.#ledger, reviewer, number)
  }

  close(): Promise<void> {
    return this.#ledger.journal.close()
  }
}
