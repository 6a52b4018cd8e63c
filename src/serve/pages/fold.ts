/** Letters with a stroke or joined to others, which no normal form takes apart, as they are typed where there are none. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i', ĸ: 'k' },
  ...{ ə: 'a', ǝ: 'a', ɓ: 'b', ɖ: 'd', ɗ: 'd', ƒ: 'f', ɠ: 'g', ǥ: 'g', ƙ: 'k', ɲ: 'n', ƴ: 'y', ƶ: 'z', ʒ: 'z', ς: 'σ' },
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ۍ: 'ي', ے: 'ي', ک: 'ك', ڪ: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ء: '' },
}

/**
 * A name as people may type it: without case, diacritics, strokes, apostrophes and the Arabic article, whichever way that
 * is written (`al-Qusour`, `El Qusour`, `القصور`), and whichever keyboard its Arabic letters and digits are of; numbers
 * without what separates thousands; one word after another.
 */
export function foldWords(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[\u02bb-\u02bf\u2018\u2019\u201b'`\u0640]/g, '')
    .replace(/./gu, letter => plainLetters[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/(?<![\d.,])\d{1,3}(?:[,.\u066c\s]\d{3})+(?!\d)/g, number => number.replace(/\D/g, ''))
    .match(/[\p{L}\p{N}]+/gu)
  const named = (words ?? []).filter(word => word !== 'al' && word !== 'el').map(word => word.replace(/^ال(?=..)/, ''))
  return named.length > 0 ? named : (words ?? [])
}
