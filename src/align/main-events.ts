import { daySpanOf } from '../time/day-span.js'
import { dayNumber } from '../time/iso-date.js'
import type { PossibleDays } from '../time/possible-days.js'
import { isOfAnotherTime, sentenceAround } from './another-time.js'
import type { EventMention } from './event-mentions.js'

/** A document with the events of which it speaks, made ready for telling which of them it reports. */
export interface AlignedDocument {
  /** IRI of the document. */
  readonly id: string
  readonly text: string
  /** The days on which it may have been published. */
  readonly published: PossibleDays
  readonly events: readonly EventMention[]
}

/** What a document reports. */
export interface MainEvent {
  readonly document: string
  /** The events that are the one reported, in the order of the text; the first stands for them. */
  readonly events: readonly EventMention[]
  /** What it counts of some of the victims alone, such as soldiers among the dead. */
  readonly parts: readonly EventMention[]
}

/**
 * What each document of a group reports: the events of which it gives figures, or says of one that does harm what can be
 * compared; but for those of another time, with a place of which the other documents do not speak, and parts of others.
 */
export function findMainEvents(
  documents: readonly AlignedDocument[],
  doesHarm: (kind: string) => boolean,
): MainEvent[] {
  const isPlaceOfAll = createPlaceFinder(documents.map(({ text }) => text))
  return documents.flatMap(({ id, text, published, events }) => {
    const characters = [...text]
    const sentencesOf = ({ passages }: EventMention) => passages.map(span => sentenceAround(characters, span))
    const told = events.filter(
      ({ isCounted, passages, kinds, partOf }) =>
        partOf.length === 0 && (isCounted || (passages.length > 0 && kinds.some(({ id: kind }) => doesHarm(kind)))),
    )
    const first = told.find(({ isCounted }) => isCounted)
    if (first === undefined) return []
    const opening = sentencesOf(first).join(' ')
    const isMain = (event: EventMention) =>
      event === first ||
      (overlaps(event, first, published) &&
        !sentencesOf(event).every(sentence => isOfAnotherTime(sentence, opening)) &&
        (event.places.length === 0 || event.places.some(({ label }) => isPlaceOfAll(label))))
    const main = told.filter(isMain)
    const isPart = ({ victims }: EventMention) => first.victims.length === 0 && victims.length > 0
    const whole = main.filter(event => !isPart(event))
    return [{ document: id, events: [first, ...whole.filter(event => event !== first)], parts: main.filter(isPart) }]
  })
}

/** So many days before a document what it reports may have happened, where it does not say when. */
const mostDaysBefore = 60

/** Whether two periods may be one; one that only the first has is that of the other if the document was published soon after. */
function overlaps(event: EventMention, main: EventMention, { first, last }: PossibleDays): boolean {
  if (event.from === undefined && event.until === undefined) return true
  const own = spanOf(event)
  if (main.from !== undefined || main.until !== undefined) {
    const other = spanOf(main)
    return own.first <= other.last && other.first <= own.last
  }
  if (first === undefined || last === undefined) return false
  return own.last >= dayNumber(first) - mostDaysBefore && own.first <= dayNumber(last)
}

const spanOf = ({ from, until }: EventMention) => ({
  first: (from === undefined ? undefined : daySpanOf(from)?.first) ?? -Infinity,
  last: (until === undefined ? undefined : daySpanOf(until)?.last) ?? Infinity,
})

/** Makes that which tells whether a place is one of which several of the documents speak, or of one alone more than once. */
function createPlaceFinder(texts: readonly string[]): (label: string) => boolean {
  const lowered = texts.map(text => text.toLowerCase())
  const known = new Map<string, boolean>()
  const isOfAll = (name: string): boolean => {
    const word = name.toLowerCase()
    if (texts.length === 1) return lowered[0]!.split(word).length > 2
    return lowered.filter(text => text.includes(word)).length > Math.max(1, texts.length / 3)
  }
  return label =>
    label
      .split(/[\s,]+/)
      .filter(word => /^\p{Lu}/u.test(word))
      .some(name => {
        const found = known.get(name) ?? isOfAll(name)
        known.set(name, found)
        return found
      })
}
