import type { Position, Question } from '../../../compare/types.js'
import type { Row } from '../../../export/table.js'
import { once } from '../../../rdf/memoize.js'
import type { ComparisonIndex } from '../../../view/comparison-index.js'
import type { Site } from '../site.js'
import { columnsOfClaims, describeClaim, rowsOfClaim } from './claims-data.js'
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
  const readQuestions = once(() => ids.flatMap(id => index.questions.get(id) ?? []).map(positionsOf))
  const readPossible = once(() =>
    index
      .possibleQuestions()
      .filter(({ id }) => wanted.has(id))
      .map(positionsOf),
  )
  return {
    table: () => {
      const rows = readQuestions().flatMap(question => rowsOf(site, question, actors))
      if (asOf === undefined) return { columns: [...columns, ...columnsOfClaims], rows }
      const perhaps = readPossible().flatMap(question => rowsOf(site, question, actors))
      const said = (each: readonly Row[], when: string) => each.map(row => ({ ...row, said: when }))
      return {
        columns: [...columns, 'said', ...columnsOfClaims],
        rows: [...said(rows, `certainly by ${asOf}`), ...said(perhaps, `possibly by ${asOf}`)],
      }
    },
    json: () => ({
      ...(asOf === undefined ? {} : { asOf }),
      questions: readQuestions(),
      ...(asOf === undefined ? {} : { possible: readPossible() }),
      acrossScopes: index
        .acrossQuestions(ids)
        .filter(({ part, whole }) => [part, whole].some(({ question }) => wanted.has(question))),
      claims: [
        ...new Set(
          [...readQuestions(), ...readPossible()]
            .flatMap(({ positions }) => positions.flatMap(each => claimsOf(each, actors)))
            .map(([id]) => id),
        ),
      ].flatMap(id => {
        const claim = site.claims.get(id)
        return claim ? [describeClaim(site, claim)] : []
      }),
    }),
  }
}

function rowsOf(site: Site, question: Asked, actors: readonly string[] | undefined): Row[] {
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
function claimsOf(
  { claims, lifted, history, statements }: Position,
  actors: readonly string[] | undefined,
): [claim: string, saidOf: string][] {
  const theirs = statements.flatMap(({ claim, speaker }) => (actors?.includes(speaker) ? [claim] : []))
  const own = (all: readonly string[]) => (actors === undefined ? all : all.filter(claim => theirs.includes(claim)))
  return [
    ...own(claims).map((claim): [string, string] => [claim, 'this event']),
    ...own(lifted).map((claim): [string, string] => [claim, 'a part or whole of it']),
    ...(actors === undefined ? history : []).map((claim): [string, string] => [claim, 'this event, replaced since']),
  ]
}
