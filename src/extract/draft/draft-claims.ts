import type { Quad } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { cg } from '../../rdf/namespaces.js'
import { type DocumentDate, placeDates } from '../dates/find-dates.js'
import { foldTokens } from '../facts/word-index.js'
import type { Reading } from '../reading.js'
import { commonWords } from '../statements/names.js'
import { toCodePoints, toUnits } from '../text/offsets.js'
import type { Token } from '../text/tokens.js'
import { AgentFinder, type DraftAgent } from './agents.js'
import { findCalamity } from './calamity.js'
import { ConceptFinder } from './concepts.js'
import type { DocumentDrafts, DraftAttribution, Stretch } from './document-drafts.js'
import { type DraftContext, linksIn, speaksOfViolence, standingIn } from './draft-context.js'
import { type DraftSource, describeDocument, describeExtraction } from './draft-document.js'
import { DraftGraph } from './draft-graph.js'
import { type DraftedContent, draftContent, type Subject } from './draft-statements.js'
import type { Drafting } from './drafting.js'
import { EventFinder } from './events.js'
import { findEarlier, isWithdrawal, withdraw } from './life.js'
import { PlaceFinder } from './places.js'
import { partByOwner, type Run } from './runs.js'
import { listFacts, type StatedFact } from './stated-facts.js'
import { lessSure, surenessOfOwn } from './sureness.js'
import { type DraftClaim, writeDrafts } from './write-drafts.js'

/** The draft claims of one document as quads. */
export interface DraftedClaims {
  readonly quads: readonly Quad[]
  /** Namespace of everything that is new in them. */
  readonly namespace: string
  /** The facts that they state, perpetrators first in each. */
  readonly facts: readonly StatedFact[]
}

/**
 * Makes draft claims of what was found in a document: each attribution, and each sentence of the document's own that says
 * something comparable. What is known to the graph is used; everybody and everything else is new and marked as a draft.
 */
export function draftClaims(
  drafts: DocumentDrafts,
  { text, tokens, dates }: Reading,
  drafting: Drafting,
  { now = new Date() }: { now?: Date } = {},
): DraftedClaims {
  const { document, attributions } = drafts
  const graph = new DraftGraph(document.sha256, document.iri)
  const names = drafting.linker.link(text, { common: drafting.documents.get(document.sha256)?.hasClaims ?? false })
  const folded = foldTokens(tokens)
  const unit = toUnits(text)
  const context: DraftContext = {
    drafting,
    text,
    toUnit: unit,
    names,
    dates: placeDates(dates, dateOf(drafts, drafting)).map(({ span, from, until }) => ({
      ...span,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    })),
    folded,
    common: commonWords(folded.tokens),
    isViolent: speaksOfViolence(drafting, folded, drafts),
    calamity: findCalamity(drafting, folded),
    agents: new AgentFinder(drafting, graph, names),
    places: new PlaceFinder(drafting, graph, names),
    concepts: new ConceptFinder(drafting, graph),
    events: new EventFinder(drafting, graph),
  }
  const source = describeDocument(document, {
    graph,
    drafting,
    agents: context.agents,
    readOn: now.toISOString().slice(0, 10),
  })
  context.agents.noteNames(
    attributions.flatMap(({ agent, chain }) => [...(agent === undefined ? [] : [agent]), ...chain]),
  )
  const slice = ([start, end]: Stretch) => text.slice(unit(start), unit(end))
  const runs = groupBy(partByOwner(context.folded.tokens, drafts, unit), ({ owner }) => owner)
  const found = attributions
    .filter(({ content }) => content.length > 0)
    .flatMap(attribution => {
      const [named] = attribution.source
      const words = attribution.agent ?? (named && slice(named))
      const its = runs.get(attribution.id) ?? []
      const claim = draftAttribution(context, attribution, words, source, its)
      if (isWithdrawal(context, attribution)) return [withdraw(claim)]
      const earlier = findEarlier(context, attribution, its, claim)
      return earlier === undefined ? [claim] : [earlier, { ...claim, revises: earlier.id }]
    })
  const own = draftOwnVoice(context, source, runs.get(null) ?? [])
  const extraction = describeExtraction(graph, source.iri, now)
  const claims = [...found, ...own]
  writeDrafts(claims, { graph, source, extraction, slice })
  return {
    quads: graph.quads,
    namespace: graph.namespace,
    facts: listFacts(claims.filter(({ id }) => !id.endsWith('-earlier'))),
  }
}

/** When a document was published, as it says or as the graph that holds it has it. */
function dateOf({ document: { published, sha256 } }: DocumentDrafts, { documents }: Drafting): DocumentDate {
  const known = documents.get(sha256)
  if (known === undefined) return published === undefined ? {} : { published }
  const { published: on, notBefore, notAfter } = known
  return {
    ...(on === undefined ? {} : { published: on }),
    ...(notBefore === undefined ? {} : { notBefore }),
    // a last day alone, such as that on which it was read, tells no year
    ...(notAfter === undefined || notBefore === undefined ? {} : { notAfter }),
  }
}

function draftAttribution(
  context: DraftContext,
  attribution: DraftAttribution,
  words: string | undefined,
  source: DraftSource,
  runs: readonly Run[],
): DraftClaim {
  const { id, act, certainty, stance, content, chain } = attribution
  const relays = chain.slice(0, -1).flatMap(relay => context.agents.find(relay) ?? [])
  const claimant =
    (words === undefined ? undefined : context.agents.find(words)) ??
    (chain.length === 0 ? source.publisher : context.agents.unnamed(`Somebody who is not named (draft ${id})`))
  // without a stance, the words leave open whether the claimant says it
  // of whom nobody is said to accuse them, it is not said what they did
  const accuses = (attribution.source.length === 0 ? [] : attribution.cue)
    .flatMap(stretch => wordsOfKind(context, stretch, 'AccusingVerb'))[0]
    ?.lemma.toLowerCase()
  const isLeftOpen = stance === undefined || (stance === 'Denies' && isOfOwnPart(context, runs))
  const said = isLeftOpen ? nothing : draftContent(context, runs, { id, act, certainty, stance, accuses, claimant })
  return {
    id,
    claimant,
    chain: chain.length === 0 ? [] : [...relays, source.publisher],
    addressee: attribution.addressee === undefined ? undefined : context.agents.find(attribution.addressee),
    attribution: {
      ...attribution,
      ...withHedge(attribution, said),
      confidence: lessSure(attribution.confidence, said, { isNamed: words !== undefined }),
    },
    passage: [content[0]![0], content.at(-1)![1]],
    statements: said.statements,
    about: said.about.length > 0 ? said.about : aboutAgents(context, runs, claimant),
  }
}

/** The certainty of a claim: its own, or the hedge that its figures have. */
function withHedge({ certainty }: Partial<DraftAttribution>, { hedge }: DraftedContent): { certainty?: string } {
  const hedged = certainty ?? hedge
  return hedged === undefined ? {} : { certainty: hedged }
}

/** Whether what is denied is a part in something, not that it happened: "denied any responsibility for the attack". */
function isOfOwnPart({ folded: { tokens } }: DraftContext, [first]: readonly Run[]): boolean {
  if (first === undefined) return false
  const opening = tokens.slice(first.start, Math.min(first.end, first.start + 4))
  return opening.some(({ word }) =>
    /^(?:responsibility|involvement|role|part|complicity|knowledge|links?|guilt|blame|connections?)$/i.test(word),
  )
}

/** The words of a stretch of the document that are of a kind. */
function wordsOfKind(
  { toUnit, folded: { tokens } }: DraftContext,
  [start, end]: Stretch,
  kind: string,
): readonly Token[] {
  return standingIn(tokens, { start: toUnit(start), end: toUnit(end) }).filter(({ kinds }) => kinds.has(kind))
}

const nothing: DraftedContent = { statements: [], about: [] }

/** The agents of the graph that a content names, or an event that says that it is not yet said what it is about. */
function aboutAgents(context: DraftContext, runs: readonly Run[], claimant: DraftAgent): Subject[] {
  const ids = new Set(runs.flatMap(run => linksIn(context, context.names.agents, run).map(({ id }) => id)))
  ids.delete(claimant.iri.value)
  if (ids.size > 0) return [...ids].map(id => ({ iri: rdf.namedNode(id), label: context.drafting.labelOf(id) }))
  return [context.events.find({ kind: cg.UnknownEvent.value }, '')]
}

/** Claims of the publisher, one for each sentence of the document's own that says something comparable. */
function draftOwnVoice(context: DraftContext, { publisher }: DraftSource, runs: readonly Run[]): DraftClaim[] {
  const { tokens } = context.folded
  const codePoint = toCodePoints(context.text)
  const sentences = groupBy(runs, ({ start }) => tokens[start]!.sentence)
  const drafts: DraftClaim[] = []
  for (const parts of sentences.values()) {
    const id = `o${drafts.length + 1}`
    const said = draftContent(context, parts, { id })
    const { statements, about } = said
    if (statements.length === 0) continue
    const passage: Stretch = [codePoint(tokens[parts[0]!.start]!.start), codePoint(tokens[parts.at(-1)!.end - 1]!.end)]
    const attribution = {
      ...{ act: 'Report', stance: 'Asserts', ...withHedge({}, said) },
      confidence: lessSure(surenessOfOwn(tokens, parts), said, { isNamed: true }),
    }
    drafts.push({ id, claimant: publisher, chain: [], attribution, passage, statements, about })
  }
  return drafts
}

function groupBy<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}
