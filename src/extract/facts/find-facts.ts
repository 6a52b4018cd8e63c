import type { Span } from '../../claims/document.js'
import { cg } from '../../rdf/namespaces.js'
import { type Party, partyBefore, partyFrom } from '../grammar/party-phrase.js'
import { isPassive } from '../grammar/voice.js'
import type { Token } from '../text/tokens.js'
import { isDeedFirst, readAccusation } from './accused.js'
import { standingOf } from './asserted.js'
import { type EventWord, findEventWords } from './event-words.js'
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
  /** The words that say what was done, where they are others than those of the fact. */
  readonly deed?: Span
  /** Whether who did it stands beside the words that say so, with helping verbs or "by" between them alone. */
  readonly isPlain?: boolean
}

/** A date in a text, as token numbers. */
export interface DatedSpan extends Span {
  readonly from?: string
  readonly until?: string
}

/** What the facts of a part of a content are found by. */
export interface FindFactsOptions {
  readonly act?: string
  /** Who can do and suffer what events do. */
  readonly isParty: (party: Party) => boolean
  /** Who is named as a person, whom no text accuses before a person has looked at it. */
  readonly isPerson?: (party: Party) => boolean
  /** The dates of the text. */
  readonly dates?: readonly DatedSpan[]
  /** The verb of its words of saying, in dictionary form, where it accuses, as "accuse" and "blame" do. */
  readonly accuses?: string | undefined
  /** Where the accused stand, if not in the span. */
  readonly accused?: Span | undefined
}

type Entry = { property: WordedProperty; pattern: PartyPattern }
type Value = { property: WordedProperty; value: { concept: string } | { words: string } }

/** Properties whose values are what a demand asks for and what a pledge undertakes, by speech act. */
const byAct: Readonly<Record<string, string>> = { Demand: `${cg.$iri}urges`, Pledge: `${cg.$iri}undertakes` }

/** Verbs that say of an event no more than that somebody did it. */
const lightVerbs = /^(?:carry out|commit|perpetrate|conduct|launch)$/

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
  readonly #perpetrator: WordedProperty | undefined

  constructor({ properties, values, eventKinds, agentKinds }: Vocabulary) {
    for (const { id, words } of eventKinds) for (const each of words) this.#events.add(each, id)
    for (const { id, words } of agentKinds) for (const each of words) this.#agents.add(each, id)
    this.#perpetrator = properties.find(({ id }) => id === `${cg.$iri}perpetrator`)
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

  /** The words for kinds of events in a span, but for those that only begin the name of somebody: "the fire brigade". */
  eventWords(folded: FoldedTokens, span: Span): EventWord[] {
    return findEventWords(folded, span, { events: this.#events, agents: this.#agents })
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
   * The facts in one sentence's part of a content, each in no stronger terms than the text has.
   */
  find(
    folded: FoldedTokens,
    span: Span,
    { act, isParty, isPerson = () => false, dates = [], accuses, accused }: FindFactsOptions,
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
    const add = (
      property: WordedProperty,
      found: Span,
      value: Fact['value'],
      { isPlain = false, isLaid = false }: { isPlain?: boolean; isLaid?: boolean } = {},
    ) => {
      const stands = standing(found)
      // who lays it on somebody is not said
      const hedged = stands === 'hedged' || (isLaid && stands === 'asserted')
      if (hedged || stands === 'asserted')
        facts.push({ start: found.start, end: found.end, property, value, hedged, ...(isPlain ? { isPlain } : {}) })
    }

    // of several who are named together all stand, or none; a person's name is passed over
    const doers = (parties: readonly Party[], mayBe = (party: Party) => !this.#isSpeaker(folded, party)) => {
      const others = parties.filter(party => !isPerson(party))
      const isMeant = ({ start }: Party) => !/^(?:any|no|neither|whichever)$/i.test(tokens[start - 1]?.word ?? '')
      return others.every(party => isParty(party) && isMeant(party) && mayBe(party)) ? others : []
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
        if (lightVerbs.test(pattern.after) && !this.#isOfDeed(folded, property, { start, end }, span)) continue
        const parties =
          pattern.place === 'between'
            ? findBetween(tokens, end, span, isEnding(pattern))
            : findParties(tokens, pattern, { start, end }, span)
        const isDone = this.#done.has(property.id)
        const named = isDone ? parties : doers(parties)
        for (const party of named)
          add(
            property,
            { start, end },
            { party, isDoer: !isDone },
            { isPlain: isBeside(tokens, named, { start, end }), isLaid: /^blame\b/.test(pattern.before) },
          )
      }
    }
    if (accuses !== undefined) facts.push(...this.#accused(folded, span, doers, { verb: accuses, accused }))
    for (const { start, end, values } of this.#instants.in(folded, span)) {
      const date = dates.find(({ start: from }) => from >= end && from - end <= 6)
      const event = events.findLast(({ end: before }) => before <= start && start - before <= 8)
      // "began before 9 March" says no day
      if (date?.from === undefined || date.until === undefined || event === undefined) continue
      for (const property of values) add(property, { start, end }, { date: date.from })
    }
    return facts.sort((a, b) => a.start - b.start)
  }

  /** Whether what is carried out or committed is an event of a property's kinds, and not an inquiry into one. */
  #isOfDeed(folded: FoldedTokens, { usualKinds }: WordedProperty, { start, end }: Span, span: Span): boolean {
    const { tokens } = folded
    const done = isPassive(tokens, start, span.start)
    const object = done
      ? partyBefore(tokens, beforeAside(tokens, start, span.start), span.start)
      : partyFrom(tokens, end, span.end)
    if (object === undefined) return false
    return this.eventWords(folded, object).some(({ kinds }) => kinds.some(kind => usualKinds.includes(kind)))
  }

  /** Those whom the content of an accusation names, where it is an event's deed of which they are accused. */
  #accused(
    folded: FoldedTokens,
    span: Span,
    doers: (parties: readonly Party[], mayBe?: (party: Party) => boolean) => readonly Party[],
    by: { readonly verb: string; readonly accused: Span | undefined },
  ): Fact[] {
    const accusation = readAccusation(folded.tokens, span, by)
    const property = this.#perpetrator
    if (accusation === undefined || property === undefined) return []
    const deeds = this.eventWords(folded, accusation.charge).filter(({ kinds }) =>
      kinds.some(kind => property.usualKinds.includes(kind) || kind === `${cg.$iri}Death`),
    )
    const isDeed = (at: number) => deeds.some(({ start }) => start === at)
    const [deed] = deeds
    if (!isDeedFirst(folded.tokens, accusation.charge, isDeed)) return []
    // an official may attack somebody in words, and not kill in words
    const isKilling = deeds.some(({ kinds }) => kinds.includes(`${cg.$iri}Killing`))
    return doers(accusation.parties, isKilling ? () => true : undefined).map(party => ({
      ...{ start: party.start, end: party.end, property, hedged: false, isPlain: accusation.parties.length === 1 },
      ...(deed === undefined ? {} : { deed: { start: deed.start, end: deed.end } }),
      value: { party, isDoer: true },
    }))
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

/** Where the subject of a verb ends, with an aside between commas behind it: "the raid, in which ten died, was carried out". */
function beforeAside(tokens: readonly Token[], verb: number, from: number): number {
  let close = verb - 1
  while (close > from && /^(?:AUX|ADV)$/.test(tokens[close]!.pos)) close--
  if (tokens[close]?.word !== ',') return verb
  const open = tokens.slice(from, close).findLastIndex(({ word }) => word === ',')
  return open > 0 ? from + open : verb
}

/** Whether some who are named together stand directly before words or behind them, past helping verbs or "by". */
function isBeside(tokens: readonly Token[], parties: readonly Span[], { start, end }: Span): boolean {
  const [first, last] = [parties[0], parties.at(-1)]
  if (first === undefined || last === undefined) return false
  const between = last.end <= start ? tokens.slice(last.end, start) : tokens.slice(end, first.start)
  return between.every(({ pos, word }) => /^(?:AUX|ADV|DET)$/.test(pos) || /^(?:by|dead|for)$/i.test(word))
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
