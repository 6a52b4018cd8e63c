import { type Context, Hono } from 'hono'
import { ClaimGraphError } from '../../../errors.js'
import { showEditPage } from '../edit-page.js'
import type { Editing } from '../editing.js'
import { readSent } from '../sent.js'
import { addMissed } from './add-missed.js'
import { decideDraft } from './decide-draft.js'
import { draftPage } from './draft-page.js'
import { draftPath, findDraft, findNext, findReviewed, readOrder } from './next-draft.js'

/** Where drafts are read and decided upon. */
export function createReviewing(editing: Editing): Hono {
  const { bench, visits } = editing
  const app = new Hono()
  app.get('/review', c =>
    bench.read(() => {
      const order = readOrder(c.req.query('order'))
      const next = findNext(editing, c.get('visit').reviewer, { order })
      return c.redirect(next === undefined ? '/edit' : draftPath(next, order), 303)
    }),
  )
  app.get('/document/:document/:draft', async (c, next) => {
    const page = await bench.read(async () => {
      const placed = findDraft(editing, c)
      const visit = c.get('visit')
      const order = readOrder(c.req.query('order'))
      return placed && draftPage(editing, placed, { visit, order, said: visits.hear(visit), from: readFrom(c) })
    })
    return page === undefined ? next() : showEditPage(c, page)
  })
  app.get('/document/:document', async (c, next) => {
    const path = await bench.read(() => {
      const document = findReviewed(bench, c.req.param('document'))
      const draft = document?.review.open[0] ?? document?.review.all[0]
      return document && draft && draftPath({ document, draft })
    })
    return path === undefined ? next() : c.redirect(path, 303)
  })
  app.post('/document/:document/:draft', c => bench.decide(() => decideDraft(editing, c)))
  app.post('/document/:document', async c => {
    const sent = await readSent(c)
    const made = await bench.decide(() =>
      addMissed(bench, c.req.param('document'), {
        words: sent.get('words')?.[0] ?? '',
        reviewer: c.get('visit').reviewer,
      }),
    )
    if (made === undefined) throw new ClaimGraphError('not-found', 'expected a document with drafts, found none')
    return c.redirect(draftPath(made, readOrder(sent.get('order')?.[0])), 303)
  })
  return app
}

/** Where text is shown from, where a request says so. */
function readFrom(c: Context): number | undefined {
  const from = c.req.query('from')
  return from !== undefined && /^\d{1,9}$/.test(from) ? Number(from) : undefined
}
