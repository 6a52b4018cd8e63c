import type { Span } from '../../claims/document.js'
import { hedgeAt } from '../grammar/hedge.js'
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
/** Who declines to say something does not say it. */
const declining = /^(?:refuse|decline|fail|neglect)(?:d|s|ed)?$/i
/** Negation is looked for in so many words before the cue, a hedge in so many at the beginning of the content. */
const reach = 4
const beginning = 12

/**
 * Reads speech act, stance and hedge from the words of a statement and those around its cue. What a witness reports is
 * testimony, and a sentence that continues another is what that is.
 */
export function readManner(
  {
    source,
    cue,
    content,
    speaker,
    continues,
  }: Pick<ReportedStatement, 'source' | 'cue' | 'content' | 'speaker' | 'continues'>,
  tokens: readonly Token[],
): Manner {
  const cueWords = cue.flatMap(({ start, end }) => tokens.slice(start, end))
  const said = asksFor({ cue, content }, tokens)
    ? 'Demand'
    : (undertakes({ cue, content }, tokens) ?? firstKind(cueWords, acts))
  const act = continues ? readManner(continues, tokens).act : isWitness(speaker, tokens) ? testimony(said) : said
  const certainty = cueWords.some(({ kinds }) => kinds.has('AllegingWord'))
    ? 'Alleged'
    : hedgeOf([...source, ...cue, ...content], tokens)
  const isOpen = said !== 'Demand' && cueWords.some(({ kinds }) => kinds.has('OpenVerb'))
  const stance = isOpen ? undefined : stanceOf(cueWords, isNegated(cue, tokens), rejects({ cue, content }, tokens))
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

/** Verbs that ask somebody to do something, where "to" follows: "asked the army to stop". */
const asking = /^(?:ask|want|tell|told|press|request|instruct|order|command|invite|call)$/i

/** Whether words of saying ask somebody to do something, or what is said is that something must be done. */
function asksFor({ cue, content }: Pick<ReportedStatement, 'cue' | 'content'>, tokens: readonly Token[]): boolean {
  const [first] = content
  const last = cue.at(-1)
  if (first === undefined || last === undefined) return false
  const words = [...tokens.slice(last.start, last.end), tokens[last.end]]
  const isCall = words.some((token, i) => token?.lemma === 'call' && /^(?:on|upon|for)$/.test(words[i + 1]?.word ?? ''))
  if (isCall) return true
  const begins = tokens.slice(first.start, Math.min(first.end, first.start + beginning))
  const isAsking = tokens.slice(last.start, last.end).some(({ lemma, word }) => asking.test(lemma) || asking.test(word))
  if (isAsking && first.start >= last.end) {
    const to = begins.findIndex(({ word }) => word === 'to')
    const isPlain = begins
      .slice(0, Math.max(0, to))
      .every(({ pos, word }) => !/^(?:VERB|AUX|SCONJ)$/.test(pos) && word !== 'that')
    if (to > 0 && isPlain && /^(?:VERB|PART|ADV|AUX)$/.test(begins[to + 1]?.pos ?? '')) return true
  }
  const modal = begins.findIndex(({ word }) => /^(?:must|should|ought)$/i.test(word))
  return (
    modal >= 0 &&
    !begins.slice(modal).some(({ word }) => word === 'have') &&
    begins.slice(0, modal).every(({ pos }) => pos !== 'VERB')
  )
}

/** What somebody swears, vows or threatens to do. */
function undertakes(
  { cue, content }: Pick<ReportedStatement, 'cue' | 'content'>,
  tokens: readonly Token[],
): string | undefined {
  const [first] = content
  const swears = cue.some(({ start, end }) =>
    tokens.slice(start, end).some(({ word }) => /^(?:swore|swears?|sworn)$/i.test(word)),
  )
  return swears && first !== undefined && /^to$/i.test(tokens[first.start]!.word) ? 'Pledge' : undefined
}

/** Whether a verb such as "reject" has a claim for its object: a clause, "the report that", "this". */
function rejects({ cue, content }: Pick<ReportedStatement, 'cue' | 'content'>, tokens: readonly Token[]): boolean {
  if (!cue.some(({ start, end }) => tokens.slice(start, end).some((_, i) => isRejecting(tokens, start + i))))
    return false
  return content.some(({ start, end }) => {
    const begins = tokens.slice(start, Math.min(end, start + beginning))
    return (
      /^(?:that|this|it|them|these|those|any|out)$/i.test(begins[0]?.word ?? '') ||
      begins.some(({ kinds }) => kinds.has('ClaimNoun') || kinds.has('FabricatingWord'))
    )
  })
}

/** "rejected", "brushed aside", "ruled out". */
function isRejecting(tokens: readonly Token[], i: number): boolean {
  const { kinds, lemma } = tokens[i]!
  if (kinds.has('RejectingVerb')) return true
  const next = tokens[i + 1]?.word ?? ''
  return (
    (lemma === 'rule' && next === 'out') ||
    (/^(?:brush|wave|shrug|sweep)$/.test(lemma) && /^(?:aside|off|away)$/.test(next))
  )
}

function stanceOf(cueWords: readonly Token[], negated: boolean, rejected: boolean): string | undefined {
  const denied = rejected || cueWords.some(({ kinds }) => kinds.has('Denies'))
  if (!negated) return denied ? 'Denies' : 'Asserts'
  return cueWords.some(({ kinds }) => kinds.has('CouldNotVerify')) ? 'CouldNotVerify' : undefined
}

function isNegated(cue: readonly Span[], tokens: readonly Token[]): boolean {
  return cue.some(({ start, end }) => {
    let from = start
    while (from > 0 && start - from < reach && isBetween(tokens[from - 1]!, tokens[start]!)) from--
    return tokens
      .slice(from, end)
      .some(({ word, lemma }) => negations.has(word.toLowerCase()) || declining.test(lemma) || /^yet$/i.test(word))
  })
}

/** Whether a word may stand between a negation and the verb that it negates. */
function isBetween({ pos, sentence, word }: Token, cue: Token): boolean {
  return (
    sentence === cue.sentence &&
    (declining.test(word) || ['AUX', 'PART', 'ADV', 'ADJ'].includes(pos) || negations.has(word.toLowerCase()))
  )
}

function hedgeOf(spans: readonly Span[], tokens: readonly Token[]): string | undefined {
  for (const { start, end } of spans) {
    for (let i = start; i < Math.min(end, start + beginning); i++) {
      const hedge = hedgeAt(tokens, i)
      if (hedge !== undefined) return hedge
    }
  }
  return undefined
}

/** The first of some kinds that a word is of. */
function firstKind(words: readonly Token[], some: readonly string[]): string | undefined {
  return words.map(({ kinds }) => some.find(kind => kinds.has(kind))).find(found => found !== undefined)
}
