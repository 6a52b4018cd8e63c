import { count, type PositionView, type QuestionView, type TopicView } from '../export/comparison/view.js'
import { fill } from './fill.js'
import { nameHolders } from './holders.js'
import { plotIntervals } from './interval-plot.js'
import { toPlotRow } from './plot-row.js'

/** A figure with the question that it answers. */
interface Figure {
  readonly view: PositionView
  readonly asked: QuestionView
}

/** The topic with the most figures of several actors side by side, if there is one; of equals the first. */
export function chooseFigures(topics: readonly TopicView[]): TopicView | undefined {
  const counted = topics
    .filter(({ related }) => related)
    .map(topic => ({ topic, figures: listFigures(topic) }))
    .filter(
      ({ figures }) => new Set(figures.flatMap(({ view }) => view.position.claimants.map(({ id }) => id))).size > 1,
    )
  return counted.sort((a, b) => b.figures.length - a.figures.length)[0]?.topic
}

/**
 * A topic's figures over one axis, and whose and of what they are; without those for parts of what the same actors count
 * as a whole.
 */
export function formatFigures(topic: TopicView, width: number): string[] {
  const figures = listFigures(topic)
  const parts = findOwnParts(topic)
  const whole = figures.filter(({ view }) => !parts.has(view))
  const shown = whole.slice(0, mostFigures)
  const rows = shown.flatMap(({ view }) => toPlotRow(view) ?? [])
  return [
    ...plotIntervals(rows, width - 4).map(line => `    ${line}`),
    ...shown.flatMap(({ view: { number, position }, asked: { question } }) => {
      const indent = ' '.repeat(`[${number}] `.length + 4)
      return fill(`${nameHolders(position)}: ${question.event.label}`, width, `    [${number}] `, indent)
    }),
    ...fill(
      [...describeRelations(topic), ...describeRest(parts.size, whole.length - shown.length)].join(' '),
      width,
      '    ',
    ),
  ]
}

/** So many figures are drawn, of the widest scopes. */
const mostFigures = 12

function describeRest(parts: number, more: number): string[] {
  return [
    ...(parts > 0 ? [`Not shown: ${count(parts, 'figure')} for parts of what the same actor counts.`] : []),
    ...(more > 0 ? [`Not shown: ${count(more, 'more figure')}.`] : []),
  ]
}

/** The figures of a topic that have one unit: that of most of them. */
function listFigures({ questions }: TopicView): Figure[] {
  const units = new Map<string, Figure[]>()
  for (const asked of questions) {
    const figures = asked.positions.filter(view => toPlotRow(view) !== undefined).map(view => ({ view, asked }))
    units.set(asked.question.unit, [...(units.get(asked.question.unit) ?? []), ...figures])
  }
  return [...units.values()].sort((a, b) => b.length - a.length)[0] ?? []
}

/** The figures for parts that fit what the same actors give for a whole, and contradict or exceed nobody's. */
function findOwnParts({ acrossScopes }: TopicView): Set<PositionView> {
  const parts = acrossScopes.filter(({ sum, verdict }) => !sum && verdict === 'consistent').map(f => f.positions)
  const own = parts.filter(([part, whole]) => {
    const actors = new Set(whole!.position.claimants.map(({ id }) => id))
    return part!.position.claimants.every(({ id }) => actors.has(id))
  })
  const conflicting = new Set(acrossScopes.filter(f => f.verdict !== 'consistent').flatMap(f => f.positions))
  return new Set(own.map(([part]) => part!).filter(part => !conflicting.has(part)))
}

function describeRelations({ verdicts, acrossScopes, incomparable }: TopicView): string[] {
  const tally = (findings: readonly { readonly verdict: string }[], verdict: string, words: string) => {
    const number = findings.filter(finding => finding.verdict === verdict).length
    return number > 0 ? [`${number} ${words}`] : []
  }
  const within = ['contradict', 'differ', 'agree'].flatMap(verdict => tally(verdicts, verdict, verdict))
  const across = [
    ...tally(acrossScopes, 'contradict', 'contradict'),
    ...tally(acrossScopes, 'differ', 'exceed'),
    ...tally(acrossScopes, 'consistent', 'fit'),
  ]
  return [
    ...(within.length > 0 ? [`Pairs within one scope: ${within.join(', ')}.`] : []),
    ...(across.length > 0 ? [`Parts with wholes: ${across.join(', ')}.`] : []),
    ...(incomparable.length > 0 ? [`Not comparable: ${count(incomparable.length, 'pair')} of scopes.`] : []),
  ]
}
