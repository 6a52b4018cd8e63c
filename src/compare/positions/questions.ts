import { compareText } from '../../rdf/order.js'
import { mintIri } from '../iris.js'
import type { Setting } from '../setting.js'
import type { Asked } from '../statements/asked.js'
import type { ComparableProperty } from '../statements/comparable-property.js'
import type { GraphReading } from '../statements/read-graph.js'
import type { HeldStatement } from './held-statements.js'
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
  /** The questions on wider events of which what is said here holds too, or the other way round, by id. */
  readonly wholes: readonly string[]
  readonly positions: readonly HeldPosition[]
  /** How many positions of others are left out where only those of two actors are looked at. */
  readonly leftOut?: number
}

/** A question that statements answer, before its positions are worked out. */
export interface OpenQuestion {
  readonly asked: Asked
  readonly top: string
  /** The numbers of the statements that are made of its very event, those lifted to it, and those that revisions replaced. */
  readonly made: readonly number[]
  readonly lifted: readonly number[]
  readonly past: readonly number[]
  /** Works out the positions, anew each time. */
  settle(): DraftQuestion
}

/**
 * The questions that statements answer, topic by topic and the widest scope first. Statements of the revised claims are
 * history, and those of the retracted ones nobody's position; a question on which nothing else was said is none. What is
 * lifted answers what the statements, or `others`, ask.
 */
export function findQuestions(
  { statements, asked, revised, retracted }: Pick<GraphReading, 'statements' | 'asked' | 'revised' | 'retracted'>,
  setting: Setting,
  others: readonly Asked[] = [],
): OpenQuestion[] {
  const made: Numbers = []
  const lifted: Numbers = []
  const past: Numbers = []
  const current: number[] = []
  for (let statement = 0; statement < statements.size; statement++) {
    const claim = statements.claims[statement]!
    if (retracted[claim] === 1) continue
    const isRevised = revised[claim] === 1
    put(isRevised ? past : made, statements.asked[statement]!, statement)
    if (!isRevised) current.push(statement)
  }
  // lifting asks further questions, on which nobody made a statement of the event itself
  const askedAbout = new Set(
    [...asked.all.filter(({ index }) => made[index]), ...others].map(
      ({ event, property }) => `${event} ${property.id}`,
    ),
  )
  const isAsked = (event: string, property: string) => askedAbout.has(`${event} ${property}`)
  for (const { statement, event } of liftStatements(statements, current, isAsked, setting)) {
    const { property, unit } = statements.askedBy(statement)
    put(lifted, asked.of(event, property, unit).index, statement)
  }
  const read = (numbers: readonly number[] | undefined, isLifted: boolean): HeldStatement[] =>
    (numbers ?? []).map(statement => ({ statement: statements.at(statement), lifted: isLifted }))
  const open = asked.all.filter(({ index }) => made[index] ?? lifted[index])
  const openOf = new Map(open.map(question => [keyOf(question), question.id]))
  const wholesOf = ({ event, property, unit }: Asked) =>
    property.existential || property.universal
      ? [...setting.containment.above(event)]
          .flatMap(whole => openOf.get(keyOf({ event: whole, property, unit })) ?? [])
          .sort()
      : []
  return sortQuestions(open, setting).map(({ question, top }) => ({
    asked: question,
    top,
    made: made[question.index] ?? [],
    lifted: lifted[question.index] ?? [],
    past: past[question.index] ?? [],
    settle() {
      const { id, event, property, unit, index } = question
      const readAll = (on: number) => [...read(made[on], false), ...read(lifted[on], true)]
      const held = readAll(index)
      const saidOn = (other: Asked) => (other === question ? held : readAll(other.index))
      const positions = findPositions(question, held, read(past[index], false), { saidOn, setting })
      const topic = mintIri('topic', top, property.id)
      return { id, event, property, unit, top, topic, wholes: wholesOf(question), positions }
    },
  }))
}

const keyOf = ({ event, property, unit }: Pick<Asked, 'event' | 'property' | 'unit'>) =>
  `${event} ${property.id} ${unit}`

/** Numbers of statements, by the index of the question. */
type Numbers = (number[] | undefined)[]

function put(lists: Numbers, index: number, statement: number): void {
  const list = lists[index]
  if (list) list.push(statement)
  else lists[index] = [statement]
}

function sortQuestions(questions: readonly Asked[], { context, containment }: Setting) {
  const keyed = questions.map(question => {
    const top = containment.top(question.event)
    return {
      question,
      top,
      key: [context.labelOf(top), question.property.label, top, question.property.id],
      depth: containment.depth(question.event),
      label: context.labelOf(question.event),
    }
  })
  return keyed.sort((a, b) => {
    const topics = a.key.map((part, index) => compareText(part, b.key[index]!)).find(order => order !== 0)
    return (
      topics ??
      (a.depth - b.depth ||
        compareText(a.label, b.label) ||
        compareText(a.question.unit, b.question.unit) ||
        compareText(a.question.event, b.question.event))
    )
  })
}
