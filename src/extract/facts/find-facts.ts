import type { Span } from '../../claims/document.js'
import { cg } from '../../rdf/namespaces.js'
import type { Party } from '../grammar/party-phrase.js'
import type { Token } from '../text/tokens.js'
import { standingOf } from './asserted.js'
import { findBetween, findParties } from './parties.js'
import { type PartyPattern, readPartyPattern } from './party-pattern.js'
import type { Vocabulary, WordedProperty } from './vocabulary.js'
import { type FoldedTokens, WordIndex } from './word-index.js'

/** What a text says of an event, apart from figures: a property and its value. */
export interface Fact extends Span {
  readonly property: WordedProperty
  readonly value: /** Somebody or something, who does what is said or has it done to them. */
    | { readonly party: Party; readonly isDoer: boolean }
    /** A concept of the graph, or the words of the vocabulary that name one. */
    | { readonly concept: string }
    | { readonly words: string }
    | { readonly truth: boolean }
    | { readonly date: string }
  /** Whether the words are hedged, so that the fact may be said only with the hedge. */
  readonly hedged: boolean
}

/** A word or words for a kind of event. */
export interface EventWord extends Span {
  readonly kinds: readonly string[]
}

/** A date in a text, as token numbers. */
export interface DatedSpan extends Span {
  readonly from?: string
  readonly until?: string
}

type Entry = { property: WordedProperty; pattern: PartyPattern }
type Value = { property: WordedProperty; value: { concept: string } | { words: string } }

/** Properties whose values are what a demand asks for and what a pledge undertakes, by speech act. */
const byAct: Readonly<Record<string, string>> = { Demand: `${cg.$iri}urges`, Pledge: `${cg.$iri}undertakes` }

const speakers = new Set(
  ['Official', 'Spokesperson', 'Expert', 'Media', 'NGO', 'Monitor', 'Witness', 'Victim'].map(name => cg.$iri + name),
)

/** Finds facts in texts by the words of a vocabulary, in time that grows with the text and no faster. */
export class FactFinder {
  readonly #patterns = new WordIndex<Entry>()
  /** Values by property, so that the words of one do not hide those of another. */
  readonly #values = new Map<string, WordIndex<Value>>()
  readonly #truths = new WordIndex<WordedProperty>()
  readonly #instants = new WordIndex<WordedProperty>()
  readonly #endings = new WordIndex<PartyPattern>()
  /** Properties whose values have something done to them, by people or not. */
  readonly #done = new Set<string>()
  readonly #events = new WordIndex<string>()
  readonly #agents = new WordIndex<string>()

  constructor({ properties, values, eventKinds, agentKinds }: Vocabulary) {
    for (const { id, words } of eventKinds) for (const each of words) this.#events.add(each, id)
    for (const { id, words } of agentKinds) for (const each of words) this.#agents.add(each, id)
    for (const property of properties) this.#addProperty(property, values.get(property.id) ?? [])
  }

  #addProperty(property: WordedProperty, values: readonly { id: string; words: readonly string[] }[]): void {
    const index = new WordIndex<Value>()
    const worded = new Set(property.words.map(words => words.toLowerCase()))
    // one word of the graph's, such as "crime", says too little unless the vocabulary has it
    const isTelling = (words: string) => /\s/.test(words.trim()) || worded.has(words.toLowerCase())
    for (const { id, words } of values) {
      for (const each of words.filter(isTelling).flatMap(formsOf)) index.add(each, { property, value: { concept: id } })
    }
    for (const wording of property.words) {
      const pattern = readPartyPattern(wording)
      if (property.comparedAs === 'Truth') this.#truths.add(wording, property)
      else if (property.comparedAs === 'Instant') this.#instants.add(wording, property)
      else if (property.comparedAs === 'Quantity') continue
      else if (pattern === undefined) index.add(wording, { property, value: { words: wording } })
      else {
        this.#patterns.add(pattern.before || pattern.after, { property, pattern })
        if (pattern.place === 'object') this.#done.add(property.id)
        if (pattern.place === 'between') this.#endings.add(pattern.after, pattern)
      }
    }
    // a graph's concepts are looked for only where the vocabulary has words for the property
    if (property.words.some(wording => readPartyPattern(wording) === undefined)) this.#values.set(property.id, index)
  }

  /** The words for kinds of events in a span. */
  eventWords(folded: FoldedTokens, span: Span): EventWord[] {
    return this.#events.in(folded, span).map(({ start, end, values }) => ({ start, end, kinds: values }))
  }

  /** The kind of agent that a noun phrase is headed by, as IRI; undefined where its head is no word for agents. */
  agentKind(folded: FoldedTokens, { start, end }: Span, head = end - 1): string | undefined {
    for (let i = Math.max(start, head - 3); i <= head; i++) {
      const found = this.#agents.at(folded, i, end)
      if (found && i + found.length === head + 1) return found.values[0]
    }
    return undefined
  }

  /**
   * The facts in one sentence's part of a content, each in no stronger terms than the text has. `isParty` says who can do
   * and suffer what events do; `dates` are those of the text.
   */
  find(
    folded: FoldedTokens,
    span: Span,
    { act, isParty, dates = [] }: { act?: string; isParty: (party: Party) => boolean; dates?: readonly DatedSpan[] },
  ): Fact[] {
    const { tokens } = folded
    const wish = act === undefined ? undefined : byAct[act]
    if (wish !== undefined) return this.#wishes(folded, span, wish)
    if (isGeneral(tokens, span)) return []
    const standing = (found: Span) => standingOf(tokens, found, span.start, span.end)
    const events = this.eventWords(folded, span)
    const isSaidOf = ({ usualKinds }: WordedProperty) =>
      usualKinds.length === 0 || events.some(({ kinds }) => kinds.some(kind => usualKinds.includes(kind)))
    const facts: Fact[] = []
    const add = (property: WordedProperty, found: Span, value: Fact['value']) => {
      const stands = standing(found)
      if (stands === 'asserted' || stands === 'hedged')
        facts.push({ start: found.start, end: found.end, property, value, hedged: stands === 'hedged' })
    }

    for (const [property, index] of this.#values) {
      if (Object.values(byAct).includes(property)) continue
      for (const { start, end, values } of index.in(folded, span)) {
        const known = values.find(({ value }) => 'concept' in value)
        const { property, value } = known ?? values[0]!
        if (isSaidOf(property)) add(property, { start, end }, value)
      }
    }
    for (const { start, end, values } of this.#truths.in(folded, span)) {
      for (const property of values.filter(isSaidOf)) {
        if (standing({ start, end }) === 'negated')
          facts.push({ start, end, property, value: { truth: false }, hedged: false })
        else add(property, { start, end }, { truth: true })
      }
    }
    for (const { start, end, values } of this.#patterns.in(folded, span)) {
      const isEnding = (pattern: PartyPattern) => (at: number) =>
        this.#endings.at(folded, at, span.end)?.values.some(({ after }) => after === pattern.after) ?? false
      for (const { property, pattern } of values) {
        if (!isSaidOf(property)) continue
        const parties =
          pattern.place === 'between'
            ? findBetween(tokens, end, span, isEnding(pattern))
            : findParties(tokens, pattern, { start, end }, span)
        const isDone = this.#done.has(property.id)
        for (const party of parties.filter(party => isDone || (isParty(party) && !this.#isSpeaker(folded, party))))
          add(property, { start, end }, { party, isDoer: !isDone })
      }
    }
    for (const { start, end, values } of this.#instants.in(folded, span)) {
      const date = dates.find(({ start: from }) => from >= end && from - end <= 6)
      const event = events.findLast(({ end: before }) => before <= start && start - before <= 8)
      const day = date?.from ?? date?.until
      if (day === undefined || event === undefined) continue
      for (const property of values) add(property, { start, end }, { date: day })
    }
    return facts.sort((a, b) => a.start - b.start)
  }

  /** Whether somebody is named as one who speaks, and would attack or target things in words. */
  #isSpeaker(folded: FoldedTokens, party: Party): boolean {
    const kind = this.agentKind(folded, party, party.head)
    return kind !== undefined && speakers.has(kind)
  }

  #wishes(folded: FoldedTokens, span: Span, property: string): Fact[] {
    return (this.#values.get(property)?.in(folded, span) ?? []).flatMap(({ start, end, values }) => {
      if (standingOf(folded.tokens, { start, end }, span.start, span.end) === 'negated') return []
      const { property, value } = values.find(({ value }) => 'concept' in value) ?? values[0]!
      return { start, end, property, value, hedged: false }
    })
  }
}

/** A label, and where it begins with a word such as "Releasing" also with the verb's other form. */
function formsOf(label: string): string[] {
  const [, stem, rest] = /^(\p{L}{3,})ing(\s.*)$/u.exec(label) ?? []
  return stem === undefined ? [label] : [label, `${stem}${rest}`, `${stem}e${rest}`]
}

/** Whether a sentence speaks of what acts of a kind are, rather than of one that happened: "Killing prisoners is a war crime". */
function isGeneral(tokens: readonly Token[], { start, end }: Span): boolean {
  let first = start
  while (first < end && !/\p{L}/u.test(tokens[first]!.word)) first++
  if (tokens[first]?.pos === 'ADV') first++
  if (first >= end || !/ing$/i.test(tokens[first]!.word)) return false
  return tokens
    .slice(first, Math.min(end, first + 40))
    .some(({ word }) => /^(?:is|are|constitutes?|amounts?)$/i.test(word))
}
