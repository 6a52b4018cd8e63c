import type { Quad } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { rdf } from '../rdf/environment.js'
import { cg } from '../rdf/namespaces.js'
import { untaken } from '../rdf/slug.js'
import { removeFact } from './edit.js'
import { rename } from './gather.js'
import type { NewDraft } from './make.js'

/**
 * Makes several drafts of one: each with a mention of its own in the same passage, and with all of the facts but those of the
 * others. `parts` are the facts of each part, as statements of the draft's content; a fact that several name stands in each.
 * Throws `parameter` where there are fewer than two parts, or a fact is in none.
 *
 * @example
 * ```ts
 * import { readQuads } from 'claimgraph'
 * import { splitDraft } from 'claimgraph/review'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    :a1 a cg:Claim ; cg:status cg:Draft . :a1 { :flood cg:injured 4 ; cg:deaths 1 }`,
 *   'trig',
 * )
 * const draft = { id: 'https://example.org/a1', quads: [...store] }
 * const [injured, deaths] = draft.quads.filter(({ graph }) => graph.value === draft.id)
 * const parts = splitDraft(draft, [[injured!], [deaths!]])
 * console.log(parts.map(({ id }) => id)) // [ 'https://example.org/a1-1', 'https://example.org/a1-2' ]
 * ```
 */
export function splitDraft(
  { id, quads }: NewDraft,
  parts: readonly (readonly Quad[])[],
  isTaken: (iri: string) => boolean = () => false,
): NewDraft[] {
  const facts = parts.flat()
  const named = rdf.dataset([...facts])
  const left = quads.find(quad => quad.graph.value === id && quad.subject.termType === 'NamedNode' && !named.has(quad))
  if (parts.length < 2) throw new ClaimGraphError('parameter', `expected two or more parts, found ${parts.length}`)
  if (left)
    throw new ClaimGraphError('parameter', `expected each fact in a part, found ${left.predicate.value} in none`)
  const mentions = quads.flatMap(({ subject, predicate, object }) =>
    subject.value === id && predicate.equals(cg.mention) ? object.value : [],
  )
  const taken = new Set<string>()
  return parts.map((own, i) => {
    const kept = rdf.dataset([...own])
    const others = facts.filter(fact => !kept.has(fact))
    const part = untaken(`${id}-${i + 1}`, iri => isTaken(iri) || taken.has(iri))
    taken.add(part)
    const names = new Map([[id, part], ...mentions.map((each, at) => [each, `${part}-m${at + 1}`] as const)])
    return { id: part, quads: rename(others.reduce<readonly Quad[]>(removeFact, quads), names) }
  })
}
