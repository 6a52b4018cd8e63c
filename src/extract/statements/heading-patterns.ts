import type { Span } from '../../claims/document.js'
import { fullPhraseBefore } from '../grammar/full-phrase.js'
import type { Token } from '../text/tokens.js'
import { confidences, namesSomebody } from './pattern-parts.js'
import type { ReportedStatement } from './statement.js'

/** A line without a full stop: "They did it: Ministry", "Ten drown - police", "Officials: ten drown", or "They hold the army responsible". */
export function headingPattern(tokens: readonly Token[], sentence: Span): ReportedStatement | undefined {
  if (!isWholeLine(tokens, sentence) || /^[.!?…]$/.test(tokens[sentence.end - 1]!.word)) return undefined
  const { start, end } = sentence
  for (let i = end - 2; i > start + 2 && end - i <= 6; i--) {
    const isDash = /^[-–—]$/.test(tokens[i]!.word)
    if (!(isDash || tokens[i]!.word === ':')) continue
    const source = { start: i + 1, end }
    const isNamed = !isDash && tokens.slice(i + 1, end).every(({ pos }) => /^(?:PROPN|ADP|DET)$/.test(pos))
    if (!(isNamed || areSpeakers(tokens, source))) return isDash ? blamePattern(tokens, sentence) : undefined
    const cue = [{ start: i, end: i + 1 }]
    return { source: [source], cue, content: [{ start, end: i }], confidence: confidences.heading }
  }
  const colon = tokens.slice(start, Math.min(end, start + 4)).findIndex(({ word }) => word === ':')
  const source = { start, end: start + colon }
  if (colon > 0 && end - source.end > 3 && areSpeakers(tokens, source)) {
    const content = [{ start: source.end + 1, end }]
    return {
      ...{ source: [source], cue: [{ start: source.end, end: source.end + 1 }], content },
      confidence: confidences.heading,
    }
  }
  return blamePattern(tokens, sentence)
}

/** Whether a heading's few words stand for those who are cited in news: "police", "state media", "health officials". */
function areSpeakers(tokens: readonly Token[], { start, end }: Span): boolean {
  const words = tokens.slice(start, end)
  const last = words.at(-1)
  const speaks = ['BodyWord', 'BodyNoun', 'OutletWord', 'OfficeNoun', 'WitnessNoun', 'RecordNoun'].some(kind =>
    last?.kinds.has(kind),
  )
  const isOfficial = /^(?:officials?|sources?|reports?|doctors|medics|media|police|officers?)$/i.test(last?.word ?? '')
  // "UN: ten drown"
  if (words.length === 1 && /^\p{Lu}{2,6}$/u.test(last!.word)) return true
  return (speaks || isOfficial) && words.every(({ pos }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos))
}

/** "The ministry holds the rebels responsible for the attack". */
function blamePattern(tokens: readonly Token[], { start, end }: Span): ReportedStatement | undefined {
  for (let i = start + 1; i < end - 3; i++) {
    const { lemma, pos, word } = tokens[i]!
    if (pos !== 'VERB' || (lemma !== 'hold' && word.toLowerCase() !== 'holds')) continue
    const judged = tokens.slice(i + 2, end).some(({ word }) => word === 'responsible' || word === 'accountable')
    const source = fullPhraseBefore(tokens, i, start)
    if (!judged || source === undefined || !namesSomebody(tokens, source)) return undefined
    const cue = [{ start: i, end: i + 1 }]
    return { source: [source], cue, content: [{ start: i + 1, end }], confidence: confidences.blame }
  }
  return undefined
}

/** A picture's caption that ends in the agency's name in brackets. */
export function creditPattern(tokens: readonly Token[], { start, end }: Span): ReportedStatement | undefined {
  const { paragraph } = tokens[start]!
  const isLast = tokens[end]?.paragraph !== paragraph
  if (!isLast || tokens[end - 1]!.word !== ')') return undefined
  let open = end - 2
  if (open <= start) return undefined
  while (open > start && end - open < 8 && tokens[open]!.word !== '(') open--
  if (tokens[open]!.word !== '(' || open + 1 >= end - 1) return undefined
  if (!/[.!?]/.test(tokens[open - 1]?.word ?? '') || tokens[open - 1]!.paragraph !== paragraph) return undefined
  const source = { start: open + 1, end: end - 1 }
  if (tokens.slice(source.start, source.end).some(({ pos, word }) => pos !== 'PROPN' && !/^[/&]$/.test(word)))
    return undefined
  let from = open
  while (from > 0 && tokens[from - 1]!.paragraph === paragraph) from--
  return { source: [source], cue: [], content: [{ start: from, end: open }], confidence: confidences.credit }
}

function isWholeLine(tokens: readonly Token[], { start, end }: Span): boolean {
  const { paragraph } = tokens[start]!
  return tokens[start - 1]?.paragraph !== paragraph && tokens[end]?.paragraph !== paragraph
}
