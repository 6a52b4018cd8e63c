import { Hono } from 'hono'
import { localName } from '../../../rdf/resource.js'
import { findReviewer } from '../../../review/reviewer.js'
import { draftPath, findNext, listOpen, type PlacedDraft, readOrder } from '../draft/next-draft.js'
import { showEditPage } from '../edit-page.js'
import type { Editing } from '../editing.js'
import { readSent } from '../sent.js'
import { nameDraft, readComplete } from './complete-drafts.js'
import { togetherPage } from './together-page.js'

/** Where several drafts that lack nothing are read and accepted at once. */
export function createTogether(editing: Editing): Hono {
  const { bench, visits } = editing
  const app = new Hono()
  app.get('/together', async c => {
    const visit = c.get('visit')
    const order = readOrder(c.req.query('order'))
    const document = c.req.query('document')
    const page = await bench.read(() => togetherPage(editing, { visit, order, document, said: visits.hear(visit) }))
    return showEditPage(c, page)
  })
  app.post('/together', async c => {
    const visit = c.get('visit')
    const sent = await readSent(c)
    const order = readOrder(sent.get('order')?.[0])
    const path = await bench.decide(async () => {
      const open = new Map(listOpen(editing, order).map(each => [nameDraft(each), each]))
      const chosen = (sent.get('draft') ?? []).map(name => ({ name, placed: open.get(name) }))
      const shown = (name: string) => sent.get(`shown.${name}`)?.[0]
      const outcomes: Outcome[] = []
      for (const { name, placed } of chosen) {
        outcomes.push(placed ? await accept(editing, placed, shown(name), visit.reviewer) : { name, why: meanwhile })
      }
      visits.tell(visit, sayOutcomes(outcomes))
      const after = chosen.findLast(({ placed }) => placed !== undefined)?.placed
      const next = findNext(editing, visit.reviewer, { order, after: order === 'doubt' ? undefined : after })
      return next === undefined ? '/edit' : draftPath(next, order)
    })
    return c.redirect(path, 303)
  })
  return app
}

interface Outcome {
  readonly name: string
  /** Why it was not accepted, where it was not. */
  readonly why?: string
}

const meanwhile = 'it was decided or changed meanwhile'

/** Accepts a draft as it was shown; not where it is another one by now. */
async function accept(
  editing: Editing,
  placed: PlacedDraft,
  shown: string | undefined,
  reviewer: string,
): Promise<Outcome> {
  const { document, draft } = placed
  const { review } = document
  const name = localName(draft.id)
  const complete = await readComplete(editing, placed)
  if (complete === undefined || complete.shown !== shown) return { name, why: meanwhile }
  const by = findReviewer(reviewer, draft.id, review.known)
  const { form, filledIn } = complete
  const [issue] = await review.foresee(draft, by, form.quads)
  if (issue !== undefined) return { name, why: issue.message }
  if (filledIn.size > 0) {
    const fields = [...filledIn.keys()].map(control => control.replace(/^claim\./, ''))
    await review.edit(draft, reviewer, { field: fields.join(', '), to: form.view.claim.label, quads: form.quads })
  }
  const issues = await review.accept(draft, by)
  return issues.length === 0 ? { name } : { name, why: issues[0]!.message }
}

function sayOutcomes(outcomes: readonly Outcome[]): string {
  const accepted = outcomes.filter(({ why }) => why === undefined).map(({ name }) => name)
  const left = outcomes.filter(({ why }) => why !== undefined).map(({ name, why }) => `${name}: ${why}`)
  const done = accepted.length === 0 ? 'Nothing is accepted.' : `Accepted: ${accepted.join(', ')}.`
  return left.length === 0 ? done : `${done} Left as they are: ${left.join('; ')}`
}
