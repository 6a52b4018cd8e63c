import { fill } from './fill.js'

/**
 * Breaks lines at words where a terminal would break them anywhere; what follows stands under what a line begins with: its
 * indent, or the value behind a name such as `  claimant  `.
 */
export function wrapLines(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap(line => {
      if (line.length <= width) return [line]
      const [lead = ''] = /^ *(?:[a-z]+(?: on)? {2,}|(?:retracted|corrected) )?/.exec(line) ?? []
      const hang = lead === '' ? 2 : lead.length
      return fill(line.slice(lead.length), width, lead, ' '.repeat(hang))
    })
    .join('\n')
}
