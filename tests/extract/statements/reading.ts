import { traceChains } from '../../../src/extract/statements/chain.js'
import { findStatements } from '../../../src/extract/statements/find-statements.js'
import { tokenize } from '../shipped-lexicon.js'
import { findAttributions } from '../shipped-models.js'

/** What a text is read to say: who speaks, by which words, what, and through whom it is known. */
export function readStatements(text: string, { publisher }: { publisher?: string } = {}) {
  const tokens = tokenize(text)
  const { statements, ownVoice } = findStatements(tokens, { findAttributions })
  const words = ({ start, end }: { start: number; end: number }) =>
    text.slice(tokens[start]!.start, tokens[end - 1]!.end)
  const chains = traceChains(statements, tokens, { publisher })
  return {
    ownVoice: ownVoice.map(words),
    statements: statements.map(({ speaker, cue, content, confidence }, i) => ({
      speaker: speaker && words(speaker),
      cue: cue.map(words).join(' … '),
      content: content.map(words).join(' … '),
      chain: chains[i]!,
      confidence,
    })),
  }
}

/** The statement whose content begins with some words. */
export function saying(text: string, beginning: string, options: { publisher?: string } = {}) {
  return readStatements(text, options).statements.find(({ content }) => content.startsWith(beginning))
}
