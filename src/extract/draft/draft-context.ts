import type { Span } from '../../claims/document.js'
import { cg } from '../../rdf/namespaces.js'
import type { DatedSpan } from '../facts/find-facts.js'
import type { FoldedTokens } from '../facts/word-index.js'
import type { Link, LinkedNames } from '../link/linker.js'
import { firstNotBefore } from '../text/search.js'
import type { AgentFinder } from './agents.js'
import type { Calamity } from './calamity.js'
import type { ConceptFinder } from './concepts.js'
import type { DocumentDrafts } from './document-drafts.js'
import type { Drafting } from './drafting.js'
import type { EventFinder } from './events.js'
import type { PlaceFinder } from './places.js'

/** What is at hand while the drafts of one document are made. */
export interface DraftContext {
  readonly drafting: Drafting
  readonly text: string
  /** The UTF-16 unit of the text at which a code point begins. */
  readonly toUnit: (codePoint: number) => number
  readonly folded: FoldedTokens
  readonly names: LinkedNames
  /** The dates of the text, in order. */
  readonly dates: readonly DatedSpan[]
  readonly agents: AgentFinder
  readonly places: PlaceFinder
  readonly concepts: ConceptFinder
  readonly events: EventFinder
  /** The words that the text writes small somewhere. */
  readonly common: ReadonlySet<string>
  /** Whether the document speaks of people who were killed or hurt, so that "attack" is no figure of speech. */
  readonly isViolent: boolean
  /** The disaster or accident that the document reports. */
  readonly calamity: Calamity | undefined
}

/** The text of a span of tokens. */
export function wordsOf({ text, folded: { tokens } }: DraftContext, { start, end }: Span): string {
  return text.slice(tokens[start]!.start, tokens[end - 1]!.end)
}

/** The links that stand within a span of tokens. */
export function linksIn(
  { folded: { tokens } }: DraftContext,
  links: readonly Link[],
  { start, end }: Span,
): readonly Link[] {
  return standingIn(links, { start: tokens[start]!.start, end: tokens[end - 1]!.end })
}

/** Of spans in order, those that stand within another. */
export function standingIn<Item extends Span>(spans: readonly Item[], { start, end }: Span): readonly Item[] {
  const found: Item[] = []
  for (
    let i = firstNotBefore(spans.length, i => spans[i]!.start < start);
    i < spans.length && spans[i]!.end <= end;
    i++
  )
    found.push(spans[i]!)
  return found
}

const violent = new Set(['Killing', 'CombatDeaths', 'Clash'].map(name => cg.$iri + name))

/** Whether a document speaks of people who were killed or hurt. */
export function speaksOfViolence(drafting: Drafting, folded: FoldedTokens, { quantities }: DocumentDrafts): boolean {
  if (quantities.some(({ measure }) => measure === 'deaths' || measure === 'injured')) return true
  const words = drafting.finder.eventWords(folded, { start: 0, end: folded.tokens.length })
  return words.some(({ kinds }) => kinds.some(kind => violent.has(kind)))
}
