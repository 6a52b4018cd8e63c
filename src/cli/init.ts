import { Command } from 'commander'
import { ClaimGraphError } from '../errors.js'
import { collect } from './data.js'

interface InitCommandOptions {
  title: string
  description?: string
  base?: string
  curator?: string[]
  language?: string[]
  license?: string
  add?: string[]
}

export function initCommand(): Command {
  return new Command('init')
    .description('Make a case of one’s own of a folder, where documents, drafts and claims are kept together.')
    .argument('[folder]', 'the folder, made where it is not there', '.')
    .requiredOption('--title <title>', 'what the case is called')
    .option('--description <text>', 'what it is about')
    .option(
      '--base <iri>',
      'IRI to which the names of all that is new are added (default: one of w3id.org, of the title)',
    )
    .option('--curator <name>', 'who keeps it; repeatable', collect)
    .option('--language <tag>', 'language of what is written in it, as a BCP 47 tag; repeatable (default: en)', collect)
    .option('--license <license>', 'licence of what is published, as IRI or SPDX identifier, such as CC-BY-4.0')
    .option('--add <path...>', 'documents to take into it at once, as `claimgraph add` does')
    .action(async (folder: string, options: InitCommandOptions) => {
      const title = readName('--title', options.title)
      const { proposeBase, readBase } = await import('../case/base-iri.js')
      const { initCase } = await import('../node/case/init-case.js')
      const base =
        options.base === undefined ? proposeBase(title, crypto.randomUUID().slice(0, 8)) : readBase(options.base)
      await initCase(folder, {
        ...{ base, title, description: options.description?.trim() || undefined },
        curators: [...new Set((options.curator ?? []).map(name => readName('--curator', name)))],
        license: options.license === undefined ? undefined : readLicense(options.license),
        languages: (options.language ?? ['en']).map(readLanguage),
        corrections: 'Whoever finds an error tells those who keep the case, with the IRI of the claim.',
      })
      const next = options.add === undefined ? '; next: claimgraph add FILES' : ''
      process.stdout.write(`${folder}: the case “${title}”, with IRIs below ${base}${next}\n`)
      if (options.add === undefined) return
      const { openCase } = await import('../node/case/open-case.js')
      const { addToCase } = await import('./add-to-case.js')
      await addToCase(await openCase(folder), options.add)
    })
}

function readName(option: string, text: string): string {
  const name = text.replace(/\s+/g, ' ').trim()
  if (name !== '') return name
  throw new ClaimGraphError('parameter', `${option}: expected a name, found none`)
}

function readLanguage(text: string): string {
  try {
    return Intl.getCanonicalLocales(text)[0]!
  } catch {
    throw new ClaimGraphError('parameter', `--language: expected a language tag such as en or pt-BR, found \`${text}\``)
  }
}

/** The IRI of a licence. */
function readLicense(text: string): string {
  if (/^https?:\/\/[^\s<>"{}|\\^`]+$/.test(text)) return text
  if (/^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(text)) return `https://spdx.org/licenses/${text}`
  throw new ClaimGraphError('parameter', `--license: expected an IRI or an SPDX identifier, found \`${text}\``)
}
