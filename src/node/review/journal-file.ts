import { type FileHandle, open, readFile } from 'node:fs/promises'
import { ClaimGraphError } from '../../errors.js'
import type { Decision } from '../../review/decision.js'
import { type Journal, type ParsedJournal, parseJournal } from '../../review/journal.js'
import { describeFileError } from '../files/list.js'
import { type Lock, lockFile } from '../files/lock.js'
import { removeLeftovers } from '../files/processes.js'

const carriedOutLine = '{"carriedOut":true}\n'

/**
 * A journal in a file beside the drafts: each decision is on the disk before anything else happens. While it is open, its
 * lock keeps others from reviewing the same drafts.
 *
 * @example
 * ```ts
 * import { mkdtemp } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { JournalFile } from 'claimgraph/node'
 *
 * const folder = await mkdtemp(join(tmpdir(), 'review-'))
 * const journal = await JournalFile.open(join(folder, 'drafts.trig'))
 * console.log(journal.path === join(folder, 'drafts.trig.review.jsonl'), journal.decisions) // true []
 * await journal.close()
 * ```
 */
export class JournalFile implements Journal {
  readonly path: string
  readonly #handle: FileHandle
  readonly #lock: Lock
  readonly #decisions: Decision[]
  #carriedOut: number | undefined
  #size: number
  /** Whether the last line had been torn off when the journal was opened. */
  readonly wasTorn: boolean

  private constructor(
    path: string,
    handle: FileHandle,
    lock: Lock,
    { decisions, carriedOut, whole, size }: ParsedJournal,
  ) {
    this.path = path
    this.#handle = handle
    this.#lock = lock
    this.#decisions = decisions
    this.#carriedOut = carriedOut
    this.#size = whole
    this.wasTorn = whole < size
  }

  /**
   * Opens the journal beside a file of drafts; a last line that is not whole is taken off. Throws `unavailable` where another
   * process has it open.
   */
  static async open(drafts: string): Promise<JournalFile> {
    const path = journalPath(drafts)
    const lock = await lockFile(path, { purpose: `review ${drafts}` })
    let handle: FileHandle | undefined
    try {
      await removeLeftovers(path)
      handle = await open(path, 'a+').catch(cause => {
        throw unwritable(path, cause)
      })
      const parsed = parseJournal(await handle.readFile(), path)
      if (parsed.whole < parsed.size) await handle.truncate(parsed.whole)
      return new JournalFile(path, handle, lock, parsed)
    } catch (error) {
      await handle?.close()
      await lock.release()
      throw (error as NodeJS.ErrnoException).syscall ? describeFileError(error, path) : error
    }
  }

  get decisions(): readonly Decision[] {
    return this.#decisions
  }

  get carriedOut(): number | undefined {
    return this.#carriedOut
  }

  /** Writes decisions down; they are on the disk when this returns. */
  async append(...decisions: readonly Decision[]): Promise<void> {
    // from the first decision that changes a file on it is told what is carried out
    const isFirst = this.#carriedOut === undefined && decisions.some(decision => 'before' in decision)
    const lines = decisions.map(decision => `${JSON.stringify(decision)}\n`).join('')
    await this.#write(isFirst ? carriedOutLine + lines : lines)
    if (isFirst) this.#carriedOut = this.#decisions.length
    this.#decisions.push(...decisions)
  }

  /** Notes that all decisions are carried out. */
  async confirm(): Promise<void> {
    await this.#write(carriedOutLine)
    this.#carriedOut = this.#decisions.length
  }

  async #write(text: string): Promise<void> {
    try {
      if ((await this.#handle.stat()).size !== this.#size) {
        throw new ClaimGraphError(
          'unavailable',
          `${this.path}: expected the decisions of this review alone, found more: somebody else reviews the same drafts. This decision was not taken; start the review again`,
          { details: { file: this.path } },
        )
      }
      await this.#handle.appendFile(text)
      await this.#handle.sync()
      this.#size = (await this.#handle.stat()).size
    } catch (cause) {
      throw cause instanceof ClaimGraphError ? cause : unwritable(this.path, cause)
    }
  }

  async close(): Promise<void> {
    await this.#handle.close()
    await this.#lock.release()
  }
}

function unwritable(path: string, cause: unknown): ClaimGraphError {
  return new ClaimGraphError('unwritable', `cannot write ${path}: ${(cause as Error).message}`, {
    details: { file: path },
    cause,
  })
}

/** Where the journal of a file of drafts lies. */
export function journalPath(drafts: string): string {
  return `${drafts}.review.jsonl`
}

/** Reads the journal of a file of drafts without opening it for more; where there is none, nothing was decided. */
export async function readJournal(drafts: string): Promise<readonly Decision[]> {
  const path = journalPath(drafts)
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return new Uint8Array()
    throw describeFileError(cause, path)
  })
  return parseJournal(bytes, path).decisions
}
