/** Characters that stand between letters and show nothing: soft hyphens, spaces without width, marks of direction. */
const invisible = /[\u00ad\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g
/** Joiners are letters' own in other scripts; between Latin ones they show nothing. */
const joiners = /(?<=\p{Script=Latin})[\u200c\u200d]|[\u200c\u200d](?=\p{Script=Latin})/gu
const any = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/

/** A text without the characters that show nothing. */
export function withoutInvisible(text: string): string {
  return any.test(text) ? text.replace(invisible, '').replace(joiners, '') : text
}
