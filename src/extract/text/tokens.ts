import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Span } from '../../claims/document.js'

/** A word or mark of a text: offsets in UTF-16 units, end exclusive, with its part of speech and its dictionary form. */
export interface Token extends Span {
  readonly word: string
  readonly lemma: string
  readonly pos: string
  /** Number of the paragraph and of the sentence that it stands in, both counted through the whole text. */
  readonly paragraph: number
  readonly sentence: number
}

interface Reading {
  readonly text: string
  readonly tokens: Token[]
  paragraph: number
  sentence: number
}

// beyond these the tokenizer's time grows with the square of the length
const longestWord = 200
const longestPiece = 10_000

const nlp = winkNLP(model, ['sbd', 'pos'])

/** The tokens of a text in order, line by line; time grows with the text's length and no faster. */
export function tokenize(text: string): Token[] {
  const reading: Reading = { text, tokens: [], paragraph: 0, sentence: 0 }
  let start = 0
  for (const line of text.split('\n')) {
    const before = reading.tokens.length
    for (const piece of cutLine(line)) readPiece(reading, start + piece.start, start + piece.end)
    if (reading.tokens.length > before) reading.paragraph++
    start += line.length + 1
  }
  return reading.tokens
}

/** A line in pieces: words beyond all measure alone, and what is between them at most so long, cut at white space. */
function cutLine(line: string): Span[] {
  const pieces: Span[] = []
  let start = 0
  let end = 0
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    const long = word.length > longestWord
    if (end > start && (long || index + word.length - start > longestPiece)) {
      pieces.push({ start, end })
      start = index
    }
    end = index + word.length
    if (long) {
      pieces.push({ start: index, end })
      start = end
    }
  }
  if (end > start) pieces.push({ start, end })
  return pieces
}

function readPiece(reading: Reading, start: number, end: number): void {
  const { text, tokens, paragraph } = reading
  const piece = text.slice(start, end)
  if (piece.trim().length > longestWord && !/\s/.test(piece.trim())) {
    tokens.push({ start, end, word: piece, lemma: piece, pos: 'X', paragraph, sentence: reading.sentence++ })
    return
  }
  // the tokenizer leaves the possessive of a hyphenated name on the name
  const document = nlp.readDoc(piece.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, ' '))
  const words = document.tokens().out(nlp.its.value)
  const lemmas = document.tokens().out(nlp.its.lemma as never) as string[]
  const tags = document.tokens().out(nlp.its.pos)
  const spans = document.sentences().out(nlp.its.span) as unknown as [number, number][]
  const ends = new Set(spans.map(([, last]) => last))
  let position = 0
  words.forEach((word, i) => {
    const found = piece.startsWith(word, position) ? position : piece.indexOf(word, position)
    if (found >= 0 && word.trim() !== '') {
      position = found + word.length
      tokens.push({
        start: start + found,
        end: start + position,
        word,
        lemma: lemmas[i]!,
        pos: tags[i]!,
        paragraph,
        sentence: reading.sentence,
      })
    }
    if (ends.has(i)) reading.sentence++
  })
  if (tokens.at(-1)?.sentence === reading.sentence) reading.sentence++
}
