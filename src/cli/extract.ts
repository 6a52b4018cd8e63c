import type { Command } from 'commander'
import { ClaimGraphError } from '../errors.js'
import { nameOfLanguage } from '../extract/language/name-of-language.js'
import type { ExtractSetup } from '../node/threads/extract-task.js'
import { isDate } from '../time/iso-date.js'
import { type DataOptions, dataCommand, openData } from './data.js'
import { addLimits, type LimitOptions, limitsOf } from './document-limits.js'
import { chooseFormat, writeParts } from './output.js'

const extractFormats = ['table', 'trig', 'json', 'jsonl'] as const

interface ExtractCommandOptions extends DataOptions, LimitOptions {
  format?: string
  output?: string
  minConfidence?: string
  documents?: string
  publisher?: string
  published?: string
  again?: boolean
  language?: string
}

export function extractCommand(): Command {
  const command = dataCommand('extract')
    .description('Find who says what in documents: drafts with exact offsets, for a person to review.')
    .argument(
      '[paths...]',
      'plain text, HTML or PDF: files, folders, or - for standard input (default: those of the case)',
    )
    .option('--format <format>', `${extractFormats.join(', ')} (default: table on a terminal, else json)`)
    .option(
      '--min-confidence <number>',
      'leave out what is less sure, from 0 to 1 (default: 0.4 where it is not said by words of saying)',
    )
    .option('--documents <folder>', 'keep the texts in a folder, where check and review find them')
    .option('--publisher <name>', 'who published documents that do not say')
    .option('--published <date>', 'when they were published, in ISO 8601')
    .option('--again', 'in a case, make all drafts anew, but for those of documents on which something is decided')
    .option('--language <code>', 'en: read as English what seems to be in another language')
  return addLimits(command)
    .option('-o, --output <file>', 'write to a file')
    .action(async (paths: string[], options: ExtractCommandOptions) => {
      if (paths.includes('-') && options.data?.includes('-')) {
        throw new ClaimGraphError('usage', 'expected one thing on standard input, found a document and a graph')
      }
      if (options.again && paths.length > 0)
        throw new ClaimGraphError('usage', '--again: expected no paths with it: it is for the drafts of a case')
      const own = paths.length > 0 ? undefined : await (await import('./extract-case.js')).openCaseExtraction(options)
      const isAsked = options.format !== undefined || options.output !== undefined
      const format = own && !isAsked ? undefined : chooseDraftFormat(options)
      const setup = {
        ...(await readSetup(options, own !== undefined || format === 'trig')),
        ...{ facts: format === 'table', kept: own?.kept },
      }
      const { listDocuments } = await import('../node/documents/list-documents.js')
      const { formatDrafts } = await import('./extract-text.js')
      const { extractAll } = await import('../node/threads/extract-all.js')
      const { showProgress } = await import('./progress.js')
      const report = (message: string) => void process.stderr.write(`claimgraph: ${message}\n`)
      const refuse = (error: ClaimGraphError) => {
        process.exitCode = 1
        progress?.clear()
        report(error.message)
      }
      let progress: Awaited<ReturnType<typeof showProgress>> | undefined
      const files = own ? (isAsked ? [...own.kept.keys()] : own.waiting) : await listDocuments(paths, refuse)
      progress = await showProgress(files.length)
      const texts = async function* () {
        const seen = new Map<string, string>()
        for await (const found of extractAll(files, setup, limitsOf(options))) {
          progress?.step()
          if ('error' in found) {
            refuse(found.error)
            continue
          }
          const { drafts, text, facts } = found.answer
          const trig = own ? await own.keep(found.path, found.answer.trig!) : found.answer.trig
          const { sha256, language } = drafts.document
          if (language !== undefined) refuse(foreign(found.path, language))
          if (format === undefined) continue
          const same = seen.get(sha256)
          seen.set(sha256, same ?? found.path)
          if (same !== undefined && format === 'trig')
            report(`${found.path}: the same text as ${same}, not written again`)
          else yield format === 'trig' ? trig! : formatDrafts(drafts, text, format, facts)
        }
      }
      try {
        await writeAll(texts(), format ?? 'table', options.output)
        await own?.align()
        if (own && !isAsked) process.stdout.write(`${own.summarise()}\n`)
      } finally {
        progress.end()
      }
    })
}

function chooseDraftFormat(options: ExtractCommandOptions): (typeof extractFormats)[number] {
  const byDefault = process.stdout.isTTY && options.output === undefined ? 'table' : 'json'
  const named = extractFormats.some(format => options.output?.toLowerCase().endsWith(`.${format}`))
  return chooseFormat(options.format ?? (named ? undefined : byDefault), extractFormats, options.output)
}

async function readSetup(options: ExtractCommandOptions, trig: boolean): Promise<ExtractSetup> {
  const { publisher, published, language, documents } = options
  const minConfidence = options.minConfidence === undefined ? undefined : Number(options.minConfidence)
  if (
    options.minConfidence?.trim() === '' ||
    (minConfidence !== undefined && !(minConfidence >= 0 && minConfidence <= 1))
  ) {
    throw new ClaimGraphError(
      'parameter',
      `--min-confidence: expected a number from 0 to 1, found \`${options.minConfidence}\``,
    )
  }
  if (published !== undefined && !(/^\d{4}(-\d\d){0,2}$/.test(published) && isDate(published))) {
    throw new ClaimGraphError(
      'parameter',
      `--published: expected a day, month or year as YYYY-MM-DD, YYYY-MM or YYYY, found \`${published}\``,
    )
  }
  if (language !== undefined && language !== 'en')
    throw new ClaimGraphError('parameter', `--language: expected en, the language that is read, found \`${language}\``)
  if (publisher?.trim() === '') throw new ClaimGraphError('parameter', '--publisher: expected a name, found none')
  const { readLexicon } = await import('../extract/lexicon.js')
  const graph = trig || options.data !== undefined ? await openData(options) : undefined
  const { shippedOntology } = await import('../node/ontology.js')
  const lexicon = await readLexicon(shippedOntology, graph)
  const now = new Date().toISOString()
  return { lexicon, trig, minConfidence, publisher, published, asEnglish: language === 'en', documents, now }
}

/** Says that no drafts are made of a document, which is written without any. */
function foreign(path: string, language: string): ClaimGraphError {
  const found = nameOfLanguage(language)
  return new ClaimGraphError(
    'refused',
    `${path}: expected a text in English, found ${found}: no drafts are made of it (--language en reads it all the same)`,
    { details: { file: path, language } },
  )
}

/** Writes the documents' texts one by one; without any, nothing. */
async function writeAll(texts: AsyncGenerator<string>, format: string, file: string | undefined): Promise<void> {
  const first = await texts.next()
  if (first.done) return
  const [open, between, close] =
    format === 'json' ? ['[\n', ',\n', '\n]\n'] : format === 'jsonl' ? ['', '\n', '\n'] : ['', '\n\n', '\n']
  const lay = (text: string) => (format === 'json' ? indent(text) : text.replace(/\n$/, ''))
  const parts = async function* () {
    yield open + lay(first.value)
    for await (const text of texts) yield between + lay(text)
    yield close
  }
  await writeParts(parts(), file)
}

function indent(text: string): string {
  return text
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
}
