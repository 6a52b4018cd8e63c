import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'
import type { FoldedTokens, WordIndex } from './word-index.js'

/** A word or words for a kind of event. */
export interface EventWord extends Span {
  readonly kinds: readonly string[]
}

/** Finds the words for kinds of events in a span, but for those that only begin the name of somebody: "the fire brigade". */
export function findEventWords(
  folded: FoldedTokens,
  span: Span,
  { events, agents }: { events: WordIndex<string>; agents: WordIndex<string> },
): EventWord[] {
  return events
    .in(folded, span)
    .filter(({ start, end }) => (agents.at(folded, start, span.end)?.length ?? 0) <= end - start)
    .flatMap(found => (isNounWithPreposition(folded.tokens, found) ? firstAlone(folded, found, events) : [found]))
    .map(({ start, end, values }) => ({ start, end, kinds: values }))
}

/** The entry of a first word alone: of "a fire at the mill", where "fire at" is what soldiers do, that of "fire". */
function firstAlone(folded: FoldedTokens, { start }: Span, events: WordIndex<string>) {
  const found = events.at(folded, start, start + 1)
  return found === undefined ? [] : [{ start, end: start + 1, values: found.values }]
}

/** Whether words that end with a preposition begin with a noun, so that they are no verb with what it is done to. */
function isNounWithPreposition(tokens: readonly Token[], { start, end }: Span): boolean {
  return end - start > 1 && tokens[end - 1]!.pos === 'ADP' && tokens[start]!.pos === 'NOUN'
}
