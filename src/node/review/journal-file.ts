import { type FileHandle, open, readFile } from 'node:fs/promises'
import { ClaimGraphError } from '../../errors.js'
import type { Decision } from '../../review/decision.js'
import { type Journal, parseJournal } from '../../review/journal.js'
import { describeFileError } from '../files/list.js'

/**
 * A journal in a file beside the drafts: each decision is on the disk before anything else happens.
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
  readonly #decisions: Decision[]
  #size: number
  /** Whether the last line had been torn off when the journal was opened. */
  readonly wasTorn: boolean

  private constructor(path: string, handle: FileHandle, decisions: Decision[], size: number, wasTorn: boolean) {
    this.path = path
    this.#handle = handle
    this.#decisions = decisions
    this.#size = size
    this.wasTorn = wasTorn
  }

  /** Opens the journal beside a file of drafts; a last line that is not whole is taken off. */
  static async open(drafts: string): Promise<JournalFile> {
    const path = journalPath(drafts)
    const handle = await open(path, 'a+').catch(cause => {
      throw new ClaimGraphError('unwritable', `cannot write ${path}: ${(cause as Error).message}`, {
        details: { file: path },
        cause,
      })
    })
    try {
      const { decisions, whole, size } = parseJournal(await handle.readFile(), path)
      if (whole < size) await handle.truncate(whole)
      return new JournalFile(path, handle, decisions, whole, whole < size)
    } catch (error) {
      await handle.close()
      throw (error as NodeJS.ErrnoException).syscall ? describeFileError(error, path) : error
    }
  }

  get decisions(): readonly Decision[] {
    return this.#decisions
  }

  /** Writes decisions down; they are on the disk when this returns. */
  async append(...decisions: readonly Decision[]): Promise<void> {
    try {
      if ((await this.#handle.stat()).size !== this.#size) {
        throw new ClaimGraphError(
          'unavailable',
          `${this.path}: expected the decisions of this review alone, found more: somebody else reviews the same drafts. This decision was not taken; start the review again`,
          { details: { file: this.path } },
        )
      }
      await this.#handle.appendFile(decisions.map(decision => `${JSON.stringify(decision)}\n`).join(''))
      await this.#handle.sync()
      this.#size = (await this.#handle.stat()).size
    } catch (cause) {
      if (cause instanceof ClaimGraphError) throw cause
      throw new ClaimGraphError('unwritable', `cannot write ${this.path}: ${(cause as Error).message}`, {
        details: { file: this.path },
        cause,
      })
    }
    this.#decisions.push(...decisions)
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

/** Where the journal of a file of drafts lies. */
function journalPath(drafts: string): string {
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
