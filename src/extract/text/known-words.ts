import { nlp } from './language-model.js'

/** A word that no list has: it and whatever is met later is numbered behind the words that are known. */
const unknown = numberOf('zzqzzxq')

/** Whether a word in small letters is in the word list of the language model. */
export function isKnownWord(word: string): boolean {
  return numberOf(word) < unknown
}

function numberOf(word: string): number {
  const [number] = nlp.readDoc(word).tokens().out(nlp.its.uniqueId) as unknown as number[]
  return number ?? Number.POSITIVE_INFINITY
}
