import { holdersOf } from '../compare/holders.js'
import { kindOf } from '../compare/kinds/kinds.js'
import type { Position } from '../compare/types.js'
import { compareText } from '../rdf/order.js'
import { chooseFigures } from './figures.js'
import { countActors } from './holders.js'
import type { PositionView } from './position-view.js'
import { topicVerdicts } from './severity.js'
import { relationsAcross, type TopicView, type ViewOptions } from './topics.js'
import { count } from './words.js'

/** A topic in short: the positions on which its verdict rests, and how many actors take them. */
export interface TopicEntry {
  readonly view: TopicView
  /** Those that somebody holds in words that count. */
  readonly positions: readonly PositionView[]
  /** Those that are only ascribed to somebody. */
  readonly ascribed: readonly PositionView[]
  /** Of what they are, where not of the topic's event as a whole. */
  readonly on: string
  readonly actors: number
  /** With how many the positions begin, at least. */
  readonly origins: number
}

/** Topics in short. */
export interface FirstLook {
  /** The topic with the most figures, if there is one; it is no entry. */
  readonly figures: TopicView | undefined
  /** By verdict; those that rest on most independent origins stand first, then those on which most actors speak. */
  readonly groups: readonly {
    readonly verdict: (typeof topicVerdicts)[number]
    readonly entries: readonly TopicEntry[]
  }[]
  /** Unless all are shown, topics on which several actors speak of scopes that have nothing to do with each other; they are no entries. */
  readonly apart: readonly TopicView[]
  /** Topics that are neither: on which one actor alone speaks. */
  readonly left: number
  /** The first topic shown. */
  readonly first: TopicView | undefined
}

/** A comparison at first sight; with `all`, topics on which one actor alone speaks too. */
export function viewFirstLook(
  views: readonly TopicView[],
  { all, kinds }: ViewOptions & { all?: boolean | undefined } = {},
): FirstLook {
  const figures = chooseFigures(views, { kinds })
  const others = views.filter(view => view !== figures)
  const apart = all
    ? []
    : others.filter(({ verdict, acrossScopes }) => verdict === 'apart' && acrossScopes.length === 0)
  const entries = others.filter(view => all || (view.verdict !== 'single' && !apart.includes(view))).map(toEntry)
  const groups = topicVerdicts.map(verdict => ({
    verdict,
    entries: entries.filter(({ view }) => view.verdict === verdict).sort(compareEntries),
  }))
  return {
    figures,
    groups: groups.filter(group => group.entries.length > 0),
    apart,
    left: others.length - entries.length - apart.length,
    first: figures ?? entries[0]?.view ?? apart[0],
  }
}

/** Makes a short name for each of some positions: of a list of many names the one that most of them have. */
export function createShortNames(positions: readonly Position[], { kinds }: ViewOptions = {}): (p: Position) => string {
  const namesOf = ({ label, value }: Position) => kindOf(value, kinds)?.listNames?.(label) ?? [label]
  const shared = new Map<string, number>()
  for (const name of positions.flatMap(namesOf)) shared.set(name, (shared.get(name) ?? 0) + 1)
  return position => {
    const names = namesOf(position)
    if (names.length <= 2) return position.label
    const [first] = names.sort((a, b) => shared.get(b)! - shared.get(a)!)
    return `${first} and ${names.length - 1} more`
  }
}

function toEntry(view: TopicView): TopicEntry {
  const { positions: chosen, on } = choosePositions(view)
  const positions = chosen.filter(({ position }) => holdersOf(position).length > 0)
  const ascribed = chosen.filter(({ position }) => holdersOf(position).length === 0)
  const held = positions.map(({ position }) => position)
  return { view, positions, ascribed, on, actors: countActors(held), origins: countOrigins(held) }
}

/** With how many some positions begin at least, each once; who is not named may be any of those who are. */
function countOrigins(positions: readonly Position[]): number {
  const named = new Set(positions.flatMap(({ origins }) => origins.map(({ id }) => id)))
  const same = positions.map(({ origins, originCount }) => Math.max(0, origins.length - originCount.least))
  return named.size === 0 ? Math.min(1, positions.length) : named.size - Math.max(0, ...same)
}

/** The positions on the widest scope that has the topic's verdict, or on the part and whole that have it. */
function choosePositions(view: TopicView): Pick<TopicEntry, 'positions' | 'on'> {
  const { topic, questions } = view
  if (topic.verdict === 'single') {
    const positions = questions.flatMap(question => question.positions)
    return { positions, on: questions.length > 1 ? ` on ${count(questions.length, 'scope')}` : '' }
  }
  const asked = questions.find(({ question }) => question.verdict === topic.verdict)
  const deciding = relationsAcross(view)
    .filter(({ verdict }) => verdict === topic.verdict)
    .map(relation => relation.positions)
    .find(positions => countActors(positions.map(({ position }) => position)) > 1)
  if (!asked && deciding) return { positions: deciding, on: ' on a part and its whole' }
  const { question, positions } = asked ?? questions[0]!
  const { event } = question
  return { positions: sortPositions(view, positions), on: event.id === topic.event.id ? '' : ` on “${event.label}”` }
}

/** Positions said of the widest scopes first, and of the same scope those of most actors. */
function sortPositions({ questions }: TopicView, positions: readonly PositionView[]): PositionView[] {
  const scopes = new Map<string, number>()
  for (const [scope, { question }] of questions.entries()) {
    for (const claim of question.positions.flatMap(({ claims }) => claims)) {
      if (!scopes.has(claim)) scopes.set(claim, scope)
    }
  }
  const widest = ({ position: { claims, lifted } }: PositionView) =>
    Math.min(...[...claims, ...lifted].map(claim => scopes.get(claim) ?? questions.length))
  const holders = ({ position }: PositionView) => holdersOf(position).length
  return [...positions].sort((a, b) => widest(a) - widest(b) || holders(b) - holders(a))
}

function compareEntries(a: TopicEntry, b: TopicEntry): number {
  const name = ({ view: { topic } }: TopicEntry) => [topic.event.label, topic.property.label, topic.id].join('\n')
  return b.origins - a.origins || b.actors - a.actors || compareText(name(a), name(b))
}
