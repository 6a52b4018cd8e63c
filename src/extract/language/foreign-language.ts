import type { eld as detector } from 'eld/small'

/** Words of English that are none of its neighbours', of which nearly every tenth of its prose is one. */
const english = new Set(
  'the and that with were said from this which who they their been has would could after people killed'.split(' '),
)
const share = 0.06
/** A text of so many words has some of them, if there is any English in it. */
const telling = 50
/** Longer pieces are cut, and of a long text so many are looked at, from its beginning to its end. */
const longestPiece = 600
const most = 40
/** Fewer letters, in Latin script and in others, say nothing of a language. */
const fewestLatin = 28
const fewestOther = 10
/** A language is told by so many words of Latin script at least, and by how far it is ahead of English. */
const fewestWords = 5
const ahead = 0.12
/** A text with a greater share of English is read, whatever else stands in it. */
const mixed = 0.15

/**
 * The language of a text, in ISO 639-1, where it is plainly another than English, the one that drafts are made of, or `und`
 * where it is one that is not known; undefined for English, for what is partly English, and for what is too short to tell. The detector is loaded for texts that are not
 * English at first sight alone.
 *
 * @example
 * ```ts
 * import { findForeignLanguage } from 'claimgraph/extract'
 *
 * console.log(await findForeignLanguage('Die Feuerwehr sagte am Montag, die Brücke sei um sechs Uhr eingestürzt.')) // de
 * console.log(await findForeignLanguage('The fire brigade said that the bridge fell at six.')) // undefined
 * ```
 */
export async function findForeignLanguage(text: string): Promise<string | undefined> {
  const pieces = samplePieces(text)
  if (pieces.length === 0 || isEnglish(pieces.join(' '))) return undefined
  const { eld } = await import('eld/small')
  const letters = new Map<string, number>()
  let all = 0
  for (const piece of pieces) {
    const language = isEnglish(piece) ? 'en' : languageOf(piece, eld)
    const count = countLetters(piece)
    all += count
    if (language !== undefined) letters.set(language, (letters.get(language) ?? 0) + count)
  }
  const [[found, count] = ['en', 0]] = [...letters].sort(([, one], [, other]) => other - one)
  if (count > all / 2 && (letters.get('en') ?? 0) <= mixed * all) return found === 'en' ? undefined : found
  return hasNoEnglish(pieces) && !letters.has('en') ? 'und' : undefined
}

/** The lines of a text, or evenly chosen ones of many, in pieces. */
function samplePieces(text: string): string[] {
  const pieces = text.split('\n').flatMap(line => {
    const trimmed = line.trim()
    const cuts = Math.min(most, Math.ceil(trimmed.length / longestPiece))
    return Array.from({ length: cuts }, (_, i) => trimmed.slice(i * longestPiece, (i + 1) * longestPiece))
  })
  const step = Math.max(1, pieces.length / most)
  return Array.from({ length: Math.min(most, pieces.length) }, (_, i) => pieces[Math.floor(i * step)]!)
}

function isEnglish(text: string): boolean {
  const words = wordsOf(text)
  return words.filter(word => english.has(word)).length > share * words.length
}

/** Whether none of many words is one of those without which there is no English prose. */
function hasNoEnglish(pieces: readonly string[]): boolean {
  const words = wordsOf(pieces.join(' '))
  return words.length >= telling && !words.some(word => english.has(word))
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
}

/** The language that a piece is plainly in, undefined where that is not plain. */
function languageOf(piece: string, eld: typeof detector): string | undefined {
  const latin = piece.match(/\p{Script=Latin}/gu)?.length ?? 0
  const others = countLetters(piece) - latin
  const isOther = others >= fewestOther && others > latin
  if (!isOther && (latin < fewestLatin || wordsOf(piece).length < fewestWords)) return undefined
  const result = eld.detect(piece)
  const scores = result.getScores()
  if (result.language === '' || !result.isReliable()) return undefined
  if (result.language !== 'en' && (scores[result.language] ?? 0) - (scores.en ?? 0) < ahead) return undefined
  return result.language
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}
