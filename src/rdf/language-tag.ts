/** Whether a text is a language tag (BCP 47) as far as Turtle, N-Quads and JSON-LD hold one. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]+(-[a-z0-9]+)*$/i.test(text)
}
