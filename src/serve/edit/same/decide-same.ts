import { ClaimGraphError } from '../../../errors.js'
import { decideIdentity } from '../../../node/case/decide-identity.js'
import { readUndecided } from '../../../node/case/undecided.js'
import type { Workbench } from '../../../node/workbench/workbench.js'
import { rdf } from '../../../rdf/environment.js'
import { readLabel } from '../../../rdf/resource.js'
import { describes } from '../../../review/gather.js'
import { type Sent, sentValue, sentValues } from '../sent.js'

const words = { same: 'One from now on', different: 'Kept apart from now on', part: 'Part of it from now on' } as const

/** Decides what a form says: of the things that it names, or of all that is proposed; gives what was done, in words. */
export async function decideSame(bench: Workbench, sent: Sent, reviewer: string): Promise<string> {
  const kind = sentValue(sent, 'do') ?? ''
  if (kind === 'many') return decideMany(bench, sentValue(sent, 'above') ?? '', reviewer)
  if (kind !== 'same' && kind !== 'different' && kind !== 'part') {
    throw new ClaimGraphError('parameter', `expected same, different or part, found \`${kind}\``)
  }
  const names = sentValues(sent, 'member')
  if (names.length < 2) throw new ClaimGraphError('parameter', `expected two or more things, found ${names.length}`)
  const found = await decideIdentity(bench.own, { kind, names, by: reviewer, why: sentValue(sent, 'why') })
  const sources = [bench.known, ...bench.documents.flatMap(({ review }) => review?.drafts.dataset ?? [])]
  const label = (id: string) => {
    const node = rdf.namedNode(id)
    return readLabel(sources.find(each => describes(each, node)) ?? bench.known, node)
  }
  return `${words[kind]}: ${found.map(label).join('; ')}.`
}

/** One decision for all that is proposed at or above a confidence; what cannot be decided so is left. */
async function decideMany({ own }: Workbench, above: string, reviewer: string): Promise<string> {
  const least = Number(above)
  if (above === '' || !(least >= 0 && least <= 1)) {
    throw new ClaimGraphError('parameter', `expected a confidence from 0 to 1, found \`${above}\``)
  }
  const { proposals } = await readUndecided(own)
  let [decided, left] = [0, 0]
  for (const { kind, resources, because, confidence = 0 } of proposals) {
    if (confidence < least || kind === 'different') continue
    try {
      await decideIdentity(own, { kind, names: resources, by: reviewer, why: because })
      decided++
    } catch (error) {
      if (!(error instanceof ClaimGraphError) || error.code !== 'parameter') throw error
      left++
    }
  }
  return `${decided} decided as proposed${left === 0 ? '' : `; ${left} left, which others contradict`}.`
}
