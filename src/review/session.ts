import type { Quad } from '@rdfjs/types'
import type { Issue } from '../check/issue.js'
import type { Texts } from '../claims/passage.js'
import { rdf } from '../rdf/environment.js'
import { cg, rdf as rdfNs } from '../rdf/namespaces.js'
import { createStore, type QuadStore } from '../rdf/store.js'
import { curate, mergeInto, nameClaim, type Review, takeOver } from './curate.js'
import type { Acceptance, Decision, Merger } from './decision.js'
import { type Draft, type DraftsFile, writeNQuads } from './draft.js'
import { findErrors } from './find-errors.js'
import { rename } from './gather.js'
import { findAdded, formatGraphFile, type GraphFile, parseNQuads, readGraphFile } from './graph-file.js'
import type { Journal } from './journal.js'
import { isOpen, type ReviewState, readState } from './state.js'

/** What a review works with. */
export interface SessionOptions {
  /** The graph that accepted claims join, without the file that they are written to. */
  readonly known: QuadStore
  /** Where accepted claims are written. */
  readonly target: string
  /** Writes a file whole or not at all. */
  readonly write: (file: string, text: string) => Promise<void>
  readonly texts?: Texts | undefined
  /** The time, in ISO 8601. */
  readonly now?: () => string
}

/** What became of a decision: the errors that stand against it, where it was not carried out. */
export type Refusal = readonly Issue[]

/**
 * A review of one file of drafts. Each decision is first written to the journal and then carried out in the file of
 * claims, so that whatever stops it in between is made good when it is opened again.
 */
export class ReviewSession {
  readonly drafts: DraftsFile
  /** The graph with the accepted claims. */
  readonly known: QuadStore
  readonly #journal: Journal
  readonly #options: SessionOptions
  #file: GraphFile
  #state: ReviewState

  private constructor(drafts: DraftsFile, journal: Journal, file: GraphFile, options: SessionOptions) {
    this.drafts = drafts
    this.known = options.known
    this.#journal = journal
    this.#options = options
    this.#file = file
    this.#state = readState(drafts.drafts, journal.decisions)
  }

  /** Opens a review where it was left, and carries out what was decided last where that was cut short. */
  static async open(drafts: DraftsFile, journal: Journal, options: SessionOptions): Promise<ReviewSession> {
    const file = await readGraphFile(options.target)
    for (const quad of file.dataset) options.known.add(quad)
    const session = new ReviewSession(drafts, journal, file, options)
    await session.#catchUp()
    return session
  }

  /** The file that accepted claims are written to. */
  get target(): string {
    return this.#file.path
  }

  get state(): ReviewState {
    return this.#state
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
    const before = this.#state.outcomes.get(draft.id)?.decision === 'take-over' ? await this.#digest() : undefined
    const written = before === undefined ? {} : { before }
    await this.#append({ ...this.#about(draft), reviewer, decision: 'reject', reason, ...written })
  }

  /** Takes a draft for a claim, unless the graph would not pass the check with it. */
  async accept(draft: Draft, reviewer: Review['reviewer']): Promise<Refusal> {
    const quads = await this.current(draft)
    return this.#join(draft, async (about, before) => {
      const claim = nameClaim(draft, this.known)
      const added = curate(draft, quads, claim, this.#review(reviewer, about.at))
      return { ...about, decision: 'accept', reviewer: reviewer.name, claim, before, quads: await writeNQuads(added) }
    })
  }

  /** Gives the mention of a draft to a claim that is there already. */
  async merge(draft: Draft, reviewer: Review['reviewer'], claim: string): Promise<Refusal> {
    const quads = await this.current(draft)
    return this.#join(draft, async (about, before) => {
      const name = nameClaim(draft, this.known)
      const merged = mergeInto(claim, draft, quads, name, this.#review(reviewer, about.at))
      const { mention } = merged
      const added = await writeNQuads(merged.quads)
      return { ...about, decision: 'merge', reviewer: reviewer.name, claim, mention, before, quads: added }
    })
  }

  /** Takes drafts into the graph as drafts. Says which were left out, with the errors that stand against them. */
  async takeOver(drafts: readonly Draft[], above: number): Promise<ReadonlyMap<Draft, Refusal>> {
    const before = await this.#digest()
    const refused = new Map<Draft, Refusal>()
    for (;;) {
      const taken = await this.#gatherDrafts(drafts.filter(draft => !refused.has(draft)))
      const errors = await findErrors([...taken.values()].flat(), this.known, this.#options.texts)
      if (errors.length === 0) {
        const about = await Promise.all(
          Array.from(taken, async ([draft, quads]) => ({ ...this.#about(draft), quads: await writeNQuads(quads) })),
        )
        if (taken.size > 0) {
          await this.#append(...about.map(each => ({ ...each, decision: 'take-over' as const, above, before })))
        }
        return refused
      }
      for (const [draft, quads] of taken) {
        const subjects = new Set(quads.map(({ subject }) => subject.value))
        const own = errors.filter(({ subject }) => subject !== undefined && subjects.has(subject))
        if (own.length > 0) refused.set(draft, own)
      }
      // what is nobody's in particular stands against all
      if ([...taken.keys()].every(draft => !refused.has(draft)))
        for (const draft of taken.keys()) refused.set(draft, errors)
    }
  }

  /** Drafts with what each brings along, which the graph and the drafts before it do not describe. */
  async #gatherDrafts(drafts: readonly Draft[]): Promise<Map<Draft, Quad[]>> {
    const gathered = new Map<Draft, Quad[]>()
    const described = createStore(this.known)
    for (const draft of drafts) {
      const quads = takeOver(await this.current(draft), { known: described, drafts: this.drafts.dataset })
      for (const quad of quads) described.add(quad)
      gathered.set(draft, quads)
    }
    return gathered
  }

  /** Undoes the last decision, and gives the draft that it was about. */
  async undo(reviewer: string): Promise<Draft | undefined> {
    const { last } = this.#state
    if (!last) return undefined
    const { draft, digest } = last
    const written = 'before' in last ? { before: await this.#digest() } : {}
    await this.#append({ draft, digest, at: this.#now(), reviewer, decision: 'undo', ...written })
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

  #review(reviewer: Review['reviewer'], at: string): Review {
    return { reviewer, at, known: this.known, drafts: this.drafts.dataset }
  }

  async #join(
    draft: Draft,
    decide: (
      about: { draft: string; digest: string; at: string },
      before: string | null,
    ) => Promise<Acceptance | Merger>,
  ): Promise<Refusal> {
    const before = await this.#digest()
    // what was taken over as a draft makes room
    const outcome = this.#state.outcomes.get(draft.id)
    const removed = outcome ? await this.#written(outcome) : []
    for (const quad of removed) this.known.delete(quad)
    const decision = await decide(this.#about(draft), before)
    const added = await parseNQuads(decision.quads, this.#journal.path)
    const errors = await findErrors(added, this.known, this.#options.texts)
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
    const beforeOf = (decision: Decision | undefined) =>
      decision && 'before' in decision ? decision.before : undefined
    const before = beforeOf(decisions.at(-1))
    if (before === undefined || before !== this.#file.digest) return
    let from = decisions.length - 1
    while (from > 0 && beforeOf(decisions[from - 1]) === before) from--
    await this.#carryOut(from)
  }

  async #carryOut(from: number): Promise<void> {
    const { decisions } = this.#journal
    let changed = false
    for (let i = from; i < decisions.length; i++) {
      this.#state = readState(this.drafts.drafts, decisions.slice(0, i))
      if (decisions[i]!.decision !== 'edit' && 'before' in decisions[i]!) changed = true
      await this.#apply(decisions[i]!)
    }
    this.#state = readState(this.drafts.drafts, decisions)
    if (changed) await this.#save()
  }

  /** Brings the data in line with a decision, while the state is still the one before it. */
  async #apply(decision: Decision): Promise<void> {
    const outcome = this.#state.outcomes.get(decision.draft)
    if (decision.decision === 'undo') {
      const { last } = this.#state
      if (last && 'before' in last) {
        if (last.decision !== 'reject') this.#remove(await this.#written(last))
        const { decisions } = this.#journal
        const earlier = readState(this.drafts.drafts, decisions.slice(0, decisions.lastIndexOf(last)))
        const restored = earlier.outcomes.get(last.draft)
        if (restored?.decision === 'take-over') this.#add(await parseNQuads(restored.quads, this.#journal.path))
      }
      return
    }
    if (!('before' in decision)) return
    if (outcome?.decision === 'take-over') this.#remove(await this.#written(outcome))
    if (decision.decision === 'reject') return
    const quads = await parseNQuads(decision.quads, this.#journal.path)
    this.#add(quads)
    if (decision.decision !== 'take-over') this.#confirm(quads)
  }

  /** What stands in the graph because of a decision. */
  async #written(decision: Exclude<Decision, { decision: 'undo' }>): Promise<Quad[]> {
    if (!('quads' in decision) || decision.decision === 'edit') return []
    const root =
      decision.decision === 'merge'
        ? decision.mention
        : decision.decision === 'accept'
          ? decision.claim
          : decision.draft
    const written = await parseNQuads(decision.quads, this.#journal.path)
    return findAdded(this.known, rdf.namedNode(root), written).filter(quad => this.#file.dataset.has(quad))
  }

  #add(quads: readonly Quad[]): void {
    for (const quad of quads) {
      this.known.add(quad)
      this.#file.dataset.add(quad)
    }
  }

  #remove(quads: readonly Quad[]): void {
    for (const quad of quads) {
      this.known.delete(quad)
      this.#file.dataset.delete(quad)
    }
  }

  /** What a curated claim names is no draft any more, though another draft brought it. */
  #confirm(quads: readonly Quad[]): void {
    const { dataset } = this.#file
    const named = new Set(quads.flatMap(({ subject, object }) => [subject.value, object.value]))
    const drafts = [...dataset.match(null, cg.status, cg.Draft), ...dataset.match(null, cg.proposedAs)]
    this.#remove(
      drafts.filter(
        ({ subject }) => named.has(subject.value) && dataset.match(subject, rdfNs.type, cg.Claim).size === 0,
      ),
    )
  }

  /** The digest of the file of claims; one that somebody else has changed meanwhile is read again. */
  async #digest(): Promise<string | null> {
    const found = await readGraphFile(this.#file.path)
    if (found.digest !== this.#file.digest) {
      for (const quad of this.#file.dataset) this.known.delete(quad)
      for (const quad of found.dataset) this.known.add(quad)
      this.#file = found
    }
    return this.#file.digest
  }

  async #save(): Promise<void> {
    const { path, dataset, prefixes } = this.#file
    await this.#options.write(path, await formatGraphFile(dataset, this.drafts.prefixes, prefixes))
    const { digest } = await readGraphFile(path)
    this.#file = { ...this.#file, digest }
  }
}
