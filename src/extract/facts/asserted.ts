import type { Span } from '../../claims/document.js'
import { sentenceEnd } from '../grammar/sentences.js'
import type { Token } from '../text/tokens.js'

/** How words stand in their sentence: put forward as so, denied, hedged, or neither (wished, feared, asked, supposed). */
export type Standing = 'asserted' | 'negated' | 'hedged' | 'unreal'

const words = (list: string) => new Set(list.split(/\s+/))
const conditions = words('if whether unless lest')
const modals = words("must should shall would could may might can will cannot ought ’ll 'll wo ca")
const negations = words(
  "not n't n’t never no none nobody nothing without neither nor deny refute reject rebut fail refuse lack absence dispute",
)
const pauses = /^[,;:()[\]–—-]+$/
/** A negation directly before a word is at most so many words away from it. */
const reach = 4
/** So many words before and after are looked at. */
const sight = 60

/** How the words of a span stand in their sentence, of which the part from `first` to before `last` is looked at. */
export function standingOf(tokens: readonly Token[], { start, end }: Span, first: number, last: number): Standing {
  const from = Math.max(first, start - sight)
  const until = Math.min(last, end + sight)
  const lower = (i: number) => tokens[i]?.word.toLowerCase() ?? ''
  const forms = (i: number) => [lower(i), tokens[i]?.lemma.toLowerCase() ?? '']
  const has = (i: number, set: ReadonlySet<string>) => forms(i).some(form => set.has(form))
  let segment = start
  while (segment > from && !pauses.test(lower(segment - 1))) segment--
  if (lower(sentenceEnd(tokens, start, until) - 1) === '?') return 'unreal'
  for (let i = from; i < start; i++) if (has(i, conditions)) return 'unreal'
  let standing: Standing = 'asserted'
  for (let i = segment; i < start; i++) {
    if (has(i, negations)) return start - i <= reach && isDirect(tokens, i + 1, start) ? 'negated' : 'unreal'
    if (has(i, modals) || tokens[i]!.kinds.has('UnrealWord')) return 'unreal'
    if (lower(i) === 'to' && isBare(tokens, i + 1, start, end)) return 'unreal'
    if (tokens[i]!.kinds.has('HedgingWord')) standing = 'hedged'
  }
  if (isUndone(tokens, end, until)) return 'unreal'
  return standing
}

function isDirect(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ pos }) => ['AUX', 'ADV', 'PART', 'DET', 'ADJ', 'VERB'].includes(pos))
}

/** Whether "to" makes an infinitive of the words, as in "to kill", rather than "to the attack". */
function isBare(tokens: readonly Token[], from: number, start: number, end: number): boolean {
  const verb = Math.min(start, end - 1)
  return tokens.slice(from, verb).every(({ pos }) => pos === 'ADV') && tokens[verb]?.pos === 'VERB'
}

/** Whether what follows takes the words back: "the massacre never happened", "a war crime was not committed". */
function isUndone(tokens: readonly Token[], end: number, until: number): boolean {
  for (let i = end; i < Math.min(until, end + 4); i++) {
    const { word, pos } = tokens[i]!
    if (pauses.test(word) || ['SCONJ', 'CCONJ', 'ADP'].includes(pos)) return false
    if (/^(?:not|n['’]t|never|no)$/i.test(word)) return true
  }
  return false
}
