import { Hono } from 'hono'
import { showEditPage } from '../edit-page.js'
import type { Editing } from '../editing.js'
import { readSent } from '../sent.js'
import { decideSame } from './decide-same.js'
import { samePage } from './same-page.js'

/** Where people decide which events, actors and places of several documents are one. */
export function createSame({ bench, visits }: Editing): Hono {
  const app = new Hono()
  app.get('/same', async c => {
    const visit = c.get('visit')
    const skip = Number(/^\d{1,6}$/.exec(c.req.query('skip') ?? '')?.[0] ?? 0)
    return showEditPage(c, await bench.read(() => samePage(bench, { visit, skip, said: visits.hear(visit) })))
  })
  app.post('/same', async c => {
    const visit = c.get('visit')
    const sent = await readSent(c)
    const said = await bench.decide(() => decideSame(bench, sent, visit.reviewer), { isAround: true })
    visits.tell(visit, said)
    return c.redirect('/edit/same', 303)
  })
  return app
}
