import type { ClaimGraph } from '../../claims/graph.js'
import { describeEnd, describeFigure, describeLowest, nameVoice } from '../../compare/ranges/range-words.js'
import type { EventRange, RangeBreakdown, RangeClaim, RangeEnd } from '../../compare/ranges/types.js'
import { describeMade, describeManner, describeOmission, describeWays, groupLeftOut } from '../../view/ranges.js'
import { createShortener } from '../../view/shortener.js'
import { code, escapeText, formatRow } from './markdown-text.js'

/** Writes ranges as Markdown: of one event a section with everything, of several a table. */
export function toRangeMarkdown(
  graph: ClaimGraph,
  found: readonly EventRange[],
  { isOne }: { isOne: boolean },
): string {
  const [first] = found
  if (first === undefined) return 'No claim gives such a figure, of the event or of a part of it.\n'
  const shorten = createShortener(graph.claimIds())
  const parts = isOne ? found.flatMap(range => formatRange(range, shorten)) : formatTable(found, shorten)
  return `${parts.join('\n\n')}\n`
}

function formatTable(found: readonly EventRange[], shorten: (id: string) => string): string[] {
  const [first] = found
  const rows = found.map(({ event, unit, lowest, ofPart, highest }) =>
    formatRow([
      escapeText(unit === '' ? event.label : `${event.label} (in ${unit})`),
      ...[describeLowest({ lowest, ofPart }), nameClaims(lowest, shorten)],
      ...[describeEnd(highest), nameClaims(highest, shorten)],
    ]),
  )
  const head = [
    formatRow(['event', 'lowest', 'set by', 'highest', 'set by']),
    formatRow(['---', '--:', '---', '--:', '---']),
  ]
  return [`# Ranges: ${escapeText(first!.property.label)}`, ...formatRules(first!), [...head, ...rows].join('\n')]
}

function nameClaims({ claims }: RangeEnd, shorten: (id: string) => string): string {
  return [...new Set(claims.map(({ claim }) => code(shorten(claim))))].join(', ')
}

function formatRange(range: EventRange, shorten: (id: string) => string): string[] {
  const { event, property, unit, label, lowest, highest, between, breakdown, leftOut } = range
  const row = (claim: RangeClaim, what: string) =>
    formatRow([
      what,
      escapeText(describeFigure(claim)),
      describeWays(claim).map(escapeText).join('<br>'),
      escapeText(`${describeManner(claim)}; ${describeMade(claim)}`),
      code(shorten(claim.claim)),
    ])
  const table = (rows: readonly string[]) =>
    rows.length === 0
      ? []
      : [
          [
            formatRow(['', 'as stated', 'who, through whom', 'how, when', 'claim']),
            formatRow(['---', '---', '---', '---', '---']),
            ...rows,
          ].join('\n'),
        ]
  const listEnds = (ends: Pick<RangeBreakdown, 'lowest' | 'highest'>) => [
    [
      `- **Lowest: ${describeEnd(ends.lowest)}.** ${escapeText(ends.lowest.because)}`,
      `- **Highest: ${describeEnd(ends.highest)}.** ${escapeText(ends.highest.because)}`,
    ].join('\n'),
    ...table([
      ...ends.lowest.claims.map(claim => row(claim, 'lowest')),
      ...ends.highest.claims.map(claim => row(claim, 'highest')),
    ]),
  ]
  const listPart = (part: RangeBreakdown, depth: number): string[] => [
    `${'#'.repeat(Math.min(6, 3 + depth))} ${escapeText(`${part.event.label}: ${part.label}`)}`,
    ...listEnds(part),
    ...part.breakdown.flatMap(within => listPart(within, depth + 1)),
  ]
  const unitName = unit === '' ? '' : ` (in ${unit})`
  return [
    `# ${escapeText(`${event.label}: ${property.label}${unitName}, ${label}`)}`,
    ...(event.scope === '' ? [] : [escapeText(event.scope)]),
    ...formatRules(range),
    ...listEnds({ lowest, highest }),
    ...(between.length === 0
      ? []
      : ['## Counted, and setting neither end', ...table(between.map(claim => row(claim, '')))]),
    ...(breakdown.length === 0 ? [] : ['## By victims', ...breakdown.flatMap(part => listPart(part, 0))]),
    ...(leftOut.length === 0 ? [] : ['## Left out, and why']),
    ...groupLeftOut(leftOut).map(({ heading, claims }) =>
      [
        `**${heading}**\n`,
        ...claims.map(claim => {
          const of = claim.event.id === event.id ? '' : ` of “${claim.event.label}”`
          const what = `${describeFigure(claim)}${of} (${nameVoice(claim)}): ${describeOmission(claim)}`
          return `- ${escapeText(what)} ${code(shorten(claim.claim))}`
        }),
      ].join('\n'),
    ),
  ]
}

function formatRules({ rule, reading, asOf }: EventRange): string[] {
  const day = asOf === null ? '' : ` As of ${asOf}: what was certainly said by then.`
  return [
    escapeText(
      `By the rule ${rule.name}. ${rule.words} Vague words are read by “${reading.label}”, a convention.${day}`,
    ),
  ]
}
