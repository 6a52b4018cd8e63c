/** A row of a table in Markdown. */
export const formatRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** A name in Markdown as code. */
export const code = (name: string) => `\`${name.replace(/[`|\s]/g, '_')}\``

/** Text from a graph as Markdown that shows it as it is, on one line. */
export function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}
