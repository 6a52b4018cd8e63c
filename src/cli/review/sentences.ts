import { shippedOntology } from '../../node/ontology.js'
import type { Draft } from '../../review/draft.js'
import { type LeftSentence, listLeft as listLeftOf, nameSentenceGap } from '../../review/left-sentences.js'
import { addStatement } from './add-statement.js'
import { listHeld } from './held-documents.js'
import type { Sitting } from './step.js'

/** Goes through the sentences that are left; a statement that was missed in one is added, and comes up next. */
export async function goThroughSentences(sitting: Sitting): Promise<Draft | undefined> {
  const { review, dialogue, reviewer } = sitting
  let forAll: string | undefined
  for (const { document, passage, words } of listLeft(sitting)) {
    if (forAll === undefined)
      dialogue.show(['', `── ${document.label}, characters ${passage.start} to ${passage.end}`, words])
    const answer =
      forAll ??
      (await dialogue.ask(
        'Why is there no claim (a reason, all REASON for all that are left, new to add one; empty: later)',
      ))
    if (answer === '') continue
    if (/^new$/i.test(answer)) return addStatement(sitting, document)
    const [, all] = /^all\s+(.+)$/i.exec(answer) ?? []
    forAll ??= all
    await review.leaveOut(nameSentenceGap(passage), passage, { reviewer, reason: forAll ?? answer })
  }
  return undefined
}

/** The sentences of the documents in hand that nobody has read into a claim or left out with a reason. */
export const listLeft = (sitting: Pick<Sitting, 'review' | 'texts'>): LeftSentence[] =>
  listLeftOf(sitting.review, {
    held: listHeld(sitting),
    texts: sitting.texts ?? new Map<string, string>(),
    ontology: shippedOntology,
  })
