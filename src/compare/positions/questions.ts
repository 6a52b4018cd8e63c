import { compareText } from '../../rdf/order.js'
import { mintIri } from '../iris.js'
import { compareStatements, type Statement } from '../reading/statements.js'
import type { Setting } from '../setting.js'
import type { Holding } from './holdings.js'
import { liftStatements } from './lifting.js'
import { type Asked, findPositions, type HeldPosition } from './positions.js'

/** A question with its positions, before they are related. */
export interface DraftQuestion extends Asked {
  /** The widest event in which its event lies. */
  readonly top: string
  /** What the top event makes with the property. */
  readonly topic: string
  readonly positions: readonly HeldPosition[]
}

interface Gathering {
  readonly asked: Asked
  readonly holdings: Holding[]
  readonly past: Holding[]
}

/**
 * The questions that statements answer, topic by topic and the widest scope first. Statements of the revised claims are
 * history; a question on which nothing else was said is withdrawn.
 */
export function findQuestions(
  statements: readonly Statement[],
  revised: ReadonlySet<string>,
  setting: Setting,
): DraftQuestion[] {
  const gathered = new Map<string, Gathering>()
  const gather = ({ property, unit }: Statement, event: string): Gathering => {
    const id = mintIri('question', event, property.id, unit)
    const known = gathered.get(id) ?? { asked: { id, event, property, unit }, holdings: [], past: [] }
    gathered.set(id, known)
    return known
  }
  const ordered = [...statements].sort(compareStatements)
  const current = ordered.filter(({ source }) => !revised.has(source.claim.id))
  for (const statement of current) gather(statement, statement.event).holdings.push({ statement, lifted: false })
  for (const statement of ordered) {
    if (!revised.has(statement.source.claim.id)) continue
    const { event, property, unit } = statement
    gathered.get(mintIri('question', event, property.id, unit))?.past.push({ statement, lifted: false })
  }
  const askedAbout = new Set([...gathered.values()].map(({ asked }) => `${asked.event} ${asked.property.id}`))
  const isAsked = (event: string, property: string) => askedAbout.has(`${event} ${property}`)
  for (const { statement, event } of liftStatements(current, isAsked, setting)) {
    gather(statement, event).holdings.push({ statement, lifted: true })
  }
  const drafts = [...gathered.values()].map(({ asked, holdings, past }): DraftQuestion => {
    const top = setting.containment.top(asked.event)
    const positions = findPositions(asked, holdings, past, setting)
    return { ...asked, top, topic: mintIri('topic', top, asked.property.id), positions }
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
