import type { ClaimGraph } from '../claims/graph.js'
import type { Comparison, Position } from '../compare/types.js'
import { count, gravity, type TopicView, viewTopics } from '../export/comparison/view.js'
import { compareText } from '../rdf/order.js'
import { fill } from './fill.js'
import { chooseFigures, formatFigures } from './first-figures.js'
import { holdersOf, nameHolders } from './holders.js'
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

/** A topic in short: the positions on which its verdict rests, and how many actors take them. */
interface Entry {
  readonly view: TopicView
  readonly positions: readonly Position[]
  /** Of what they are, where not of the topic's event as a whole. */
  readonly on: string
  readonly actors: number
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
  const figures = chooseFigures(views)
  const entries = views.filter(view => view !== figures && (all || isShared(view))).map(toEntry)
  const groups = gravity.flatMap(verdict => {
    const group = entries.filter(({ view }) => view.topic.verdict === verdict).sort(compareEntries)
    const shown = group.slice(0, all ? group.length : mostTopics)
    const more = group.length - shown.length
    if (shown.length === 0) return []
    return [
      ...fill(headings[verdict], width, ''),
      ...shown.flatMap(entry => formatEntry(entry, namesOf(entry.view.topic), width)),
      ...(more > 0 ? [`  and ${count(more, 'more topic')}: --all`] : []),
      '',
    ]
  })
  const first = figures ?? entries[0]?.view
  return printable(
    [
      ...fill(describeTotals(views), width, ''),
      '',
      ...(figures ? [...formatFigureTopic(figures, namesOf(figures.topic), width), ''] : []),
      ...groups,
      ...describeRest(views.length - entries.length - (figures ? 1 : 0), width),
      ...(first ? describeCommands(command, namesOf(first.topic), width) : []),
    ].join('\n'),
  )
}

/** So many topics of a verdict are shown at first sight. */
const mostTopics = 12

const headings = {
  contradict: 'CONTRADICT: both cannot be true',
  differ: 'DIFFER: both can be true, and what is stated differs',
  agree: 'AGREE: both can be true, and what is stated lies close or matches',
  consistent: 'CONSISTENT',
  single: 'ONE ACTOR alone, or to each scope',
}

/** Whether several actors speak on a topic, of one scope or of parts and wholes. */
function isShared({ related, questions }: TopicView): boolean {
  return related && countActors(questions.flatMap(({ question }) => question.positions)) > 1
}

function countActors(positions: readonly Position[]): number {
  return new Set(positions.flatMap(({ claimants }) => claimants.map(({ id }) => id))).size
}

function toEntry(view: TopicView): Entry {
  const chosen = choosePositions(view)
  return { view, ...chosen, actors: countActors(chosen.positions) }
}

/** The positions on the widest scope that has the topic's verdict, or on the part and whole that have it. */
function choosePositions(view: TopicView): Pick<Entry, 'positions' | 'on'> {
  const { topic, questions, acrossScopes } = view
  if (topic.verdict === 'single') {
    const positions = questions.flatMap(({ question }) => question.positions)
    return { positions, on: questions.length > 1 ? ` on ${count(questions.length, 'scope')}` : '' }
  }
  const asked = questions.find(({ question }) => question.verdict === topic.verdict)?.question
  const deciding = acrossScopes
    .filter(({ verdict }) => verdict === topic.verdict)
    .map(finding => finding.positions.map(({ position }) => position))
    .find(positions => countActors(positions) > 1)
  if (!asked && deciding) return { positions: deciding, on: ' on a part and its whole' }
  const { event, positions } = asked ?? questions[0]!.question
  return { positions: sortPositions(view, positions), on: event.id === topic.event.id ? '' : ` on “${event.label}”` }
}

/** Positions said of the widest scopes first, and of the same scope those of most actors. */
function sortPositions({ questions }: TopicView, positions: readonly Position[]): Position[] {
  const scopes = new Map<string, number>()
  for (const [scope, { question }] of questions.entries()) {
    for (const claim of question.positions.flatMap(({ claims }) => claims)) {
      if (!scopes.has(claim)) scopes.set(claim, scope)
    }
  }
  const widest = ({ claims, lifted }: Position) =>
    Math.min(...[...claims, ...lifted].map(claim => scopes.get(claim) ?? questions.length))
  return [...positions].sort((a, b) => widest(a) - widest(b) || holdersOf(b).length - holdersOf(a).length)
}

function compareEntries(a: Entry, b: Entry): number {
  const name = ({ view: { topic } }: Entry) => [topic.event.label, topic.property.label, topic.id].join('\n')
  return b.actors - a.actors || compareText(name(a), name(b))
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
  const outcome = verdict === 'single' ? 'one actor to each scope' : verdict
  return [`MOST FIGURES: ${outcome}`, ...formatTitle(view, names, width), ...formatFigures(view, width)]
}

/** The topic, and at the right the names by which it is asked for. */
function formatTitle({ topic }: TopicView, { about, property }: TopicNames, width: number): string[] {
  const title = `  ${topic.event.label} · ${topic.property.label}`
  const names = `${about} ${property}`
  if (title.length + names.length + 2 <= width) return [title.padEnd(width - names.length) + names]
  return [...fill(title.trim(), width, '  '), names.padStart(width)]
}

function formatEntry({ view, positions, on, actors }: Entry, names: TopicNames, width: number): string[] {
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
  const shared = countNames(positions)
  const named = positions.map(position => `${shorten(position, shared)} (${nameHolders(position, 1)})`)
  for (let shown = named.length; ; shown--) {
    const rest = shown < named.length ? [`and ${named.length - shown} more`] : []
    const lines = fill(`${counts}: ${[...named.slice(0, shown), ...rest].join('; ')}`, width, '      ')
    if (lines.length <= room || shown <= 1) return lines
  }
}

const many = 5

/** The names of a set of concepts; of any other position its label. */
function splitNames({ label, value }: Position): string[] {
  if (typeof value !== 'object' || value === null || !('asserted' in value)) return [label]
  // a comma within quotation marks is part of a name
  return label.split(/[,;] (?![^“]*”)/)
}

/** How many positions have a name. */
function countNames(positions: readonly Position[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of positions.flatMap(splitNames)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** A position's name; of more than two concepts the one that most positions have, and how many more there are. */
function shorten(position: Position, shared: ReadonlyMap<string, number>): string {
  const names = splitNames(position)
  if (names.length <= 2) return position.label
  const [first] = names.sort((a, b) => shared.get(b)! - shared.get(a)!)
  return `${first} and ${names.length - 1} more`
}
