import type { ClaimGraph } from '../../claims/graph.js'
import type { Comparison } from '../../compare/types.js'
import type { Account } from '../../view/accounts.js'
import { describeAsOf, type PossibleTopic, titlePossible, viewPossible, whyPossible } from '../../view/as-of.js'
import { listOtherFacets, listPartOnly, nameParts, partOnlyReason } from '../../view/not-comparable.js'
import type { PositionView } from '../../view/position-view.js'
import { describeRetracted } from '../../view/retracted.js'
import { topicVerdicts } from '../../view/severity.js'
import { createShortener } from '../../view/shortener.js'
import {
  type QuestionView,
  type RelationView,
  relationsAcross,
  relationsWithin,
  type TopicView,
  type ViewOptions,
  viewTopics,
} from '../../view/topics.js'
import { nameVerdict } from '../../view/verdict-words.js'
import { capitalise, count, describeLeftOut, describeRestsOn, listNames } from '../../view/words.js'
import { code, escapeText, formatRow } from './markdown-text.js'

/** Writes a comparison as Markdown: one section for each topic, a table for each question, and the verdicts. */
export function toComparisonMarkdown(
  graph: ClaimGraph,
  comparison: Comparison,
  { all, kinds }: ViewOptions & { all?: boolean | undefined } = {},
): string {
  const topics = viewTopics(graph, comparison, { kinds })
  const possible = viewPossible(graph, comparison)
  const shown = topics.filter(({ related, topic }) => all || related || possible.has(topic.id))
  const single = topics.length - shown.length
  const rest = single > 0 ? [`${count(single, 'topic')} more without anything to set side by side.`] : []
  const order = `Topics stand by verdict (${topicVerdicts.map(nameVerdict).join(', ')}), then by name.`
  const asOf = describeAsOf(comparison)
  const unanswered = [...possible.values()].filter(({ topic }) => !topics.some(view => view.topic.id === topic.id))
  const apart = (topic: PossibleTopic | undefined) => formatPossible(topic, comparison.asOf?.day)
  return `${[
    '# Comparison',
    ...(asOf === undefined ? [] : [asOf]),
    order,
    ...shown.flatMap(view => [...formatTopic(view), ...apart(possible.get(view.topic.id))]),
    ...unanswered.flatMap(view => [
      `## ${escapeText(`${view.topic.event.label}: ${view.topic.property.label}`)} (nothing certainly said)`,
      ...apart(view),
    ]),
    ...formatRetracted(graph, comparison),
    ...rest,
  ].join('\n\n')}\n`
}

/** What was withdrawn, under a heading of its own. */
function formatRetracted(graph: ClaimGraph, { retracted = [] }: Comparison): string[] {
  if (retracted.length === 0) return []
  const shorten = createShortener(graph.claimIds())
  const items = retracted.map(each => `- ${escapeText(describeRetracted(each, shorten))}`)
  return ['## Retracted', 'Withdrawn by whoever had said it, and in no position.', items.join('\n')]
}

/** What may have been said on a topic by a day, under a heading of its own. */
function formatPossible(possible: PossibleTopic | undefined, day: string | undefined): string[] {
  if (possible === undefined || day === undefined) return []
  const items = possible.questions.flatMap(({ question: { event }, positions }) =>
    positions
      .filter(({ position }) => position.claims.length > 0)
      .map(({ position, accounts, ascribed }) =>
        [
          `${escapeText(event.label)}: **${escapeText(position.label)}**`,
          ...accounts.map(describeAccount),
          ...(ascribed === '' ? [] : [escapeText(ascribed)]),
        ].join('<br>'),
      ),
  )
  return [`### ${titlePossible(day)}`, `${capitalise(whyPossible)}.`, items.map(item => `- ${item}`).join('\n')]
}

function formatTopic(view: TopicView): string[] {
  const { topic, questions, incomparable } = view
  return [
    `## ${escapeText(`${topic.event.label}: ${topic.property.label}`)} (${nameVerdict(view.verdict)})`,
    ...questions.flatMap(formatQuestion),
    ...formatRelations('Within one scope', relationsWithin(view)),
    ...formatRelations('Parts and wholes', relationsAcross(view)),
    ...formatApart(view),
    ...(incomparable.length > 0
      ? [
          '### Scopes that cannot be compared',
          incomparable.map(({ dimension, because }) => `- ${dimension}: ${escapeText(because)}`).join('\n'),
        ]
      : []),
  ]
}

/** Positions on one question that are not set against each other: who speaks of a part only, or of another kind of thing. */
function formatApart({ questions }: TopicView): string[] {
  const partsOnly = listPartOnly(questions).map(({ position: { number, speakers }, of }) => {
    const counted = speakers.filter(({ counts }) => counts)
    const names = (counted.length > 0 ? counted : speakers).map(({ name }) => name)
    return `- ${escapeText(listNames(names))} (${number}): of ${escapeText(nameParts(of))}`
  })
  const facets = listOtherFacets(questions).map(
    ({ positions, because }) => `- ${positions.map(({ number }) => number).join(', ')}: ${escapeText(because)}`,
  )
  if (partsOnly.length + facets.length === 0) return []
  return [
    '### Not comparable within one scope',
    ...(facets.length > 0 ? [facets.join('\n')] : []),
    ...(partsOnly.length > 0 ? [partOnlyReason, partsOnly.join('\n')] : []),
  ]
}

function formatQuestion({ question, positions }: QuestionView): string[] {
  const { event, verdict, leftOut = 0 } = question
  const proposed = describeRestsOn([question])
  const heading = `### ${escapeText(event.label)} (${nameVerdict(verdict)})`
  const scope = event.scope === '' ? [] : [escapeText(event.scope)]
  if (positions.length === 0) return [heading, ...scope, 'No position on it as a whole.']
  const rows = positions.map(({ number, stated, accounts, ascribed, certainty, support, history }) =>
    formatRow([
      String(number),
      escapeText(stated),
      accounts
        .map(describeAccount)
        .concat([ascribed, certainty].filter(Boolean).map(escapeText))
        .concat(history.length > 0 ? [`replaces ${history.map(code).join(', ')}`] : [])
        .join('<br>'),
      escapeText(support),
    ]),
  )
  const head = [
    formatRow(['no.', 'position', 'who, when, through whom', 'rests on']),
    formatRow(['--:', '---', '---', '---']),
  ]
  return [
    heading,
    ...scope,
    [...head, ...rows].join('\n'),
    ...(leftOut > 0 ? [`${describeLeftOut(leftOut)}.`] : []),
    ...(proposed === '' ? [] : [proposed]),
  ]
}

function describeAccount({ chain, asserted, record, of, claims }: Account): string {
  const parts = [escapeText(chain), asserted, record, of === undefined ? '' : `of ${escapeText(of)}`]
  return `${parts.filter(part => part !== '').join('; ')} (${claims.map(code).join(', ')})`
}

function formatRelations(title: string, relations: readonly RelationView[]): string[] {
  if (relations.length === 0) return []
  const items = relations.map(({ verdict, positions, because }) => {
    const claims = [...new Set(positions.flatMap(namesOf))].map(code).join(', ')
    return `- **${nameVerdict(verdict)}** (${positions.map(({ number }) => number).join(', ')}): ${escapeText(because)} Rests on ${claims}.`
  })
  return [`### ${title}`, items.join('\n')]
}

const namesOf = (view: PositionView) => view.accounts.flatMap(({ claims }) => claims)
