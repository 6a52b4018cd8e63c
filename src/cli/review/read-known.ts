import { realpath } from 'node:fs/promises'
import type { DatasetCore } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { listFiles } from '../../node/files/list.js'
import { readFiles } from '../../node/files/read.js'
import { toClaimGraph } from '../../node/open.js'
import { rdf } from '../../rdf/environment.js'
import { cg, rdf as rdfNs } from '../../rdf/namespaces.js'
import type { DraftsFile } from '../../review/draft.js'
import { type DataOptions, dataPaths, readTelling } from '../data.js'

/** The graph that claims join, as far as it may be shown, and whether an IRI stands for something in all of it. */
interface KnownGraph {
  readonly known: DatasetCore
  readonly isTaken: (iri: string) => boolean
}

/**
 * Reads the graph that accepted claims join: the one that the options name and what the folder holds already, but for
 * the files that the review itself writes.
 */
export async function readKnown(
  options: DataOptions,
  folder: string,
  targets: ReadonlyMap<DraftsFile, string>,
): Promise<KnownGraph> {
  const data = await listFiles(await dataPaths(options), error => {
    throw error
  })
  const inFolder = await listFiles([folder], error => {
    if (error.code !== 'empty') throw error
  })
  const written = new Set(await Promise.all([...targets.values()].map(findReal)))
  const others: string[] = []
  for (const file of [...data, ...inFolder]) if (!written.has(await findReal(file))) others.push(file)
  const { store } = await readTelling(options, reading => readFiles(others, reading))
  const graph = toClaimGraph(store, { includeRestricted: options.includeRestricted })
  for (const file of targets.keys()) refuseDrafts(graph.dataset, file)
  if (graph.claimsLeftOut > 0) {
    process.stderr.write(
      `claimgraph: ${graph.claimsLeftOut} restricted claim(s) left out; --include-restricted shows them\n`,
    )
  }
  return { known: graph.dataset, isTaken: iri => store.match(rdf.namedNode(iri)).size > 0 }
}

const findReal = (path: string) => realpath(path).catch(() => path)

/** What is still to be reviewed cannot be part of the graph that it would join. */
function refuseDrafts(known: DatasetCore, { path, drafts }: DraftsFile): void {
  const found = drafts.find(({ id }) => known.match(rdf.namedNode(id), rdfNs.type, cg.Claim).size > 0)
  if (!found) return
  throw new ClaimGraphError(
    'usage',
    `expected a graph that the drafts of ${path} can join, found <${found.id}> in it: leave the drafts out of --data`,
  )
}
