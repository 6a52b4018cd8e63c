import { Hono } from 'hono'
import { readDocument } from '../../../claims/document.js'
import { ClaimGraphError } from '../../../errors.js'
import { shippedOntology } from '../../../node/ontology.js'
import { rdf } from '../../../rdf/environment.js'
import { createStore } from '../../../rdf/store.js'
import { findOnce } from '../../../review/find-words.js'
import { listLeft, nameSentenceGap } from '../../../review/left-sentences.js'
import { documentPath, findReviewed, type ReviewedDocument } from '../draft/next-draft.js'
import { sentencesPath } from '../draft/sentences-path.js'
import { Csrf, EditHeading, type EditPage, showEditPage } from '../edit-page.js'
import type { Editing } from '../editing.js'
import { readSent, sentValue } from '../sent.js'
import type { Visit } from '../visit.js'

/** The sentences of a document that have neither a claim, nor an open draft, nor a reason why there is none. */
export function createSentences({ bench, visits }: Editing): Hono {
  const app = new Hono()
  app.get('/sentences/:document', async (c, next) => {
    const visit = c.get('visit')
    const page = await bench.read(() => {
      const document = findReviewed(bench, c.req.param('document'))
      return document && sentencesPage(document, visit, visits.hear(visit))
    })
    return page === undefined ? next() : showEditPage(c, page)
  })
  app.post('/sentences/:document', async c => {
    const visit = c.get('visit')
    const sent = await readSent(c)
    const [words, reason] = ['words', 'reason'].map(name => sentValue(sent, name))
    const path = await bench.decide(async () => {
      const document = findReviewed(bench, c.req.param('document'))
      if (document?.text === undefined)
        throw new ClaimGraphError('not-found', 'expected a document with drafts and its text, found none')
      if (reason === undefined) throw new ClaimGraphError('parameter', 'expected a reason, found none')
      const passage = { document: document.iri, ...findOnce(document.text, words ?? '') }
      const isLeft = leftOf(document).some(each => nameSentenceGap(each.passage) === nameSentenceGap(passage))
      if (!isLeft) visits.tell(visit, 'Meanwhile somebody has read it, or said why there is no claim.')
      else {
        await document.review.leaveOut(nameSentenceGap(passage), passage, { reviewer: visit.reviewer, reason })
        visits.tell(visit, `No claim in characters ${passage.start} to ${passage.end}: ${reason}.`)
      }
      return sentencesPath(document)
    })
    return c.redirect(path, 303)
  })
  return app
}

function leftOf({ iri, review, text, sha256 }: ReviewedDocument) {
  if (text === undefined) return []
  const dataset = createStore([...review.known, ...review.drafts.dataset])
  const held = [readDocument(dataset, rdf.namedNode(iri))]
  return listLeft(review, { held, texts: new Map([[sha256, text]]), ontology: shippedOntology })
}

function sentencesPage(document: ReviewedDocument, visit: Visit, said: string | undefined): EditPage {
  const left = leftOf(document)
  return {
    title: `Sentences without claim in ${document.title}`,
    section: '/edit/review',
    said,
    body: (
      <>
        <EditHeading kind={document.title} title="Sentences without claim">
          <p class="lead">
            {left.length === 0
              ? 'Every sentence has a claim, an open draft, or a reason why there is none.'
              : `${left.length} with neither a claim, nor an open draft, nor a reason why there is none.`}
          </p>
          <p>
            <a href={documentPath(document)}>The drafts of the document</a>
          </p>
        </EditHeading>
        {document.trouble === undefined ? null : <p class="problem">{document.trouble}</p>}
        <ol class="together">
          {left.map(({ passage: { start, end }, words }, i) => (
            <li>
              <p class="document-text" dir="auto">
                {words}
              </p>
              <form method="post" action={documentPath(document)}>
                <Csrf visit={visit} />
                <input type="hidden" name="words" value={`${start} to ${end}`} />
                <button type="submit">
                  Make a draft <span class="hidden">of sentence {i + 1}</span>
                </button>
              </form>
              <form method="post" action={sentencesPath(document)}>
                <Csrf visit={visit} />
                <input type="hidden" name="words" value={`${start} to ${end}`} />
                <div class="field">
                  <label for={`reason.${i}`}>why there is no claim in sentence {i + 1}</label>
                  <input id={`reason.${i}`} name="reason" autocomplete="off" required />
                </div>
                <button type="submit" aria-label={`No claim in sentence ${i + 1}`}>
                  No claim
                </button>
              </form>
            </li>
          ))}
        </ol>
      </>
    ),
  }
}
