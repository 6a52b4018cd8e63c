import type { Command } from 'commander'
import { shortName } from '../case/short-name.js'
import type { Span } from '../claims/document.js'
import { ClaimGraphError } from '../errors.js'
import { printable } from './printable.js'

/** Says what was decided, of what, and what took its place. */
export function tell(own: { readonly base: string }, what: string, ...iris: readonly string[]): void {
  const shown = iris.map(iri => shortName(iri, own)).join(', ')
  process.stdout.write(`${printable(`${what}: ${shown}`)}\n`)
}

/** The options that say which passage carries a claim. */
export interface PassageFlags {
  quote?: string
  start?: string
  end?: string
}

/** Gives a command the options that say which passage carries a claim. */
export function addPassageOptions(command: Command): Command {
  return command
    .option('--quote <words>', 'the passage that carries it, which stands in the document once')
    .option('--start <number>', 'or where the passage begins, in characters')
    .option('--end <number>', 'and where it ends, exclusive')
}

/** The passage that options name, by its words or its offsets in code points. Throws `usage` for both, or half of either. */
export function readPassage({ quote, start, end }: PassageFlags): string | Span | undefined {
  if (start === undefined && end === undefined) return quote
  if (quote !== undefined || start === undefined || end === undefined) {
    throw new ClaimGraphError('usage', 'expected --quote, or --start and --end, found parts of both')
  }
  const read = (option: string, text: string) => {
    if (/^\d+$/.test(text)) return Number(text)
    throw new ClaimGraphError('parameter', `${option}: expected a number of characters, found \`${text}\``)
  }
  return { start: read('--start', start), end: read('--end', end) }
}
