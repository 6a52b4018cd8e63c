import { type ClaimRow, type ColumnName, neededColumns } from '../../case/import/columns.js'
import { parseYesOrNo } from '../../compare/kinds/parse-yes-or-no.js'
import { ClaimGraphError } from '../../errors.js'
import { type ClaimQuestions, openClaimQuestions } from '../../node/case/claim-questions.js'
import type { Case } from '../../node/case/open-case.js'
import { Dialogue, Left } from '../review/dialogue.js'

/** What is asked for, in order; where the answer may be empty, and when it is not asked at all. */
interface Question {
  readonly column: ColumnName
  readonly words: string
  readonly isNeeded?: boolean
  isAsked?(row: ClaimRow, questions: ClaimQuestions): boolean
}

const isNewEvent: Question['isAsked'] = ({ event }, questions) => questions.isNew('event', event!)
const isNewDocument: Question['isAsked'] = ({ document }, questions) => questions.isNew('document', document!)

const asked: readonly Question[] = [
  { column: 'claimant', words: 'Who originally asserts it', isNeeded: true },
  {
    column: 'claimant-type',
    words: 'What is the claimant (organisation, person or group; empty: not said)',
    isAsked: ({ claimant }, questions) => questions.isNew('agent', claimant!),
  },
  { column: 'event', words: 'What is it about (the name of an event, or of a new one)', isNeeded: true },
  {
    column: 'kind',
    words: 'What kind of event (such as killing, attack or burial; empty: not said)',
    isAsked: isNewEvent,
  },
  {
    column: 'place',
    words: 'Where (and within which places, with ; between them; empty: not said)',
    isAsked: isNewEvent,
  },
  { column: 'from', words: 'First day, month or year of the event; empty: not said', isAsked: isNewEvent },
  { column: 'until', words: 'Last day, month or year; empty: the same', isAsked: row => row.from !== undefined },
  { column: 'property', words: 'What does it say of the event (such as deaths, perpetrator or began)', isNeeded: true },
  { column: 'value', words: 'Which value (a figure as worded, a date, true or false, or names)', isNeeded: true },
  {
    column: 'stance',
    words: 'How does the claimant stand to it: asserts, denies, could not verify (empty: asserts)',
  },
  { column: 'act', words: 'What kind of speech act (empty: report)' },
  { column: 'document', words: 'In which document does it stand', isNeeded: true },
  { column: 'publisher', words: 'Who published the document; empty: not known', isAsked: isNewDocument },
  { column: 'published', words: 'When was it published; empty: not known', isAsked: isNewDocument },
  {
    column: 'quotation',
    words: 'The passage, word for word',
    isNeeded: true,
    isAsked: ({ document, start }, questions) => start === undefined && questions.holdsText(document!),
  },
  {
    column: 'relays',
    words: 'Through whom is it known, nearest to the claimant first, with ; between them; empty: nobody',
  },
  { column: 'asserted', words: 'When was it said (a day, month or year; empty: not said)' },
  { column: 'statement', words: 'The statement in your own words; empty: made of the answers' },
]

/** The claim that options describe; what they leave open is asked for unless they say enough. */
export async function askForClaim(own: Case, given: ClaimRow): Promise<{ row: ClaimRow; wasAsked: boolean }> {
  if (neededColumns.every(column => given[column] !== undefined)) return { row: given, wasAsked: false }
  const questions = await openClaimQuestions(own)
  for (const column of Object.keys(given) as ColumnName[]) {
    if (column !== 'value' || given.property !== undefined) await questions.check(column, given[column]!, given)
  }
  return { row: await withDialogue(given, dialogue => askAll(dialogue, given, questions)), wasAsked: true }
}

/** Asks whether the claim is to be written. */
export async function confirm(): Promise<boolean> {
  return withDialogue({}, async dialogue => (await dialogue.askFor('Write it (y or n)', parseYesOrNo)) ?? false)
}

async function askAll(dialogue: Dialogue, given: ClaimRow, questions: ClaimQuestions): Promise<ClaimRow> {
  let row = given
  for (const { column, words, isNeeded = false, isAsked } of asked) {
    if (row[column] !== undefined || isAsked?.(row, questions) === false) continue
    for (;;) {
      const answer = await dialogue.askFor(words, async text => {
        const found = await questions.check(column, text, row)
        if (found !== text) dialogue.say(found)
        return text
      })
      if (answer !== undefined) row = { ...row, [column]: answer }
      if (answer !== undefined || !isNeeded) break
      dialogue.say('expected an answer, found none')
    }
  }
  return row
}

/** One dialogue for all questions, as standard input is read ahead. */
let open: Dialogue | undefined

async function withDialogue<T>(given: ClaimRow, ask: (dialogue: Dialogue) => Promise<T>): Promise<T> {
  open ??= new Dialogue()
  try {
    return await ask(open)
  } catch (error) {
    if (!(error instanceof Left)) throw error
    const missing = neededColumns.filter(column => given[column] === undefined)
    throw new ClaimGraphError(
      'usage',
      `expected an answer, or --${missing[0] ?? 'dry-run'}, found the end of the input; nothing was written`,
    )
  }
}

/** Lets go of standard input. */
export function endDialogue(): void {
  open?.close()
  open = undefined
}
