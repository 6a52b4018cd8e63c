import type { DocumentDrafts, Stretch } from '../extract/draft.js'
import { toUnits } from '../extract/text/offsets.js'
import { printable } from './printable.js'

/** Writes a document's drafts as a table, or as JSON of several lines or one. */
export function formatDrafts(drafts: DocumentDrafts, text: string, format: string): string {
  if (format === 'json') return JSON.stringify(drafts, null, 2)
  if (format === 'jsonl') return JSON.stringify(drafts)
  return formatTable(drafts, text)
}

function formatTable({ document, attributions }: DocumentDrafts, text: string): string {
  const unit = toUnits(text)
  const quote = (stretches: readonly Stretch[]) =>
    printable(stretches.map(([start, end]) => text.slice(unit(start), unit(end)).replace(/\s+/g, ' ')).join(' … '))
  const entries = attributions.map(({ id, source, cue, content, agent, addressee, act, stance, certainty }) => {
    const named = agent !== undefined && agent !== quote(source) ? ` (${printable(agent)})` : ''
    const told = addressee === undefined ? '' : ` to ${printable(addressee)}`
    const manner = [act, stance, certainty].filter(word => word !== undefined).join(', ')
    const place = `characters ${content[0]![0]} to ${content.at(-1)![1]}`
    return [
      `${id}  ${quote(source) || 'nobody named'}${named}: ${quote(cue)}${told}${manner ? ` [${manner}]` : ''}`,
      `    ${quote(content)}`,
      `    ${place}`,
    ].join('\n')
  })
  const count = `${attributions.length} draft${attributions.length === 1 ? '' : 's'}, none of them reviewed`
  return [`${printable(document.path)}: ${count}`, ...entries].join('\n')
}
