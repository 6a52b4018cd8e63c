import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatasetCore } from '@rdfjs/types'
import type { Texts } from '../../claims/passage.js'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { memoize } from '../../rdf/memoize.js'
import { localName } from '../../rdf/resource.js'
import { createStore } from '../../rdf/store.js'
import { Review } from '../../review/review.js'
import { identitiesFile } from '../case/align-case.js'
import { type KeptDocument, listKept, readKeptDrafts, readKeptText } from '../case/case-drafts.js'
import { listCaseFiles } from '../case/case-graph.js'
import type { Case } from '../case/open-case.js'
import { writeWhole } from '../case/write-whole.js'
import { listFiles } from '../files/list.js'
import { type Lock, lockFile } from '../files/lock.js'
import { readFiles } from '../files/read.js'
import { shippedOntology } from '../ontology.js'
import { createClaimsStore } from '../review/claims-store.js'
import { JournalFile } from '../review/journal-file.js'
import { readDraftsLeft } from '../review/read-drafts.js'

/** A document on a bench, with its text and the review of its drafts, as far as there are any. */
export interface OpenDocument extends KeptDocument {
  /** What it is called in addresses: the last part of its IRI. */
  readonly name: string
  readonly text?: string | undefined
  readonly review?: Review | undefined
  /** Why there is no text or no review, where something is amiss. */
  readonly trouble?: string | undefined
}

/** A case as it lies on a bench: all that is read of its files at one time. */
interface Laid {
  readonly documents: readonly OpenDocument[]
  readonly known: DatasetCore
  /** What is proposed to be the same, and of which event each document reports. */
  readonly proposed: DatasetCore
  readonly journals: readonly JournalFile[]
  readonly seen: string
}

/**
 * A case whose reviews are all held open by one process, for several people: their decisions come one after the other, and
 * what others change in the files of the case is read before the next.
 */
export class Workbench {
  readonly own: Case
  readonly #lock: Lock
  #laid: Laid
  #isStale = false
  #last: Promise<unknown> = Promise.resolve()
  #changes = 0
  #kept: { readonly at: number; readonly values: Map<string, unknown> } = { at: 0, values: new Map() }

  private constructor(own: Case, lock: Lock, laid: Laid) {
    this.own = own
    this.#lock = lock
    this.#laid = laid
  }

  /** Lays a case on a bench. Throws `unavailable` where another process has it on its own. */
  static async open(own: Case): Promise<Workbench> {
    const lock = await lockFile(join(own.folder, 'edit'), { purpose: 'edit the case' })
    try {
      return new Workbench(own, lock, await lay(own))
    } catch (error) {
      await lock.release()
      throw error
    }
  }

  get documents(): readonly OpenDocument[] {
    return this.#laid.documents
  }

  /** The graph of the case, what is restricted included, with all that was accepted. */
  get known(): DatasetCore {
    return this.#laid.known
  }

  /** What is proposed to be the same, and of which event each document reports. */
  get proposed(): DatasetCore {
    return this.#laid.proposed
  }

  /** What was worked out of the case under some name, which is made once between two changes. */
  keep<T>(name: string, make: () => T): T {
    if (this.#kept.at !== this.#changes) this.#kept = { at: this.#changes, values: new Map() }
    const { values } = this.#kept
    const made = memoize(make as (name: string) => T, values as Map<string, T>)(name)
    // what failed is tried again
    if (made instanceof Promise) made.catch(() => values.delete(name))
    return made
  }

  /** How often what lies here was changed or laid anew: whoever keeps something that was worked out of it compares. */
  get changes(): number {
    return this.#changes
  }

  document(name: string): OpenDocument | undefined {
    return this.documents.find(each => each.name === name)
  }

  /** Does some work that reads, on the case as it is now. */
  read<T>(work: () => Promise<T> | T): Promise<T> {
    return this.#next(async () => {
      await this.#refresh()
      return work()
    })
  }

  /**
   * Does some work that decides, while nobody else on this bench does; where it fails, all is read anew before the next. Work
   * that changes other files than those of a review says so by `isAround`.
   */
  decide<T>(work: () => Promise<T>, { isAround = false } = {}): Promise<T> {
    return this.#next(async () => {
      await this.#refresh()
      try {
        const done = await work()
        if (isAround) this.#isStale = true
        else this.#laid = { ...this.#laid, seen: await look(this.own) }
        return done
      } catch (error) {
        this.#isStale = true
        throw error
      } finally {
        this.#changes++
      }
    })
  }

  async close(): Promise<void> {
    await this.#next(async () => {
      await put(this.#laid)
      await this.#lock.release()
    })
  }

  async #refresh(): Promise<void> {
    if (!this.#isStale && (await look(this.own)) === this.#laid.seen) return
    await put(this.#laid)
    // what cannot be laid now is tried again with the next request
    this.#laid = { ...this.#laid, documents: [], journals: [] }
    this.#isStale = true
    this.#laid = await lay(this.own)
    this.#isStale = false
    this.#changes++
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work)
    this.#last = next.catch(() => undefined)
    return next
  }
}

async function put({ journals }: Laid): Promise<void> {
  await Promise.all(journals.map(journal => journal.close()))
}

async function lay(own: Case): Promise<Laid> {
  const kept = await listKept(own, { includeRestricted: true })
  const targets = kept.map(({ iri }) => join(own.triples, `claims-${localName(iri)}.trig`))
  const written = new Set(targets)
  const { store: known } = await readFiles((await listCaseFiles(own)).filter(file => !written.has(file)))
  const proposed = await readProposals(own)
  const texts = new Map<string, string>()
  const journals: JournalFile[] = []
  const documents: OpenDocument[] = []
  try {
    for (const [i, document] of kept.entries()) {
      const troubles: string[] = []
      const note = (error: unknown) => {
        if (!(error instanceof ClaimGraphError)) throw error
        troubles.push(error.message)
        return undefined
      }
      const text = await readKeptText(document).catch(note)
      if (text !== undefined) texts.set(document.sha256, text)
      const opened = await openReview(document, { target: targets[i]!, known, texts }).catch(note)
      if (opened) journals.push(opened.journal)
      const trouble = troubles.join(' ')
      const name = localName(document.iri)
      documents.push({ ...document, name, text, review: opened?.review, ...(trouble === '' ? {} : { trouble }) })
    }
    // what a decision that was cut short still had to write is written now
    return { documents, known, proposed, journals, seen: await look(own) }
  } catch (error) {
    await Promise.all(journals.map(journal => journal.close()))
    throw error
  }
}

async function readProposals(own: Case): Promise<DatasetCore> {
  const file = identitiesFile(own)
  const isThere = await stat(file).then(
    () => true,
    () => false,
  )
  return isThere ? (await readFiles([file])).store : createStore()
}

interface ReviewSetting {
  /** The file of its claims. */
  readonly target: string
  readonly known: DatasetCore
  readonly texts: Texts
}

/** Opens the review of a document's drafts; undefined where none were made yet. */
async function openReview(document: KeptDocument, { target, known, texts }: ReviewSetting) {
  const { draftsFile } = document
  if ((await readKeptDrafts(document)) === undefined) return undefined
  const journal = await JournalFile.open(draftsFile)
  try {
    // nobody else writes these drafts from here on
    const file = await readDraftsLeft(draftsFile)
    const claims = createClaimsStore(target, { drafts: draftsFile, write: writeClaims })
    const isTaken = (iri: string) => known.match(rdf.namedNode(iri)).size > 0
    const review = await Review.open(file, journal, { known, claims, ontology: shippedOntology, texts, isTaken })
    return { journal, review }
  } catch (error) {
    await journal.close()
    throw error
  }
}

const writeClaims = (path: string, text: string, options: { readonly expected: string | null }) =>
  writeWhole(path, text.endsWith('\n') ? text : `${text}\n`, options)

/** Names, sizes and times of the files of a case. */
async function look({ file, triples, drafts, documents }: Case): Promise<string> {
  const ignore = () => undefined
  const files = [file, ...(await listFiles([triples, drafts], ignore))]
  const folders = [documents, drafts]
  const looks = [...files, ...folders].map(path =>
    stat(path).then(
      ({ size, mtimeMs, ino }) => [path, size, mtimeMs, ino].join(' '),
      () => `${path} is gone`,
    ),
  )
  return (await Promise.all(looks)).join('\n')
}
