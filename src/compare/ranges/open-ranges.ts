import { ClaimGraphError, suggest } from '../../errors.js'
import { memoize } from '../../rdf/memoize.js'
import { cg } from '../../rdf/namespaces.js'
import type { Resource } from '../../rdf/resource.js'
import { validateOptions } from '../compare-options.js'
import { compareByLabel } from '../order.js'
import { type Prepared, prepare } from '../prepare.js'
import type { ComparableProperty } from '../statements/comparable-property.js'
import type { ComparedGraph } from '../statements/read-graph.js'
import { readActsAndEvidence } from './documented.js'
import { createRangeFinder, type ListedRanges } from './find-range.js'
import { createFigures } from './read-figures.js'
import { readReadingRules, usualReading } from './reading-rules.js'
import { type RangeRule, rangeRules } from './rules.js'
import { type EventRange, type RangeOptions, rangeRuleNames } from './types.js'

/** What of a claim graph ranges are worked out of. */
export type RangedGraph = ComparedGraph

/** The measure of which ranges are worked out where nobody chooses another. */
export const usualMeasure = `${cg.$iri}deaths`

/** A graph made ready for the ranges of any event by any rule. */
export interface OpenRanges {
  /** The additive measures of which claims give figures: the usual one first, the others by name. */
  readonly measures: readonly Resource[]
  /** Whether claims give figures for an event, or for a part of it, for whatever measure. */
  has(event: string): boolean
  /** The events of which there are ranges for a measure, by name, each with what works its ranges out. */
  list(wanted: { property: string; rule: string }): readonly ListedRanges[]
  /**
   * The ranges of one event, or of all, for a measure, by IRI: one for each unit. Throws `parameter` for what is no
   * additive measure, and for what is no rule.
   */
  find(wanted: { event?: string | undefined; property: string; rule: string }): EventRange[]
}

/** Reads a graph for ranges, unless it was `read` already, as of no day; which event, measure and rule is asked later. */
export async function openRanges(
  graph: RangedGraph,
  { reading: name = usualReading, asOf, ascribed = false, rollUp, kinds }: RangeOptions,
  read?: Prepared,
): Promise<OpenRanges> {
  validateOptions({ asOf })
  const { rules, ...reading } = await readReadingRules(graph, name)
  const prepared = read ?? (await prepare(graph, { rollUp, kinds }))
  const { asked, properties, store } = prepared.reading
  const acts = readActsAndEvidence(await graph.ontology.vocabulary(), store)
  const figuresOf = memoize(createFigures(prepared, { rules, acts, asOf, ascribed }))
  const shared = { reading, asOf: asOf ?? null }
  const finderOf = memoize((property: ComparableProperty) =>
    memoize((rule: RangeRule) =>
      createRangeFinder(figuresOf(property), { property, rule, ...shared }, prepared.setting),
    ),
  )
  const used = [...new Set(asked.all.map(({ property }) => property).filter(({ additive }) => additive))]
  const known = new Set(
    asked.all
      .filter(({ property }) => property.additive)
      .flatMap(({ event }) => [event, ...prepared.setting.containment.above(event)]),
  )
  return {
    measures: used
      .map(({ id, label }) => ({ id, label }))
      .sort((a, b) => Number(b.id === usualMeasure) - Number(a.id === usualMeasure) || compareByLabel(a, b)),
    has: event => known.has(event),
    list: ({ property, rule }) => finderOf(expectMeasure(properties, property))(expectRule(rule)).list(),
    find({ event, property, rule }) {
      const finder = finderOf(expectMeasure(properties, property))(expectRule(rule))
      return event === undefined ? finder.all() : finder.of(event)
    },
  }
}

function expectMeasure(properties: ReadonlyMap<string, ComparableProperty>, id: string): ComparableProperty {
  const property = properties.get(id)
  if (property?.additive) return property
  throw new ClaimGraphError('parameter', `\`property\`: expected an additive measure, such as deaths, found <${id}>`)
}

function expectRule(name: string): RangeRule {
  const known = rangeRuleNames.find(rule => rule === name)
  if (known !== undefined) return rangeRules[known]
  const message = `\`rule\`: expected one of ${rangeRuleNames.join(', ')}, found \`${name}\`${suggest(name, rangeRuleNames)}`
  throw new ClaimGraphError('parameter', message)
}
