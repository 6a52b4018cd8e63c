import type { ClaimGraph } from '../claims/graph.js'
import { type CrateAbout, createCrate } from '../export/crate.js'
import { exportGraph } from '../export/export.js'
import { writeFolder } from '../node/files/write-folder.js'
import { version } from '../version.js'
import { readEdition } from './pages/edition.js'
import type { SiteFile } from './static-site.js'

/** How a crate is written. */
export interface CrateOptions {
  /** The folder. */
  readonly out: string
  /** Who puts it together, by name. */
  readonly by?: string | undefined
  readonly force?: boolean | undefined
  readonly now?: Date | undefined
}

/** The forms of data in a crate. */
export const crateFormats = ['trig', 'jsonld', 'nq', 'csv'] as const

/**
 * Writes a graph as a crate (RO-Crate 1.2): TriG, JSON-LD, N-Quads and CSV, with the size and SHA-256 of each, and returns how
 * many files it has. Throws as `site` does where the folder holds files of somebody else's.
 *
 * @example
 * ```ts
 * import { mkdtemp } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { readQuads, toClaimGraph } from 'claimgraph'
 * import { verifyCrate } from 'claimgraph/node'
 * import { writeCrate } from 'claimgraph/serve'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * const out = join(await mkdtemp(join(tmpdir(), 'crate-')), 'flood')
 * console.log(await writeCrate(toClaimGraph(store), { out })) // 5
 * console.log((await verifyCrate(out)).changed) // []
 * ```
 */
export function writeCrate(graph: ClaimGraph, { out, by, force, now = new Date() }: CrateOptions): Promise<number> {
  async function* files(): AsyncGenerator<SiteFile> {
    const crate = createCrate(describeGraph(graph, { by, now }))
    for (const format of crateFormats)
      yield crate.add({ path: `claims.${format}`, text: await exportGraph(graph, format) })
    yield crate.metadata()
  }
  return writeFolder(out, files(), { force })
}

/** What a crate of a graph says of itself: what the graph does, and how much there is. */
export function describeGraph(
  graph: ClaimGraph,
  { by, now, title }: { by: string | undefined; now: Date; title?: string },
): CrateAbout {
  const edition = readEdition(graph.dataset)
  const claims = graph.claimIds().length
  return {
    title: title ?? edition.title,
    description:
      edition.description ??
      `${claims} claims, each with whoever makes it, when, and through whom it is known; none is asserted as true.`,
    at: now.toISOString(),
    license: edition.license,
    curators: edition.curators,
    by,
    software: version,
  }
}
