import { Command } from 'commander'
import { shortName } from '../case/short-name.js'
import type { CaseStatus } from '../case/status.js'
import { requireCase } from './case-of.js'
import { chooseFormat, writeOutput } from './output.js'
import { printable } from './printable.js'

const formats = ['text', 'json'] as const

export function statusCommand(): Command {
  return new Command('status')
    .description('Tell where the work on the case of the working directory stands, and what is to be done next.')
    .option('--format <format>', formats.join(' or '), 'text')
    .option('-o, --output <file>', 'write to a file')
    .option(
      '--agreement <copy>',
      'how far those who reviewed this case agree with those who reviewed a copy of it, field by field',
    )
    .action(async (options: { format: string; output?: string; agreement?: string }) => {
      const format = chooseFormat(options.format, formats)
      const own = await requireCase()
      if (options.agreement !== undefined) {
        const { showAgreement } = await import('./agreement.js')
        return showAgreement(own, options.agreement, { format, output: options.output })
      }
      const { readCaseStatus } = await import('../node/case/case-status.js')
      const status = await readCaseStatus(own)
      await writeOutput(format === 'json' ? JSON.stringify(status, null, 2) : formatStatus(status), options.output)
    })
}

function formatStatus({ title, base, documents, drafts, identitiesToDecide, coverage, next }: CaseStatus): string {
  const lines = documents.map(document => {
    const { open, drafts: all } = document.drafts ?? {}
    const parts = [
      all === undefined ? 'not extracted yet' : all === 0 ? 'no drafts' : `${open} of ${all} drafts open`,
      document.coverage && `${document.coverage.covered} of ${document.coverage.sentences} sentences with a claim`,
      document.text === 'at hand' ? undefined : `text ${document.text}`,
    ]
    const { iri } = document
    return `  ${shortName(iri, { base })}: ${parts.filter(part => part !== undefined).join('; ')}`
  })
  const { drafts: all, accepted, merged, rejected, takenOver, open } = drafts
  return printable(
    [
      title,
      `documents   ${documents.length}`,
      ...lines,
      `drafts      ${all}: ${accepted} accepted, ${merged} merged, ${rejected} rejected, ${open} open` +
        (takenOver > 0 ? `, of which ${takenOver} taken over unreviewed` : ''),
      `identities  ${identitiesToDecide} to decide`,
      `coverage    ${coverage.covered} of ${coverage.sentences} sentences with a claim, or a reason why there is none`,
      ...next.map((step, i) => `${i === 0 ? 'next      ' : '          '}  ${step}`),
    ].join('\n'),
  )
}
