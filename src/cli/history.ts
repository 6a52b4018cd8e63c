import { Command } from 'commander'
import type { LifeState } from '../case/life/history.js'
import { shortName } from '../case/short-name.js'
import type { ClaimGraph } from '../claims/graph.js'
import { ClaimGraphError } from '../errors.js'
import { requireCase } from './case-of.js'
import { chooseFormat, writeOutput } from './output.js'
import { formatRows, type Rows, rowFormats } from './rows.js'

const kindNames = { same: 'the same as', part: 'part or whole of', different: 'different from' } as const

interface HistoryOptions {
  asOf?: string
  includeRestricted?: boolean
  format?: string
  output?: string
}

const help = `
Of a claim it shows every state: made, revised, corrected, retracted, restricted, and who still carries it; when that was,
who recorded it and why. Of anything else, what was decided and proposed to be the same.`

export function historyCommand(): Command {
  return new Command('history')
    .description('Show what became of a claim, or what was decided of something in the case: when, by whom, and why.')
    .argument('<name>', 'a claim, event, actor, place or document, by name, label or IRI')
    .option('--as-of <day>', 'as it was on a day (YYYY-MM-DD)')
    .option('--include-restricted', 'show what is restricted too, with who restricted it and why')
    .option('--format <format>', `${rowFormats.join(', ')} (default: table on a terminal, tsv in a pipe)`)
    .option('-o, --output <file>', 'write to a file')
    .addHelpText('after', help)
    .action(async (name: string, { asOf, includeRestricted = false, ...options }: HistoryOptions) => {
      const format = chooseFormat(options.format, rowFormats, options.output)
      const { isDay } = await import('../time/iso-date.js')
      if (asOf !== undefined && !isDay(asOf)) {
        throw new ClaimGraphError('parameter', `--as-of: expected a day as YYYY-MM-DD, found \`${asOf}\``)
      }
      const own = await requireCase()
      const { openApart } = await import('../node/case/decide-identity.js')
      const graph = await openApart(own, { includeRestricted })
      if (graph.claimsLeftOut > 0) {
        process.stderr.write(
          `claimgraph: ${graph.claimsLeftOut} restricted claim(s) left out; --include-restricted shows them\n`,
        )
      }
      const shorten = (iri: string) => shortName(iri, own)
      const id = findNamed(graph, name)
      const isClaim = graph.claimIds().includes(id)
      const rows = isClaim
        ? await listStates(graph, id, { asOf, shorten })
        : await listDecisions(graph, id, { asOf, shorten })
      await writeOutput(await formatRows(rows, format), options.output)
    })
}

function findNamed(graph: ClaimGraph, name: string): string {
  try {
    return graph.find('subject', name)
  } catch (error) {
    if (!(error instanceof ClaimGraphError) || error.code !== 'not-found') throw error
    try {
      return graph.find('claim', name)
    } catch (other) {
      throw other instanceof ClaimGraphError && other.code === 'not-found' ? error : other
    }
  }
}

interface Showing {
  readonly asOf: string | undefined
  readonly shorten: (iri: string) => string
}

async function listStates(graph: ClaimGraph, id: string, { asOf, shorten }: Showing): Promise<Rows> {
  const { nameStanding, readLife } = await import('../case/life/history.js')
  const { describeDays } = await import('../time/possible-days.js')
  const states = readLife(graph, id, asOf)
  const columns = ['when', 'state', 'of', 'by', 'recorded', 'recorded_by', 'because']
  const rows = states.map(({ state, when, of, by, recordedAt, recordedBy, because }: LifeState) => [
    ...[describeDays(when)?.replace(/^on (?=\S+$)/, '') ?? '', state],
    ...[of === undefined ? '' : shorten(of.id), by?.label ?? ''],
    ...[recordedAt ?? '', recordedBy?.label ?? '', because ?? ''],
  ])
  if (asOf === undefined) return { columns, rows }
  return { columns, rows: [...rows, [asOf, nameStanding(graph.claim(id), states, asOf), '', '', '', '', '']] }
}

async function listDecisions(graph: ClaimGraph, id: string, { asOf, shorten }: Showing): Promise<Rows> {
  const { readRestrictions } = await import('../case/life/history.js')
  const { readIdentities } = await import('../claims/identities.js')
  const { compareText } = await import('../rdf/order.js')
  const { createLabels } = await import('../ontology/labels.js')
  const labelOf = createLabels(graph.dataset, await graph.ontology.vocabulary())
  const decisions = readIdentities(graph.dataset)
    .filter(({ resources }) => resources.includes(id))
    .map(({ kind, status, resources, decidedAt, decidedBy, confidence, because }) => [
      ...[decidedAt ?? '', status, kindNames[kind]],
      resources.flatMap(other => (other === id ? [] : shorten(other))).join('; '),
      ...[decidedBy.map(labelOf).join('; '), confidence ?? '', because ?? ''],
    ])
  const restrictions = readRestrictions(graph.dataset, id).map(({ state, recordedAt, recordedBy, because }) => [
    ...[recordedAt ?? '', '', state, '', recordedBy?.label ?? '', '', because ?? ''],
  ])
  const rows = [...decisions, ...restrictions]
    .filter(([when]) => asOf === undefined || String(when).slice(0, 10) <= asOf)
    .sort(([a], [b]) => compareText(String(a), String(b)))
  return { columns: ['when', 'status', 'what', 'of', 'by', 'confidence', 'because'], rows }
}
