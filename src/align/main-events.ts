import { daySpanOf } from '../time/day-span.js'
import { isOfAnotherTime, sentenceAround } from './another-time.js'
import type { EventMention } from './event-mentions.js'

/** A document with the events of which it speaks, made ready for telling which of them it reports. */
export interface AlignedDocument {
  /** IRI of the document. */
  readonly id: string
  readonly text: string
  readonly events: readonly EventMention[]
}

/** What a document reports, and why each event of which it speaks is that or is not. */
export interface MainEvent {
  readonly document: string
  /** The events that are the one reported, in the order of the text; the first stands for them. */
  readonly events: readonly EventMention[]
  /** Events that the document speaks of beside it: with a place or a period of their own. */
  readonly background: readonly EventMention[]
}

/**
 * What each document of a group reports: the events of which it gives figures, but for those with a period of their own
 * that is not told first, with a place of which the other documents do not speak, and parts of others.
 */
export function findMainEvents(documents: readonly AlignedDocument[]): MainEvent[] {
  const isPlaceOfAll = createPlaceFinder(documents.map(({ text }) => text))
  return documents.flatMap(({ id, text, events }) => {
    const characters = [...text]
    const sentencesOf = ({ passages }: EventMention) => passages.map(span => sentenceAround(characters, span))
    const counted = events.filter(({ measures, partOf }) => measures.size > 0 && partOf.length === 0)
    const [first] = counted
    if (first === undefined) return []
    const opening = sentencesOf(first).join(' ')
    const isMain = (event: EventMention) =>
      event === first ||
      (overlaps(event, first) &&
        !sentencesOf(event).every(sentence => isOfAnotherTime(sentence, opening)) &&
        (event.places.length === 0 || event.places.some(({ label }) => isPlaceOfAll(label))))
    return [{ document: id, events: counted.filter(isMain), background: counted.filter(event => !isMain(event)) }]
  })
}

/** Whether two periods may be one; one that only the first has is of its own. */
function overlaps(event: EventMention, main: EventMention): boolean {
  if (event.from === undefined && event.until === undefined) return true
  if (main.from === undefined && main.until === undefined) return false
  const [a, b] = [spanOf(event), spanOf(main)]
  return a.first <= b.last && b.first <= a.last
}

const spanOf = ({ from, until }: EventMention) => ({
  first: (from === undefined ? undefined : daySpanOf(from)?.first) ?? -Infinity,
  last: (until === undefined ? undefined : daySpanOf(until)?.last) ?? Infinity,
})

/** Makes that which tells whether a place is one of which several of the documents speak, or of one alone more than once. */
function createPlaceFinder(texts: readonly string[]): (label: string) => boolean {
  const lowered = texts.map(text => text.toLowerCase())
  return label => {
    const names = label.split(/[\s,]+/).filter(word => /^\p{Lu}/u.test(word))
    return names.some(name => {
      const times = lowered.map(text => text.split(name.toLowerCase()).length - 1)
      const having = times.filter(number => number > 0).length
      return texts.length === 1 ? times[0]! > 1 : having > Math.max(1, texts.length / 3)
    })
  }
}
