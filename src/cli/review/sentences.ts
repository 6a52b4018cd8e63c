import { measureCoverage } from '../../check/coverage.js'
import type { Document } from '../../claims/document.js'
import { ClaimGraph } from '../../claims/graph.js'
import { shippedOntology } from '../../node/ontology.js'
import { createStore } from '../../rdf/store.js'
import type { Draft } from '../../review/draft.js'
import { nameBeside } from '../../review/draft-statement.js'
import type { Passage } from '../../review/gap.js'
import { addStatement } from './add-statement.js'
import { listHeld } from './held-documents.js'
import type { Sitting } from './step.js'

/** A sentence with neither a claim, nor a reason why there is none, nor an open draft. */
interface LeftSentence {
  readonly document: Document
  readonly passage: Passage
  readonly words: string
}

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
    const id = nameBeside(document.id, `s-${passage.start}-${passage.end}-without-claim`)
    await review.leaveOut(id, passage, { reviewer, reason: forAll ?? answer })
  }
  return undefined
}

/** The sentences of the documents that nobody has read into a claim or left out with a reason. */
export function listLeft(sitting: Pick<Sitting, 'review' | 'texts'>): LeftSentence[] {
  const { review, texts = new Map<string, string>() } = sitting
  const data = createStore([...review.known, ...review.open.flatMap(({ quads }) => quads)])
  const claims = new ClaimGraph(data, { ontology: shippedOntology, includeRestricted: true })
  const held = listHeld(sitting)
  const documents = held.map(({ id }) => claims.document(id))
  return measureCoverage(documents, claims.claims(), texts).flatMap(({ document: id, uncovered = [] }) => {
    const document = held.find(each => each.id === id)!
    const characters = Array.from(texts.get(document.sha256 ?? '') ?? '')
    return uncovered.map(({ start, end }) => ({
      document,
      passage: { document: id, start, end },
      words: characters.slice(start, end).join(''),
    }))
  })
}
