import { quote } from '../relations/because.js'
import type { Statement } from '../statements/statements.js'
import { compareValues, wordsOf } from './compare-values.js'
import { nearnessOf } from './nearby.js'
import type { Decision } from './outcomes.js'
import { gatherSayings } from './speaker-sayings.js'
import type { Saying } from './upstream.js'
import type { Work } from './work.js'

/** What a document has each speaker say; each is gathered once. */
export type SaidIn = (document: string, speaker: string) => readonly Saying[]

/** Makes a reader of what documents have speakers say. */
export function createSaidIn({ passages, told, speakerOf }: Work): SaidIn {
  const known = new Map<string, Map<string, Saying[]>>()
  return (document, speaker) => {
    let bySpeaker = known.get(document)
    if (!bySpeaker) {
      bySpeaker = new Map()
      known.set(document, bySpeaker)
      for (const claim of passages.claimsIn(document)) {
        const sayings = bySpeaker.get(speakerOf(claim)) ?? []
        bySpeaker.set(speakerOf(claim), sayings)
        sayings.push(...gatherSayings(told, told.of(claim)))
      }
    }
    return bySpeaker.get(speaker) ?? []
  }
}

/** Whether any of what a document has a speaker say stands for a statement of that speaker's, however it changed it. */
export function hasCounterpart(own: Statement, said: readonly Saying[], { setting, isEvent }: Work): boolean {
  const { property, event } = own.asked
  return said.some(({ statements }) => {
    const { asked } = statements[0]!
    const nearness = nearnessOf(event, asked.event, setting)
    // what holds in general holds of each
    if (!nearness && isEvent(event)) return false
    if (nearness === 'same' && asked.property === property && !property.kind.accumulates) return true
    const isAlike =
      asked.property === property || (property.kind.namesConcepts && asked.property.kind === property.kind)
    return isAlike && statements.some(statement => compareValues(own, statement, setting.context).nearness > 0)
  })
}

/** What a relay is held against beside the claim itself. */
export interface Beside {
  /** The documents in which the speaker makes the claim. */
  readonly documents: readonly string[]
  /** The relayed claim's place: what became of a property on which it says something is told there. */
  readonly relayed: number
  /** All that the relaying document has the speaker say. */
  readonly said: readonly Saying[]
  /** The keys of what the claim says that something else has taken the place of. */
  readonly replaced: ReadonlySet<string>
}

/** A text that stands for a statement among those of one claim. */
export function keyOf({ asked, key }: Statement): string {
  return `${asked.id}\n${key}`
}

/** What a document that relays a claim leaves out of what else the claim says, and of the passage in which it stands. */
export function findLeftOut(own: Saying, { relayed, documents, said, replaced }: Beside, work: Work): Decision[] {
  const { context } = work.setting
  const isLost = (statement: Statement) => !replaced.has(keyOf(statement)) && !hasCounterpart(statement, said, work)
  const { property } = own.statements[0]!.asked
  const toldElsewhere = new Set(work.told.of(relayed).map(number => work.told.asked(number).property.id))
  const isSame = ({ asked }: Statement) => asked.property === property
  const isHere = (statement: Statement) => isSame(statement) || !toldElsewhere.has(statement.asked.property.id)
  const rest = gatherSayings(work.told, work.told.of(own.place)).flatMap(({ statements }) =>
    statements.filter(one => isHere(one) && isLost(one)),
  )
  const nameOne = (statement: Statement) => {
    const value = quote(wordsOf(statement, context))
    return isSame(statement) ? value : `\`${statement.asked.property.label}\`: ${value}`
  }
  const words = [...rest.filter(isSame), ...rest.filter(statement => !isSame(statement))].map(nameOne)
  const speaker = work.speakerOf(own.place)
  const others = documents
    .flatMap(document => work.passages.beside(own.place, document))
    .filter(claim => {
      if (work.speakerOf(claim) !== speaker || work.reading.claims.at(claim).presupposed) return false
      const statements = gatherSayings(work.told, work.told.of(claim)).flatMap(saying => saying.statements)
      return statements.length > 0 && statements.every(isLost)
    })
  const labels = [...new Set(others)].map(claim => quote(context.labelOf(work.reading.claims.id(claim))))
  return [
    ...(words.length > 0 ? [omitted(`left out of the claim: ${words.join(', ')}`)] : []),
    ...(labels.length > 0 ? [omitted(`left out of the same passage: ${labels.join(', ')}`)] : []),
  ]
}

function omitted(reason: string): Decision {
  return { outcome: 'omitted', reasons: [reason] }
}
