import { compareText } from '../../rdf/order.js'
import { mintIri } from '../iris.js'
import type { Asked } from '../reading/asked.js'
import type { GraphReading } from '../reading/read-graph.js'
import type { Setting } from '../setting.js'
import type { ComparableProperty } from '../types.js'
import type { Holding } from './holdings.js'
import { liftStatements } from './lifting.js'
import { findPositions, type HeldPosition } from './positions.js'

/** A question with its positions, before they are related. */
export interface DraftQuestion {
  readonly id: string
  readonly event: string
  readonly property: ComparableProperty
  readonly unit: string
  /** The widest event in which its event lies. */
  readonly top: string
  /** What the top event makes with the property. */
  readonly topic: string
  readonly positions: readonly HeldPosition[]
}

/**
 * The questions that statements answer, topic by topic and the widest scope first. Statements of the revised claims are
 * history; a question on which nothing else was said is withdrawn.
 */
export function findQuestions(
  { statements, asked, revised }: Pick<GraphReading, 'statements' | 'asked' | 'revised'>,
  setting: Setting,
): DraftQuestion[] {
  const holdings: Holding[][] = []
  const past: Holding[][] = []
  const put = (lists: Holding[][], { index }: Asked, holding: Holding) => {
    const list = lists[index]
    if (list) list.push(holding)
    else lists[index] = [holding]
  }
  const isRevised = ({ source }: Holding['statement']) => revised.has(source.id)
  for (const statement of statements) {
    put(isRevised(statement) ? past : holdings, statement.asked, { statement, lifted: false })
  }
  // lifting asks further questions, on which nobody made a statement of the event itself
  const made = asked.all.filter(({ index }) => holdings[index] !== undefined)
  const askedAbout = new Set(made.map(({ event, property }) => `${event} ${property.id}`))
  const isAsked = (event: string, property: string) => askedAbout.has(`${event} ${property}`)
  const current = statements.filter(statement => !isRevised(statement))
  for (const { statement, event } of liftStatements(current, isAsked, setting)) {
    const { property, unit } = statement.asked
    put(holdings, asked.of(event, property, unit), { statement, lifted: true })
  }
  const drafts = asked.all.flatMap((question): DraftQuestion[] => {
    const held = holdings[question.index]
    if (held === undefined) return []
    const { id, event, property, unit } = question
    const top = setting.containment.top(event)
    const positions = findPositions(question, held, past[question.index] ?? [], setting)
    return [{ id, event, property, unit, top, topic: mintIri('topic', top, property.id), positions }]
  })
  return sortQuestions(drafts, setting)
}

function sortQuestions(drafts: readonly DraftQuestion[], { context, containment }: Setting): DraftQuestion[] {
  const keyed = drafts.map(draft => ({
    draft,
    key: [context.labelOf(draft.top), draft.property.label, draft.topic],
    depth: containment.depth(draft.event),
    label: context.labelOf(draft.event),
  }))
  keyed.sort((a, b) => {
    const topics = a.key.map((part, index) => compareText(part, b.key[index]!)).find(order => order !== 0)
    return (
      topics ??
      (a.depth - b.depth ||
        compareText(a.label, b.label) ||
        compareText(a.draft.unit, b.draft.unit) ||
        compareText(a.draft.id, b.draft.id))
    )
  })
  return keyed.map(({ draft }) => draft)
}
