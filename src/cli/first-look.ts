import type { ClaimGraph } from '../claims/graph.js'
import type { Comparison, Topic } from '../compare/types.js'
import {
  countPossible,
  describeAsOf,
  type PossibleTopic,
  titlePossible,
  viewPossible,
  whyPossible,
} from '../view/as-of.js'
import { createShortNames, type TopicEntry, viewFirstLook } from '../view/first-look.js'
import { nameHolders, nameHoldersInBrackets } from '../view/holders.js'
import type { PositionView } from '../view/position-view.js'
import { type TopicView, viewTopics } from '../view/topics.js'
import { aloneMeaning, verdictMeanings } from '../view/verdict-meanings.js'
import { describeVerdicts, nameVerdict, verdictNames } from '../view/verdict-words.js'
import { count, describeRestsOn } from '../view/words.js'
import { fill } from './fill.js'
import { formatFigures } from './first-figures.js'
import { printable } from './printable.js'
import { formatRetracted } from './retracted-lines.js'
import { createTopicNames, type TopicNames } from './topic-names.js'

/** How the first look is shown. */
export interface FirstLookOptions {
  /** Topics on which one actor alone speaks too. */
  all?: boolean | undefined
  /** The command that made the comparison, to which a topic's options can be added. */
  command: string
  /** Characters in a line. */
  width: number
  /** Whether a person reads it on a terminal, for whom no word goes unexplained. */
  onTerminal?: boolean | undefined
}

/**
 * A comparison at first sight: the topic with the most figures drawn, then a few lines for each topic, by verdict, by with
 * how many independent origins the positions begin, by how many actors take one, and by name.
 */
export async function formatFirstLook(
  graph: ClaimGraph,
  comparison: Comparison,
  { all, command, width, onTerminal }: FirstLookOptions,
): Promise<string> {
  const views = viewTopics(graph, comparison)
  const namesOf = await createTopicNames(graph)
  const asOf = describeAsOf(comparison)
  const { figures, groups, apart, left, first } = viewFirstLook(views, { all })
  const example = first?.topic ?? comparison.asOf?.possible[0]?.topic
  const lines = groups.flatMap(({ verdict, entries }) => {
    const shown = entries.slice(0, all ? entries.length : mostTopics)
    const more = entries.length - shown.length
    return [
      ...fill(
        onTerminal && verdict === 'single' ? `${headings.single}: ${aloneMeaning}` : headings[verdict],
        width,
        '',
      ),
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
      ...formatRetracted(graph, comparison, width),
      ...describeTopicsApart(apart, width),
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
    positions: questions.flatMap(({ positions }) => positions.filter(({ position }) => position.claims.length > 0)),
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
const mostTopics = 8

const headings = {
  contradict: headingOf('contradict'),
  differ: headingOf('differ'),
  agree: headingOf('agree'),
  compatible: headingOf('compatible'),
  incomparable: headingOf('incomparable'),
  apart: headingOf('apart'),
  single: `${verdictNames.single.toUpperCase()} alone`,
}

function headingOf(verdict: keyof typeof verdictMeanings): string {
  return `${verdictNames[verdict].toUpperCase()}: ${verdictMeanings[verdict]}`
}

function describeTotals(views: readonly TopicView[]): string {
  const verdicts = describeVerdicts(views)
  return (
    `What is said, side by side: ${count(views.length, 'topic')}, of which ${verdicts}. In each group those that begin ` +
    'with most independent origins stand first, then those on which most actors speak, then by name.'
  )
}

function describeTopicsApart(apart: readonly TopicView[], width: number): string[] {
  if (apart.length === 0) return []
  const names = apart.map(({ topic: { event, property } }) => `${event.label} · ${property.label}`)
  const lead = `${count(apart.length, 'more topic')} on which several actors speak, each of a scope of its own`
  return fill(`${lead}: ${names.join('; ')}: --all`, width, '')
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
  return [
    `MOST FIGURES: ${nameVerdict(view.verdict)}`,
    ...formatTitle(view, names, width),
    ...formatRestsOn(view, width),
    ...formatFigures(view, width),
  ]
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

function formatEntry(entry: TopicEntry, names: TopicNames, width: number): string[] {
  const { view, positions, actors } = entry
  const title = [...formatTitle(view, names, width), ...formatRestsOn(view, width)]
  const [only, ...others] = positions
  if (only && others.length === 0 && actors > 1) {
    return [...title, ...fill(describeShared(only, entry), width, '      ')]
  }
  return [...title, ...formatPositions(describeCounts(entry), contradictingFirst(entry), width)]
}

/** The positions of a topic, those that cannot both be true before all others. */
function contradictingFirst({ view: { questions }, positions }: TopicEntry): PositionView[] {
  const contradicting = new Set(
    questions.flatMap(({ question: { relations } }) =>
      relations.flatMap(({ a, b, verdict }) => (verdict === 'contradict' ? [a, b] : [])),
    ),
  )
  const rank = ({ position }: PositionView) => Number(!contradicting.has(position.id))
  return [...positions].sort((a, b) => rank(a) - rank(b))
}

function formatRestsOn({ questions }: TopicView, width: number): string[] {
  const proposed = describeRestsOn(questions.map(({ question }) => question))
  return proposed === '' ? [] : fill(proposed, width, '      ')
}

/** What several actors all say: `A (finding) and B (testimony) both say “false”: …`. */
function describeShared(view: PositionView, { on, actors }: TopicEntry): string {
  const { position, speakers, certainty, spelledOut, saidOf } = view
  const hedges = certainty === '' ? '' : ', with different certainty'
  const says = `${nameHolders(speakers, 3)} ${actors === 2 ? 'both' : 'all'} say “${position.label}”${on}${hedges}`
  // one statement would stand for all of them only where they speak of one event
  if (saidOf.length > 0) return `${says}: ${saidOf.join('; ')}`
  return spelledOut === undefined ? says : `${says}: ${spelledOut}`
}

function describeCounts({ view: { incomparable }, positions, ascribed, actors, on }: TopicEntry): string {
  return [
    `${count(positions.length, 'position')} of ${count(actors, 'actor')}${on}`,
    ...(ascribed.length > 0 ? [`${ascribed.length} more only ascribed`] : []),
    ...(incomparable.length > 0 ? [`${count(incomparable.length, 'pair')} of scopes not comparable`] : []),
  ].join(', ')
}

/** As many positions as three lines hold; both, where there are two. */
function formatPositions(counts: string, positions: readonly PositionView[], width: number): string[] {
  const shortNameOf = createShortNames(positions.map(({ position }) => position))
  const named = positions.map(
    ({ position, speakers }) => `${shortNameOf(position)} (${nameHoldersInBrackets(speakers, 1)})`,
  )
  const fewest = named.length === 2 ? 2 : 1
  for (let shown = named.length; ; shown--) {
    const rest = shown < named.length ? [`and ${named.length - shown} more`] : []
    const lines = fill(`${counts}: ${[...named.slice(0, shown), ...rest].join('; ')}`, width, '      ')
    if (lines.length <= mostLines || shown <= fewest) return lines
  }
}

const mostLines = 3
