import type { Span } from '../../claims/document.js'
import { rdf } from '../../rdf/environment.js'
import { cg } from '../../rdf/namespaces.js'
import { isCalledInvented, standingOfFigure } from '../facts/asserted.js'
import type { EventWord } from '../facts/event-words.js'
import type { Fact } from '../facts/find-facts.js'
import type { WordedProperty } from '../facts/vocabulary.js'
import { hedgeAt } from '../grammar/hedge.js'
import type { DraftAgent } from './agents.js'
import { type ContentStatement, type ContentValue, statementKey } from './content.js'
import { type CountedBy, type Deed, findDeed, relateDeeds } from './deeds.js'
import type { DraftQuantity } from './document-drafts.js'
import { isDoer, isPersonNamed } from './doers.js'
import { type DraftContext, linksIn, standingIn, wordsOf } from './draft-context.js'
import type { DraftEvent, Scope } from './events.js'
import { readPhrase } from './phrase.js'
import type { Figure, Run } from './runs.js'

/** What a claim is about: an agent, or an event with its kind. */
export type Subject = ContentStatement['subject'] & { readonly kind?: string }

/** What one claim says, as far as it can be compared, and the events that it speaks of. */
export interface DraftedContent {
  readonly statements: readonly ContentStatement[]
  readonly about: readonly Subject[]
  /** The hedge that the words of a figure have, where the claim is not hedged as a whole. */
  readonly hedge?: string
  /** Whether it names perpetrators, all of them beside the verb that says what they did, or some elsewhere. */
  readonly accuses?: 'plainly' | 'loosely'
}

/** How the claim is said whose content is drafted. */
export interface Saying {
  readonly id: string
  readonly act?: string | undefined
  readonly stance?: string | undefined
  readonly certainty?: string | undefined
  /** The verb of its words of saying, in dictionary form, where it accuses somebody. */
  readonly accuses?: string | undefined
  /** Who says it. */
  readonly claimant?: DraftAgent | undefined
}

/** Drafts what the runs of one claim say: figures first, then facts on the events of the figures beside them. */
export function draftContent(
  context: DraftContext,
  runs: readonly Run[],
  { id, act, certainty, stance, accuses, claimant }: Saying,
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
  // who denies something may call it invented
  const invented = stance === 'Denies' ? new Set<number>() : inventedSentences(context, runs)
  let hedge: string | undefined
  let accusing: DraftedContent['accuses']
  for (const [r, whole] of runs.entries()) {
    const run = stance === 'Denies' ? mainClause(context, whole) : whole
    if (invented.has(context.folded.tokens[run.start]!.sentence)) continue
    const words = context.drafting.finder.eventWords(context.folded, run)
    let first: DraftEvent | undefined
    const counted: CountedBy<DraftEvent>[] = []
    for (const placed of run.figures) {
      const property = measureOf(context, placed.quantity)
      const stands = standingOfFigure(context.folded.tokens, placed.at, run.start, run.end)
      if (property === undefined || stands === 'unreal' || stands === 'negated') continue
      if (isOneOfSum(placed.quantity, run)) continue
      if (stands === 'hedged') hedge ??= hedgeIn(context, run)
      const event = eventOfFigure(context, placed, property, words, {
        apart: id,
        whole: placed.quantity.total ? undefined : wholes.get(property.id),
        isTaken: event => taken.has(`${event.iri.value} ${property.id}`),
      })
      if (placed.quantity.total) {
        wholes.set(property.id, event)
        first ??= event
      }
      add({ subject: event, property, value: { quantity: placed.quantity } })
      counted.push({ event, words: placed.trigger ?? nearestWord(words, placed.at, property.usualKinds) ?? run })
    }
    last = first ?? last
    const found = context.drafting.finder
      .find(context.folded, run, {
        ...(act === undefined ? {} : { act }),
        isParty: party => isDoer(context, party),
        isPerson: party => isPersonNamed(context, party),
        accuses,
        accused: accuses === undefined ? undefined : runs[r - 1],
        dates: standingIn(context.dates, run),
      })
      .filter(({ hedged }) => !hedged || certainty !== undefined)
    const isViolent = context.isViolent || found.some(fact => isDoneByArmed(context, fact))
    const facts = found.filter(({ property }) => isViolent || !isOfViolence(property))
    const deeds = relateDeeds(context.folded.tokens, facts, counted)
    for (const fact of facts) {
      const value = stance === 'Denies' && isOwn(context, fact) ? claimant : readValue(context, fact)
      if (value === undefined) continue
      const deed = findDeed(deeds, fact)
      const event =
        deed?.event ??
        (deed?.isApart
          ? eventOfItsOwn(context, deed, fact, words, id)
          : eventOfFact(context, fact, run, words, first, last, id))
      if (!deed?.isApart) last = event
      if (fact.property.id === `${cg.$iri}perpetrator`)
        accusing = fact.isPlain && accusing !== 'loosely' ? 'plainly' : 'loosely'
      add({ subject: event, property: fact.property, value })
    }
    const kind = statements.size > 0 ? undefined : words[0]?.kinds[0]
    const scope = kind === undefined ? undefined : scopeOf(context, run, kind)
    if (scope?.places?.length || scope?.from || scope?.until) {
      const event = context.events.find(scope, id)
      about.set(event.iri.value, event)
    }
  }
  return {
    statements: [...statements.values()],
    about: [...about.values()],
    ...(hedge ? { hedge } : {}),
    ...(accusing ? { accuses: accusing } : {}),
  }
}

/** The sentences of which a claim says that what they tell is invented: "“It is a lie,” she said of the report that …" */
function inventedSentences({ folded: { tokens } }: DraftContext, runs: readonly Run[]): ReadonlySet<number> {
  return new Set(runs.filter(run => isCalledInvented(tokens, run)).map(({ start }) => tokens[start]!.sentence))
}

/** The hedge of a run's words; alleged, where they do not say how. */
function hedgeIn({ folded: { tokens } }: DraftContext, { start, end }: Span): string {
  for (let i = start; i < end; i++) {
    const hedge = hedgeAt(tokens, i)
    if (hedge !== undefined) return hedge
  }
  return 'Alleged'
}

/** What is denied: the main clause, without what a clause with "where" or "in which" tells beside it. */
function mainClause({ folded: { tokens } }: DraftContext, run: Run): Run {
  for (let i = run.start + 1; i < run.end - 1; i++) {
    const next = tokens[i + 1]!.word
    const begins =
      /^(?:where|which|when|after|whose)$/i.test(next) || /^(?:which|whom)$/i.test(tokens[i + 2]?.word ?? '')
    if (tokens[i]!.word === ',' && begins) return { ...run, end: i, figures: run.figures.filter(({ at }) => at < i) }
  }
  return run
}

/** Whether a property is said of violence, so that elsewhere its words are figures of speech. */
function isOfViolence({ usualKinds }: WordedProperty): boolean {
  return usualKinds.includes(`${cg.$iri}Killing`)
}

/** Whether a fact names soldiers, police or an armed group as those who did it: their attacks are none in words. */
function isDoneByArmed({ drafting, folded }: DraftContext, { value }: Fact): boolean {
  if (!('party' in value) || !value.isDoer) return false
  const kind = drafting.finder.agentKind(folded, value.party, value.party.head)
  return kind === `${cg.$iri}ArmedGroup` || kind === `${cg.$iri}StateForces`
}

function measureOf(
  { drafting }: DraftContext,
  { measure, value, min, max }: DraftQuantity,
): WordedProperty | undefined {
  if (value === undefined && min === undefined && max === undefined) return undefined
  if (min !== undefined && max !== undefined && min > max) return undefined
  return drafting.vocabulary.properties.find(
    ({ id, comparedAs }) => id === cg.$iri + measure && comparedAs === 'Quantity',
  )
}

/** The event that a figure counts: of the kind whose word stands nearest, with the figure's own place, period and group. */
function eventOfFigure(
  context: DraftContext,
  { quantity, at }: Figure,
  { usualKinds, impliedKind }: WordedProperty,
  words: readonly EventWord[],
  { apart, whole, isTaken }: { apart: string; whole: DraftEvent | undefined; isTaken: (event: DraftEvent) => boolean },
): DraftEvent {
  const kind = nearestKind(words, at, usualKinds) ?? impliedKind ?? cg.UnknownEvent.value
  const places = quantity.place === undefined ? [] : context.places.find(quantity.place)
  const scope = {
    ...happeningOf(context, whole?.kind ?? kind),
    places: places.length > 0 ? places : (whole?.places ?? []),
    victims: quantity.victims === undefined ? undefined : context.concepts.group(quantity.victims),
    from: quantity.from ?? whole?.from,
    until: quantity.until ?? whole?.until,
  }
  const part = whole && { whole, reason: 'Part: the text counts it among those of the wider figure.' }
  const event = context.events.find(scope, apart, part)
  // a second figure of the same scope must count something else
  return isTaken(event) ? context.events.find(scope, `${apart} at ${at}`, { ...part, again: true }) : event
}

/** Kinds that say no more of an event than that people died. */
const onlyDeadly = new Set([`${cg.$iri}Killing`, `${cg.$iri}Death`])

/** What kind of event people died in: the calamity that the document reports, where the sentence says no more than that they did. */
function happeningOf({ calamity }: DraftContext, kind: string): Pick<Scope, 'kind' | 'noun'> {
  return calamity !== undefined && (onlyDeadly.has(kind) || kind === calamity.kind) ? calamity : { kind }
}

/** The event that a fact is said of: that of the figure in its sentence, one that the sentence has a word for, or the last spoken of. */
function eventOfFact(
  context: DraftContext,
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
  return context.events.find(scopeOf(context, run, kind ?? cg.UnknownEvent.value), id)
}

/** Whether a figure is one person of those whom the sentence counts together, which says it already. */
function isOneOfSum({ measure, total, value, victims }: DraftQuantity, { figures }: Run): boolean {
  if (total || value !== 1 || victims !== undefined) return false
  return figures.some(({ quantity: sum }) => sum.measure === measure && (sum.value ?? 0) > 1)
}

/** An event of a kind with the one place and the one period that a run names. */
function scopeOf(context: DraftContext, run: Span, kind: string): Scope {
  const places = context.places.innermost(linksIn(context, context.names.places, run).map(({ id }) => id))
  const dated = standingIn(context.dates, run).filter(({ from, until }) => from !== undefined || until !== undefined)
  const [date] = dated.length === 1 ? dated : []
  return { ...happeningOf(context, kind), places, from: date?.from, until: date?.until }
}

/** The event of a deed that the sentence tells beside others: of no place and time, as it says neither of this one. */
function eventOfItsOwn(
  context: DraftContext,
  { words: { start, end } }: Deed<DraftEvent>,
  { property: { usualKinds } }: Fact,
  words: readonly EventWord[],
  id: string,
): DraftEvent {
  const kinds = words.find(word => word.start < end && start < word.end)?.kinds ?? []
  const kind = kinds.find(each => usualKinds.includes(each)) ?? kinds[0] ?? cg.UnknownEvent.value
  return context.events.find({ kind }, `${id} at ${start}`, { again: true })
}

function nearestKind(words: readonly EventWord[], at: number, usual: readonly string[]): string | undefined {
  return nearestWord(words, at, usual)?.kind
}

/** The nearest word for an event of some kinds, with the kind. */
function nearestWord(words: readonly EventWord[], at: number, usual: readonly string[]) {
  let best: { readonly start: number; readonly end: number; kind: string; distance: number } | undefined
  for (const { start, end, kinds } of words) {
    const kind = usual.length === 0 ? kinds[0] : kinds.find(kind => usual.includes(kind))
    const distance = at < start ? start - at : at >= end ? at - end + 1 : 0
    if (kind !== undefined && (best === undefined || distance < best.distance)) best = { start, end, kind, distance }
  }
  return best
}

/** Whether those who are said to have done something are the speaker's own: "denied that its fighters attacked". */
function isOwn({ folded: { tokens } }: DraftContext, { value }: Fact): boolean {
  return 'party' in value && value.isDoer && tokens[value.party.start - 1]?.word.toLowerCase() === 'its'
}

function readValue(context: DraftContext, { value }: Fact): ContentValue | undefined {
  if ('truth' in value || 'date' in value) return value
  if ('concept' in value) return context.concepts.known(value.concept)
  if ('words' in value) return context.concepts.find(value.words)
  const { tokens } = context.folded
  const words = wordsOf(context, value.party)
  const link = linksIn(context, context.names.agents, value.party).find(
    ({ end }) => end === tokens[value.party.head]!.end,
  )
  if (link) return { iri: rdf.namedNode(link.id), label: context.drafting.labelOf(link.id) }
  if (value.isDoer) return context.agents.find(words)
  const phrase = readPhrase(words, context.drafting.kinds)
  const known = phrase && context.agents.linkOf(phrase)
  if (known !== undefined) return { iri: rdf.namedNode(known), label: context.drafting.labelOf(known) }
  const place = linksIn(context, context.names.places, value.party).find(
    ({ end }) => end === tokens[value.party.end - 1]!.end,
  )
  if (place) return { iri: rdf.namedNode(place.id), label: context.drafting.labelOf(place.id) }
  return context.concepts.find(words)
}
