import type { Span } from '../../claims/document.js'
import { sentencesOf } from '../grammar/sentences.js'
import type { Token } from '../text/tokens.js'
import { extentOf, type ReportedStatement } from './statement.js'

/** Finds the statements that reach over a sentence, by its number, in the order of the list. */
export function indexBySentence<S extends Pick<ReportedStatement, 'source' | 'cue' | 'content'>>(
  statements: readonly S[],
  tokens: readonly Token[],
): (span: Span) => readonly S[] {
  const bySentence = new Map<number, S[]>()
  for (const statement of statements) {
    const { start, end } = extentOf(statement)
    for (let sentence = tokens[start]!.sentence; sentence <= tokens[end - 1]!.sentence; sentence++) {
      const known = bySentence.get(sentence)
      if (known) known.push(statement)
      else bySentence.set(sentence, [statement])
    }
  }
  return ({ start, end }) => {
    const [first, last] = [tokens[start]!.sentence, tokens[end - 1]!.sentence]
    if (first === last) return bySentence.get(first) ?? []
    const found = new Set<S>()
    for (let sentence = first; sentence <= last; sentence++)
      for (const statement of bySentence.get(sentence) ?? []) found.add(statement)
    return [...found]
  }
}

/** For every token whether one of the statements has a part there. */
export function markParts(statements: readonly ReportedStatement[], length: number): Uint8Array {
  const marked = new Uint8Array(length)
  for (const { source, cue, content } of statements)
    for (const { start, end } of [...source, ...cue, ...content]) marked.fill(1, start, end)
  return marked
}

/** The sentences with a word in them of which no token is marked, in their order. */
export function unmarkedSentences(marked: Uint8Array, tokens: readonly Token[]): Span[] {
  return sentencesOf(tokens).filter(({ start, end }) => {
    const words = tokens.slice(start, end).some(({ word }) => /[\p{L}\p{N}]/u.test(word))
    return words && !marked.subarray(start, end).includes(1)
  })
}
