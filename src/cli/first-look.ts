import type { ClaimGraph } from '../claims/graph.js'
import type { Comparison, Position, Topic } from '../compare/types.js'
import {
  countPossible,
  describeAsOf,
  type PossibleTopic,
  titlePossible,
  viewPossible,
  whyPossible,
} from '../view/as-of.js'
import { createShortNames, type TopicEntry, viewFirstLook } from '../view/first-look.js'
import { nameHolders } from '../view/holders.js'
import { type TopicView, viewTopics } from '../view/topics.js'
import { oneToEachScope, verdictMeanings, verdictNames } from '../view/verdict-words.js'
import { count } from '../view/words.js'
import { fill } from './fill.js'
import { formatFigures } from './first-figures.js'
import { printable } from './printable.js'
import { createTopicNames, type TopicNames } from './topic-names.js'

/** How the first look is shown. */
export interface FirstLookOptions {
  /** Topics on which one actor alone speaks too. */
  all?: boolean | undefined
  /** The command that made the comparison, to which a topic's options can be added. */
  command: string
  /** Characters in a line. */
  width: number
}

/**
 * A comparison at first sight: the topic with the most figures drawn, then a few lines for each topic, by verdict, by how
 * many actors take a position, and by name.
 */
export async function formatFirstLook(
  graph: ClaimGraph,
  comparison: Comparison,
  { all, command, width }: FirstLookOptions,
): Promise<string> {
  const views = viewTopics(graph, comparison)
  const namesOf = await createTopicNames(graph)
  const asOf = describeAsOf(comparison)
  const { figures, groups, left, first } = viewFirstLook(views, { all })
  const example = first?.topic ?? comparison.asOf?.possible[0]?.topic
  const lines = groups.flatMap(({ verdict, entries }) => {
    const shown = entries.slice(0, all ? entries.length : mostTopics)
    const more = entries.length - shown.length
    return [
      ...fill(headings[verdict], width, ''),
      ...shown.flatMap(entry => formatEntry(entry, namesOf(entry.view.topic), width)),
      ...(more > 0 ? [`  and ${count(more, 'more topic')}: --all`] : []),
      '',
    ]
  })
  return printable(
    [
      ...(asOf === undefined ? [] : [...fill(asOf, width, ''), '']),
      ...fill(describeTotals(views), width, ''),
      '',
      ...(figures ? [...formatFigureTopic(figures, namesOf(figures.topic), width), ''] : []),
      ...lines,
      ...formatPossible(viewPossible(graph, comparison), { comparison, namesOf, all, width }),
      ...describeRest(left, width),
      ...(example ? describeCommands(command, namesOf(example), width) : []),
    ].join('\n'),
  )
}

interface PossibleOptions extends Pick<FirstLookOptions, 'all' | 'width'> {
  comparison: Comparison
  namesOf: (topic: PossibleTopic['topic']) => TopicNames
}

/** The topics on which something may have been said by a day, those with most claims first. */
function formatPossible(
  possible: ReadonlyMap<string, PossibleTopic>,
  { comparison, namesOf, all, width }: PossibleOptions,
): string[] {
  const { asOf } = comparison
  if (!asOf || possible.size === 0) return []
  const counted = [...possible.values()].map(({ topic, questions }) => ({
    topic,
    claims: countPossible(questions.map(({ question }) => question)),
    positions: questions.flatMap(({ question: { positions } }) => positions.filter(({ claims }) => claims.length > 0)),
  }))
  const sorted = counted.sort((a, b) => b.claims - a.claims)
  const shown = sorted.slice(0, all ? sorted.length : mostTopics)
  const more = sorted.length - shown.length
  return [
    ...fill(`${titlePossible(asOf.day).toUpperCase()}: ${whyPossible}`, width, ''),
    ...shown.flatMap(({ topic, claims, positions }) => [
      ...formatTitle({ topic }, namesOf(topic), width),
      ...formatPositions(count(claims, 'claim'), positions, width),
    ]),
    ...(more > 0 ? [`  and ${count(more, 'more topic')}: --all`] : []),
    '',
  ]
}

/** So many topics of a verdict are shown at first sight. */
const mostTopics = 12

const headings = {
  contradict: headingOf('contradict'),
  differ: headingOf('differ'),
  agree: headingOf('agree'),
  compatible: headingOf('compatible'),
  incomparable: 'NOT COMPARABLE: several actors speak, of different scopes or by different kinds of thing',
  single: `${verdictNames.single.toUpperCase()} alone, or to each scope`,
}

function headingOf(verdict: keyof typeof verdictMeanings): string {
  return `${verdictNames[verdict].toUpperCase()}: ${verdictMeanings[verdict]}`
}

function describeTotals(views: readonly TopicView[]): string {
  const number = (verdict: string) => views.filter(({ topic }) => topic.verdict === verdict).length
  return (
    `What is said, side by side: ${count(views.length, 'topic')}, of which contradict ${number('contradict')}, differ ` +
    `${number('differ')}, agree ${number('agree')}, single ${number('single')}. In each group those on which most ` +
    'actors speak stand first, then by name.'
  )
}

function describeRest(topics: number, width: number): string[] {
  return topics === 0 ? [] : fill(`${count(topics, 'more topic')} on which one actor alone speaks: --all`, width, '')
}

function describeCommands(command: string, { about, property }: TopicNames, width: number): string[] {
  const explained = 'A topic in detail, with chains, dates, reasons and claims to trace; its names stand at the right:'
  return [
    ...fill(explained, width, ''),
    `  ${command} --about ${about} --property ${property}`,
    ...fill('Every topic in detail: --full. Two actors: --between ACTOR ACTOR. As data: --format.', width, ''),
    ...fill(
      'Beside compare: matrix (actor by actor), fidelity (what relaying changed), origins (what rests on one source).',
      width,
      '',
    ),
  ]
}

function formatFigureTopic(view: TopicView, names: TopicNames, width: number): string[] {
  const { verdict } = view.topic
  const outcome = verdict === 'single' ? oneToEachScope : verdict
  return [`MOST FIGURES: ${outcome}`, ...formatTitle(view, names, width), ...formatFigures(view, width)]
}

/** The topic, and at the right the names by which it is asked for. */
function formatTitle(
  { topic }: { topic: Pick<Topic, 'event' | 'property'> },
  { about, property }: TopicNames,
  width: number,
): string[] {
  const title = `  ${topic.event.label} · ${topic.property.label}`
  const names = `${about} ${property}`
  if (title.length + names.length + 2 <= width) return [title.padEnd(width - names.length) + names]
  return [...fill(title.trim(), width, '  '), names.padStart(width)]
}

function formatEntry({ view, positions, on, actors }: TopicEntry, names: TopicNames, width: number): string[] {
  const { incomparable } = view
  const counts = [
    `${count(positions.length, 'position')} of ${count(actors, 'actor')}${on}`,
    ...(incomparable.length > 0 ? [`${count(incomparable.length, 'pair')} of scopes not comparable`] : []),
  ]
  return [...formatTitle(view, names, width), ...formatPositions(counts.join(', '), positions, width)]
}

/** As many positions as two lines hold, or three of a topic that has many. */
function formatPositions(counts: string, positions: readonly Position[], width: number): string[] {
  const room = positions.length > many ? 3 : 2
  const shortNameOf = createShortNames(positions)
  const named = positions.map(position => `${shortNameOf(position)} (${nameHolders(position, 1)})`)
  for (let shown = named.length; ; shown--) {
    const rest = shown < named.length ? [`and ${named.length - shown} more`] : []
    const lines = fill(`${counts}: ${[...named.slice(0, shown), ...rest].join('; ')}`, width, '      ')
    if (lines.length <= room || shown <= 1) return lines
  }
}

const many = 5
