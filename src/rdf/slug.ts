/** The words of a name as they are compared: lower case, without accents and apostrophes. */
export function wordsOfName(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => word !== '')
}

/** Longer slugs are cut between words. */
const longest = 60

/**
 * A name as the last part of an IRI that people can read: lower case, without accents, hyphens for all else; `fallback`
 * where the name has neither letters nor digits.
 */
export function slugify(name: string, fallback: string): string {
  const words = wordsOfName(name)
  const kept: string[] = []
  for (const word of words) {
    if (kept.length > 0 && [...kept, word].join('-').length > longest) break
    kept.push(word.slice(0, longest))
  }
  return kept.join('-') || fallback
}

/** A slug, with a number behind it where it is taken. */
export function untaken(slug: string, isTaken: (slug: string) => boolean): string {
  let free = slug
  for (let i = 2; isTaken(free); i++) free = `${slug}-${i}`
  return free
}
