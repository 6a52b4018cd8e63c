/** A text as a string of SPARQL. */
export function quoteForSparql(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' }
  return `"${text.replace(/["\\\n\r]/g, found => escapes[found]!)}"`
}
