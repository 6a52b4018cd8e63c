import { readFile } from 'node:fs/promises'
import type { SurveyedQuestion } from '../../compare/survey.js'
import { shippedPath } from '../shipped.js'
import type { SqlTables } from './open-duckdb.js'

/** A question as a survey of tables has it, with names for people. */
export interface TabledQuestion extends Omit<SurveyedQuestion, 'possible' | 'notOnRecord'> {
  readonly eventLabel: string
  readonly propertyLabel: string
}

/** Asks an engine of SQL what `survey` counts: the query is `queries/sql/survey.sql`, as it ships. */
export async function surveyTables(tables: Pick<SqlTables, 'query'>): Promise<TabledQuestion[]> {
  const found = await tables.query(await readFile(shippedPath('queries/sql/survey.sql'), 'utf8'))
  const events = await tables.query('SELECT event, label FROM event')
  const questions = await tables.query('SELECT question, property_label FROM question')
  const labels = new Map(events.map(({ event, label }) => [event, label]))
  const properties = new Map(questions.map(({ question, property_label: label }) => [question, label]))
  return found.map(({ question, event, property, unit, claims, actors, contradicting }) => ({
    event: String(event),
    eventLabel: String(labels.get(event) ?? event),
    property: String(property),
    propertyLabel: String(properties.get(question) ?? property),
    unit: unit === null ? '' : String(unit),
    claims: Number(claims),
    actors: Number(actors),
    contradicting: Number(contradicting),
  }))
}
