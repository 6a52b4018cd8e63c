/** One person who is told to have died or to be hurt, in the words of a text. */
export interface Person {
  /** The words for whom it is, without what became of them: "a climber", "Ilan Kern", "his mother". */
  readonly words: string
  /** The words from the first to the last by which it was read: "was also killed". */
  readonly phrase: string
  readonly isNamed: boolean
  /** Spoken of before: "he", "the climber". */
  readonly isKnown: boolean
  /** Told of in the first lines of a text, which tell what its headline has. */
  readonly isLead: boolean
}

/** A person whom the same claimant told of before, under all words that named them since. */
export interface KnownPerson {
  readonly names: readonly string[]
  readonly hasName: boolean
  readonly isHeadline: boolean
}

const others = /\b(?:another|other|second|third|fourth|fifth)\b/i
const further = /\b(?:also|too)\b/i
const pronoun = /^(?:he|she|his|her|him)\b(?! \p{L}*(?<!death|murder|killing|slaying|assassination)$)/iu
const definite = /^(?:the|his|her|their|’s|'s)\b/i

/**
 * Whom of those told of before words mean, if anybody: by the same name, as "he", by the noun again, or as the one person
 * of whom there was talk. People with two names are two, and so are "a climber" here and "a climber" elsewhere.
 */
export function findSamePerson<Known extends KnownPerson>(
  person: Person,
  known: readonly Known[],
  isElsewhere: (before: Known) => boolean,
): Known | undefined {
  const head = headOf(person.words)
  const isOther = others.test(person.words) || further.test(person.phrase)
  const again = known.find(({ names }) => names.some(name => headOf(name) === head))
  if (person.isNamed) return again ?? (isOther ? undefined : known.find(({ hasName }) => !hasName))
  if (pronoun.test(person.words)) return known.at(-1)
  const isSettled = person.isKnown || definite.test(person.words)
  // "a second man" is not "a man"
  const isSameOther = again?.names.some(name => others.test(name)) === others.test(person.words)
  if (
    again !== undefined &&
    (isSettled || (isSameOther && ((person.isLead && again.isHeadline) || !isElsewhere(again))))
  )
    return again
  if (isOther) return undefined
  const [alone] = known.length === 1 ? known : []
  return alone !== undefined && (isSettled || (person.isLead && alone.isHeadline)) ? alone : undefined
}

function headOf(words: string): string | undefined {
  return words
    .toLowerCase()
    .match(/\p{L}[\p{L}\p{M}]*/gu)
    ?.at(-1)
}
