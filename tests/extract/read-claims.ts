import { openExtractor } from '../../src/node/extraction.js'
import { toClaimGraph } from '../../src/node/open.js'
import { localName } from '../../src/rdf/resource.js'
import { createStore } from '../../src/rdf/store.js'
import { readTrig } from '../check/read-trig.js'

const now = new Date('2031-05-01T12:00:00Z')

/** Reads texts to draft claims as `extract --format trig` does, with a graph in TriG to link to: who claims what, in plain words. */
export async function claimReader(
  trig = '',
): Promise<(text: string, options?: { published?: string; minConfidence?: number }) => Promise<ClaimInWords[]>> {
  const store = readTrig(trig)
  const graph = toClaimGraph(store)
  const usual = await openExtractor({ graph })
  const extractors = new Map([[undefined as number | undefined, usual]])
  return async (text, { published, minConfidence } = {}) => {
    const extractor = extractors.get(minConfidence) ?? (await openExtractor({ graph, minConfidence }))
    extractors.set(minConfidence, extractor)
    const document = { path: 'note.txt', text, publisher: 'Delta Gazette', ...(published && { published }) }
    const quads = extractor.toQuads(extractor.extract(document), text, { now })
    const all = toClaimGraph(createStore([...store, ...quads]))
    const labels = new Map(
      [...all.agents(), ...all.places(), ...all.events()].map(({ id, label }) => [id, label] as const),
    )
    for (const { subject, predicate, object } of all.dataset)
      if (localName(predicate.value) === 'prefLabel') labels.set(subject.value, object.value)
    return all
      .claims()
      .filter(({ id }) => id.includes('/drafts/'))
      .map(({ claimant, content, stance, asserted, certainty }) => ({
        claimant: claimant!.label,
        stance: stance === undefined ? undefined : localName(stance.id),
        certainty: certainty === undefined ? undefined : localName(certainty.id),
        asserted: asserted.on ?? asserted.notAfter,
        content: [...content]
          .filter(({ subject, object }) => subject.termType === 'NamedNode' && object.termType !== 'BlankNode')
          .map(({ predicate, object }) => `${localName(predicate.value)} ${labels.get(object.value) ?? object.value}`)
          .sort(),
      }))
  }
}

/** A draft claim in plain words; its content without figures, a line each: `perpetrator rebels`. */
export interface ClaimInWords {
  readonly claimant: string
  readonly stance: string | undefined
  readonly certainty: string | undefined
  readonly asserted: string | undefined
  readonly content: readonly string[]
}
