import type { Span } from '../claims/document.js'
import { countCharacters } from '../claims/passage.js'

/** The sentences of a text, line by line, as spans without the white space around them; what has no letter or digit is none. */
export function splitSentences(text: string, language = 'en'): Span[] {
  const segmenter = new Intl.Segmenter(isLanguage(language) ? language : 'en', { granularity: 'sentence' })
  const sentences: Span[] = []
  let position = 0
  for (const line of text.split('\n')) {
    for (const { segment } of segmenter.segment(line)) {
      const length = countCharacters(segment)
      if (/[\p{L}\p{N}]/u.test(segment)) {
        const start = position + length - countCharacters(segment.trimStart())
        const end = position + countCharacters(segment.trimEnd())
        sentences.push({ start, end })
      }
      position += length
    }
    position += 1
  }
  return sentences
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}
