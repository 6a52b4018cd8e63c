import { ClaimGraphError } from '../errors.js'
import { isAlignmentDue } from '../node/case/alignment-due.js'
import { isDecided, type KeptDocument, keepDrafts, listKept, readKeptDrafts } from '../node/case/case-drafts.js'
import { digestOf } from '../node/files/replace-file.js'
import { cg, rdf } from '../rdf/namespaces.js'
import { readQuads } from '../rdf/read-quads.js'
import { count } from '../view/words.js'
import { findCase } from './case-of.js'
import { printable } from './printable.js'

/** The options of `extract` that matter in a case, or have no place there. */
export interface CaseExtractionOptions {
  again?: boolean
  documents?: string
  publisher?: string
  published?: string
}

/** The documents of a case while drafts are made of them. */
export interface CaseExtraction {
  /** By the files of their texts. */
  readonly kept: ReadonlyMap<string, KeptDocument>
  /** The files of those of which drafts are to be made. */
  readonly waiting: readonly string[]
  /** Keeps drafts of a text that were to be made; gives those that are kept. */
  keep(textFile: string, trig: string): Promise<string>
  /** Proposes which events and actors of all documents are the same, where drafts were made. */
  align(): Promise<void>
  /** What was done, for people. */
  summarise(): string
}

/** Opens the documents of the case of the working directory, for `extract` without paths. */
export async function openCaseExtraction(options: CaseExtractionOptions): Promise<CaseExtraction> {
  const own = await findCase()
  if (own === undefined) {
    throw new ClaimGraphError(
      'usage',
      'expected documents (files, folders, or - for standard input), found none, and no case',
    )
  }
  for (const name of ['documents', 'publisher', 'published'] as const) {
    if (options[name] === undefined) continue
    throw new ClaimGraphError(
      'usage',
      `--${name}: expected paths with it: of the documents of a case, its own records tell`,
    )
  }
  const documents = await listKept(own)
  /** The files of the texts, with the digests of the drafts that are there, or null. */
  const waiting = new Map<string, string | null>()
  const decided: string[] = []
  for (const document of documents) {
    const digest = await digestOf(document.draftsFile)
    if (digest === null || (options.again && !(await isDecided(document)))) waiting.set(document.textFile, digest)
    else if (options.again) decided.push(document.title)
  }
  if (decided.length > 0) {
    process.stderr.write(
      `claimgraph: drafts on which something is decided are left as they are: ${printable(decided.join(', '))}\n`,
    )
  }
  const kept = new Map(documents.map(document => [document.textFile, document]))
  let [read, drafts] = [0, 0]
  let proposals: number | undefined
  return {
    kept,
    waiting: [...waiting.keys()],
    async keep(textFile, trig) {
      const document = kept.get(textFile)!
      const begunWith = waiting.get(textFile)
      const before = begunWith === undefined ? await readKeptDrafts(document) : undefined
      if (before !== undefined) return before
      const trigKept = await keepDrafts(own, document, { trig, begunWith: begunWith ?? null })
      if (trigKept !== trig) {
        process.stderr.write(
          `claimgraph: drafts that somebody has made or decided on meanwhile are left as they are: ${printable(document.title)}\n`,
        )
        return trigKept
      }
      read++
      drafts += (await readQuads(trig, 'trig')).store.match(null, rdf.type, cg.Claim).size
      return trig
    },
    async align() {
      if (read === 0 && !(await isAlignmentDue(own, documents))) return
      const { alignCase } = await import('../node/case/align-case.js')
      proposals = (await alignCase(own)).proposals.filter(({ resources }) => resources.length > 1).length
    },
    summarise() {
      if (documents.length === 0) return 'no documents in the case; next: claimgraph add FILES'
      const before = documents.length - waiting.size
      const others =
        before === 0
          ? ''
          : `; ${count(before, 'document')} had drafts already${options.again ? '' : ' (--again makes them anew)'}`
      const same = proposals === undefined ? '' : `; ${count(proposals, 'proposal')} of what is the same`
      return `${count(read, 'document')} read, ${count(drafts, 'draft')} written to ${own.drafts}${others}${same}; next: claimgraph compare --proposed, claimgraph review`
    },
  }
}
