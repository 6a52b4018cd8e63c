import type { Span } from '../../claims/document.js'
import { inAscii } from './decimal-digits.js'
import { withoutInvisible } from './invisible.js'
import { nlp } from './language-model.js'
import { splitParagraphs } from './paragraphs.js'
import { splitWords, startsSentence } from './split.js'
import { kindsOf, type WordKinds } from './word-kinds.js'

/** A word or mark of a text, without what shows nothing in it: offsets in UTF-16 units, end exclusive, part of speech, dictionary form. */
export interface Token extends Span {
  /** As it stands, but with the digits of any script as those of English. */
  readonly word: string
  readonly lemma: string
  readonly pos: string
  /** What kinds of words it is of: `PersonNoun`, `ReportingVerb`. */
  readonly kinds: ReadonlySet<string>
  /** Number of the paragraph and of the sentence that it stands in, both counted through the whole text. */
  readonly paragraph: number
  readonly sentence: number
}

/** So many words are tagged at once, and so many letters of a word are looked at. */
const most = 2000
const longest = 40
/** A sentence of so many words is cut, so that whoever looks through sentences looks through short ones. */
const longestSentence = 400

/** The tokens of a text in order, paragraph by paragraph, with the kinds of words; time grows with the text's length and no faster. */
export function tokenize(text: string, kinds: WordKinds): Token[] {
  const tokens: Token[] = []
  let [start, paragraph, sentence] = [0, 0, 0]
  for (const line of splitParagraphs(text)) {
    const spans = splitWords(line)
    const words = spans.map(span => inAscii(withoutInvisible(line.slice(span.start, span.end))))
    let first = 0
    const tags = words.length === 0 ? [] : tagWords(words)
    spans.forEach((span, i) => {
      const isLong = i - first >= longestSentence
      if (i > 0 && (isLong || startsSentence(words, i, span.start > spans[i - 1]!.end))) {
        sentence++
        first = i
      }
      tokens.push({
        start: start + span.start,
        end: start + span.end,
        word: words[i]!,
        ...tags[i]!,
        kinds: kindsOf({ word: words[i]!, ...tags[i]! }, kinds),
        paragraph,
        sentence,
      })
    })
    if (spans.length > 0) {
      paragraph++
      sentence++
    }
    start += line.length + 1
  }
  return tokens
}

/** Part of speech and dictionary form of each word, which do not depend on texts read before. */
function tagWords(words: readonly string[]): Pick<Token, 'pos' | 'lemma'>[] {
  return Array.from({ length: Math.ceil(words.length / most) }, (_, piece) =>
    tagPiece(words.slice(piece * most, (piece + 1) * most)),
  ).flat()
}

function tagPiece(words: readonly string[]): Pick<Token, 'pos' | 'lemma'>[] {
  // the tagger cuts words with marks in them by what it has met before, so that it is given none
  const plain = words.map(word => {
    const seen = word.slice(0, longest)
    if (/^[„«»「」『』]$/.test(seen)) return '"'
    return /^['’]|^n['’]t$/i.test(seen) ? seen.replace('’', "'") : seen.replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
  })
  const found = nlp.readDoc(plain.join(' ')).tokens()
  const values = found.out()
  const tags = found.out(nlp.its.pos)
  const lemmas = found.out(nlp.its.lemma as never) as string[]
  let next = 0
  return plain.map((word, i) => {
    const first = next
    for (let length = 0; next < values.length && length < word.length; next++) length += values[next]!.length
    const whole = next === first + 1
    return { pos: tags[first] ?? 'X', lemma: whole ? lemmas[first]! : words[i]!.toLowerCase() }
  })
}
