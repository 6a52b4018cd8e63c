import { Hono } from 'hono'
import type { ClaimGraph } from '../../../claims/graph.js'
import { ClaimGraphError } from '../../../errors.js'
import { toClaimGraph } from '../../../node/open.js'
import type { Workbench } from '../../../node/workbench/workbench.js'
import { localName } from '../../../rdf/resource.js'
import { showEditPage } from '../edit-page.js'
import type { Editing } from '../editing.js'
import { readSent } from '../sent.js'
import { changeClaim } from './change-claim.js'
import { claimPage } from './claim-page.js'
import { claimPath, claimsPage } from './claims-page.js'

/** What becomes of claims after the review: corrected, retracted, revised, restricted, with the history of each. */
export function createClaims({ bench, visits }: Editing): Hono {
  const app = new Hono()
  app.get('/claims', async c => {
    const wanted = c.req.query('q')?.trim() ?? ''
    return showEditPage(c, await bench.read(() => claimsPage(openGraph(bench), wanted)))
  })
  app.get('/claim/:claim', async (c, next) => {
    const visit = c.get('visit')
    const page = await bench.read(() => {
      const graph = openGraph(bench)
      const id = findClaim(graph, c.req.param('claim'))
      return id === undefined ? undefined : claimPage(graph, graph.claim(id), { visit, said: visits.hear(visit) })
    })
    return page === undefined ? next() : showEditPage(c, page)
  })
  app.post('/claim/:claim', async c => {
    const visit = c.get('visit')
    const sent = await readSent(c)
    const name = c.req.param('claim')
    const said = await bench.decide(
      async () => {
        const id = findClaim(openGraph(bench), name)
        if (id === undefined) throw new ClaimGraphError('not-found', `expected a claim of the case, found \`${name}\``)
        return changeClaim(bench.own, id, { sent, by: visit.reviewer })
      },
      { isAround: true },
    )
    visits.tell(visit, said)
    return c.redirect(claimPath(name), 303)
  })
  return app
}

function openGraph({ known, own }: Workbench): ClaimGraph {
  return toClaimGraph(known, { includeRestricted: true, identities: 'none', prefixes: { '': own.base } })
}

const findClaim = (graph: ClaimGraph, name: string) => graph.claimIds().find(each => localName(each) === name)
