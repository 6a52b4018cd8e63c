import type { DatasetCore, Quad } from '@rdfjs/types'
import type { Texts } from '../claims/passage.js'
import type { Ontology } from '../ontology/ontology.js'
import { rdf } from '../rdf/environment.js'
import { carryOut } from './carry-out.js'
import { ClaimsFile, type ClaimsStore } from './claims-file.js'
import type { Changing, Decision } from './decision.js'
import type { Draft, DraftsFile } from './draft.js'
import type { CheckSetting } from './find-errors.js'
import { describes, rename } from './gather.js'
import type { Journal } from './journal.js'
import { listDrafts } from './list-drafts.js'
import { parseNQuads } from './nquads.js'
import { type ReviewState, readState } from './state.js'

/** What a review works with. */
export interface ReviewOptions {
  /** The graph that accepted claims join, without the file that they are written to. */
  readonly known: DatasetCore
  /** Where accepted claims are written. */
  readonly claims: ClaimsStore
  /** By which the graph is checked before a draft joins it. */
  readonly ontology: Ontology
  readonly texts?: Texts | undefined
  /** Whether an IRI stands for something that `known` does not show: nothing new gets such a name. */
  readonly isTaken?: ((iri: string) => boolean) | undefined
  /** The time, in ISO 8601. */
  readonly now?: (() => string) | undefined
}

/** The journal and the file of claims of a review, kept in line with each other, and where it stands by them. */
export class Ledger {
  readonly drafts: DraftsFile
  readonly journal: Journal
  readonly claims: ClaimsFile
  readonly #options: ReviewOptions
  #state: ReviewState
  #all: readonly Draft[]

  private constructor(drafts: DraftsFile, journal: Journal, claims: ClaimsFile, options: ReviewOptions) {
    this.drafts = drafts
    this.journal = journal
    this.claims = claims
    this.#options = options
    this.#state = readState(drafts.drafts, [])
    this.#all = drafts.drafts
  }

  /** Opens them as they were left, and carries out what was decided and then cut short. */
  static async open(drafts: DraftsFile, journal: Journal, options: ReviewOptions): Promise<Ledger> {
    const claims = await ClaimsFile.open(options.claims, options.known)
    const ledger = new Ledger(drafts, journal, claims, options)
    await claims.exclusively(() => ledger.#carryOut(ledger.#findPending()))
    return ledger
  }

  get state(): ReviewState {
    return this.#state
  }

  /** The drafts of the file and those made in the review, in the order of their passages; of what was split, the parts. */
  get all(): readonly Draft[] {
    return this.#all
  }

  /** The graph with the accepted claims. */
  get known(): DatasetCore {
    return this.claims.known
  }

  get setting(): CheckSetting {
    const { ontology, texts } = this.#options
    return { known: this.known, ontology, texts }
  }

  /** What every decision on a draft says. */
  about({ id, digest }: Pick<Draft, 'id' | 'digest'>) {
    return { draft: id, digest, at: this.#options.now?.() ?? new Date().toISOString() }
  }

  /** A draft's quads as they are now: mended, and of the events that were decided upon. */
  async current(draft: Draft): Promise<readonly Quad[]> {
    const edit = this.#state.edits.get(draft.id)
    const quads = edit ? await parseNQuads(edit.quads, this.journal.path) : draft.quads
    return rename(quads, this.#state.events)
  }

  /** Whether an IRI stands for something, shown or not. */
  isTaken(iri: string): boolean {
    const node = rdf.namedNode(iri)
    const isHere = [this.known, this.drafts.dataset].some(dataset => describes(dataset, node))
    return isHere || this.#all.some(({ id }) => id === iri) || (this.#options.isTaken?.(iri) ?? false)
  }

  isTakenOver({ id }: Draft): boolean {
    return this.#state.outcomes.get(id)?.decision === 'take-over'
  }

  /** Writes decisions to the journal, then carries them out. */
  async append(...decisions: readonly Decision[]): Promise<void> {
    const from = this.journal.decisions.length
    await this.journal.append(...decisions)
    await this.#carryOut(from)
  }

  /** Takes decisions that change the file of claims, of which there may be none, while nobody else writes it. */
  async change(decide: (changing: Changing) => Promise<readonly Decision[]>): Promise<void> {
    await this.claims.exclusively(async () => {
      const decisions = await decide({ file: this.claims.name, before: this.claims.digest })
      if (decisions.length > 0) await this.append(...decisions)
    })
  }

  /** Carries out what is decided from some decision on. */
  async #carryOut(from: number): Promise<void> {
    const { decisions } = this.journal
    const [before, after] = [decisions.slice(0, from), decisions].map(each => readState(this.drafts.drafts, each))
    this.#state = after!
    this.#all = await listDrafts(this.drafts.drafts, after!, this.journal.path)
    if (!decisions.slice(from).some(decision => 'before' in decision)) return
    await carryOut(this.claims, { before: before!, after: after!, journal: this.journal })
    await this.claims.save(this.drafts.prefixes)
    await this.journal.confirm?.()
  }

  /**
   * The place of the first decision that may not be carried out in this file of claims: what follows the last that is known to
   * be. Where a journal does not tell, it is what its last lines say, if the file is as it was before them.
   */
  #findPending(): number {
    const { decisions, carriedOut } = this.journal
    const { name, digest } = this.claims
    let from = decisions.length
    if (carriedOut !== undefined) {
      const isElsewhere = decisions.slice(carriedOut).some(each => 'before' in each && each.file !== name)
      return isElsewhere ? from : carriedOut
    }
    const isCutShort = (decision: Decision | undefined) =>
      decision !== undefined && 'before' in decision && decision.before === digest && decision.file === name
    while (isCutShort(decisions[from - 1])) from--
    return from
  }
}
