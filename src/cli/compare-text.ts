import type { ClaimGraph } from '../claims/graph.js'
import type { Comparison, Topic } from '../compare/types.js'
import type { Account } from '../view/accounts.js'
import { describeAsOf, type PossibleTopic, titlePossible, viewPossible, whyPossible } from '../view/as-of.js'
import { gatherFigures } from '../view/plots.js'
import type { PositionView } from '../view/position-view.js'
import { type QuestionView, type TopicView, type ViewOptions, viewTopics } from '../view/topics.js'
import { aloneMeaning, verdictMeanings } from '../view/verdict-meanings.js'
import { describeVerdicts, nameVerdict, verdictNames } from '../view/verdict-words.js'
import { count, describeLeftOut, describeRestsOn } from '../view/words.js'
import { formatRelations } from './compare-findings.js'
import { fill } from './fill.js'
import { plotIntervals, toPlotRow } from './interval-plot.js'
import { printable } from './printable.js'
import { formatRetracted } from './retracted-lines.js'

/** How a comparison is shown. */
export interface TextOptions extends ViewOptions {
  /** Topics in which nothing stands side by side too. */
  all?: boolean | undefined
  /** Every reason in full, pair by pair, instead of reasons that many pairs share said once. */
  reasons?: boolean | undefined
  /** Characters in a line. */
  width: number
  /** Whether a person reads it on a terminal: figures are drawn before they are listed, and no word goes unexplained. */
  onTerminal?: boolean | undefined
}

/** A comparison for people: one block for each topic, widest scope first, with the verdicts and their reasons. */
export function formatComparison(
  graph: ClaimGraph,
  comparison: Comparison,
  { all, reasons, width, onTerminal, kinds }: TextOptions,
): string {
  const topics = viewTopics(graph, comparison, { kinds })
  const possible = viewPossible(graph, comparison)
  const unanswered = [...possible.values()].filter(({ topic }) => !topics.some(view => view.topic.id === topic.id))
  const asOf = describeAsOf(comparison)
  const apart = (topic: PossibleTopic | undefined) => formatPossible(topic, comparison.asOf?.day, width)
  const shown = topics.filter(({ related, topic }) => all || related || possible.has(topic.id))
  const single = topics.length - shown.length
  const lines = [
    ...(asOf === undefined ? [] : [...fill(asOf, width, ''), '']),
    ...shown.flatMap(view => [
      ...formatTopic(view, { reasons, width, onTerminal, kinds }),
      ...apart(possible.get(view.topic.id)),
      '',
    ]),
    ...unanswered.flatMap(view => [
      ...formatTitle(`${nameParts(view.topic)} · nothing certainly said`, width),
      ...apart(view),
      '',
    ]),
    ...formatRetracted(graph, comparison, width),
    ...fill(describeTotals(topics), width, ''),
    ...(single > 0 ? fill(describeRest(single), width, '') : []),
    ...(shown.length > 0
      ? fill(
          '`claimgraph trace CLAIM` follows a claim to its passages; --reasons gives every reason in full.',
          width,
          '',
        )
      : []),
  ]
  return printable(lines.join('\n'))
}

function formatTopic(view: TopicView, { reasons = false, width, onTerminal = false, kinds }: TextOptions): string[] {
  const { topic, questions } = view
  const shownHere = new Set(questions.flatMap(({ question }) => question.positions.flatMap(({ claims }) => claims)))
  const plots = formatPlots(questions, { width, kinds })
  return [
    ...formatTitle(`${nameParts(topic)} · ${nameVerdict(view.verdict)}`, width),
    ...(onTerminal ? [...fill(explainVerdict(view.verdict), width, '  '), ''] : []),
    ...(onTerminal ? plots : []),
    ...questions.flatMap(question => formatQuestion(question, width, shownHere)),
    ...(onTerminal ? [] : plots),
    ...formatRelations(view, width, reasons),
  ]
}

/** What a topic's verdict means, in a sentence: `Contradict: both cannot be true.` */
function explainVerdict(verdict: TopicView['verdict']): string {
  return `${verdictNames[verdict]}: ${verdict === 'single' ? aloneMeaning : verdictMeanings[verdict]}.`
}

function formatTitle(text: string, width: number): string[] {
  const title = fill(text, width, '')
  return [...title, '═'.repeat(Math.min(width, Math.max(...title.map(line => line.length)))), '']
}

const nameParts = ({ event, property }: Pick<Topic, 'event' | 'property'>) => `${event.label} · ${property.label}`

/** What may have been said on a topic by a day, under a heading of its own. */
function formatPossible(possible: PossibleTopic | undefined, day: string | undefined, width: number): string[] {
  if (possible === undefined || day === undefined) return []
  return [
    ...fill(`${titlePossible(day)}: ${whyPossible}.`, width, '  ', '    '),
    ...possible.questions.flatMap(({ question: { event, unit }, positions }) => {
      const made = positions.filter(({ position }) => position.claims.length > 0)
      if (made.length === 0) return []
      const what = `${event.label}${event.scope === '' ? '' : ` (${event.scope})`}${unit === '' ? '' : `, in ${unit}`}`
      return [
        ...fill(what, width, '    ', '      '),
        ...made.flatMap(view => [
          ...fill(view.position.label, width, '      – ', '        '),
          ...view.accounts.flatMap(account => fill(describeAccount(account), width, '        ', '          ')),
          ...(view.ascribed === '' ? [] : fill(view.ascribed, width, '        ', '          ')),
        ]),
      ]
    }),
    '',
  ]
}

function formatQuestion(
  { question, positions }: QuestionView,
  width: number,
  shownHere: ReadonlySet<string>,
): string[] {
  const { event, unit, verdict, leftOut = 0 } = question
  const proposed = describeRestsOn([question])
  const scope = event.scope === '' ? '' : ` (${event.scope})`
  const what = unit === '' ? '' : `, in ${unit}`
  const outcome = verdict !== 'single' ? nameVerdict(verdict) : positions.length === 1 ? 'one position' : 'one actor'
  return [
    ...fill(`${event.label}${scope}${what}: ${outcome}`, width, '  ', '    '),
    ...positions.flatMap(position => formatPosition(position, width, shownHere)),
    ...(leftOut > 0 ? fill(`${describeLeftOut(leftOut)}.`, width, '    ') : []),
    ...(proposed === '' ? [] : fill(proposed, width, '    ')),
    '',
  ]
}

function formatPosition(view: PositionView, width: number, shownHere: ReadonlySet<string>): string[] {
  const { number, as, position, stated, accounts, ascribed, certainty, support, history } = view
  if (as !== number) return fill(`as [${as}]: ${position.label}`, width, `    [${number}] `, '        ')
  const line = (text: string) => fill(text, width, '        ', '          ')
  const isShown = (account: Account) => account.of !== undefined && account.ids.every(id => shownHere.has(id))
  return [
    ...fill(stated, width, `    [${number}] `, '        '),
    ...accounts.filter(account => !isShown(account)).flatMap(account => line(describeAccount(account))),
    ...gatherByEvent(accounts.filter(isShown)).flatMap(line),
    ...(ascribed === '' ? [] : line(ascribed)),
    ...(certainty === '' ? [] : line(certainty)),
    ...line(support),
    ...(history.length > 0 ? line(`replaces ${history.join(', ')}`) : []),
  ]
}

function describeAccount({ chain, asserted, record, claims, of }: Account): string {
  const parts = [chain, asserted, record, of === undefined ? '' : `of ${of}`, claims.join(', ')]
  return parts.filter(part => part !== '').join('; ')
}

/** What is lifted from questions of the same topic, where chains and dates stand: by event and claimant. */
function gatherByEvent(accounts: readonly Account[]): string[] {
  const claims = new Map<string, string[]>()
  for (const { of, claimant, manner, claims: names } of accounts) {
    const key = `from “${of}”: ${claimant}${manner === '' ? '' : ` (${manner})`}`
    claims.set(key, [...(claims.get(key) ?? []), ...names])
  }
  return [...claims].map(([key, names]) => `${key}; ${[...new Set(names)].join(', ')}`)
}

/** Figures over one axis; those of one unit belong together. */
function formatPlots(questions: readonly QuestionView[], { width, kinds }: TextOptions): string[] {
  const byUnit = gatherFigures(
    questions.flatMap(({ positions }) => positions),
    kinds,
  )
  return byUnit
    .filter(figures => figures.length > 1)
    .flatMap(figures => [...plotIntervals(figures.map(toPlotRow), width - 4).map(line => `    ${line}`), ''])
}

function describeRest(topics: number): string {
  const shows = topics === 1 ? 'shows it' : 'shows them'
  return `${count(topics, 'topic')} without anything to set side by side: --all ${shows}.`
}

function describeTotals(topics: readonly TopicView[]): string {
  const verdicts = describeVerdicts(topics)
  return `${count(topics.length, 'topic')}, by verdict and then by name: ${verdicts}.`
}
