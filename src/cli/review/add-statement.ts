import type { Document, Span } from '../../claims/document.js'
import { parseYesOrNo } from '../../compare/kinds/parse-yes-or-no.js'
import { notYetWorded } from '../../extract/draft/own-words.js'
import { describe } from '../../rdf/description.js'
import { rdf } from '../../rdf/environment.js'
import { cg, prov, schema } from '../../rdf/namespaces.js'
import { createStore } from '../../rdf/store.js'
import type { Draft } from '../../review/draft.js'
import { draftStatement } from '../../review/draft-statement.js'
import { setChain } from '../../review/edit.js'
import { viewDraft } from '../../review/view.js'
import type { Change } from './change.js'
import type { Mending } from './choose.js'
import { listHeld } from './held-documents.js'
import { mendChain, mendClaimant, mendDate, mendManner } from './mend.js'
import { mendEvent } from './mend-event.js'
import { mendFacts } from './mend-facts.js'
import { askForPassage } from './mend-passage.js'
import { listUndecided, readShown, type Sitting } from './step.js'

/** What is asked of a statement, in order; what is not answered can be mended when it comes up as a draft. */
const questions: readonly ((mending: Mending) => Promise<Change | undefined>)[] = [
  mendClaimant,
  askForChain,
  mending => mendManner(mending, 'act', cg.act, cg.acts),
  mending => mendManner(mending, 'stance', cg.stance, cg.stances),
  mending => mendManner(mending, 'certainty', cg.certainty, cg.certainties),
  mendDate,
  mendEvent,
  mendFacts,
]

/** Asks whether it is known through the publisher of the document alone, and otherwise through whom. */
async function askForChain(mending: Mending): Promise<Change | undefined> {
  const { dialogue, quads, view } = mending
  const { mention, claim } = view
  const [publisher] = mention?.document?.publisher ? [mention.document.publisher] : []
  if (!mention || claim.claimant === undefined || claim.claimant.id === publisher?.id) return undefined
  const question = `Known through “${publisher?.label}”, who published it (y, or n to name others)`
  const isIts = publisher && (await dialogue.askFor(question, parseYesOrNo))
  if (!isIts) return mendChain(mending)
  return { field: 'chain', to: publisher.label, quads: setChain(quads, mention.id, [publisher.id]) }
}

/** Asks for a statement that was missed: its passage, who says it, how, when, of what; gives its draft, which comes up next. */
export async function addStatement(sitting: Sitting, given?: Document, at?: Span): Promise<Draft | undefined> {
  const { review, dialogue, reviewer, texts, includeRestricted } = sitting
  const documents = listHeld(sitting)
  const document =
    given ?? (documents.length > 1 ? await dialogue.choose(documents, ({ label }) => label) : documents[0])
  const text = texts?.get(document?.sha256 ?? '')
  if (!document || text === undefined) {
    if (documents.length === 0) dialogue.say('expected the text of the document; --documents says where texts are')
    return undefined
  }
  const span = at ?? (await askForPassage(dialogue, 'Where does it stand', text))
  if (!span) return undefined
  const isTaken = (iri: string) => review.isTaken(iri)
  const known = createStore([...review.known, ...review.drafts.dataset])
  const asserted = boundDate(document)
  const act = `${cg.$iri}Report`
  const label = `statement: ${notYetWorded}`
  const statement = { document: document.id, span, label, act, asserted, about: [], facts: [] }
  const begun = draftStatement(statement, { known, texts: texts!, isTaken })
  let { quads } = begun
  const shown = readShown(sitting).dataset
  for (const ask of questions) {
    const view = viewDraft(begun.id, quads, [shown, review.drafts.dataset])
    const whole = createStore([...shown, ...listUndecided(review), ...quads])
    const about = { draft: begun.id, quads, view, whole, known: review.known, drafts: review.drafts.dataset }
    const change = await ask({ ...about, dialogue, text, isTaken, includeRestricted })
    quads = change?.quads ?? quads
  }
  const claimed = describe(rdf.dataset([...quads]), rdf.namedNode(begun.id))
  if (claimed.terms(prov.wasAttributedTo).length === 0 || claimed.terms(schema.about).length === 0) {
    dialogue.say('Not added: a statement has somebody who asserts it, and is about something.')
    return undefined
  }
  return review.add({ id: begun.id, quads }, reviewer)
}

/** Not after the document that it stands in, until somebody says more. */
function boundDate({ published }: Document) {
  const notAfter = published.on?.slice(0, 10) ?? published.notAfter
  if (notAfter === undefined || notAfter.length < 10) return {}
  return { notAfter, basis: 'Inferred', reasoning: 'Not after the document in which it stands.' } as const
}
