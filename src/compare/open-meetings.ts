import { memoize, once } from '../rdf/memoize.js'
import { compareText } from '../rdf/order.js'
import { Recent } from '../rdf/recent.js'
import {
  type Actor,
  type ActorMeeting,
  type ActorMeetings,
  countOnce,
  graver,
  type Held,
  judgeHeld,
  listHeld,
  type MeetingOutcome,
  type Naming,
  nameActor,
} from './matrix.js'
import { compareByLabel } from './order.js'
import type { DraftQuestion } from './positions/questions.js'
import type { Question } from './types.js'

/** What of a comparison meetings of actors are worked out from; questions are known by their places. */
export interface MeetingSource extends Naming {
  /** Who holds a position on each question in words that count, by IRI and each once. */
  readonly holders: readonly (readonly string[])[]
  draft(place: number): Pick<DraftQuestion, 'event' | 'positions'>
  question(place: number): Question
  /** How two positions on a question relate, by their IRIs. */
  relate(place: number, a: string, b: string): MeetingOutcome
}

/** Who meets whom, worked out for those who are asked for: what is found is what `meetActors` finds of them. */
export interface OpenMeetings {
  /** How many pairs of actors have a question in common. */
  countPairs(): number
  /** The actors who meet anybody, those who meet most others first. */
  meeting(): readonly Actor[]
  /** All actors who hold anything, in alphabetical order. */
  actors(): readonly Actor[]
  /** Every two actors with a question in common, in alphabetical order, before it is asked what they say. */
  pairs(): Generator<readonly [Actor, Actor]>
  /** An actor with everybody whom it meets, in alphabetical order. */
  of(actor: string): ActorMeetings[]
  /** Two actors, by IRI; undefined where they have no question in common. */
  between(one: string, other: string): ActorMeetings | undefined
  /** Every two of some actors, in alphabetical order. */
  among(actors: readonly string[]): ActorMeetings[]
}

/** So many meetings are kept of those that were worked out. */
const mostMeetings = 200_000

const countMeetings = (pairs: readonly ActorMeetings[]) =>
  pairs.reduce((sum, { meetings }) => sum + 1 + meetings.length, 0)

/** A question on which two actors meet, with its place. */
interface Met extends ActorMeeting {
  readonly place: number
}

/** Makes a comparison ready for the meetings of its actors. */
export function openMeetings(source: MeetingSource): OpenMeetings {
  const { holders } = source
  const placesOf = new Map<string, number[]>()
  for (const [place, its] of holders.entries()) {
    for (const actor of its) {
      const known = placesOf.get(actor)
      if (known) known.push(place)
      else placesOf.set(actor, [place])
    }
  }
  const actorOf = memoize((id: string) => nameActor(id, source))
  const ids = [...placesOf.keys()]
  const partnersOf = (actor: string) => {
    const partners = new Set<string>()
    for (const place of placesOf.get(actor) ?? []) for (const other of holders[place]!) partners.add(other)
    partners.delete(actor)
    return partners
  }
  const numbers = once(() => new Map(ids.map(id => [id, partnersOf(id).size])))
  const inOrder = once(() => ids.map(actorOf).sort(compareByLabel))

  /** What is found on a question between some who hold something on it and others. */
  const meetAt = (place: number, isOne: (held: Held) => boolean, isOther: (held: Held) => boolean) => {
    const held = listHeld(source.draft(place), source)
    const found = new Map<string, MeetingOutcome>()
    const relate = (a: string, b: string) => source.relate(place, a, b)
    const others = [...held.keys()].filter(index => isOther(held[index]!))
    for (const [i, one] of held.entries()) {
      if (!isOne(one)) continue
      for (const j of others) {
        const other = held[j]!
        // what is on both sides is met once
        if (one.actor.id === other.actor.id || (j < i && isOther(one) && isOne(other))) continue
        const [first, second] = i < j ? [one, other] : [other, one]
        const key = [one.actor.id, other.actor.id].sort().join('\n')
        found.set(key, graver(found.get(key) ?? 'none', judgeHeld(first, second, relate)))
      }
    }
    return found
  }
  const gather = (
    places: Iterable<number>,
    isOne: (held: Held) => boolean,
    isOther: (held: Held) => boolean,
  ): ActorMeetings[] => {
    const pairs = new Map<string, Met[]>()
    for (const place of places) {
      for (const [key, outcome] of meetAt(place, isOne, isOther)) {
        const meeting: Met = {
          place,
          outcome,
          get question() {
            return source.question(place)
          },
        }
        const known = pairs.get(key)
        if (known) known.push(meeting)
        else pairs.set(key, [meeting])
      }
    }
    return [...pairs]
      .map(([key, meetings]) => {
        const [a, b] = key.split('\n').map(actorOf).sort(compareByLabel) as [Actor, Actor]
        return { a, b, meetings: meetings.length < 2 ? meetings : countOnce(meetings) }
      })
      .sort((x, y) => compareByLabel(x.a, y.a) || compareByLabel(x.b, y.b))
  }
  const among = memoize(
    (names: string) => {
      const wanted = new Set(names.split('\n'))
      const isWanted = ({ actor }: Held) => wanted.has(actor.id)
      const shared = [...holders.keys()].filter(place => holders[place]!.filter(id => wanted.has(id)).length > 1)
      return gather(shared, isWanted, isWanted)
    },
    new Recent<string, ActorMeetings[]>({ most: mostMeetings, weigh: countMeetings }),
  )
  return {
    countPairs: () => [...numbers().values()].reduce((sum, number) => sum + number, 0) / 2,
    meeting: once(() => {
      const meeting = [...numbers()].filter(([, number]) => number > 0)
      meeting.sort(([a, first], [b, second]) => second - first || compareText(a, b))
      return meeting.map(([id]) => actorOf(id))
    }),
    actors: inOrder,
    *pairs() {
      const rank = new Map(inOrder().map(({ id }, index) => [id, index]))
      for (const [index, a] of inOrder().entries()) {
        const after = [...partnersOf(a.id)].map(id => rank.get(id)!).filter(other => other > index)
        for (const other of after.sort((x, y) => x - y)) yield [a, inOrder()[other]!]
      }
    },
    of: memoize(
      (actor: string) =>
        gather(
          placesOf.get(actor) ?? [],
          held => held.actor.id === actor,
          () => true,
        ),
      new Recent<string, ActorMeetings[]>({ most: mostMeetings, weigh: countMeetings }),
    ),
    between(one, other) {
      const theirs = new Set(placesOf.get(other))
      const shared = (placesOf.get(one) ?? []).filter(place => theirs.has(place))
      return gather(
        shared,
        held => held.actor.id === one,
        held => held.actor.id === other,
      )[0]
    },
    among: actors => among([...actors].sort().join('\n')),
  }
}
