import type { DatasetCore } from '@rdfjs/types'
import { checkGraph } from '../check/check.js'
import { withoutRestricted } from '../claims/restricted.js'
import { ClaimGraphError } from '../errors.js'
import { createCrate } from '../export/crate.js'
import { exportGraph } from '../export/export.js'
import { readCaseGraph } from '../node/case/case-graph.js'
import type { Case } from '../node/case/open-case.js'
import { recordPublication } from '../node/case/publications.js'
import { writeFolder } from '../node/files/write-folder.js'
import { shippedOntology } from '../node/ontology.js'
import { toClaimGraph } from '../node/open.js'
import { sha256 } from '../rdf/digest.js'
import { rdf } from '../rdf/environment.js'
import { cg, rdf as rdfNs } from '../rdf/namespaces.js'
import { createStore } from '../rdf/store.js'
import { version } from '../version.js'
import { crateFormats, describeGraph } from './crate.js'
import { type SiteFile, staticSite } from './static-site.js'

/** How a state of a case is published. */
export interface PublishOptions {
  readonly out: string
  /** The address under which it will be found. */
  readonly baseUrl?: string | undefined
  readonly force?: boolean | undefined
  readonly now?: Date | undefined
  /** Who publishes it, by name. */
  readonly by?: string | undefined
}

/** What was published. */
export interface Published {
  readonly claims: number
  readonly files: number
  /** SHA-256 of the list of all files with their digests. */
  readonly digest: string
}

/**
 * Writes the pages and data of what a case says as it is now, for any web host: accepted claims alone, without drafts, texts, or
 * what is restricted, with the digest of every file in `SHA256SUMS` and as a crate (RO-Crate), and notes it among the publications of the case. Throws `invalid-data` where `check` finds an error in it, and
 * then nothing is written.
 */
export async function publishCase(own: Case, options: PublishOptions): Promise<Published> {
  const { out, baseUrl, force, by, now = new Date() } = options
  const dataset = withoutDrafts(await readCaseGraph(own))
  const graph = toClaimGraph(dataset, { prefixes: { '': own.base } })
  const { issues } = await checkGraph(graph.dataset, { ontology: shippedOntology })
  const errors = issues.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    throw new ClaimGraphError(
      'invalid-data',
      `expected a case in which \`claimgraph check\` finds no error, found ${errors.length}; the first: ${errors[0]!.message}`,
    )
  }
  const sums: string[] = []
  let digest = ''
  async function* files(): AsyncGenerator<SiteFile> {
    const crate = createCrate(describeGraph(graph, { by, now, title: own.title }))
    const note = ({ path, text }: SiteFile): SiteFile => {
      sums.push(`${sha256(text)}  ${path}`)
      return { path, text }
    }
    const sum = (file: SiteFile) => note(crate.add(file))
    for await (const file of staticSite(graph, { baseUrl, day: now.toISOString().slice(0, 10) })) yield sum(file)
    for (const format of crateFormats)
      yield sum({ path: `data/claims.${format}`, text: await exportGraph(graph, format) })
    const about = { title: own.title, base: own.base, at: now.toISOString(), claims: graph.claimIds().length, version }
    yield sum({ path: 'publication.json', text: `${JSON.stringify(about, null, 2)}\n` })
    yield note(crate.metadata())
    const list = `${[...sums].sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('\n')}\n`
    digest = sha256(list)
    yield { path: 'SHA256SUMS', text: list }
  }
  const written = await writeFolder(out, files(), { force })
  const claims = graph.claimIds().length
  await recordPublication(own, { at: now.toISOString(), by, out, claims, digest })
  return { claims, files: written, digest }
}

/** A graph without drafts that were taken over unreviewed, and without what is known from them alone. */
function withoutDrafts(dataset: DatasetCore): DatasetCore {
  const drafts = [...dataset.match(null, cg.status, cg.Draft, rdf.defaultGraph())].filter(
    ({ subject }) => dataset.match(subject, rdfNs.type, cg.Claim).size > 0,
  )
  if (drafts.length === 0) return dataset
  // left out as what is restricted is: with all that leads to them and all to which only they lead
  const marked = createStore(dataset)
  for (const { subject } of drafts) marked.add(rdf.quad(subject, cg.sensitivity, cg.Restricted))
  return withoutRestricted(marked).dataset
}
