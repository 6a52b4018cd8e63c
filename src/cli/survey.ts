import { type Command, InvalidArgumentError, Option } from 'commander'
import type { SurveyedQuestion } from '../compare/survey.js'
import { readDay } from './compare-options.js'
import { type DataOptions, dataCommand, openData } from './data.js'
import { chooseFormat, writeOutput } from './output.js'
import { formatRows, rowFormats } from './rows.js'

interface SurveyOptions extends DataOptions {
  property?: string
  asOf?: string
  rollUp: boolean
  limit: number
  engine?: string
  tables?: string
  format?: string
  output?: string
}

const columnNames = { possible: 'possible', notOnRecord: 'not_on_record' } as const

const counted = ['event', 'property', 'unit', 'claims', 'actors', 'contradicting'] as const

const help = `
Counts claims on record, made of the very event: also those that their claimants have replaced without calling that a
revision, and none lifted from parts. What contradicts most comes first, then what has most claims. With --as-of, claims
are those that had certainly been made by then; \`possible\` counts those that may have been, \`not_on_record\` of the
former those of which no document is certain to have been published by then.
--engine duckdb asks queries/sql/survey.sql in DuckDB (npm install @duckdb/node-api); with --tables of tables that
\`claimgraph tables\` has written, so that no graph is read. Questions with equal numbers stand by IRI there.
\`claimgraph compare --about EVENT --property PROPERTY\` tells who says what and why it cannot both be true.`

export function surveyCommand(): Command {
  return dataCommand('survey')
    .description(
      'Count for each question its claims, its actors, and the pairs of claims by different actors that cannot both be ' +
        'true: a first look at graphs too large to compare in full.',
    )
    .option('--property <property>', 'only this property, such as deaths or cg:deaths')
    .option('--as-of <day>', 'what had certainly been said by YYYY-MM-DD; what may have been stands apart', readDay)
    .option('--no-roll-up', 'keep what a spokesperson says apart from what the organisation says')
    .addOption(new Option('--engine <engine>', 'what counts').choices(['claimgraph', 'duckdb']))
    .option('--tables <folder>', 'tables that `claimgraph tables` has written, in place of a graph')
    .option('--limit <number>', 'at most so many questions; 0 is all', readLimit, 20)
    .option('--format <format>', `${rowFormats.join(', ')} (default: table on a terminal, tsv in a pipe)`)
    .option('-o, --output <file>', 'write to a file')
    .addHelpText('after', help)
    .action(async (options: SurveyOptions) => {
      const format = chooseFormat(options.format, rowFormats, options.output)
      if (options.engine === 'duckdb' || options.tables !== undefined) return writeTabled(options, format)
      const graph = await openData(options, { compact: true })
      const { resolveOptions } = await import('../compare/resolve-options.js')
      const { property } = await resolveOptions(graph, { property: options.property }, { known: true })
      const { survey } = await import('../compare/survey.js')
      const { createLabels } = await import('../ontology/labels.js')
      const { questions, issues } = await survey(graph, options)
      for (const { message } of issues) process.stderr.write(`claimgraph: ${message}\n`)
      const asked = questions.filter(question => property === undefined || question.property === property)
      const shown = options.limit === 0 ? asked : asked.slice(0, options.limit)
      const labelOf = createLabels(graph.dataset, await graph.ontology.vocabulary())
      const open = options.asOf === undefined ? [] : (['possible', 'notOnRecord'] as const)
      const rows = shown.map(question => [
        ...[labelOf(question.event), labelOf(question.property), question.unit],
        ...[question.claims, question.actors, question.contradicting],
        ...open.map(name => question[name] ?? 0),
        question.event,
      ])
      const columns = [...counted, ...open.map(name => columnNames[name]), 'event_iri']
      await writeOutput(await formatRows({ columns, rows }, format), options.output)
      process.stderr.write(`claimgraph: ${summarise(asked, shown)}\n`)
    })
}

/** What DuckDB finds, in the same columns. */
async function writeTabled(options: SurveyOptions, format: (typeof rowFormats)[number]): Promise<void> {
  const { surveyInDuckDb } = await import('./survey-engine.js')
  const asked = await surveyInDuckDb(options)
  const shown = options.limit === 0 ? asked : asked.slice(0, options.limit)
  const rows = shown.map(({ eventLabel, propertyLabel, unit, claims, actors, contradicting, event }) => [
    ...[eventLabel, propertyLabel, unit, claims, actors, contradicting, event],
  ])
  await writeOutput(await formatRows({ columns: [...counted, 'event_iri'], rows }, format), options.output)
  process.stderr.write(`claimgraph: ${summarise(asked, shown)}\n`)
}

function summarise(asked: readonly SurveyedQuestion[], shown: readonly SurveyedQuestion[]): string {
  const sum = (name: 'claims' | 'contradicting') => asked.reduce((total, question) => total + question[name], 0)
  const contested = asked.filter(({ contradicting }) => contradicting > 0).length
  const rest = asked.length - shown.length
  const possible = asked.reduce((total, question) => total + (question.possible ?? 0), 0)
  return (
    `${asked.length} questions with ${sum('claims')} claims on them` +
    `${possible > 0 ? `, and ${possible} that may have been made by then` : ''}; ${contested} questions have ` +
    `${sum('contradicting')} pairs of claims that cannot both be true` +
    (rest > 0 ? `; ${rest} questions are not shown (--limit 0 shows all)` : '')
  )
}

function readLimit(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  throw new InvalidArgumentError('expected a whole number of 0 or more.')
}
