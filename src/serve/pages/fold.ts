/**
 * A name as people may type it: without case, diacritics, apostrophes and the Arabic article, whichever way that is
 * written (`al-Qusour`, `El Qusour`, `القصور`); one word after another.
 */
export function foldWords(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[\u02bb-\u02bf\u2018\u2019\u201b'`\u0640]/g, '')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .match(/[\p{L}\p{N}]+/gu)
  const named = (words ?? []).filter(word => word !== 'al' && word !== 'el').map(word => word.replace(/^ال(?=..)/, ''))
  return named.length > 0 ? named : (words ?? [])
}
