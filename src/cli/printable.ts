/** Text as a terminal may show it: line breaks stay, tabs become spaces, other control characters become visible. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/\p{Cc}/gu, character => (character === '\n' ? character : '\uFFFD'))
}
