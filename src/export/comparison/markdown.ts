import type { ClaimGraph } from '../../claims/graph.js'
import type { Comparison } from '../../compare/types.js'
import type { PositionView } from '../../view/position-view.js'
import {
  type QuestionView,
  type RelationView,
  relationsAcross,
  relationsWithin,
  type TopicView,
  type ViewOptions,
  viewTopics,
} from '../../view/topics.js'
import { count, describeLeftOut } from '../../view/words.js'
import { code, escapeText, formatRow } from './markdown-text.js'

/** Writes a comparison as Markdown: one section for each topic, a table for each question, and the verdicts. */
export function toComparisonMarkdown(
  graph: ClaimGraph,
  comparison: Comparison,
  { all, kinds }: ViewOptions & { all?: boolean | undefined } = {},
): string {
  const topics = viewTopics(graph, comparison, { kinds })
  const shown = topics.filter(({ related }) => all || related)
  const single = topics.length - shown.length
  const rest = single > 0 ? [`${count(single, 'topic')} more without anything to set side by side.`] : []
  const order = 'Topics stand by verdict (contradict, differ, agree, single), then by name.'
  return `${['# Comparison', order, ...shown.flatMap(formatTopic), ...rest].join('\n\n')}\n`
}

function formatTopic(view: TopicView): string[] {
  const { topic, questions, incomparable } = view
  return [
    `## ${escapeText(`${topic.event.label}: ${topic.property.label}`)} (${topic.verdict})`,
    ...questions.flatMap(formatQuestion),
    ...formatRelations('Within one scope', relationsWithin(view)),
    ...formatRelations('Parts and wholes', relationsAcross(view)),
    ...(incomparable.length > 0
      ? [
          '### Not comparable',
          incomparable.map(({ dimension, because }) => `- ${dimension}: ${escapeText(because)}`).join('\n'),
        ]
      : []),
  ]
}

function formatQuestion({ question, positions }: QuestionView): string[] {
  const { event, verdict, leftOut = 0 } = question
  const heading = `### ${escapeText(event.label)} (${verdict})`
  const scope = event.scope === '' ? [] : [escapeText(event.scope)]
  if (positions.length === 0) return [heading, ...scope, 'No position on it as a whole.']
  const rows = positions.map(({ number, position, accounts, ascribed, support, history }) =>
    formatRow([
      String(number),
      escapeText(position.label),
      accounts
        .map(
          ({ chain, asserted, of, claims }) =>
            `${escapeText(chain)}; ${asserted}${of === undefined ? '' : `; of ${escapeText(of)}`} (${claims.map(code).join(', ')})`,
        )
        .concat(ascribed === '' ? [] : [escapeText(ascribed)])
        .concat(history.length > 0 ? [`replaces ${history.map(code).join(', ')}`] : [])
        .join('<br>'),
      escapeText(support),
    ]),
  )
  const head = [
    formatRow(['no.', 'position', 'who, when, through whom', 'rests on']),
    formatRow(['--:', '---', '---', '---']),
  ]
  return [heading, ...scope, [...head, ...rows].join('\n'), ...(leftOut > 0 ? [`${describeLeftOut(leftOut)}.`] : [])]
}

function formatRelations(title: string, relations: readonly RelationView[]): string[] {
  if (relations.length === 0) return []
  const items = relations.map(({ verdict, positions, because }) => {
    const claims = [...new Set(positions.flatMap(namesOf))].map(code).join(', ')
    return `- **${verdict}** (${positions.map(({ number }) => number).join(', ')}): ${escapeText(because)} Rests on ${claims}.`
  })
  return [`### ${title}`, items.join('\n')]
}

const namesOf = (view: PositionView) => view.accounts.flatMap(({ claims }) => claims)
