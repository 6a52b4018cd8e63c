import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import type { Issue } from '../check/issue.js'
import { rdf } from '../rdf/environment.js'
import { takeOver } from './curate.js'
import type { Draft, DraftsFile } from './draft.js'
import { type CheckSetting, findErrors } from './find-errors.js'
import { describes } from './gather.js'

/** Drafts that can join a graph, with what each brings along, and those that cannot, with what stands against them. */
export interface Admission {
  readonly admitted: ReadonlyMap<Draft, readonly Quad[]>
  readonly refused: ReadonlyMap<Draft, readonly Issue[]>
}

/** Leaves out drafts until the graph passes the check with all the others. */
export async function admitDrafts(
  drafts: ReadonlyMap<Draft, readonly Quad[]>,
  file: DraftsFile,
  setting: CheckSetting,
): Promise<Admission> {
  const refused = new Map<Draft, readonly Issue[]>()
  for (;;) {
    const admitted = gatherAll(new Map([...drafts].filter(([draft]) => !refused.has(draft))), file, setting.known)
    const errors = await findErrors([...admitted.values()].flat(), setting)
    if (errors.length === 0) return { admitted, refused }
    const before = refused.size
    for (const [draft, quads] of admitted) {
      const subjects = new Set(quads.map(({ subject }) => subject.value))
      const own = errors.filter(({ subject }) => subject !== undefined && subjects.has(subject))
      if (own.length > 0) refused.set(draft, own)
    }
    // what is nobody's in particular stands against all
    if (refused.size === before) for (const draft of admitted.keys()) refused.set(draft, errors)
  }
}

/** Drafts with what each brings along, which neither the graph nor the drafts before it describe. */
function gatherAll(
  drafts: ReadonlyMap<Draft, readonly Quad[]>,
  file: DraftsFile,
  known: DatasetCore,
): Map<Draft, readonly Quad[]> {
  const seen = rdf.termSet<Term>()
  // what was met before is described by now, or nowhere
  const isKnown = (term: Term) => {
    if (seen.has(term)) return true
    seen.add(term)
    return describes(known, term)
  }
  return new Map(Array.from(drafts, ([draft, quads]) => [draft, takeOver(quads, file.dataset, isKnown)]))
}
