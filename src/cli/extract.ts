import { Command } from 'commander'
import { ClaimGraphError } from '../errors.js'
import type { DocumentDrafts } from '../extract/draft.js'
import { chooseFormat, writeOutput } from './output.js'
import { printable } from './printable.js'

interface ExtractCommandOptions {
  format?: string
  output?: string
}

const formats = ['table', 'json', 'jsonl'] as const

export function extractCommand(): Command {
  return new Command('extract')
    .description('Find who says what in documents: drafts with exact offsets, for a person to review.')
    .argument('<paths...>', 'plain text, HTML or PDF: files, folders, or - for standard input')
    .option('--format <format>', `${formats.join(', ')} (default: table on a terminal, else json)`)
    .option('-o, --output <file>', 'write to a file')
    .action(async (paths: string[], options: ExtractCommandOptions) => {
      const byDefault = process.stdout.isTTY && options.output === undefined ? 'table' : 'json'
      const named = formats.some(format => options.output?.toLowerCase().endsWith(`.${format}`))
      const format = chooseFormat(options.format ?? (named ? undefined : byDefault), formats, options.output)
      const { listDocuments } = await import('../extract/reading/list-documents.js')
      const { readDocumentText } = await import('../extract/reading/read-document.js')
      const { extractDrafts } = await import('../extract/drafts.js')
      const report = (error: unknown) => {
        if (!(error instanceof ClaimGraphError)) throw error
        process.exitCode = 1
        process.stderr.write(`claimgraph: ${error.message}\n`)
      }
      const { loadWording } = await import('../extract/quantities/load-wording.js')
      const wording = await loadWording()
      const texts = new Map<string, string>()
      const found: DocumentDrafts[] = []
      for (const path of await listDocuments(paths, report)) {
        try {
          const document = await readDocumentText(path)
          found.push(extractDrafts(document, { wording }))
          if (format === 'table') texts.set(path, document.text)
        } catch (error) {
          report(error)
        }
      }
      if (found.length > 0) await writeOutput(formatDrafts(found, format, texts), options.output)
    })
}

function formatDrafts(found: readonly DocumentDrafts[], format: string, texts: ReadonlyMap<string, string>): string {
  if (format === 'json') return JSON.stringify(found, null, 2)
  if (format === 'jsonl') return found.map(drafts => JSON.stringify(drafts)).join('\n')
  return found.map(drafts => formatTable(drafts, texts.get(drafts.document.path) ?? '')).join('\n\n')
}

function formatTable({ document, attributions }: DocumentDrafts, text: string): string {
  const characters = Array.from(text)
  const quote = (stretches: DocumentDrafts['ownVoice']) =>
    printable(stretches.map(([start, end]) => characters.slice(start, end).join('').replace(/\s+/g, ' ')).join(' … '))
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
