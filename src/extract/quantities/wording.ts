import type { DatasetCore } from '@rdfjs/types'
import { cg } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'

/** Words that speak of a measure: the first governs, the others follow it. */
export interface Phrase {
  readonly measure: string
  readonly others: readonly string[]
}

/** The words by which a text speaks of measures, by the first word in its dictionary form. */
export type Wording = ReadonlyMap<string, readonly Phrase[]>

/** Words of a text that speak of a measure, in token numbers, end exclusive. */
export interface Trigger {
  readonly start: number
  readonly end: number
  readonly measure: string
  /** The dictionary form of what alone is counted: "relative" in "lost nine relatives". */
  readonly counted?: string
  /** The preposition after which what is counted stands. */
  readonly preposition?: string
}

const prepositions = new Set(['of', 'with', 'from', 'into', 'to', 'among', 'for', 'by', 'on'])
const determiners = new Set(['the', 'his', 'her', 'their', 'its', 'a', 'an', 'my', 'our', 'your'])

/** Reads the words of the properties that are compared as quantities from a graph of ontology files. */
export function readWording(ontology: DatasetCore): Wording {
  const wording = new Map<string, Phrase[]>()
  for (const { subject, object } of ontology.match(null, cg.wording)) {
    if (ontology.match(subject, cg.comparedAs, cg.Quantity).size === 0) continue
    const [first, ...others] = object.value.toLowerCase().split(/\s+/)
    const phrases = wording.get(first!) ?? []
    wording.set(first!, [...phrases, { measure: localName(subject.value), others }])
  }
  for (const phrases of wording.values())
    phrases.sort((a, b) => b.others.length - a.others.length || (a.measure < b.measure ? -1 : 1))
  return wording
}

/** The words of a stretch of tokens that speak of a measure, in order. */
export function findTriggers(tokens: readonly Token[], start: number, end: number, wording: Wording): Trigger[] {
  const triggers: Trigger[] = []
  for (let i = start; i < end; i++) {
    const { lemma, word } = tokens[i]!
    const deadly = deadlyVerb(tokens, i, start)
    if (deadly !== undefined) {
      triggers.push({ start: deadly, end: deadly + 1, measure: 'deaths' })
      continue
    }
    const phrases = wording.get(lemma.toLowerCase()) ?? wording.get(word.toLowerCase())
    if (phrases === undefined) continue
    const suffered = sufferingVerb(tokens, i, start)
    if (suffered !== undefined) {
      triggers.push({ start: suffered, end: suffered + 1, measure: phrases[0]!.measure })
      continue
    }
    for (const { measure, others } of phrases) {
      const [second] = others
      if (second === undefined) triggers.push({ start: i, end: i + 1, measure })
      else if (prepositions.has(second)) {
        if (tokens[i + 1]?.word.toLowerCase() === second)
          triggers.push({ start: i, end: i + 1, measure, preposition: second })
      } else {
        const at = determiners.has(tokens[i + 1]?.word.toLowerCase() ?? '') ? i + 2 : i + 1
        const together = others.every((other, o) => isWord(tokens[at + o], other))
        if (together) triggers.push({ start: i, end: at + others.length, measure })
        else triggers.push({ start: i, end: i + 1, measure, counted: second })
      }
    }
  }
  return triggers
}

/** Verbs that kill, or of which somebody dies, with "to death" behind them. */
const toDeath =
  /^(?:fall|plunge|slip|tumble|jump|leap|bleed|starve|freeze|stab|beat|shoot|burn|crush|hack|trample|bludgeon|strangle|choke|batter|kick|stone|torture)$/
const longestDeath = 14

/** The verb of which a death is told by other words: "fatally shot", "fell 200 metres to his death", "stabbed … to death". */
function deadlyVerb(tokens: readonly Token[], i: number, start: number): number | undefined {
  if (/^(?:fatally|mortally)$/.test(lowerAt(tokens, i - 1)) && tokens[i]!.pos !== 'ADV') return i
  if (!/^deaths?$/.test(lowerAt(tokens, i))) return undefined
  let at = i - 1
  while (/^(?:his|her|their|its|own)$/.test(lowerAt(tokens, at))) at--
  if (lowerAt(tokens, at) !== 'to') return undefined
  for (let verb = at - 1; verb >= start && at - verb <= longestDeath; verb--)
    if (toDeath.test(tokens[verb]!.lemma.toLowerCase())) return verb
  return undefined
}

/** The verb of "suffered minor injuries": whoever suffers them is counted by what they are. */
function sufferingVerb(tokens: readonly Token[], i: number, start: number): number | undefined {
  if (!/^(?:injury|injuries|wounds?)$/.test(lowerAt(tokens, i))) return undefined
  for (let verb = i - 1; verb >= start && i - verb <= 5; verb--) {
    if (/^(?:suffer|sustain|receive)$/.test(tokens[verb]!.lemma.toLowerCase())) return verb
    if (!/^(?:ADJ|ADV|DET|NOUN|ADP|PUNCT)$/.test(tokens[verb]!.pos)) return undefined
  }
  return undefined
}

/** Whether a token is a word, as it stands or in its dictionary form. */
export function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.lemma.toLowerCase() === word || token.word.toLowerCase() === word)
}
