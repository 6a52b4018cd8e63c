import type { OpenComparison } from '../compare/open-comparison.js'
import { type MeetingSource, type OpenMeetings, openMeetings } from '../compare/open-meetings.js'
import { placesIn } from '../compare/open-topics.js'
import type { DraftQuestion } from '../compare/positions/questions.js'
import { judgePair, reportBounded } from '../compare/relations/relations.js'
import type { Topic } from '../compare/types.js'
import { compareText } from '../rdf/order.js'
import { nameOrigin } from './support.js'

/** A topic in an overview. */
export interface TopicOutline extends Topic {
  /** How many actors take any position on it in words that count. */
  readonly actors: number
  /** The number of positions on each of its questions. */
  readonly positions: readonly number[]
}

/** A position of which two independent origins are not known, as an entry among very many. */
export interface SingleOutline {
  /** The place of its question, and its IRI. */
  readonly place: number
  readonly position: string
  /** How many documents carry it, and on how many claims of its very event it rests. */
  readonly documents: number
  readonly claims: number
  /** The origin in words. */
  readonly origin: string
  /** What is the same wherever the same claims say the same, on whatever scope. */
  readonly matter: string
}

/** What is known of a whole comparison once every question was looked at, none of its positions related to another. */
export interface Overview {
  /** In the order of the comparison. */
  readonly topics: readonly TopicOutline[]
  readonly singles: readonly SingleOutline[]
  readonly meetings: OpenMeetings
  /** The places of the questions on which an actor holds a position, or is said to. */
  placesOf(speaker: string): readonly number[]
}

/** Looks at every question of a comparison, topic by topic; `pause` lets others have their turn between two of them. */
export async function readOverview(compared: OpenComparison, pause: () => Promise<void>): Promise<Overview> {
  const { setting } = compared.prepared
  const topics: TopicOutline[] = []
  const singles: SingleOutline[] = []
  const speaking = new Map<string, number[]>()
  const gathered = gatherVoices()
  for (const topic of compared.topics) {
    const actors = new Set<string>()
    const numbers: number[] = []
    for (const place of placesIn(topic)) {
      await pause()
      const draft = compared.draft(place)
      reportBounded(draft, setting)
      numbers.push(draft.positions.length)
      for (const speaker of gathered.add(place, draft)) actors.add(speaker)
      for (const { voices } of draft.positions) for (const { speaker } of voices) note(speaking, speaker, place)
      singles.push(...findSingles(place, draft))
    }
    const { id, event, property } = topic
    topics.push({
      ...{ id, event, property, verdict: compared.topicVerdict(topic), actors: actors.size },
      questions: placesIn(topic).map(place => compared.questions[place]!.asked.id),
      positions: numbers,
    })
    // what it cannot compare is an issue, too
    if (topic.to - topic.from > 1) compared.incomparable(topic)
  }
  const source = meetingsOf(compared, gathered)
  return { topics, singles, meetings: openMeetings(source), placesOf: speaker => speaking.get(speaker) ?? [] }
}

/** Who speaks on which question in words that count, and through whom those are known who have no documents of their own. */
interface Voices {
  readonly holders: string[][]
  readonly relays: ReadonlyMap<string, ReadonlySet<string>>
  /** Takes a question's voices in, and gives those that count. */
  add(place: number, draft: Pick<DraftQuestion, 'positions'>): ReadonlySet<string>
}

function gatherVoices(): Voices {
  const holders: string[][] = []
  const relays = new Map<string, Set<string>>()
  return {
    holders,
    relays,
    add(place, { positions }) {
      const counting = new Set<string>()
      for (const { voices } of positions) {
        for (const { speaker, relayedBy, ascribed, counts } of voices) {
          if (counts) counting.add(speaker)
          if (relayedBy !== null && !ascribed)
            relays.set(speaker, (relays.get(speaker) ?? new Set<string>()).add(relayedBy))
        }
      }
      holders[place] = [...counting]
      return counting
    },
  }
}

function meetingsOf(
  { draft, question, prepared: { setting } }: OpenComparison,
  { holders, relays }: Voices,
): MeetingSource {
  return {
    ...{ setting, holders, draft, question },
    throughOf: speaker => [...new Set([...(relays.get(speaker) ?? [])].map(setting.nameRelay))].sort(compareText),
    relate(place, a, b) {
      const asked = draft(place)
      const [one, other] = [a, b].map(id => asked.positions.find(position => position.id === id)!)
      return judgePair(one!, other!, asked, setting)
    },
  }
}

function findSingles(place: number, { positions, property, unit }: DraftQuestion): SingleOutline[] {
  return positions
    .filter(({ singleSource }) => singleSource)
    .map(position => {
      const { id, label, documents, claims, lifted } = position
      return {
        ...{ place, position: id, documents: documents.length, claims: claims.length, origin: nameOrigin(position) },
        matter: JSON.stringify([property.id, unit, label, ...[...claims, ...lifted].sort()]),
      }
    })
}

function note(lists: Map<string, number[]>, key: string, place: number): void {
  const known = lists.get(key)
  if (known === undefined) lists.set(key, [place])
  else if (known.at(-1) !== place) known.push(place)
}
