import type { ClaimGraph } from '../claims/graph.js'
import type { Omissions } from '../compare/fidelity/omissions.js'
import { groupBy } from '../view/group-by.js'
import { createShortener } from '../view/shortener.js'
import { count } from '../view/words.js'
import { fill } from './fill.js'
import { printable } from './printable.js'
import type { Rows } from './rows.js'

interface OmissionsText {
  width: number
  labelOf: (iri: string) => string
}

/** What documents leave out of those that they relay, for people: source by source, in the order of the source. */
export function formatOmissions(
  graph: ClaimGraph,
  found: readonly Omissions[],
  { width, labelOf }: OmissionsText,
): string {
  const claims = graph.claimsById(found.flatMap(({ leftOut }) => leftOut.map(({ claim }) => claim)))
  const shorten = createShortener(graph.claimIds())
  const lines = found.flatMap(({ document, source, claims: all, relayed, leftOut }) => {
    const title = `What “${labelOf(document)}” leaves out of “${labelOf(source)}”`
    const left = `${leftOut.length} of ${count(all, 'claim')} ${leftOut.length === 1 ? 'is' : 'are'} left out; ${relayed.length === 1 ? '1 is relayed, as it stands' : `${relayed.length} are relayed, as they stand`} or changed.`
    const speakers = [...groupBy(leftOut, ({ claimant }) => labelOf(claimant))]
      .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
      .map(([name, some]) => `${name} ${some.length}`)
    const widest = Math.max(0, ...leftOut.map(({ start }) => String(start ?? '–').length))
    return [
      ...fill(title, width, ''),
      '',
      ...fill(left, width, '  '),
      ...(leftOut.length === 0 ? [] : fill(`Whose words they are: ${speakers.join('; ')}.`, width, '  ')),
      ...(leftOut.length === 0
        ? []
        : fill('In the order of the source, with the character at which each begins:', width, '  ')),
      '',
      ...leftOut.flatMap(({ claim, start }) => {
        const place = String(start ?? '–').padStart(widest)
        return fill(
          `${shorten(claim)}: ${claims.get(claim)?.label ?? ''}`,
          width,
          `  ${place}  `,
          ' '.repeat(widest + 6),
        )
      }),
      '',
    ]
  })
  const total = found.reduce((sum, { leftOut }) => sum + leftOut.length, 0)
  lines.push(
    found.length === 0 ? 'No document here relays another one that is here too.' : `${count(total, 'claim')} left out`,
  )
  return printable(lines.join('\n'))
}

/** The same as rows, one for each claim that is left out. */
export function toOmissionRows(graph: ClaimGraph, found: readonly Omissions[]): Rows {
  const claims = graph.claimsById(found.flatMap(({ leftOut }) => leftOut.map(({ claim }) => claim)))
  return {
    columns: ['document', 'source', 'start', 'claim', 'claimant', 'relayedBy', 'label'],
    rows: found.flatMap(({ document, source, leftOut }) =>
      leftOut.map(({ start, claim, claimant, relayedBy }) => [
        ...[document, source, start ?? '', claim, claimant],
        ...[relayedBy.join(' '), claims.get(claim)?.label ?? ''],
      ]),
    ),
  }
}
