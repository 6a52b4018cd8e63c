import type { Span } from '../../claims/document.js'
import { fullPhraseBefore } from '../grammar/full-phrase.js'
import { sentencesOf } from '../grammar/sentences.js'
import { isFiniteVerb, mayBeVerb } from '../grammar/verbs.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { beforeDay, sourceBefore, sourceFrom } from './source-phrase.js'
import type { ReportedStatement } from './statement.js'

/** How sure it is that whoever a form names gives the toll: set by hand. */
const confidence = 0.65
/** So far behind a verb the word for a toll stands. */
const reach = 6
const settingVerbs =
  /^(?:put|puts|putting|raise|raised|raises|lift|lifted|lifts|lower|lowered|lowers|revise|revised|revises|correct|corrected|corrects|update|updated|updates|increase|increased|reduce|reduced|cut)$/i
const countingVerbs =
  /^(?:count|counts|counted|record|records|recorded|register|registered|list|lists|listed|tally|tallied|document|documents|documented|verify|verifies|verified|confirm|confirms|confirmed|identify|identifies|identified|log|logged)$/i
const making =
  /^(?:compiled|kept|drawn|released|published|collected|gathered|given|announced|issued|provided|produced|maintained|made|prepared|cited|reported)$/i
const showing = /^(?:show|shows|showed|put|puts|says|said|say|indicate|indicates|suggest|suggests)$/i
const tallies =
  /^(?:toll|tolls|count|counts|tally|tallies|number|numbers|figure|figures|total|list|lists|data|database|record|records|register|statistics|estimate|estimates)$/i

/** The statements of those who give a toll: "X put the toll at 12", "a count kept by X shows", "the toll of 12 given by X". */
export function findTolls(tokens: readonly Token[]): ReportedStatement[] {
  return sentencesOf(tokens).flatMap(sentence => {
    if (!tokens.slice(sentence.start, sentence.end).some(({ word, pos }) => pos === 'NUM' || /^\d/.test(word)))
      return []
    const end = withoutMarks(tokens, sentence)
    const given = givenTolls(tokens, { ...sentence, end })
    if (given.length > 0) return given
    const set = settingToll(tokens, { ...sentence, end }) ?? setBy(tokens, { ...sentence, end }) ?? []
    return [...[set].flat(), ...setAgainst(tokens, { ...sentence, end }), ...saidAside(tokens, { ...sentence, end })]
  })
}

function withoutMarks(tokens: readonly Token[], { start, end }: Span): number {
  while (end > start && tokens[end - 1]!.pos === 'PUNCT') end--
  return end
}

/** "X put the toll at 12", "X raised its count from 10 to 12", "X counted 12 dead". */
function settingToll(tokens: readonly Token[], { start, end }: Span): ReportedStatement | undefined {
  for (let i = start + 1; i < end - 1; i++) {
    const { word, pos } = tokens[i]!
    const sets = settingVerbs.test(word) && hasTally(tokens, i + 1, end)
    const counts =
      (countingVerbs.test(word) && mayBeVerb(tokens[i]!) && isFiniteVerb(tokens, i) && isCounted(tokens, i + 1)) ||
      (/^(?:spoke|speaks)$/i.test(word) && lowerAt(tokens, i + 1) === 'of' && isCounted(tokens, i + 2))
    if (!(sets || counts) || /^(?:DET|ADP)$/.test(tokens[i - 1]!.pos) || (counts && pos === 'NOUN')) continue
    const source = sourceBefore(tokens, sets ? beforeDay(tokens, i, start) : i, start)
    if (source === undefined || tokens.slice(source.start, source.end).some(cannotGive)) continue
    return { source: [source], cue: [{ start: i, end: i + 1 }], content: [{ start: i + 1, end }], confidence }
  }
  return undefined
}

const against = /^(?:although|though|while|whereas|but|;)$/i
const giving = /^(?:report|reports|reported|give|gives|gave|cite|cites|cited|speaks?|spoke)$/i

/** "…, although the clinic counted nine dead", "…, but residents spoke of nine": what another says against it in its clause. */
function setAgainst(tokens: readonly Token[], { start, end }: Span): ReportedStatement[] {
  const found: ReportedStatement[] = []
  for (let i = start + 2; i < end - 3; i++) {
    if (!against.test(tokens[i]!.word)) continue
    const source = sourceFrom(tokens, i + 1)
    if (source === undefined || tokens.slice(source.start, source.end).some(cannotGive)) continue
    let verb = source.end
    while (verb < end && /^(?:AUX|ADV)$/.test(tokens[verb]!.pos)) verb++
    const isGiven = verb < end && (countingVerbs.test(tokens[verb]!.word) || giving.test(tokens[verb]!.word))
    const from = lowerAt(tokens, verb + 1) === 'of' ? verb + 2 : verb + 1
    if (!isGiven || !isCounted(tokens, from)) continue
    let stop = from
    while (stop < end && !/^[,;]$/.test(tokens[stop]!.word)) stop++
    found.push({
      source: [source],
      cue: [{ start: verb, end: verb + 1 }],
      content: [{ start: verb + 1, end: stop }],
      confidence,
    })
  }
  return found
}

/** "The ministry, which counts 62 dead, blames …": the toll that a clause between commas has somebody give. */
function saidAside(tokens: readonly Token[], { start, end }: Span): ReportedStatement[] {
  const found: ReportedStatement[] = []
  for (let comma = start + 1; comma < end - 3; comma++) {
    if (tokens[comma]!.word !== ',' || !/^(?:who|which)$/.test(lowerAt(tokens, comma + 1))) continue
    let verb = comma + 2
    while (verb < end && /^(?:AUX|ADV)$/.test(tokens[verb]!.pos)) verb++
    let close = verb
    while (close < end && tokens[close]!.word !== ',') close++
    const { word = '' } = tokens[verb] ?? {}
    const isGiven =
      countingVerbs.test(word) ||
      giving.test(word) ||
      /^sa(?:id|ys?)$/i.test(word) ||
      (settingVerbs.test(word) && hasTally(tokens, verb + 1, end))
    const content = { start: verb + 1, end: close }
    const source = isGiven && hasFigure(tokens, content) ? fullPhraseBefore(tokens, comma, start) : undefined
    if (source === undefined || tokens.slice(source.start, source.end).some(cannotGive)) continue
    found.push({ source: [source], cue: [{ start: verb, end: verb + 1 }], content: [content], confidence })
  }
  return found
}

/** Whether a word of a subject shows that it gives no toll to others: a toll itself, or "we" in what is quoted. */
function cannotGive({ word, pos }: Token): boolean {
  return tallies.test(word) || (pos === 'PRON' && /^(?:i|we|you|who|which|that)$/i.test(word))
}

function hasTally(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens.slice(from, Math.min(end, from + reach)).some(({ word }) => tallies.test(word))
}

function isCounted(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 3).some(({ pos, word }) => pos === 'NUM' || /^\d/.test(word))
}

/** "the number of dead was put at 26 by the brigade". */
function setBy(tokens: readonly Token[], { start, end }: Span): ReportedStatement | undefined {
  for (let i = start + 2; i < end - 3; i++) {
    if (!settingVerbs.test(tokens[i]!.word) || !/^(?:was|were|is|been)$/.test(lowerAt(tokens, i - 1))) continue
    if (!tokens.slice(start, i).some(({ word }) => tallies.test(word))) continue
    const by = tokens.slice(i, end).findIndex(({ word }) => word === 'by')
    const source = by < 0 ? undefined : sourceFrom(tokens, i + by + 1)
    if (source === undefined) continue
    return { source: [source], cue: [{ start: i, end: i + 1 }], content: [{ start, end: i + by }], confidence }
  }
  return undefined
}

/** "a count kept by X shows …", "…, a count kept by X shows", "the toll of 12 given by X". */
function givenTolls(tokens: readonly Token[], { start, end }: Span): ReportedStatement[] {
  const found: ReportedStatement[] = []
  for (let i = start + 1; i < end - 1; i++) {
    const by = making.test(tokens[i]!.word) ? (lowerAt(tokens, i + 1) === 'up' ? i + 2 : i + 1) : -1
    if (by < 0 || lowerAt(tokens, by) !== 'by') continue
    const source = sourceFrom(tokens, by + 1)
    const tally = tallyBefore(tokens, i, start)
    if (source === undefined || tally === undefined) continue
    const cue = [{ start: i, end: by + 1 }]
    const next = tokens[source.end]
    const shows = next !== undefined && source.end < end + 1 && showing.test(next.word)
    const content =
      shows && source.end + 2 < end
        ? { start: source.end + 1, end }
        : shows && tokens[tally - 1]?.word === ','
          ? { start, end: tally - 1 }
          : { start: tally, end: i }
    if (content.end - content.start < 2 || !hasFigure(tokens, content)) continue
    found.push({
      source: [source],
      cue: shows ? [...cue, { start: source.end, end: source.end + 1 }] : cue,
      content: [content],
      confidence,
    })
    const told = spokenBy(tokens, source, end)
    if (told) found.push(told)
  }
  return [...found, ...countedBy(tokens, { start, end }, found)]
}

function hasFigure(tokens: readonly Token[], { start, end }: Span): boolean {
  return tokens.slice(start, end).some(({ pos, word }) => pos === 'NUM' || /^\d/.test(word))
}

/** Where the phrase begins that is headed by a word for a toll, and ends before a participle. */
function tallyBefore(tokens: readonly Token[], at: number, from: number): number | undefined {
  for (let i = at - 1; i >= from && at - i <= reach; i--) {
    const { word, pos } = tokens[i]!
    if (pos === 'PUNCT' || mayBeVerb(tokens[i]!) !== /^(?:VERB|AUX)$/.test(pos)) return undefined
    if (!tallies.test(word)) continue
    let start = i
    while (start > from && /^(?:DET|ADJ|NOUN)$/.test(tokens[start - 1]!.pos)) start--
    return start
  }
  return undefined
}

/** "the governor, who spoke of 16 dead". */
function spokenBy(tokens: readonly Token[], source: Span, end: number): ReportedStatement | undefined {
  const who = lowerAt(tokens, source.end) === ',' ? source.end + 1 : source.end
  if (
    !/^(?:who|which)$/.test(lowerAt(tokens, who)) ||
    !/^(?:spoke|spoken|put|counted|gave|reported)$/.test(lowerAt(tokens, who + 1))
  )
    return undefined
  return {
    ...{ source: [source], cue: [{ start: who + 1, end: who + 2 }] },
    ...{ content: [{ start: who + 2, end }], confidence },
  }
}

/** "that announced by the governor, who spoke of 16 dead", "that of the clinic, which counted 23": beside a toll that is given. */
function countedBy(
  tokens: readonly Token[],
  { start, end }: Span,
  found: readonly ReportedStatement[],
): ReportedStatement[] {
  if (found.length === 0) return []
  for (let i = start; i < end - 3; i++) {
    if (lowerAt(tokens, i) !== 'that' || !/^(?:of|announced|given|reported|published)$/.test(lowerAt(tokens, i + 1)))
      continue
    const source = sourceFrom(tokens, lowerAt(tokens, i + 2) === 'by' ? i + 3 : i + 2)
    const told = source && spokenBy(tokens, source, end)
    if (told) return [told]
  }
  return []
}
