import type { Position, Question } from '../../../compare/types.js'
import type { Row } from '../../../export/table.js'
import { once } from '../../../rdf/memoize.js'
import type { ComparisonIndex } from '../../../view/comparison-index.js'
import type { Site } from '../site.js'
import { columnsOfClaims, describeClaims, rowsOfClaim } from './claims-data.js'
import type { PageData } from './page-data.js'

type Asked = Pick<Question, 'id' | 'event' | 'property' | 'unit' | 'positions'> & Partial<Pick<Question, 'verdict'>>

const columns = [
  'question',
  'event',
  'event_label',
  'scope',
  'property',
  'property_label',
  'unit',
  'verdict',
  'position',
  'position_label',
  'reading',
  'as_stated',
  'said_of',
]

/** The columns of questions without those that a day adds. */
export const columnsOfQuestions = [...columns, ...columnsOfClaims]

/**
 * Questions as data: one row for each position and each claim and passage that it rests on; of some actors alone, what
 * they say.
 */
export function questionsData(
  site: Site,
  index: ComparisonIndex,
  ids: readonly string[],
  actors?: readonly string[],
): PageData {
  const { asOf } = index
  const wanted = new Set(ids)
  const positionsOf = <Q extends Asked>(question: Q): Q =>
    actors === undefined
      ? question
      : {
          ...question,
          positions: question.positions.filter(({ voices }) => voices.some(v => actors.includes(v.speaker))),
        }
  function* readQuestions() {
    for (const id of ids) {
      const question = index.questions.get(id)
      if (question !== undefined) yield positionsOf(question)
    }
  }
  const readPossible = once(() =>
    asOf === undefined
      ? []
      : index
          .possibleQuestions()
          .filter(({ id }) => wanted.has(id))
          .map(positionsOf),
  )
  function* listRows(questions: Iterable<Asked>, said?: string): Generator<Row> {
    for (const question of questions) {
      for (const row of rowsOf(site, question, actors)) yield said === undefined ? row : { ...row, said }
    }
  }
  function* listCertainAndPossible(day: string): Generator<Row> {
    yield* listRows(readQuestions(), `certainly by ${day}`)
    yield* listRows(readPossible(), `possibly by ${day}`)
  }
  function* listClaims(): Generator<string> {
    const listed = new Set<string>()
    for (const questions of [readQuestions(), readPossible()]) {
      for (const { positions } of questions) {
        for (const [claim] of positions.flatMap(each => claimsOf(each, actors))) {
          if (!listed.has(claim)) yield claim
          listed.add(claim)
        }
      }
    }
  }
  return {
    table: () =>
      asOf === undefined
        ? { columns: columnsOfQuestions, rows: listRows(readQuestions()) }
        : { columns: [...columns, 'said', ...columnsOfClaims], rows: listCertainAndPossible(asOf) },
    json: () => ({
      ...(asOf === undefined ? {} : { asOf }),
      questions: readQuestions(),
      ...(asOf === undefined ? {} : { possible: readPossible() }),
      acrossScopes: index
        .acrossQuestions(ids)
        .filter(({ part, whole }) => [part, whole].some(({ question }) => wanted.has(question))),
      claims: describeClaims(site, listClaims()),
    }),
  }
}

/** The rows of a question's positions, of some actors alone or of all. */
export function rowsOf(site: Site, question: Asked, actors?: readonly string[]): Row[] {
  const { id, event, property, unit, verdict, positions } = question
  return positions.flatMap(position => {
    const own = {
      question: id,
      event: event.id,
      event_label: event.label,
      scope: event.scope,
      property: property.id,
      property_label: property.label,
      unit,
      verdict,
      position: position.id,
      position_label: position.label,
      reading: position.reading ?? undefined,
    }
    return claimsOf(position, actors).flatMap(([claim, saidOf]) => {
      const found = site.claims.get(claim)
      const stated = position.statements.find(statement => statement.claim === claim)?.asStated ?? undefined
      return found ? rowsOfClaim(site, found).map(row => ({ ...own, as_stated: stated, said_of: saidOf, ...row })) : []
    })
  })
}

/** The claims of a position: of this very event, of a part or whole, and those that later ones replaced. */
export function claimsOf(
  { claims, lifted, history, statements }: Position,
  actors?: readonly string[],
): [claim: string, saidOf: string][] {
  const theirs = statements.flatMap(({ claim, speaker }) => (actors?.includes(speaker) ? [claim] : []))
  const own = (all: readonly string[]) => (actors === undefined ? all : all.filter(claim => theirs.includes(claim)))
  return [
    ...own(claims).map((claim): [string, string] => [claim, 'this event']),
    ...own(lifted).map((claim): [string, string] => [claim, 'a part or whole of it']),
    ...(actors === undefined ? history : []).map((claim): [string, string] => [claim, 'this event, replaced since']),
  ]
}
