import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { claimQuads } from '../claims/claim-quads.js'
import { rdf } from '../rdf/environment.js'
import { cg, rdf as rdfNs } from '../rdf/namespaces.js'
import { describedBy } from './gather.js'
import { formatGraphFile, type GraphFile, parseGraphFile } from './graph-file.js'

/** Where the file of claims is read and written. */
export interface ClaimsStore {
  /** What it is called in messages. */
  readonly path: string
  /** What it is called in the journal: its path from the folder of the drafts, so that both can be moved together. */
  readonly name: string
  /** Its bytes; undefined where there is no such file yet. */
  read(): Promise<Uint8Array | undefined>
  /** Writes it whole or not at all. */
  write(text: string): Promise<void>
  /** Does some work while nobody else writes the file; left out where nobody else can. */
  exclusively?<T>(work: () => Promise<T>): Promise<T>
}

/** The file that a review writes claims to, as a part of the graph that they join. */
export class ClaimsFile {
  /** The graph, with what the file holds. */
  readonly known: DatasetCore
  readonly #store: ClaimsStore
  #file: GraphFile

  private constructor(file: GraphFile, known: DatasetCore, store: ClaimsStore) {
    this.known = known
    this.#file = file
    this.#store = store
  }

  /** Reads the file, where there is one, and adds it to the graph. */
  static async open(store: ClaimsStore, known: DatasetCore): Promise<ClaimsFile> {
    const file = await readClaims(store)
    for (const quad of file.dataset) known.add(quad)
    return new ClaimsFile(file, known, store)
  }

  get path(): string {
    return this.#store.path
  }

  /** What the journal calls it. */
  get name(): string {
    return this.#store.name
  }

  /** The digest of the file as it was last read or written; null where there is none. */
  get digest(): string | null {
    return this.#file.digest
  }

  /** Reads the file again where somebody else has changed it meanwhile. */
  async refresh(): Promise<void> {
    const found = await readClaims(this.#store)
    if (found.digest === this.digest) return
    for (const quad of this.#file.dataset) this.known.delete(quad)
    for (const quad of found.dataset) this.known.add(quad)
    this.#file = found
  }

  add(quads: Iterable<Quad>): void {
    for (const quad of quads) {
      this.known.add(quad)
      this.#file.dataset.add(quad)
    }
  }

  remove(quads: Iterable<Quad>): void {
    for (const quad of quads) {
      this.known.delete(quad)
      this.#file.dataset.delete(quad)
    }
  }

  /** What a curated claim names is no draft any more, though another draft brought it. */
  confirm(quads: readonly Quad[]): void {
    const { dataset } = this.#file
    const named = new Set(quads.flatMap(({ subject, object }) => [subject.value, object.value]))
    const marks = [...dataset.match(null, cg.status, cg.Draft), ...dataset.match(null, cg.proposedAs)]
    const isClaim = (term: Term) => dataset.match(term, rdfNs.type, cg.Claim).size > 0
    this.remove(marks.filter(({ subject }) => named.has(subject.value) && !isClaim(subject)))
  }

  /**
   * What stands in the file because of a claim, mention or note: all its parts, and of what was ever written with claims that
   * which nothing names any more.
   */
  findWritten(root: string, written: readonly Quad[]): Quad[] {
    return findAdded(this.known, rdf.namedNode(root), written).filter(quad => this.#file.dataset.has(quad))
  }

  /** Does some work while nobody else writes the file, which is read again before where somebody did. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const refreshed = async () => {
      await this.refresh()
      return work()
    }
    return this.#store.exclusively?.(refreshed) ?? refreshed()
  }

  /** Writes the file, under its own prefixes and these. */
  async save(prefixes: Readonly<Record<string, string>>): Promise<void> {
    await this.#store.write(await formatGraphFile(this.#file.dataset, prefixes, this.#file.prefixes))
    const { digest } = await readClaims(this.#store)
    this.#file = { ...this.#file, digest }
  }
}

async function readClaims(store: ClaimsStore): Promise<GraphFile> {
  return parseGraphFile(await store.read(), store.path)
}

/** A claim, mention or note with all its parts, and of what was written with claims that which nothing names any more. */
function findAdded(dataset: DatasetCore, root: Term, written: readonly Quad[]): Quad[] {
  const own = claimQuads(dataset, rdf.namedNode(root.value))
  const links = [cg.mention, cg.withoutClaim].flatMap(property => [
    ...dataset.match(null, property, root, rdf.defaultGraph()),
  ])
  const added = rdf.dataset([...own, ...links])
  const isClaim = (term: Term) => dataset.match(term, rdfNs.type, cg.Claim).size > 0
  const candidates = rdf.termSet<Term>(written.map(({ subject }) => subject).filter(isNamed))
  for (const term of describedBy(own)) candidates.delete(term)
  const isNeeded = (term: Term) =>
    isClaim(term) ||
    [...dataset.match(null, null, term), ...dataset.match(null, term), ...dataset.match(term, cg.withoutClaim)].some(
      quad => !added.has(quad),
    ) ||
    [...dataset.match(term)].some(quad => quad.graph.termType !== 'DefaultGraph' && !added.has(quad))
  for (let found = true; found; ) {
    found = false
    for (const term of candidates) {
      if (isNeeded(term)) continue
      for (const quad of claimQuads(dataset, rdf.namedNode(term.value))) added.add(quad)
      candidates.delete(term)
      found = true
    }
  }
  return [...added]
}

const isNamed = ({ termType }: Term) => termType === 'NamedNode'
