import { findOwnParts, listFigures } from '../view/figures.js'
import { nameHolders } from '../view/holders.js'
import { verdicts } from '../view/severity.js'
import { relationsAcross, relationsWithin, type TopicView } from '../view/topics.js'
import { count } from '../view/words.js'
import { fill } from './fill.js'
import { plotIntervals, toPlotRow } from './interval-plot.js'

/**
 * A topic's figures over one axis, and whose and of what they are; without those for parts of what the same actors count
 * as a whole.
 */
export function formatFigures(topic: TopicView, width: number): string[] {
  const figures = listFigures(topic)
  const parts = findOwnParts(topic)
  const whole = figures.filter(({ stand }) => !parts.has(stand))
  const shown = whole.slice(0, mostFigures)
  return [
    ...plotIntervals(shown.map(toPlotRow), width - 4).map(line => `    ${line}`),
    ...shown.flatMap(({ stand: { number, speakers, question } }) => {
      const indent = ' '.repeat(`[${number}] `.length + 4)
      return fill(`${nameHolders(speakers)}: ${question.event.label}`, width, `    [${number}] `, indent)
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

function describeRelations(topic: TopicView): string[] {
  const { incomparable } = topic
  const [within, across] = [relationsWithin(topic), relationsAcross(topic)]
  const tally = (relations: readonly { readonly verdict: string }[], verdict: string, words: string) => {
    const number = relations.filter(relation => relation.verdict === verdict).length
    return number > 0 ? [`${number} ${words}`] : []
  }
  const pairs = verdicts.flatMap(verdict => tally(within, verdict, verdict))
  const parts = [
    ...tally(across, 'contradict', 'contradict'),
    ...tally(across, 'differ', 'exceed'),
    ...tally(across, 'consistent', 'fit'),
  ]
  return [
    ...(pairs.length > 0 ? [`Pairs within one scope: ${pairs.join(', ')}.`] : []),
    ...(parts.length > 0 ? [`Parts with wholes: ${parts.join(', ')}.`] : []),
    ...(incomparable.length > 0 ? [`Not comparable: ${count(incomparable.length, 'pair')} of scopes.`] : []),
  ]
}
