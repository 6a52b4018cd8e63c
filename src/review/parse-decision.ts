import { ClaimGraphError } from '../errors.js'
import type { Decision } from './decision.js'

/** What else is text in a decision. */
const fields: Readonly<Record<Decision['decision'], readonly string[]>> = {
  edit: ['reviewer', 'field', 'to', 'quads'],
  event: ['reviewer', 'event', 'as'],
  accept: ['reviewer', 'claim', 'file', 'quads'],
  merge: ['reviewer', 'claim', 'mention', 'file', 'quads'],
  reject: ['reviewer', 'reason'],
  add: ['reviewer', 'quads'],
  split: ['reviewer'],
  'without-claim': ['reviewer', 'reason', 'file', 'quads'],
  'take-over': ['file', 'quads'],
  undo: ['reviewer'],
}

/** Where a line of a journal stands. */
export interface JournalPlace {
  readonly file: string
  readonly line: number
}

/** A line that says that the file of claims has all of the decisions before it. */
export interface CarriedOut {
  readonly carriedOut: true
}

/** Reads one line of a journal: a decision, or that those before it are carried out. */
export function parseJournalLine(line: string, place: JournalPlace): Decision | CarriedOut {
  const found = parseObject(line, place)
  if (found.carriedOut === true) return { carriedOut: true }
  const { decision } = found
  const more = typeof decision === 'string' && Object.hasOwn(fields, decision) ? fields[decision as never] : undefined
  if (!more) throw broken(`a decision (${Object.keys(fields).join(', ')})`, place)
  expectText(found, ['draft', 'digest', 'at', ...(more as readonly string[])], place)
  if (decision === 'split') {
    for (const part of parts(found.parts, place)) expectText(part, ['draft', 'digest', 'quads'], place)
  }
  if (decision === 'undo' && found.of !== undefined && !isNumbers(found.of)) throw broken('`of` as numbers', place)
  return found as unknown as Decision
}

type Values = Readonly<Record<string, unknown>>

function parseObject(line: string, place: JournalPlace): Values {
  let found: unknown
  try {
    found = JSON.parse(line)
  } catch (cause) {
    throw broken('a JSON object', place, cause)
  }
  if (typeof found !== 'object' || found === null) throw broken('a JSON object', place)
  return found as Values
}

function expectText(values: Values, names: readonly string[], place: JournalPlace): void {
  const missing = names.find(name => typeof values[name] !== 'string')
  if (missing) throw broken(`\`${missing}\` as text`, place)
}

function parts(found: unknown, place: JournalPlace): Values[] {
  const isList =
    Array.isArray(found) && found.length > 0 && found.every(part => typeof part === 'object' && part !== null)
  if (!isList) throw broken('`parts` as a list of drafts', place)
  return found
}

const isNumbers = (found: unknown) => Array.isArray(found) && found.every(number => Number.isInteger(number))

function broken(expected: string, place: JournalPlace, cause?: unknown): ClaimGraphError {
  return new ClaimGraphError(
    'syntax',
    `${place.file}:${place.line}: expected ${expected} on every line of a review's journal, found none; nothing was changed`,
    { details: { ...place }, cause },
  )
}
