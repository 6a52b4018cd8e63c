import { access } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import { type Imported, Importer } from '../../case/import/importer.js'
import { type Mapping, ownMapping } from '../../case/import/mapping.js'
import { RowMapper } from '../../case/import/row-mapper.js'
import { ClaimGraphError } from '../../errors.js'
import { prefixes } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import { untaken } from '../../rdf/slug.js'
import { writeQuads } from '../../rdf/write.js'
import { findErrors } from '../../review/find-errors.js'
import { readColumns } from '../files/read.js'
import { shippedOntology } from '../ontology.js'
import { listCaseFiles } from './case-graph.js'
import { createTextReader } from './case-texts.js'
import type { ImportOptions, ImportReport } from './import-options.js'
import type { Case } from './open-case.js'
import { readMapping } from './read-mapping.js'
import { openTable } from './read-table.js'
import { RowErrors } from './row-errors.js'
import { writeWhole } from './write-whole.js'

/** Rows whose claims are checked by all shapes: the first ones, and one of each signature beyond. */
const checkedFirst = 200
const checkedMost = 600
/** Claims that are written at once. */
const batch = 100

/** One import of a table, from its first row to the file that is written. */
export class TableImport {
  readonly #own: Case
  readonly #path: string
  readonly #options: ImportOptions
  readonly #counts = { claim: 0, passage: 0, known: 0 }
  /** The quads that are checked by all shapes, and the lines of their claims. */
  readonly #checked: Quad[] = []
  readonly #lines = new Map<string, number | undefined>()
  readonly #signatures = new Set<string>()
  #header = ''

  constructor(own: Case, path: string, options: ImportOptions) {
    this.#own = own
    this.#path = path
    this.#options = options
  }

  async run(): Promise<ImportReport> {
    const { settings = {}, mapping: named, encoding, dryRun } = this.#options
    const given = named === undefined ? undefined : await readMapping(named)
    const table = await openTable(this.#path, { encoding, comments: given === undefined })
    const mapping = given ?? ownMapping(table.head, this.#path, settings)
    const mapper = new RowMapper(mapping, table.head, this.#path, settings)
    const { store: dataset } = await readColumns(await listCaseFiles(this.#own))
    const importer = await Importer.open({
      ...{ base: this.#own.base, language: this.#own.languages[0] ?? 'en', dataset, ontology: shippedOntology },
      textOf: createTextReader(this.#own, dataset),
      now: this.#options.now ?? new Date(),
      name: basename(this.#path).replace(/\.\w+$/, ''),
    })
    const parts = this.#write(importer, mapper, table, mapping, dataset)
    const file = await this.#chooseFile(localName(importer.record))
    let isWritten = false
    try {
      if (dryRun) for await (const _ of parts);
      else await writeWhole(file, parts, { expected: null })
      isWritten = !dryRun
    } catch (error) {
      if (!(error instanceof NothingNew)) throw error
    }
    return {
      file: isWritten ? file : undefined,
      claims: this.#counts.claim,
      passages: this.#counts.passage,
      known: this.#counts.known,
      countedBefore: mapper.countedBefore,
      fresh: importer.listNew(),
    }
  }

  /** The claims of all rows as TriG, part by part; the last one comes when all is found right. */
  async *#write(
    importer: Importer,
    mapper: RowMapper,
    table: Awaited<ReturnType<typeof openTable>>,
    mapping: Mapping,
    dataset: Parameters<typeof createTextReader>[1],
  ): AsyncGenerator<string> {
    const errors = new RowErrors(this.#path)
    let waiting: Quad[] = []
    let count = 0
    for await (const row of this.#readRows(mapper, table, errors)) {
      try {
        const imported = await importer.add(row)
        this.#note(imported, row.line)
        waiting.push(...imported.quads)
      } catch (error) {
        errors.add(error, row.line)
      }
      if (++count % batch !== 0) continue
      if (errors.count === 0 && waiting.length > 0) yield await this.#format(waiting)
      waiting = []
    }
    errors.throwIfAny()
    if (this.#counts.claim + this.#counts.passage === 0) throw new NothingNew()
    const { by } = this.#options
    const record = {
      ...{ by, fileName: basename(this.#path), sha256: table.sha256() },
      mapping: this.#options.mapping === undefined ? undefined : basename(mapping.name),
    }
    const described: Quad[] = []
    for (const quads of importer.finish(record)) {
      described.push(...quads)
      if (described.length < 20 * batch) continue
      yield await this.#format(described.splice(0))
    }
    waiting.push(...described)
    await this.#check(importer, described.slice(-40), dataset)
    yield await this.#format(waiting)
  }

  async *#readRows(mapper: RowMapper, table: Awaited<ReturnType<typeof openTable>>, errors: RowErrors) {
    for await (const { cells, line } of table.rows) {
      if (cells.length !== table.head.length) {
        const message = `expected ${table.head.length} columns, as in the first line, found ${cells.length}`
        errors.add(new ClaimGraphError('invalid-data', message), line)
        continue
      }
      try {
        yield* mapper.read(cells, line)
      } catch (error) {
        errors.add(error, line)
      }
    }
    yield* mapper.finish()
  }

  #note({ outcome, iri, quads, signature }: Imported, line: number | undefined): void {
    this.#counts[outcome]++
    if (outcome === 'known') return
    const isFirst = this.#lines.size < checkedFirst || !this.#signatures.has(signature)
    this.#signatures.add(signature)
    if (!isFirst || this.#lines.size >= checkedMost || outcome === 'passage') return
    this.#lines.set(iri, line)
    this.#checked.push(...quads)
  }

  /** Holds the claims that are checked against all shapes, with what they name. */
  async #check(
    importer: Importer,
    record: readonly Quad[],
    known: Parameters<typeof createTextReader>[1],
  ): Promise<void> {
    const own = record.filter(({ subject }) => subject.value === importer.record)
    const quads = [...this.#checked, ...importer.describeNew([...this.#checked, ...record]), ...own]
    const issues = await findErrors(quads, { known, ontology: shippedOntology })
    if (issues.length === 0) return
    const errors = new RowErrors(this.#path)
    for (const { message, subject, code } of issues) {
      errors.add(
        new ClaimGraphError('invalid-data', `${message} <${subject}> [${code}]`),
        this.#lines.get(subject ?? ''),
      )
    }
    errors.throwIfAny()
  }

  /** Quads as TriG, under prefixes that are said anew only where they differ. */
  async #format(quads: readonly Quad[]): Promise<string> {
    const text = await writeQuads(quads, 'trig', { prefixes: { ...prefixes, '': this.#own.base } })
    const [header = ''] = /^(?:@prefix .*\n)*\n?/.exec(text) ?? []
    const isSame = header === this.#header
    this.#header = header
    return isSame ? text.slice(header.length) : text
  }

  async #chooseFile(name: string): Promise<string> {
    const taken = new Set<string>()
    for (;;) {
      const free = untaken(name, slug => taken.has(slug))
      const file = join(this.#own.triples, `${free}.trig`)
      const isThere = await access(file).then(
        () => true,
        () => false,
      )
      if (!isThere) return file
      taken.add(free)
    }
  }
}

/** Thrown where a table brings nothing new, so that no file of it stays. */
class NothingNew extends Error {}
