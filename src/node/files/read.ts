import { createReadStream } from 'node:fs'
import type { Quad } from '@rdfjs/types'
import type { Locate } from '../../check/issue.js'
import { ClaimGraphError } from '../../errors.js'
import { ColumnBuilder } from '../../rdf/columns/column-builder.js'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import type { ParseSink } from '../../rdf/parse.js'
import { PrefixTable } from '../../rdf/prefixes.js'
import { parseRdf, type ReadQuadsOptions } from '../../rdf/read-quads.js'
import { fromReifiers, isReification } from '../../rdf/reifiers.js'
import { createStore, type QuadStore } from '../../rdf/store.js'
import { shippedContext } from '../shipped.js'
import { describeFileError, formatOfFile, listFiles } from './list.js'

/** How files are read. */
export interface ReadOptions extends Pick<ReadQuadsOptions, 'base' | 'lossy' | 'onLoss'> {
  /** Short name, extension or media type; without it a file's extension decides, and standard input is TriG. */
  format?: string | undefined
  /** Called for each file that cannot be read, instead of throwing: the others are read all the same. */
  onError?: ((error: ClaimGraphError) => void) | undefined
}

/** What was read, and where each subject was first described, or else each graph begun. */
export interface ReadResult {
  readonly store: QuadStore
  /** The prefixes of all files, without those that two files bind differently. */
  readonly prefixes: Readonly<Record<string, string>>
  readonly files: readonly string[]
  locate: Locate
}

/**
 * Reads files and folders (and standard input, as `-`) into one store. A folder stands for all RDF files below it.
 * Either everything is read, or nothing is and the first error is thrown; with `onError`, so for each file.
 *
 * @example
 * ```ts
 * import { readFiles, shippedPath } from 'claimgraph/node'
 *
 * const { store, locate } = await readFiles([shippedPath('ontology/claimgraph.ttl')])
 * console.log(store.size > 500, locate('https://w3id.org/claimgraph/ns#Claim')?.file.endsWith('claimgraph.ttl')) // true true
 * ```
 */
export async function readFiles(paths: readonly string[], options: ReadOptions = {}): Promise<ReadResult> {
  const store = createStore()
  const origins = new Map<string, { file: string; line?: number | undefined }>()
  const graphs: typeof origins = new Map()
  let isReified = false
  const read = await readEach(paths, options, (quad, file, line) => {
    store.add(quad)
    isReified ||= isReification(quad)
    const [known, { value }] = quad.graph.termType === 'DefaultGraph' ? [origins, quad.subject] : [graphs, quad.graph]
    if (!known.has(value)) known.set(value, { file, line })
  })
  return {
    store: isReified ? createStore(fromReifiers(store)) : store,
    ...read,
    locate: name => origins.get(name) ?? graphs.get(name),
  }
}

/**
 * Reads the same into columns, which are read only and several times smaller: N-Quads, N-Triples, TriG and Turtle go
 * into them as they stream in.
 */
export async function readColumns(
  paths: readonly string[],
  options: ReadOptions = {},
): Promise<Omit<ReadResult, 'locate' | 'store'> & { readonly store: ColumnStore }> {
  const builder = new ColumnBuilder()
  let isReified = false
  const read = await readEach(paths, options, quad => {
    isReified ||= isReification(quad)
    builder.add(quad)
  })
  const columns = builder.finish()
  if (!isReified) return { store: columns, ...read }
  const moved = new ColumnBuilder()
  for (const quad of fromReifiers(columns)) moved.add(quad)
  return { store: moved.finish(), ...read }
}

async function readEach(
  paths: readonly string[],
  options: ReadOptions,
  take: (quad: Quad, file: string, line?: number) => void,
): Promise<Pick<ReadResult, 'prefixes' | 'files'>> {
  const prefixes = new PrefixTable()
  const report =
    options.onError ??
    (error => {
      throw error
    })
  const files = await listFiles(paths, report)
  for (const file of files) {
    // where a bad file does not end everything, its first part must not stay: it waits for the rest
    const waiting: [Quad, string, number | undefined][] = []
    const found: [prefix: string, iri: string][] = []
    try {
      await parseFile(file, options, {
        quad: options.onError
          ? (quad, line) => waiting.push([quad, file, line])
          : (quad, line) => take(quad, file, line),
        prefix: (...binding) => found.push(binding),
      })
    } catch (error) {
      if (error instanceof ClaimGraphError) report(error)
      else if ((error as NodeJS.ErrnoException).syscall) report(describeFileError(error, file))
      else throw error
      continue
    }
    for (const each of waiting) take(...each)
    for (const binding of found) prefixes.add(...binding)
  }
  return { prefixes: prefixes.toRecord(), files }
}

async function parseFile(file: string, options: ReadOptions, sink: ParseSink): Promise<void> {
  const { format, base, lossy, onLoss } = options
  const found = format ?? (file === '-' ? 'trig' : formatOfFile(file))
  const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 })
  const name = file === '-' ? '<stdin>' : file
  return parseRdf(stream, found, sink, { name, context: shippedContext, base, lossy, onLoss })
}
