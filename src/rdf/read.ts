import { createReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { findRdfFormat, type RdfFormat, rdfFormatOfFile, rdfFormats } from './formats.js'
import { parseChunks } from './parse.js'
import { parseJsonLd } from './parse-jsonld.js'
import { createStore, type QuadStore } from './store.js'

/** How files are read. */
export interface ReadOptions {
  /** Short name, extension or media type; without it a file's extension decides, and standard input is TriG. */
  format?: string | undefined
  /** Called for each file that cannot be read, instead of throwing: the others are read all the same. */
  onError?: ((error: ClaimGraphError) => void) | undefined
}

/** What was read, and where each subject was first described. */
export interface ReadResult {
  readonly store: QuadStore
  readonly prefixes: Readonly<Record<string, string>>
  readonly files: readonly string[]
  locate(subject: string): { file: string; line?: number } | undefined
}

/**
 * Reads files and folders (and standard input, as `-`) into one store. A folder stands for all RDF files below it.
 * Either everything is read, or nothing is and the first error is thrown.
 */
export async function readFiles(paths: readonly string[], options: ReadOptions = {}): Promise<ReadResult> {
  const store = createStore()
  const prefixes: Record<string, string> = {}
  const origins = new Map<string, { file: string; line?: number }>()
  const files = await listFiles(paths)
  for (const file of files) {
    try {
      const quads: Quad[] = []
      const lines: (number | undefined)[] = []
      const found: Record<string, string> = {}
      await parseFile(file, options.format, {
        quad(quad, line) {
          quads.push(quad)
          lines.push(line)
        },
        prefix(prefix, iri) {
          found[prefix] = iri
        },
      })
      quads.forEach((quad, i) => {
        store.add(quad)
        const line = lines[i]
        const { value } = quad.subject
        if (quad.graph.termType === 'DefaultGraph' && !origins.has(value)) {
          origins.set(value, line === undefined ? { file } : { file, line })
        }
      })
      Object.assign(prefixes, found)
    } catch (error) {
      if (!(error instanceof ClaimGraphError) || !options.onError) throw error
      options.onError(error)
    }
  }
  return { store, prefixes, files, locate: subject => origins.get(subject) }
}

async function parseFile(file: string, formatName: string | undefined, sink: Parameters<typeof parseChunks>[3]) {
  const format = formatName ? findRdfFormat(formatName) : file === '-' ? findRdfFormat('trig') : formatOf(file)
  const name = file === '-' ? '<stdin>' : file
  const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 })
  if (format.name !== 'jsonld') return parseChunks(stream, format, name, sink)
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return parseJsonLd(Buffer.concat(chunks).toString('utf8'), name, sink)
}

function formatOf(file: string): RdfFormat {
  const format = rdfFormatOfFile(file)
  if (format) return format
  const known = rdfFormats.flatMap(f => f.extensions).join(', ')
  throw new ClaimGraphError('unknown-format', `${file}: expected a file with one of the extensions ${known}`, {
    details: { file },
  })
}

/** All RDF files that the paths name, each once, in the order given and by name within a folder. */
async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files = new Map<string, string>()
  for (const path of paths) {
    if (path === '-') {
      files.set('-', '-')
      continue
    }
    const info = await stat(path).catch(cause => {
      throw new ClaimGraphError('not-found', `${path}: no such file or folder`, { details: { file: path }, cause })
    })
    if (!info.isDirectory()) {
      files.set(await realpath(path), path)
      continue
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const found = entries
      .filter(entry => entry.isFile() && rdfFormatOfFile(entry.name) && !entry.name.endsWith('.json'))
      .map(entry => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
    if (found.length === 0) {
      throw new ClaimGraphError('empty', `${path}: expected RDF files (.trig, .ttl, .nq, .nt, .jsonld), found none`, {
        details: { file: path },
      })
    }
    for (const file of found) files.set(await realpath(file), file)
  }
  return [...files.values()]
}
