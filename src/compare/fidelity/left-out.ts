import { memoize } from '../../rdf/memoize.js'
import { type Reason, say } from '../reasons/reason.js'
import type { Statement } from '../statements/statements.js'
import { closenessOf, keyOf, quoteWords } from './compare-values.js'
import { nearnessOf } from './nearby.js'
import type { Decision } from './outcomes.js'
import type { Saying } from './upstream.js'
import type { Work } from './work.js'

/** The numbers of what a document has a speaker say. */
export type SaidIn = (document: string, speaker: string) => readonly number[]

/** Makes a reader of what documents have speakers say, which goes through each document once. */
export function createSaidIn({ passages, told, speakerOf }: Work): SaidIn {
  const said = memoize((document: string) => {
    const bySpeaker = new Map<string, number[]>()
    for (const claim of passages.claimsIn(document)) {
      const known = bySpeaker.get(speakerOf(claim))
      if (known) known.push(...told.of(claim))
      else bySpeaker.set(speakerOf(claim), told.of(claim))
    }
    return bySpeaker
  })
  return (document, speaker) => said(document).get(speaker) ?? []
}

/** Whether any of what a document has a speaker say stands for a statement of that speaker's, however it changed it. */
export function hasCounterpart(own: Statement, said: readonly number[], work: Work): boolean {
  return said.some(isCounterpartOf(own, work))
}

/** Makes a test of whether a statement, by its number, stands for one of the same speaker's, however it changed it. */
export function isCounterpartOf(own: Statement, { setting, told, isEvent }: Work): (number: number) => boolean {
  const { property, event } = own.asked
  return number => {
    const asked = told.asked(number)
    const isAlike =
      asked.property === property || (property.kind.namesConcepts && asked.property.kind === property.kind)
    if (!isAlike) return false
    const nearness = nearnessOf(event, asked.event, setting)
    // what holds in general holds of each
    if (!nearness && isEvent(event)) return false
    if (nearness === 'same' && asked.property === property && !property.kind.accumulates) return true
    return closenessOf(own, told.read(number), setting.context) > 0
  }
}

/** What a relay is held against beside the claim itself. */
export interface Beside {
  /** The documents in which the speaker makes the claim. */
  readonly documents: readonly string[]
  readonly relayed: Saying
  /** The numbers of all that the relaying document has the speaker say. */
  readonly said: () => readonly number[]
  /** The keys of what the claim says that something else has taken the place of. */
  readonly replaced: ReadonlySet<string>
}

/** What a document that relays a claim leaves out of what else the claim says, and of the passage in which it stands. */
export function findLeftOut(own: Saying, { relayed, documents, said, replaced }: Beside, work: Work): Decision[] {
  const { context } = work.setting
  const isMatched = (statement: Statement) =>
    isSame(statement) && relayed.statements.some(other => closenessOf(statement, other, context) > 0)
  const isLost = (statement: Statement) =>
    !replaced.has(keyOf(statement)) && !isMatched(statement) && !hasCounterpart(statement, said(), work)
  const { property, event } = own.statements[0]!.asked
  const toldElsewhere = new Set(work.told.of(relayed.place).map(number => work.told.asked(number).property.id))
  const isSame = ({ asked }: Statement) => asked.property === property && asked.event === event
  const isHere = (statement: Statement) => isSame(statement) || !toldElsewhere.has(statement.asked.property.id)
  const numbers = work.told.of(own.place)
  const all = numbers.length === own.statements.length ? own.statements : numbers.map(one => work.told.read(one))
  const rest = all.filter(one => isHere(one) && isLost(one))
  const nameOne = (statement: Statement) => {
    const value = quoteWords(statement, context)
    return isSame(statement) ? value : say('onProperty', statement.asked.property, value)
  }
  const words = [...rest.filter(isSame), ...rest.filter(statement => !isSame(statement))].map(nameOne)
  const speaker = work.speakerOf(own.place)
  const others = documents
    .flatMap(document => work.passages.beside(own.place, document))
    .filter(claim => {
      if (work.speakerOf(claim) !== speaker || work.reading.claims.at(claim).presupposed) return false
      const statements = work.told.of(claim).map(number => work.told.read(number))
      return statements.length > 0 && statements.every(isLost)
    })
  const labels = [...new Set(others)].map(claim => {
    const id = work.reading.claims.id(claim)
    return say('quoted', { id, label: context.labelOf(id) })
  })
  return [
    ...(words.length > 0 ? [omitted(say('leftOutOfClaim', say('named', words, 0)))] : []),
    ...(labels.length > 0 ? [omitted(say('leftOutOfPassage', say('named', labels, 0)))] : []),
  ]
}

function omitted(reason: Reason): Decision {
  return { outcome: 'omitted', reasons: [reason] }
}
