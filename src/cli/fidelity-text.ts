import type { ClaimGraph } from '../claims/graph.js'
import type { Fidelity, FidelityOutcome } from '../compare/types.js'
import { ClaimGraphError, suggest } from '../errors.js'
import { groupBy } from '../view/group-by.js'
import { createShortener } from '../view/shortener.js'
import { count } from '../view/words.js'
import { fill } from './fill.js'
import { printable } from './printable.js'

const outcomes: readonly FidelityOutcome[] = [
  'altered',
  'strengthened',
  'weakened',
  'hedge-dropped',
  'act-shifted',
  'faithful',
]

/** Throws `usage` for what is no outcome. */
export function checkOutcome(name: string | undefined): FidelityOutcome | undefined {
  const outcome = outcomes.find(known => known === name)
  if (name === undefined || outcome) return outcome
  throw new ClaimGraphError(
    'usage',
    `--outcome: expected one of ${outcomes.join(', ')}, found \`${name}\`${suggest(name, outcomes)}`,
  )
}

/** What became of relayed claims, document by document and outcome by outcome, for people. */
export function formatFidelity(graph: ClaimGraph, found: readonly Fidelity[], width: number): string {
  const claims = graph.claimsById(found.flatMap(({ primary, relayed }) => [primary, relayed]))
  const documents = new Map(graph.documents().map(document => [document.id, document]))
  const shorten = createShortener(graph.claimIds())
  const lines: string[] = []
  const name = (id: string) => `${shorten(id)}: ${claims.get(id)?.label ?? ''}`
  for (const [id, relays] of groupBy(found, item => item.document)) {
    const document = documents.get(id)
    const publisher = document?.publisher ? `, ${document.publisher.label}` : ''
    lines.push(`How others are relayed in ${document?.label ?? id}${publisher}`, '')
    for (const outcome of outcomes) {
      const of = relays.filter(item => item.outcome === outcome)
      if (of.length === 0) continue
      lines.push(`  ${outcome} (${of.length})`)
      for (const { primary, relayed, because } of of) {
        lines.push(...fill(because, width, '    - ', '      '))
        if (primary === relayed) {
          lines.push(...fill(`both      ${name(primary)}`, width, '      ', '                '))
        } else {
          lines.push(...fill(`its own   ${name(primary)}`, width, '      ', '                '))
          lines.push(...fill(`relayed   ${name(relayed)}`, width, '      ', '                '))
        }
      }
      lines.push('')
    }
  }
  const tally = outcomes.map(outcome => [outcome, found.filter(item => item.outcome === outcome).length] as const)
  const counts = tally.filter(([, number]) => number > 0).map(([outcome, number]) => `${number} ${outcome}`)
  lines.push(
    `${count(found.length, 'relayed claim')} compared with the claimant's own${counts.length > 0 ? `: ${counts.join(', ')}` : ''}`,
  )
  return printable(lines.join('\n'))
}
