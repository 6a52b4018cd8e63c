import { memoize } from '../rdf/memoize.js'
import { Recent } from '../rdf/recent.js'
import { type OpenTopic, placesIn } from './open-topics.js'
import { isBetweenSpeakers } from './positions/between-speakers.js'
import type { DraftQuestion } from './positions/questions.js'
import type { Prepared } from './prepare.js'
import { judgeScope, relateScope, reportScopesBounded, scopeKey } from './relations/across-scopes.js'
import { relatePartition } from './relations/partitions.js'
import type { ScopeRelation } from './types.js'
import { type QuestionVerdict, worse } from './verdict.js'

/** How parts and wholes relate, worked out for those that are asked for. */
export interface OpenAcross {
  /** The relations in which any of some questions is a part or the whole, in the order of a comparison. */
  of(...places: readonly number[]): readonly ScopeRelation[]
  /** The relations of which the whole belongs to a topic. */
  ofTopic(topic: OpenTopic): readonly ScopeRelation[]
  /** The graver of a verdict and those on the parts of a topic and their wholes. */
  worsen(verdict: QuestionVerdict, topic: OpenTopic): QuestionVerdict
}

/** So many relations are kept. */
const most = 30_000

/** Makes questions ready for parts and wholes. */
export function openAcross(
  { questions, setting }: Pick<Prepared, 'questions' | 'setting'>,
  { draft, placeOf }: { draft: (place: number) => DraftQuestion; placeOf: (question: string) => number | undefined },
): OpenAcross {
  const { above, partitions } = setting.containment
  const isAdditive = (place: number) => questions[place]!.asked.property.additive
  const placeOn = new Map(questions.map(({ asked }, place) => [scopeKey(asked, asked.event), place]))
  const placesOf = (place: number, events: Iterable<string>) =>
    [...events].flatMap(event => placeOn.get(scopeKey(questions[place]!.asked, event)) ?? [])
  const idAt = (place: number) => questions[place]!.asked.id
  const wholesOf = (place: number) =>
    isAdditive(place)
      ? placesOf(place, above(questions[place]!.asked.event)).sort((a, b) => (idAt(a) < idAt(b) ? -1 : 1))
      : []
  const parts = new Map<number, number[]>()
  for (const place of questions.keys()) {
    for (const whole of wholesOf(place)) {
      const known = parts.get(whole)
      if (known) known.push(place)
      else parts.set(whole, [place])
    }
  }
  // the wholes that are declared to be made up of a part
  const madeUp = new Map<string, string[]>()
  for (const [whole, its] of partitions) for (const part of its) madeUp.set(part, [...(madeUp.get(part) ?? []), whole])

  const between = memoize(
    (pair: string) => {
      const [part, whole] = pair.split(' ').map(Number) as [number, number]
      return relateScope(draft(part), draft(whole), setting)
    },
    new Recent<string, readonly ScopeRelation[]>({ most, weigh: relations => 1 + relations.length }),
  )
  const relate = (part: number, whole: number) => between(`${part} ${whole}`)
  const partition = (whole: number) =>
    partitions.has(questions[whole]!.asked.event)
      ? relatePartition(
          draft(whole),
          event => {
            const [place] = placesOf(whole, [event])
            return place === undefined ? undefined : draft(place)
          },
          setting,
        )
      : []
  const sumsOf = (place: number) => placesOf(place, madeUp.get(questions[place]!.asked.event) ?? [])
  const isIn =
    ({ from, to }: OpenTopic) =>
    (place: number) =>
      place >= from && place < to
  return {
    of(...places) {
      const wanted = new Set(places)
      const around = new Set(places.flatMap(place => [...(parts.get(place) ?? []), place]))
      const wholes = new Set(places.flatMap(place => [place, ...sumsOf(place)]))
      const ids = new Set(places.map(idAt))
      return [
        ...[...around].sort(byPlace).flatMap(part =>
          wholesOf(part)
            .filter(whole => wanted.has(part) || wanted.has(whole))
            .flatMap(whole => relate(part, whole)),
        ),
        ...[...wholes]
          .sort(byPlace)
          .flatMap(partition)
          .filter(relation => involves(relation, ids)),
      ]
    },
    ofTopic(topic) {
      const own = placesIn(topic)
      const around = [...new Set(own.flatMap(place => parts.get(place) ?? []))].sort(byPlace)
      return [
        ...around.flatMap(part =>
          wholesOf(part)
            .filter(isIn(topic))
            .flatMap(whole => relate(part, whole)),
        ),
        ...own.flatMap(partition),
      ]
    },
    worsen(verdict, topic) {
      let gravest = verdict
      for (const part of placesIn(topic)) {
        for (const whole of wholesOf(part)) {
          const found = judgeScope(draft(part), draft(whole))
          reportScopesBounded(draft(part), draft(whole), setting)
          if (found !== 'consistent') gravest = worse(gravest, found)
        }
      }
      // a sum counts for the topic of its first part
      const wholes = new Set(placesIn(topic).flatMap(sumsOf))
      for (const { part, parts: added = [part], whole, verdict: found } of [...wholes].flatMap(partition)) {
        if (found === 'consistent' || !isIn(topic)(placeOf(part.question)!)) continue
        const of = positionOf(whole)
        if (added.some(one => isBetweenSpeakers(positionOf(one), of))) gravest = worse(gravest, found)
      }
      return gravest
    },
  }

  function positionOf({ question, position }: ScopeRelation['whole']) {
    return draft(placeOf(question)!).positions.find(({ id }) => id === position)!
  }
}

function involves({ part, parts = [part], whole }: ScopeRelation, questions: ReadonlySet<string>): boolean {
  return [...parts, whole].some(({ question }) => questions.has(question))
}

const byPlace = (a: number, b: number) => a - b
