import { type Command, InvalidArgumentError } from 'commander'
import type { ClaimGraph } from '../claims/graph.js'
import type { CompareOptions, Verdict } from '../compare/types.js'
import { ClaimGraphError, suggest } from '../errors.js'
import { type DataOptions, dataCommand } from './data.js'
import { resolveProperty } from './resolve-property.js'

/** The options of every command that compares, as a person types them. */
export interface ComparisonOptions extends DataOptions {
  about?: string
  property?: string
  between?: string[]
  asOf?: string
  tolerance?: number
  verdict?: string
  rollUp: boolean
  output?: string
}

/** A command that compares the claims of a graph, with the options that say which and how. */
export function comparisonCommand(name: string): Command {
  return dataCommand(name)
    .option('--about <event>', 'only this event and what lies within it (IRI or its last part)')
    .option('--property <property>', 'only this property, such as deaths or cg:deaths')
    .option('--as-of <day>', 'what was said by YYYY-MM-DD (claims that may have been made by then)', readDay)
    .option(
      '--tolerance <share>',
      'how far figures may lie apart and still agree: 0.1 is 10 % (default: 0.1)',
      readShare,
    )
    .option('--no-roll-up', 'keep what a spokesperson says apart from what the organisation says')
    .option('-o, --output <file>', 'write to a file')
}

const verdicts: readonly Verdict[] = ['agree', 'differ', 'contradict']

/** Turns the names that a person types into the IRIs of the options. */
export async function resolveOptions(graph: ClaimGraph, options: ComparisonOptions): Promise<CompareOptions> {
  const [{ findByName }, { listEvents }] = await Promise.all([import('../claims/names.js'), import('./topic-names.js')])
  const { about, between, asOf, tolerance, rollUp } = options
  const verdict = verdicts.find(name => name === options.verdict)
  if (options.verdict !== undefined && verdict === undefined) {
    throw new ClaimGraphError(
      'usage',
      `--verdict: expected one of ${verdicts.join(', ')}, found \`${options.verdict}\`${suggest(options.verdict, verdicts)}`,
    )
  }
  return {
    about: about === undefined ? undefined : findByName('event', about, await listEvents(graph), graph.prefixes),
    property: await resolveProperty(graph, options.property),
    between: between === undefined ? undefined : readPair(between, name => graph.agent(name).id),
    asOf,
    tolerance,
    verdict,
    rollUp,
  }
}

function readPair(names: readonly string[], find: (name: string) => string): [string, string] {
  if (names.length !== 2) {
    throw new ClaimGraphError('usage', `--between: expected two actors, found ${names.length}`)
  }
  return [find(names[0]!), find(names[1]!)]
}

/** Reads a day as a person types it. */
export function readDay(text: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text
  throw new InvalidArgumentError('expected a day that exists, as YYYY-MM-DD.')
}

function readShare(text: string): number {
  const share = Number(text)
  if (/^\d*\.?\d+$/.test(text) && Number.isFinite(share)) return share
  throw new InvalidArgumentError('expected a number such as 0.1, not below 0.')
}
