import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'
import type { ReportedStatement } from './statement.js'

/** How something is said: kind of speech act, stance and hedge, as local names of the vocabulary; what the words leave open is absent. */
export interface Manner {
  readonly act?: string
  readonly stance?: string
  readonly certainty?: string
}

/** Speech acts and hedges whose words are looked for. */
const acts = ['Demand', 'Pledge', 'Warning', 'Belief', 'Finding', 'Announcement', 'Testimony', 'Report']
const negations = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'unable', 'without'])
const hedges = ['Possible', 'Probable', 'Alleged']
/** Negation is looked for in so many words before the cue, a hedge in so many at the beginning of the content. */
const reach = 4
const beginning = 12

/**
 * Reads speech act, stance and hedge from the words of a statement and those around its cue. What a witness reports is
 * testimony, and a sentence that continues another is what that is.
 */
export function readManner(
  { cue, content, speaker, continues }: Pick<ReportedStatement, 'cue' | 'content' | 'speaker' | 'continues'>,
  tokens: readonly Token[],
): Manner {
  const cueWords = cue.flatMap(({ start, end }) => tokens.slice(start, end))
  const said = firstKind(cueWords, acts)
  const act = continues ? readManner(continues, tokens).act : isWitness(speaker, tokens) ? testimony(said) : said
  const certainty = cueWords.some(({ kinds }) => kinds.has('AllegingWord'))
    ? 'Alleged'
    : hedgeOf([...cue, ...content], tokens)
  const stance = stanceOf(cueWords, isNegated(cue, tokens))
  return {
    ...(act === undefined ? {} : { act }),
    ...(stance === undefined ? {} : { stance }),
    ...(certainty === undefined ? {} : { certainty }),
  }
}

/** Whether those who speak are named by a word for witnesses, or by a name marked as changed. */
function isWitness(speaker: Span | undefined, tokens: readonly Token[]): boolean {
  if (speaker === undefined) return false
  const words = tokens.slice(speaker.start, speaker.end)
  return words.some(token => token.kinds.has('WitnessNoun')) || tokens[speaker.end]?.word === '*'
}

function testimony(act: string | undefined): string | undefined {
  return act === undefined || act === 'Report' || act === 'Finding' ? 'Testimony' : act
}

function stanceOf(cueWords: readonly Token[], negated: boolean): string | undefined {
  const denied = cueWords.some(({ kinds }) => kinds.has('Denies'))
  if (!negated) return denied ? 'Denies' : 'Asserts'
  return cueWords.some(({ kinds }) => kinds.has('CouldNotVerify')) ? 'CouldNotVerify' : undefined
}

function isNegated(cue: readonly Span[], tokens: readonly Token[]): boolean {
  return cue.some(({ start, end }) => {
    let from = start
    while (from > 0 && start - from < reach && isBetween(tokens[from - 1]!, tokens[start]!)) from--
    return tokens.slice(from, end).some(({ word }) => negations.has(word.toLowerCase()))
  })
}

/** Whether a word may stand between a negation and the verb that it negates. */
function isBetween({ pos, sentence, word }: Token, cue: Token): boolean {
  return sentence === cue.sentence && (['AUX', 'PART', 'ADV', 'ADJ'].includes(pos) || negations.has(word.toLowerCase()))
}

function hedgeOf(spans: readonly Span[], tokens: readonly Token[]): string | undefined {
  return firstKind(
    spans.flatMap(({ start, end }) => tokens.slice(start, Math.min(end, start + beginning))),
    hedges,
  )
}

/** The first of some kinds that a word is of. */
function firstKind(words: readonly Token[], some: readonly string[]): string | undefined {
  return words.map(({ kinds }) => some.find(kind => kinds.has(kind))).find(found => found !== undefined)
}
