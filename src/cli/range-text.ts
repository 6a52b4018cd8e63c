import type { ClaimGraph } from '../claims/graph.js'
import { describeEnd, describeFigure, describeLowest, nameVoice } from '../compare/ranges/range-words.js'
import type { EventRange, RangeBreakdown, RangeClaim, RangeEnd } from '../compare/ranges/types.js'
import { describeMade, describeManner, describeOmission, describeWays, groupLeftOut } from '../view/ranges.js'
import { createShortener } from '../view/shortener.js'
import { count } from '../view/words.js'
import { fill } from './fill.js'
import { printable } from './printable.js'
import { formatRows } from './rows.js'

/** Ranges for people: of one event in full, of several a line for each. */
export async function formatRanges(
  graph: ClaimGraph,
  found: readonly EventRange[],
  { isOne, width }: { isOne: boolean; width: number },
): Promise<string> {
  const [first] = found
  if (first === undefined) return 'No claim gives such a figure, of the event or of a part of it.\n'
  const shorten = createShortener(graph.claimIds())
  if (isOne) return printable(found.flatMap(range => formatRange(range, shorten, width)).join('\n'))
  const rows = found.map(({ event, unit, lowest, ofPart, highest }) => [
    unit === '' ? event.label : `${event.label} (in ${unit})`,
    describeLowest({ lowest, ofPart }),
    nameSetters(lowest),
    describeEnd(highest),
    nameSetters(highest),
  ])
  const columns = ['event', 'lowest', 'set by', 'highest', 'set by ']
  return [
    ...formatRules(first, width),
    '',
    await formatRows({ columns, rows }, 'table'),
    ...fill('`claimgraph range EVENT` shows one in full, with the claims and with what was left out.', width, ''),
    '',
  ].join('\n')
}

const nameSetters = ({ claims }: RangeEnd) => [...new Set(claims.map(nameVoice))].join('; ') || '–'

function formatRange(range: EventRange, shorten: (id: string) => string, width: number): string[] {
  const { event, property, unit, label, lowest, highest, between, breakdown, leftOut } = range
  const line = (text: string, indent: string) => fill(text, width, indent, `${indent}  `)
  const formatClaim = (claim: RangeClaim, indent: string) => [
    ...line(`${describeFigure(claim)}: ${describeWays(claim).join('; ')}`, indent),
    ...line(`${describeManner(claim)}; ${describeMade(claim)}; ${shorten(claim.claim)}`, `${indent}  `),
  ]
  const formatEnd = (name: string, end: RangeEnd, indent: string) => [
    ...line(`${name}: ${describeEnd(end)}`, indent),
    ...line(end.because, `${indent}  `),
    ...end.claims.flatMap(claim => formatClaim(claim, `${indent}    `)),
  ]
  const formatPart = (part: RangeBreakdown, indent: string): string[] => [
    ...line(`${part.event.label}: ${part.label}`, indent),
    ...formatEnd('lowest', part.lowest, `${indent}  `),
    ...formatEnd('highest', part.highest, `${indent}  `),
    ...part.breakdown.flatMap(within => formatPart(within, `${indent}  `)),
  ]
  const title = fill(`${event.label} · ${property.label}${unit === '' ? '' : ` (in ${unit})`} · ${label}`, width, '')
  return [
    ...title,
    '═'.repeat(Math.min(width, Math.max(...title.map(({ length }) => length)))),
    ...(event.scope === '' ? [] : line(event.scope, '')),
    ...formatRules(range, width),
    '',
    ...formatEnd('Lowest', lowest, '  '),
    ...formatEnd('Highest', highest, '  '),
    ...(between.length === 0 ? [] : ['', '  Counted, and setting neither end']),
    ...between.flatMap(claim => formatClaim(claim, '    ')),
    ...(breakdown.length === 0 ? [] : ['', '  By victims']),
    ...breakdown.flatMap(part => formatPart(part, '    ')),
    ...(leftOut.length === 0 ? [] : ['', `  Left out, and why (${count(leftOut.length, 'figure')})`]),
    ...groupLeftOut(leftOut).flatMap(({ heading, claims }) => [
      ...line(`${heading} (${claims.length})`, '    '),
      ...claims.flatMap(claim =>
        line(`- ${nameFigure(claim, event.id)}: ${describeOmission(claim)}; ${shorten(claim.claim)}`, '      '),
      ),
    ]),
    '',
  ]
}

function formatRules({ rule, reading, asOf }: EventRange, width: number): string[] {
  return [
    ...fill(`By the rule ${rule.name}. ${rule.words}`, width, ''),
    ...fill(
      `Vague words are read by “${reading.label}”, a convention.${asOf === null ? '' : ` As of ${asOf}: what was certainly said by then.`}`,
      width,
      '',
    ),
  ]
}

/** A figure that is left out, with whose it is and, where it is not of the event itself, of what. */
function nameFigure(claim: RangeClaim, event: string): string {
  const of = claim.event.id === event ? '' : ` of “${claim.event.label}”`
  return `${describeFigure(claim)}${of} (${nameVoice(claim)})`
}
