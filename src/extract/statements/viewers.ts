import type { Span } from '../../claims/document.js'
import { fullPhraseFrom } from '../grammar/full-phrase.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'

const seeing =
  /^(?:interviewed|questioned|contacted|reached|seen|obtained|reviewed|viewed|examined|read|verified|acquired|consulted)$/
const giving = /^(?:shown|leaked|given|sent|provided|submitted|passed|shared|handed|addressed|released|forwarded)$/

/** Whoever passes a record on because they have seen it, or were given it: "a report seen by the agency". */
export function viewerOf(sources: readonly Span[], tokens: readonly Token[]): Span | undefined {
  for (const source of sources) {
    const at = seenAt(source, tokens)
    const viewer = at === undefined ? undefined : fullPhraseFrom(tokens, at + 2)
    if (viewer) return { start: viewer.start, end: Math.min(viewer.end, source.end) }
  }
  return undefined
}

/** A source without whoever saw what it wrote. */
export function withoutViewer(source: Span, tokens: readonly Token[]): Span {
  const at = seenAt(source, tokens)
  if (at === undefined) return source
  // "the report, a copy of which was seen by"
  let end = at
  while (
    end > source.start + 1 &&
    /^(?:a|copy|copies|of|which|that|was|were|has|have|had|been|later|,)$/.test(lowerAt(tokens, end - 1))
  )
    end--
  return { start: source.start, end }
}

function seenAt({ start, end }: Span, tokens: readonly Token[]): number | undefined {
  for (let i = start + 1; i < end - 1; i++) {
    const [word, next] = [lowerAt(tokens, i), lowerAt(tokens, i + 1)]
    if ((seeing.test(word) && next === 'by') || (giving.test(word) && /^(?:to|with)$/.test(next))) return i
  }
  return undefined
}
