/** The name of a language in English: "German" for "de". */
export function nameOfLanguage(code: string): string {
  if (code === 'und') return 'a language that is not known'
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
}
