import { readFile } from 'node:fs/promises'
import { openExtractor } from '../../src/node/extraction.js'
import { checkSaid, isOfPerpetrator, type SaidCase } from './said-checks.js'
import { readSaid } from './said-claims.js'

/** Kinds of short texts, by their number. */
const kinds = [
  ...[
    'listener',
    'counter of a toll',
    'denials',
    'invented or staged',
    'title, object, country',
    'several perpetrators',
  ],
  ...['accused of, blamed for', 'negative descriptions', 'counted twice', 'day of saying, of event', 'citing chains'],
  ...['never said', 'hedges', 'demands, pledges, warnings', 'victims', "attackers' own losses", 'norms'],
  ...[
    'parts and shares',
    'units, not people',
    'questions, irony',
    'nested relays',
    'unnamed speakers',
    'revised tolls',
  ],
]
/** Kinds in which what is denied must not be asserted. */
const denials = [3, 4]

type Row = readonly [name: string, right: number, of: number]

/** Drafts short texts, one a line with its checks, and counts by kind those of which all checks hold, as a table. */
export async function evaluateSaid(file: string): Promise<string> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line.trim() !== '')
  const cases = lines.map(line => JSON.parse(line) as SaidCase)
  const extractor = await openExtractor()
  const checked = cases.map(each => ({ ...each, ...checkSaid(each, readSaid(extractor, each.text)) }))
  const passed = (some: typeof checked) =>
    some.filter(({ missing, violated }) => missing.length + violated.length === 0)
  const byKind = kinds.flatMap((name, i): Row[] => {
    const some = checked.filter(({ kind }) => kind === i + 1)
    return some.length === 0 ? [] : [[name, passed(some).length, some.length]]
  })
  const denying = checked.filter(({ kind }) => denials.includes(kind))
  const rows: Row[] = [
    ...byKind,
    ['all texts', passed(checked).length, checked.length],
    [
      'false accusations',
      ...wrong(
        checked.map(({ violated, mustNot }) =>
          [violated, mustNot].map(checks => checks.filter(isOfPerpetrator).length),
        ),
      ),
    ],
    ['denials asserted', ...wrong(denying.map(({ violated, mustNot }) => [violated.length, mustNot.length]))],
  ]
  const table = rows.map(
    ([name, right, of]) => `${name.padEnd(28)}${String(right).padStart(6)}${String(of).padStart(6)}`,
  )
  return `${[`${' '.repeat(28)}${'right'.padStart(6)}${'of'.padStart(6)}`, ...table].join('\n')}\n`
}

/** How many checks were violated, of how many. */
function wrong(counts: readonly (readonly number[])[]): [number, number] {
  const sum = (at: number) => counts.reduce((total, count) => total + count[at]!, 0)
  return [sum(0), sum(1)]
}
