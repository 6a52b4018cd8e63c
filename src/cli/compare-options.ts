import { type Command, InvalidArgumentError } from 'commander'
import type { ClaimGraph } from '../claims/graph.js'
import type { CompareOptions } from '../compare/types.js'
import { ClaimGraphError, suggest } from '../errors.js'
import { isDayOfAnyYear } from '../time/iso-date.js'
import { actorVerdicts } from '../view/severity.js'
import { type DataOptions, dataCommand } from './data.js'

/** The options of every command that compares, as a person types them. */
export interface ComparisonOptions extends DataOptions {
  about?: string
  property?: string
  between?: string[]
  asOf?: string
  tolerance?: number
  verdict?: string
  rollUp: boolean
  ascribed?: boolean
  output?: string
}

/** A command that compares the claims of a graph, with the options that say which and how. */
export function comparisonCommand(name: string): Command {
  return dataCommand(name)
    .option('--about <event>', 'only this event and what lies within it (IRI or its last part)')
    .option('--property <property>', 'only this property, such as deaths or cg:deaths')
    .option('--as-of <day>', 'what had certainly been said by YYYY-MM-DD; what may have been stands apart', readDay)
    .option(
      '--tolerance <share>',
      'how far figures may lie apart and still agree: 0.1 is 10 % (default: 0.1)',
      readShare,
    )
    .option('--ascribed', "count what others' documents have an actor say beside its own words")
    .option('--no-roll-up', 'keep what a spokesperson says apart from what the organisation says')
    .option('-o, --output <file>', 'write to a file')
}

/** Turns what a person types into options: names into IRIs that the graph knows. */
export async function readOptions(graph: ClaimGraph, options: ComparisonOptions): Promise<CompareOptions> {
  const { about, property, between, asOf, tolerance, ascribed, rollUp } = options
  const verdict = actorVerdicts.find(name => name === options.verdict)
  if (options.verdict !== undefined && verdict === undefined) {
    throw new ClaimGraphError(
      'usage',
      `--verdict: expected one of ${actorVerdicts.join(', ')}, found \`${options.verdict}\`${suggest(options.verdict, actorVerdicts)}`,
    )
  }
  const { resolveOptions } = await import('../compare/resolve-options.js')
  const given = { about, property, between: between && readPair(between), asOf, tolerance, verdict, ascribed, rollUp }
  return resolveOptions(graph, given, { known: true })
}

function readPair([one, other, ...more]: readonly string[]): [string, string] {
  if (one !== undefined && other !== undefined && more.length === 0) return [one, other]
  const found = [one, other, ...more].filter(name => name !== undefined).length
  throw new ClaimGraphError('usage', `--between: expected two actors, found ${found}`)
}

/** Reads a day as a person types it. */
export function readDay(text: string): string {
  if (isDayOfAnyYear(text)) return text
  throw new InvalidArgumentError('expected a day that exists, as YYYY-MM-DD.')
}

function readShare(text: string): number {
  const share = Number(text)
  if (/^\d*\.?\d+$/.test(text) && Number.isFinite(share)) return share
  throw new InvalidArgumentError('expected a number such as 0.1, not below 0.')
}
