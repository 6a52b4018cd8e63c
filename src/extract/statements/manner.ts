import type { Span } from '../../claims/document.js'
import { isOneOf, witnessNouns } from '../attribution/speech-words.js'
import type { Token } from '../text/tokens.js'
import type { Statement } from './statement.js'

/** How something is said: kind of speech act, stance and hedge, as local names of the vocabulary; what the words leave open is absent. */
export interface Manner {
  readonly act?: string
  readonly stance?: string
  readonly certainty?: string
}

const acts = byWord({
  Demand: 'demand urge order appeal',
  Pledge: 'pledge promise vow',
  Warning: 'warn caution warning',
  Belief: 'believe think hope expect feel suspect assume doubt belief',
  Finding: 'find conclude determine document show reveal indicate verify finding conclusion evidence',
  Announcement: 'announce declare proclaim announcement',
  Testimony: 'testify recount testimony',
  Report:
    'say tell report state add write note accord deny explain claim allege accuse mention highlight underline stress describe statement',
})
const denials = new Set(['deny', 'refute', 'rebut', 'denial'])
const verifications = new Set(['verify', 'confirm'])
const negations = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'unable', 'without'])
const hedges = byWord({
  Possible: 'possibly perhaps maybe might',
  Probable: 'probably likely presumably',
  Alleged: 'allegedly reportedly purportedly supposedly',
})
const alleging = new Set(['allege', 'allegation'])
/** Negation is looked for in so many words before the cue, a hedge in so many at the beginning of the content. */
const reach = 4
const beginning = 12

/**
 * Reads speech act, stance and hedge from the words of a statement and those around its cue. What a witness reports is
 * testimony, and a sentence that continues another is what that is.
 */
export function readManner(
  { cue, content, speaker, continues }: Pick<Statement, 'cue' | 'content' | 'speaker' | 'continues'>,
  tokens: readonly Token[],
): Manner {
  const cueWords = cue.flatMap(span => lemmas(tokens, span))
  const said = cueWords.map(word => acts.get(word)).find(found => found !== undefined)
  const act = continues ? readManner(continues, tokens).act : isWitness(speaker, tokens) ? testimony(said) : said
  const certainty = cueWords.some(word => alleging.has(word)) ? 'Alleged' : hedgeOf([...cue, ...content], tokens)
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
  return words.some(token => isOneOf(token, witnessNouns)) || tokens[speaker.end]?.word === '*'
}

function testimony(act: string | undefined): string | undefined {
  return act === undefined || act === 'Report' || act === 'Finding' ? 'Testimony' : act
}

function stanceOf(cueWords: readonly string[], negated: boolean): string | undefined {
  const denied = cueWords.some(word => denials.has(word))
  if (!negated) return denied ? 'Denies' : 'Asserts'
  return cueWords.some(word => verifications.has(word)) ? 'CouldNotVerify' : undefined
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
  return spans
    .flatMap(({ start, end }) => tokens.slice(start, Math.min(end, start + beginning)))
    .map(({ word }) => hedges.get(word.toLowerCase()))
    .find(found => found !== undefined)
}

function lemmas(tokens: readonly Token[], { start, end }: Span): string[] {
  return tokens.slice(start, end).map(({ lemma }) => lemma.toLowerCase())
}

function byWord(lists: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(lists).flatMap(([name, words]) => words.split(' ').map(word => [word, name] as const)))
}
