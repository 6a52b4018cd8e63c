/** Endings and letters that are spelled in several ways, in the order in which they are made one. */
const spellings: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/[’'ʼ‘`ʿʾ´]/g, ''],
  [/ou/g, 'u'],
  [/oo/g, 'u'],
  [/iy/g, 'i'],
  [/(?<=\p{L})or(?=$|s$|ed$|ing$|hud|able|ite|al|ful)/gu, 'ur'],
  [/iz(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/, 'is'],
  [/yz(?=(?:e|ed|es|ing)$)/, 'ys'],
  [/ence$/, 'ense'],
  [/ies$/, 'y'],
  [/(?<=\p{L}(?:ss|x|zz|ch|sh))es$/u, ''],
  [/(?<=\p{L}{2}[^sui\P{L}])s$/u, ''],
  [/(\p{L})\1/gu, '$1'],
]

/**
 * Folds a word to the spelling by which names are compared: small letters without diacritics and apostrophes, one for
 * spellings that differ from one romanisation or one English to another (Baniyas, Tartous, defence), singular for plural.
 */
export function foldWord(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return spellings.reduce((folded, [pattern, replacement]) => folded.replace(pattern, replacement), plain)
}
