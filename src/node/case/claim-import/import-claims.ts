import { access } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import { CaseNames } from '../../../case/case-names.js'
import { type ClaimReading, settleReading } from '../../../case/import/claim-reading.js'
import { describeImport } from '../../../case/import/provenance.js'
import type { Issue } from '../../../check/issue.js'
import { ClaimGraphError } from '../../../errors.js'
import { sha256 } from '../../../rdf/digest.js'
import { rdf } from '../../../rdf/environment.js'
import { prefixes, prov, rdf as rdfNs, rdfs } from '../../../rdf/namespaces.js'
import { localName } from '../../../rdf/resource.js'
import { slugify, untaken } from '../../../rdf/slug.js'
import { writeQuads } from '../../../rdf/write.js'
import { findErrors } from '../../../review/find-errors.js'
import { makeFolder } from '../../files/make-folder.js'
import { shippedOntology } from '../../ontology.js'
import { readCaseGraph } from '../case-graph.js'
import { withCaseLock } from '../lock.js'
import type { Case } from '../open-case.js'
import { writeWhole } from '../write-whole.js'
import type { FileReading } from './file-reading.js'
import { type ClaimFormat, readClaimFile } from './formats.js'

/** How a file of claims in some format is taken in. */
export interface ClaimImportOptions {
  readonly format: ClaimFormat
  /** Who takes them in, by name. */
  readonly by?: string | undefined
  /** Whether nothing is written. */
  readonly dryRun?: boolean | undefined
  readonly now?: Date | undefined
  /** Whether nanopublications are taken in whose code or signature does not match; they say so. */
  readonly unverified?: boolean | undefined
  /** Whether of JSON-LD what stands for no IRI is left out and named, and not refused. */
  readonly lenient?: boolean | undefined
  /** The IRI against which relative IRIs are read. */
  readonly base?: string | undefined
}

/** What became of a file of claims. */
export interface ClaimImportReport {
  /** The file that was written; undefined where nothing was. */
  readonly file?: string | undefined
  /** Where what was read is kept as it was, to be verified later. */
  readonly kept?: string | undefined
  readonly claims: number
  /** Claims that the case had already. */
  readonly known: number
  /** What was not taken in because it breaks the rules of its format, as many pieces. */
  readonly refused: number
  /** What was left out, or taken for something, and why. */
  readonly notes: readonly string[]
}

/**
 * Takes the claims of a file into a case: nanopublications, ClaimReviews, annotations, statements of FollowTheMoney. All of
 * them are written or nothing, into a file of their own among the case's triples. Throws `syntax` or `invalid-data` with the
 * file and the place, `unavailable` where another process is at work.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { importClaims, openCase } from 'claimgraph/node'
 *
 * const folder = await mkdtemp(join(tmpdir(), 'case-'))
 * await writeFile(
 *   join(folder, 'case.ttl'),
 *   `PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
 *    <https://example.org/selm/> a cg:Case ; rdfs:label "The fire at Selm"@en ; cg:base <https://example.org/selm/> .`,
 * )
 * const file = join(folder, 'published.trig')
 * await writeFile(
 *   file,
 *   `@prefix : <https://example.org/np/> . @prefix np: <http://www.nanopub.org/nschema#> . @prefix prov: <http://www.w3.org/ns/prov#> .
 *    :Head { : a np:Nanopublication ; np:hasAssertion :a ; np:hasProvenance :p ; np:hasPublicationInfo :i . }
 *    :a { :mill :burned true } :p { :a prov:wasAttributedTo :council } :i { : prov:wasAttributedTo :archive }`,
 * )
 * const { claims, refused } = await importClaims(await openCase(folder), file, { format: 'nanopub', by: 'N. N.', dryRun: true })
 * console.log(claims, refused) // 1 0
 * ```
 */
export function importClaims(own: Case, path: string, options: ClaimImportOptions): Promise<ClaimImportReport> {
  const run = () => take(own, path, options)
  return options.dryRun ? run() : withCaseLock(own, run)
}

async function take(own: Case, path: string, options: ClaimImportOptions): Promise<ClaimImportReport> {
  const { by, dryRun, now = new Date() } = options
  const dataset = await readCaseGraph(own)
  const read = await readClaimFile(path, options.format, { ...options, own, dataset, now })
  const names = new CaseNames(own.base, dataset)
  const record = names.mint(`import-${slugify(basename(path).replace(/\.\w+$/, ''), 'claims')}`)
  const recorded = describeRecord(record, {
    by,
    names,
    now,
    path,
    bytes: read.bytes,
    language: own.languages[0] ?? 'en',
  })
  const said = [...read.notes]
  let reading: ClaimReading = read
  let quads: Quad[] = []
  for (;;) {
    const settled = await settleReading(reading, dataset)
    const report = {
      claims: settled.claims.length,
      known: settled.known,
      refused: read.refused,
      notes: [...said, ...settled.notes.slice(read.notes.length)],
    }
    // what speaks of claims that may come later is kept
    if (settled.quads.length === 0)
      return { ...report, kept: dryRun ? undefined : read.keep && (await keep(own, path, read.keep)) }
    const made = settled.claims.map(iri => rdf.quad(rdf.namedNode(iri), prov.wasGeneratedBy, rdf.namedNode(record)))
    quads = [...settled.quads, ...made, ...recorded]
    const issues = await findErrors(quads, { known: dataset, ontology: shippedOntology })
    const twice = issues.filter(
      ({ code, subject }) => code === 'duplicate-claim' && settled.claims.includes(subject ?? ''),
    )
    if (issues.length > twice.length) refuse(issues, path)
    if (twice.length === 0) {
      if (dryRun) return report
      const kept = read.keep && (await keep(own, path, read.keep))
      const file = await chooseFile(own.triples, localName(record), '.trig')
      const text = await writeQuads(quads, 'trig', { prefixes: { ...prefixes, '': own.base } })
      await writeWhole(file, text, { expected: null })
      return { ...report, file, kept }
    }
    said.push(...twice.map(({ subject, message }) => `<${subject}>: not taken in: ${message}`))
    const left = new Set(twice.map(({ subject }) => subject))
    reading = { ...reading, claims: reading.claims.filter(({ iri }) => !left.has(iri)) }
  }
}

function describeRecord(
  record: string,
  {
    by,
    names,
    now,
    path,
    bytes,
    language,
  }: { by: string | undefined; names: CaseNames; now: Date; path: string; bytes: Uint8Array; language: string },
): Quad[] {
  const agent = by === undefined ? undefined : names.agent(by)
  const described = agent?.isNew
    ? [
        rdf.quad(rdf.namedNode(agent.iri), rdfNs.type, prov.Person),
        rdf.quad(rdf.namedNode(agent.iri), rdfs.label, rdf.literal(by!, language)),
      ]
    : []
  return [
    ...describeImport(record, { at: now, fileName: basename(path), sha256: sha256(bytes) }, agent?.iri),
    ...described,
  ]
}

function refuse(issues: readonly Issue[], path: string): never {
  const shown = issues.slice(0, 10).map(({ message, subject, code }) => `  ${message} <${subject}> [${code}]`)
  const more = issues.length > 10 ? [`  and ${issues.length - 10} more`] : []
  const text = [`${path}: nothing taken in, since the check finds:`, ...shown, ...more].join('\n')
  throw new ClaimGraphError('invalid-data', text, { details: { file: path } })
}

/** Keeps in TriG what was taken in as it was, beside the triples of the case. */
async function keep(own: Case, path: string, { folder, text }: NonNullable<FileReading['keep']>): Promise<string> {
  const name = slugify(basename(path).replace(/\.\w+$/, ''), 'claims')
  const file = join(own.folder, folder, `${name}-${sha256(text).slice(0, 12)}.trig`)
  await makeFolder(join(own.folder, folder))
  await writeWhole(file, text)
  return file
}

async function chooseFile(folder: string, name: string, extension: string): Promise<string> {
  const taken = new Set<string>()
  for (;;) {
    const free = untaken(name, slug => taken.has(slug))
    const file = join(folder, free + extension)
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    if (!isThere) return file
    taken.add(free)
  }
}
