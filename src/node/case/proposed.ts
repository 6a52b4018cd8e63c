import { realpath } from 'node:fs/promises'
import type { DatasetCore, Term } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { cg, rdf as rdfNs } from '../../rdf/namespaces.js'
import { createStore, type QuadStore } from '../../rdf/store.js'
import { readReviewed } from '../../review/list-drafts.js'
import { listFiles } from '../files/list.js'
import { readFiles } from '../files/read.js'
import { readJournal } from '../review/journal-file.js'
import { listKept, readDraftsFile } from './case-drafts.js'
import { readCaseGraph } from './case-graph.js'
import type { Case } from './open-case.js'

/** All that a case holds: its graph, and what is proposed in it. */
export async function readWholeCase(own: Case): Promise<QuadStore> {
  const store = await readCaseGraph(own)
  for (const quad of await readProposed(own, store)) store.add(quad)
  return store
}

/**
 * What a case has beside its graph for a person to decide upon: the drafts on which nothing is decided, with what they name,
 * and whatever else lies in RDF in the folder of drafts, such as proposed identities on which the graph has no decision.
 */
export async function readProposed(own: Case, graph: DatasetCore): Promise<QuadStore> {
  const proposed = createStore()
  const drafted = new Set<string>()
  for (const document of await listKept(own, { includeRestricted: true })) {
    const decisions = await readJournal(document.draftsFile)
    // without decisions, the files of all documents are read below, and no draft is told from another
    const file = decisions.length === 0 ? undefined : await readDraftsFile(document)
    if (file === undefined) continue
    drafted.add(await realpath(file.path))
    const { drafts, state } = await readReviewed(file.drafts, decisions, file.path)
    const decided = rdf.dataset(file.drafts.filter(({ id }) => state.outcomes.has(id)).flatMap(({ quads }) => quads))
    for (const quad of file.dataset) if (!decided.has(quad)) proposed.add(quad)
    // what was made in the review is in no file of drafts
    const made = drafts.filter(({ id }) => state.made.some(({ draft }) => draft === id) && !state.outcomes.has(id))
    for (const quad of made.flatMap(({ quads }) => quads)) proposed.add(quad)
  }
  const files = await listFiles([own.drafts], error => {
    if (error.code !== 'empty' && error.code !== 'not-found') throw error
  })
  const others: string[] = []
  for (const file of files) if (!drafted.has(await realpath(file))) others.push(file)
  const isDecided = (term: Term) => graph.match(term, rdfNs.type, cg.Identity).size > 0
  for (const quad of (await readFiles(others)).store) if (!isDecided(quad.subject)) proposed.add(quad)
  return proposed
}
