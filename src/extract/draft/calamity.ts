import { cg } from '../../rdf/namespaces.js'
import type { EventWord } from '../facts/event-words.js'
import type { FoldedTokens } from '../facts/word-index.js'
import type { Drafting } from './drafting.js'

/** A disaster or an accident that a document reports. */
export interface Calamity {
  /** Kind of event, as IRI. */
  readonly kind: string
  /** The noun by which the document mostly calls it, in dictionary form: "earthquake"; none where it has only verbs. */
  readonly noun?: string
}

/** In so many sentences at the beginning of a document stands what it reports. */
const opening = 3

/**
 * The calamity that a document reports: one of which it speaks at its beginning or more than once, and in more sentences
 * than of violence. Those who were killed in it were killed by nobody.
 */
export function findCalamity({ finder, vocabulary }: Drafting, folded: FoldedTokens): Calamity | undefined {
  const { tokens } = folded
  const below = (kind: string) =>
    new Set(vocabulary.eventKinds.filter(({ broader }) => broader.includes(kind)).map(({ id }) => id))
  const [calamities, deeds] = [below(`${cg.$iri}Calamity`), below(`${cg.$iri}Violence`)]
  const words = finder.eventWords(folded, { start: 0, end: tokens.length })
  const lemmasOf = ({ start, end }: EventWord) =>
    tokens
      .slice(start, end)
      .map(({ lemma }) => lemma.toLowerCase())
      .join(' ')
  const told = words.filter(({ kinds }) => kinds.some(kind => calamities.has(kind)))
  const violent = words.filter(word => word.kinds.some(kind => deeds.has(kind)) && !/^kill/.test(lemmasOf(word)))
  const sentencesOf = (found: readonly EventWord[]) => new Set(found.map(({ start }) => tokens[start]!.sentence))
  const sentences = sentencesOf(told)
  const first = tokens[0]?.sentence ?? 0
  const isReported = sentences.size > 1 || [...sentences].some(sentence => sentence < first + opening)
  if (!isReported || sentencesOf(violent).size >= sentences.size) return undefined
  const kind = mostFrequent(told.flatMap(({ kinds }) => kinds.filter(each => calamities.has(each))))!
  const noun = mostFrequent(
    told.filter(({ kinds, end }) => kinds.includes(kind) && /NOUN|PROPN/.test(tokens[end - 1]!.pos)).map(lemmasOf),
  )
  return { kind, ...(noun === undefined ? {} : { noun }) }
}

/** Of several the one that stands most often, of those the first. */
function mostFrequent(items: readonly string[]): string | undefined {
  const times = new Map<string, number>()
  for (const item of items) times.set(item, (times.get(item) ?? 0) + 1)
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0]
}
