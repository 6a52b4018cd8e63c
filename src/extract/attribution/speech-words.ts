import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'

/** Whether a token is the first of "according to". */
export function isAccording({ lemma }: Pick<Token, 'lemma'>): boolean {
  return lemma === 'accord'
}

/** Whether one of the spans holds a verb of reporting, or "according to". */
export function holdSaying(spans: readonly Span[], tokens: readonly Token[]): boolean {
  return spans.some(({ start, end }) => {
    for (let i = start; i < end; i++) if (tokens[i]!.kinds.has('ReportingVerb') || isAccording(tokens[i]!)) return true
    return false
  })
}
