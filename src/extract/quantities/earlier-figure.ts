import type { Token } from '../text/tokens.js'
import { type Figure, isRaisedFrom, readFigure } from './figure.js'
import type { FoundQuantity } from './found-quantity.js'

/** So many words stand between an old and a new figure besides "to": "from 19 dead to 12". */
const reach = 3

/** A figure with the one from which it was raised or lowered, where that stands beside it: "from 300 to 350", "to 12 from 19". */
export function withEarlier(tokens: readonly Token[]): (found: FoundQuantity) => FoundQuantity {
  return found => {
    const earlier = earlierBeside(tokens, found)
    return earlier === undefined ? found : { ...found, earlier }
  }
}

function earlierBeside(tokens: readonly Token[], { span, value }: FoundQuantity): Figure | undefined {
  const { sentence } = tokens[span.start]!
  const last = span.end + reach
  for (let from = Math.max(0, span.start - 2 * reach - 2); from <= last; from++) {
    if (tokens[from]?.sentence !== sentence || !isRaisedFrom(tokens, from)) continue
    const old = readFigure(tokens, from + 1)
    if (old?.value === undefined || old.value === value) continue
    const isBefore =
      old.end <= span.start && span.start - old.end <= reach + 1 && isLink(tokens, old.end, span.start, 1)
    const isBehind = span.end <= from && isLink(tokens, span.end, from, 0)
    if (isBefore || isBehind) return old
  }
  return undefined
}

/** Whether words lead from one figure to the other: with so many a "to", and neither a verb nor a mark. */
function isLink(tokens: readonly Token[], start: number, end: number, links: number): boolean {
  const between = tokens.slice(start, end)
  return (
    between.filter(({ word }) => word.toLowerCase() === 'to').length === links &&
    between.every(({ pos }) => !/^(?:VERB|AUX|PUNCT|NUM|CCONJ)$/.test(pos))
  )
}
