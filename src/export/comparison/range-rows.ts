import type { EventRange, RangeBreakdown, RangeClaim, RangeEnd } from '../../compare/ranges/types.js'
import { describeMade, describeManner, describeWays } from '../../view/ranges.js'

/** Rows of cells under named columns. */
interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Ranges as rows: one for each range, or, of one event, one for each claim that sets an end, counts or is left out. */
export function toRangeRows(found: readonly EventRange[], { isOne }: { isOne: boolean }): Rows {
  return isOne ? listClaims(found) : listRanges(found)
}

const rangeColumns = ['event', 'event_label', 'property', 'unit', 'rule', 'reading', 'as_of']
const describe = ({ event, property, unit, rule, reading, asOf }: EventRange) => [
  event.id,
  event.label,
  property.label,
  unit,
  rule.name,
  reading.label,
  asOf ?? '',
]

function listRanges(found: readonly EventRange[]): Rows {
  const columns = ['lowest', 'lowest_claims', 'lowest_of_part', 'highest', 'highest_open', 'highest_claims', 'left_out']
  const rows = found.map(range => [
    ...describe(range),
    ...[range.lowest.figure ?? '', nameClaims(range.lowest), range.ofPart?.figure ?? ''],
    ...[range.highest.figure ?? '', String(range.highest.open), nameClaims(range.highest)],
    range.leftOut.length,
  ])
  return { columns: [...rangeColumns, ...columns], rows }
}

const nameClaims = ({ claims }: RangeEnd) => [...new Set(claims.map(({ claim }) => claim))].join(' ')

function listClaims(found: readonly EventRange[]): Rows {
  const columns = [
    'of',
    'role',
    'figure',
    'claim',
    'said_of',
    'stated',
    'read_as',
    'manner',
    'chain',
    'made',
    'because',
  ]
  const rows = found.flatMap(range => {
    const { lowest, highest, between, leftOut, breakdown } = range
    const row = (of: string, role: string, figure: string | number, because: string, claim?: RangeClaim) => [
      ...[...describe(range), of, role, figure],
      ...(claim ? describeClaim(claim) : ['', '', '', '', '', '', '']),
      because,
    ]
    const listEnds = (of: string, ends: Pick<RangeBreakdown, 'lowest' | 'highest'>) =>
      (['lowest', 'highest'] as const).flatMap(role => {
        const { figure, open, claims, because } = ends[role]
        const shown = figure === null ? '' : open ? `${figure}+` : figure
        return claims.length === 0
          ? [row(of, role, shown, because)]
          : claims.map(claim => row(of, role, shown, because, claim))
      })
    const listParts = (parts: readonly RangeBreakdown[]): ReturnType<typeof row>[] =>
      parts.flatMap(part => [...listEnds(part.event.label, part), ...listParts(part.breakdown)])
    return [
      ...listEnds(range.event.label, { lowest, highest }),
      ...between.map(claim => row(range.event.label, 'between', '', '', claim)),
      ...listParts(breakdown),
      ...leftOut.map(claim => row(range.event.label, nameRole(claim.end), '', claim.because, claim)),
    ]
  })
  return { columns: [...rangeColumns, ...columns], rows }
}

const nameRole = (end: string) => (end === 'both' ? 'left out' : `left out of ${end}`)

function describeClaim(claim: RangeClaim): string[] {
  return [
    claim.claim,
    claim.event.label,
    claim.stated,
    claim.reading ?? '',
    describeManner(claim),
    describeWays(claim).join('; '),
    describeMade(claim),
  ]
}
