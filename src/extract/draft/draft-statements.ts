import type { Span } from '../../claims/document.js'
import { rdf } from '../../rdf/environment.js'
import { cg } from '../../rdf/namespaces.js'
import { standingOf } from '../facts/asserted.js'
import type { EventWord, Fact } from '../facts/find-facts.js'
import type { Party } from '../facts/parties.js'
import type { WordedProperty } from '../facts/vocabulary.js'
import { type ContentStatement, type ContentValue, statementKey } from './content.js'
import { type Desk, linksIn, standingIn, wordsOf } from './desk.js'
import type { DraftQuantity } from './draft.js'
import type { DraftEvent, Scope } from './events.js'
import { readPhrase } from './phrase.js'
import type { Figure, Run } from './runs.js'

/** What a claim is about: an agent, or an event with its kind. */
export type Subject = ContentStatement['subject'] & { readonly kind?: string }

/** What one claim says, as far as it can be compared, and the events that it speaks of. */
export interface DraftedContent {
  readonly statements: readonly ContentStatement[]
  readonly about: readonly Subject[]
}

/** Drafts what the runs of one claim say: figures first, then facts on the events of the figures beside them. */
export function draftContent(
  desk: Desk,
  runs: readonly Run[],
  { id, act, certainty }: { id: string; act?: string | undefined; certainty?: string | undefined },
): DraftedContent {
  const statements = new Map<string, ContentStatement>()
  const about = new Map<string, Subject>()
  const taken = new Set<string>()
  const add = (statement: ContentStatement) => {
    taken.add(`${statement.subject.iri.value} ${statement.property.id}`)
    statements.set(statementKey(statement), statement)
    about.set(statement.subject.iri.value, statement.subject)
  }
  const wholes = new Map<string, DraftEvent>()
  let last: DraftEvent | undefined
  for (const run of runs) {
    const words = desk.drafting.finder.eventWords(desk.folded, run)
    let first: DraftEvent | undefined
    for (const placed of run.figures) {
      const property = measureOf(desk, placed.quantity)
      if (property === undefined) continue
      const event = eventOfFigure(desk, placed, property, words, {
        apart: id,
        whole: placed.quantity.total ? undefined : wholes.get(property.id),
        isTaken: event => taken.has(`${event.iri.value} ${property.id}`),
      })
      if (placed.quantity.total) {
        wholes.set(property.id, event)
        first ??= event
      }
      add({ subject: event, property, value: { quantity: placed.quantity } })
      const perpetrator = perpetratorOf(desk, placed, run)
      if (perpetrator) add({ subject: event, ...perpetrator })
    }
    last = first ?? last
    const facts = desk.drafting.finder
      .find(desk.folded, run, {
        ...(act === undefined ? {} : { act }),
        isParty: party => isParty(desk, party),
        dates: standingIn(desk.dates, run),
      })
      .filter(
        ({ hedged, property }) => (!hedged || certainty !== undefined) && (desk.isViolent || !isOfViolence(property)),
      )
    for (const fact of facts) {
      const value = readValue(desk, fact)
      if (value === undefined) continue
      const event = eventOfFact(desk, fact, run, words, first, last, id)
      last = event
      add({ subject: event, property: fact.property, value })
    }
    const kind = statements.size > 0 ? undefined : words[0]?.kinds[0]
    const scope = kind === undefined ? undefined : scopeOf(desk, run, kind)
    if (scope?.places?.length || scope?.from || scope?.until) {
      const event = desk.events.find(scope, id)
      about.set(event.iri.value, event)
    }
  }
  return { statements: [...statements.values()], about: [...about.values()] }
}

/** Whether a property is said of violence, so that elsewhere its words are figures of speech. */
function isOfViolence({ usualKinds }: WordedProperty): boolean {
  return usualKinds.includes(`${cg.$iri}Killing`)
}

function measureOf({ drafting }: Desk, { measure, value, min, max }: DraftQuantity): WordedProperty | undefined {
  if (value === undefined && min === undefined && max === undefined) return undefined
  if (min !== undefined && max !== undefined && min > max) return undefined
  return drafting.vocabulary.properties.find(
    ({ id, comparedAs }) => id === cg.$iri + measure && comparedAs === 'Quantity',
  )
}

/** The event that a figure counts: of the kind whose word stands nearest, with the figure's own place, period and group. */
function eventOfFigure(
  desk: Desk,
  { quantity, at }: Figure,
  { usualKinds, impliedKind }: WordedProperty,
  words: readonly EventWord[],
  { apart, whole, isTaken }: { apart: string; whole: DraftEvent | undefined; isTaken: (event: DraftEvent) => boolean },
): DraftEvent {
  const kind = nearestKind(words, at, usualKinds) ?? impliedKind ?? cg.UnknownEvent.value
  const places = quantity.place === undefined ? [] : desk.places.find(quantity.place)
  const scope = {
    kind: whole?.kind ?? kind,
    places: places.length > 0 ? places : (whole?.places ?? []),
    victims: quantity.victims === undefined ? undefined : desk.concepts.group(quantity.victims),
    from: quantity.from ?? whole?.from,
    until: quantity.until ?? whole?.until,
  }
  const part = whole && { whole, reason: 'Part: the text counts it among those of the wider figure.' }
  const event = desk.events.find(scope, apart, part)
  // a second figure of the same scope must count something else
  return isTaken(event) ? desk.events.find(scope, `${apart} at ${at}`, { ...part, again: true }) : event
}

/** The event that a fact is said of: that of the figure in its sentence, one that the sentence has a word for, or the last spoken of. */
function eventOfFact(
  desk: Desk,
  { start, property: { usualKinds } }: Fact,
  run: Run,
  words: readonly EventWord[],
  first: DraftEvent | undefined,
  last: DraftEvent | undefined,
  id: string,
): DraftEvent {
  if (first && (usualKinds.length === 0 || usualKinds.includes(first.kind))) return first
  const kind = nearestKind(words, start, usualKinds)
  if (kind === undefined && last) return last
  return desk.events.find(scopeOf(desk, run, kind ?? cg.UnknownEvent.value), id)
}

/** An event of a kind with the one place and the one period that a run names. */
function scopeOf(desk: Desk, run: Span, kind: string): Scope {
  const places = desk.places.innermost(linksIn(desk, desk.names.places, run).map(({ id }) => id))
  const dated = standingIn(desk.dates, run).filter(({ from, until }) => from !== undefined || until !== undefined)
  const [date] = dated.length === 1 ? dated : []
  return { kind, places, from: date?.from, until: date?.until }
}

function nearestKind(words: readonly EventWord[], at: number, usual: readonly string[]): string | undefined {
  let best: { kind: string; distance: number } | undefined
  for (const { start, end, kinds } of words) {
    const kind = usual.length === 0 ? kinds[0] : kinds.find(kind => usual.includes(kind))
    const distance = at < start ? start - at : at >= end ? at - end + 1 : 0
    if (kind !== undefined && (best === undefined || distance < best.distance)) best = { kind, distance }
  }
  return best?.kind
}

function perpetratorOf(desk: Desk, { quantity, at }: Figure, run: Run): Omit<ContentStatement, 'subject'> | undefined {
  const property = desk.drafting.vocabulary.properties.find(({ id }) => id === `${cg.$iri}perpetrator`)
  if (quantity.perpetrator === undefined || property === undefined) return undefined
  if (standingOf(desk.folded.tokens, { start: at, end: at + 1 }, run.start, run.end) !== 'asserted') return undefined
  const agent = desk.agents.find(quantity.perpetrator)
  return agent && { property, value: agent }
}

/**
 * Whether a noun phrase names somebody who can be said to have done something: an organisation or group of the graph, or
 * one that has a word for its kind. A person's name alone accuses nobody without a person's review.
 */
function isParty(desk: Desk, party: Party): boolean {
  const link = linksIn(desk, desk.names.agents, party).find(({ end }) => end === desk.folded.tokens[party.head]!.end)
  if (link) return !desk.drafting.isPerson(link.id)
  return desk.drafting.finder.agentKind(desk.folded, party, party.head) !== undefined
}

function readValue(desk: Desk, { value }: Fact): ContentValue | undefined {
  if ('truth' in value || 'date' in value) return value
  if ('concept' in value) return desk.concepts.known(value.concept)
  if ('words' in value) return desk.concepts.find(value.words)
  const { tokens } = desk.folded
  const words = wordsOf(desk, value.party)
  const link = linksIn(desk, desk.names.agents, value.party).find(({ end }) => end === tokens[value.party.head]!.end)
  if (link) return { iri: rdf.namedNode(link.id), label: desk.drafting.labelOf(link.id) }
  if (value.isDoer) return desk.agents.find(words)
  const phrase = readPhrase(words)
  const known = phrase && desk.agents.linkOf(phrase)
  if (known !== undefined) return { iri: rdf.namedNode(known), label: desk.drafting.labelOf(known) }
  const place = linksIn(desk, desk.names.places, value.party).find(
    ({ end }) => end === tokens[value.party.end - 1]!.end,
  )
  if (place) return { iri: rdf.namedNode(place.id), label: desk.drafting.labelOf(place.id) }
  return desk.concepts.find(words)
}
