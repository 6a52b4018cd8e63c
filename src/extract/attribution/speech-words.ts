import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'

/** Verbs by which news reports what somebody says or has found out, in their dictionary form. */
export const reportingVerbs: ReadonlySet<string> =
  words(`say said tell told report add announce state note claim confirm explain
  warn describe inform write deny allege accuse argue insist acknowledge admit declare reveal testify recount recall
  assert maintain contend stress underline emphasize emphasise highlight conclude document urge estimate`)

/** Verbs of telling, whose object is who is told. */
export const tellingVerbs: ReadonlySet<string> = words('tell told inform assure remind')

/** Nouns for people who say what they went through or saw. */
export const witnessNouns: ReadonlySet<string> =
  words(`witness eyewitness resident interviewee survivor villager neighbour
  neighbor relative worker bystander detainee prisoner refugee victim family father mother brother sister son daughter`)

/** Nouns for what an organisation publishes or gathers, which speaks for it. */
export const recordNouns: ReadonlySet<string> =
  words(`report statement release study assessment investigation information
  evidence data document survey`)

/** Whether a token is one of the words, also as a participle that is taken for an adjective. */
export function isOneOf(
  { lemma, word, pos }: Pick<Token, 'lemma' | 'word' | 'pos'>,
  known: ReadonlySet<string>,
): boolean {
  if (known.has(lemma.toLowerCase()) || known.has(word.toLowerCase())) return true
  const participle = pos === 'ADJ' && /^(.{3,30}?)e?d$/i.exec(word)?.[1]?.toLowerCase()
  return participle ? known.has(participle) || known.has(`${participle}e`) : false
}

/** Whether a token is the first of "according to". */
export function isAccording({ lemma }: Pick<Token, 'lemma'>): boolean {
  return lemma === 'accord'
}

/** Whether one of the spans holds a verb of reporting, or "according to". */
export function holdSaying(spans: readonly Span[], tokens: readonly Token[]): boolean {
  return spans.some(({ start, end }) => {
    for (let i = start; i < end; i++) if (isOneOf(tokens[i]!, reportingVerbs) || isAccording(tokens[i]!)) return true
    return false
  })
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
