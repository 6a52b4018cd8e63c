import type { Span } from '../../claims/document.js'
import { cg } from '../../rdf/namespaces.js'
import type { DocumentDrafts } from '../draft.js'
import type { FoldedTokens } from '../facts/word-index.js'
import type { Link, LinkedNames } from '../linking/linker.js'
import type { AgentFinder } from './agents.js'
import type { ConceptFinder } from './concepts.js'
import type { Drafting } from './drafting.js'
import type { EventFinder } from './events.js'
import type { PlaceFinder } from './places.js'

/** What is at hand while the drafts of one document are made. */
export interface Desk {
  readonly drafting: Drafting
  readonly text: string
  readonly folded: FoldedTokens
  readonly names: LinkedNames
  readonly agents: AgentFinder
  readonly places: PlaceFinder
  readonly concepts: ConceptFinder
  readonly events: EventFinder
  /** Whether the document speaks of people who were killed or hurt, so that "attack" is no figure of speech. */
  readonly isViolent: boolean
}

/** The text of a span of tokens. */
export function wordsOf({ text, folded: { tokens } }: Desk, { start, end }: Span): string {
  return text.slice(tokens[start]!.start, tokens[end - 1]!.end)
}

/** The links that stand within a span of tokens. */
export function linksIn({ folded: { tokens } }: Desk, links: readonly Link[], { start, end }: Span): readonly Link[] {
  const [from, until] = [tokens[start]!.start, tokens[end - 1]!.end]
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (links[middle]!.start < from) low = middle + 1
    else high = middle
  }
  const found: Link[] = []
  for (let i = low; i < links.length && links[i]!.end <= until; i++) found.push(links[i]!)
  return found
}

const violent = new Set(['Killing', 'CombatDeaths', 'Clash'].map(name => cg.$iri + name))

/** Whether a document speaks of people who were killed or hurt. */
export function speaksOfViolence(drafting: Drafting, folded: FoldedTokens, { quantities }: DocumentDrafts): boolean {
  if (quantities.some(({ measure }) => measure === 'deaths' || measure === 'injured')) return true
  const words = drafting.finder.eventWords(folded, { start: 0, end: folded.tokens.length })
  return words.some(({ kinds }) => kinds.some(kind => violent.has(kind)))
}
