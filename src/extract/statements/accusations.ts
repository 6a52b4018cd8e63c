import type { Span } from '../../claims/document.js'
import { fullPhraseFrom } from '../grammar/full-phrase.js'
import { isTime } from '../grammar/party-phrase.js'
import { sentenceEnd, sentenceStart } from '../grammar/sentences.js'
import { isFiniteVerb } from '../grammar/verbs.js'
import { isPassive } from '../grammar/voice.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { sourceBefore, sourceFrom } from './source-phrase.js'
import type { ReportedStatement } from './statement.js'

/** How sure it is that a form of accusing is one: set by hand. */
const confidence = 0.7

/** The statements that a form of accusing shows: "X accused Y of …", "held Y responsible for …", "Y was blamed by X for …". */
export function findAccusations(tokens: readonly Token[]): ReportedStatement[] {
  return tokens.flatMap(({ kinds }, i) =>
    kinds.has('AccusingVerb') && isFiniteVerb(tokens, i) ? (accusationAt(tokens, i) ?? []) : [],
  )
}

function accusationAt(tokens: readonly Token[], i: number): ReportedStatement | undefined {
  const start = sentenceStart(tokens, i)
  let end = sentenceEnd(tokens, i)
  while (end > i && tokens[end - 1]!.pos === 'PUNCT') end--
  if (isPassive(tokens, i, start)) return accusedPassively(tokens, i, { start, end })
  if (!isForm(tokens, i, end)) return undefined
  const source = sourceBefore(tokens, i, start)
  if (source === undefined || end - i < 4) return undefined
  return { source: [source], cue: [{ start: i, end: i + 1 }], content: [{ start: i + 1, end }], confidence }
}

/** Whether what follows a verb makes an accusation of it: "held … responsible", "pinned … on", "laid the blame". */
function isForm(tokens: readonly Token[], i: number, end: number): boolean {
  const next = fullPhraseFrom(tokens, i + 1)
  const near = tokens.slice(i + 1, Math.min(end, i + 10)).map(({ word }) => word.toLowerCase())
  switch (tokens[i]!.lemma.toLowerCase()) {
    case 'accuse':
      return near.includes('of') && next !== undefined
    case 'charge':
      return near.includes('with') && next !== undefined
    case 'convict':
      return near.includes('of') && next !== undefined
    case 'attribute':
    case 'ascribe':
      return next !== undefined && tokens.slice(i + 1, end).some(({ word }) => word === 'to')
    case 'hold':
      return near.some(word => /^(?:responsible|accountable|liable)$/.test(word))
    case 'point':
      return near.some(word => /^fingers?$/.test(word))
    case 'lay':
      return near.some(word => /^(?:blame|responsibility)$/.test(word))
    case 'pin':
      return next !== undefined && tokens.slice(i + 1, end).some(({ word }) => word === 'on')
    default:
      return next !== undefined && near.some(word => /^(?:for|in|on)$/.test(word))
  }
}

/** "The army was accused by students of having shot two": whoever stands behind "by" accuses whoever stands first. */
function accusedPassively(tokens: readonly Token[], i: number, { start, end }: Span): ReportedStatement | undefined {
  const at = afterDay(tokens, i + 1)
  const by = lowerAt(tokens, at) === 'by' ? beforeDeed(tokens, sourceFrom(tokens, at + 1)) : undefined
  // who charges or convicts somebody is a court's matter where nobody is named
  if (by === undefined && /^(?:charge|convict)$/.test(tokens[i]!.lemma)) return undefined
  const charge = by?.end ?? i + 1
  if (!/^(?:of|for|in|over|with)$/.test(lowerAt(tokens, charge))) return undefined
  const accused = sourceBefore(tokens, i, start)
  if (accused === undefined || end - charge < 2) return undefined
  return {
    source: by ? [by] : [],
    cue: [{ start: i, end: by ? at + 1 : i + 1 }],
    content: [accused, { start: charge, end }],
    confidence,
  }
}

/** The token behind "on Friday", "yesterday" or "again"; the same one where no such words stand there. */
function afterDay(tokens: readonly Token[], at: number): number {
  if (lowerAt(tokens, at) === 'on' && isTime(tokens[at + 1])) return at + 2
  return isTime(tokens[at]) || tokens[at]?.pos === 'ADV' ? at + 1 : at
}

/** A phrase up to what is charged: "Selm" in "by Selm of bombing a dam", "the club" in "by the club for the deaths of six". */
function beforeDeed(tokens: readonly Token[], phrase: Span | undefined): Span | undefined {
  if (phrase === undefined) return undefined
  for (let i = phrase.end - 1; i > phrase.start; i--) {
    const [link, next] = [lowerAt(tokens, i), tokens[i + 1]]
    const isOf = link === 'of' && /ing$/i.test(next?.word ?? '')
    const isFor = link === 'for' && (/ing$/i.test(next?.word ?? '') || next?.pos === 'DET')
    if (isOf || isFor) return { start: phrase.start, end: i }
  }
  return phrase
}
