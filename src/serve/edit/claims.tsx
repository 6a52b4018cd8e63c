import { Hono } from 'hono'
import { readLife } from '../../case/life/history.js'
import type { Claim } from '../../claims/claim.js'
import type { ClaimGraph } from '../../claims/graph.js'
import { ClaimGraphError } from '../../errors.js'
import { correctClaim } from '../../node/case/life/correct-claim.js'
import { restrictResource } from '../../node/case/life/restrict-resource.js'
import { retractClaim } from '../../node/case/life/retract-claim.js'
import { reviseClaim } from '../../node/case/life/revise-claim.js'
import { toClaimGraph } from '../../node/open.js'
import { localName } from '../../rdf/resource.js'
import { viewDraft } from '../../review/view.js'
import { describeDays } from '../../time/possible-days.js'
import { formatTimes } from '../../time/times.js'
import { readSent, type Sent } from './decide-draft.js'
import { Csrf, EditHeading, type EditPage, showEditPage } from './edit-page.js'
import type { Editing } from './editing.js'
import type { Visit } from './visit.js'

/** What becomes of claims after the review: corrected, retracted, revised, restricted, with the history of each. */
export function createClaims(editing: Editing): Hono {
  const { bench, visits } = editing
  const app = new Hono()
  app.get('/claims', async c => {
    const wanted = c.req.query('q')?.trim() ?? ''
    return showEditPage(c, await bench.read(() => claimsPage(openGraph(editing), wanted)))
  })
  app.get('/claim/:claim', async (c, next) => {
    const visit = c.get('visit')
    const page = await bench.read(() => {
      const graph = openGraph(editing)
      const id = graph.claimIds().find(each => localName(each) === c.req.param('claim'))
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
        const id = openGraph(editing)
          .claimIds()
          .find(each => localName(each) === name)
        if (id === undefined) throw new ClaimGraphError('not-found', `expected a claim of the case, found \`${name}\``)
        return become(editing, id, { sent, by: visit.reviewer })
      },
      { isAround: true },
    )
    visits.tell(visit, said)
    return c.redirect(`/edit/claim/${encodeURIComponent(name)}`, 303)
  })
  return app
}

function openGraph({ bench }: Editing): ClaimGraph {
  return toClaimGraph(bench.known, { includeRestricted: true, identities: 'none', prefixes: { '': bench.own.base } })
}

/** Records what became of a claim, as the commands do. */
async function become({ bench }: Editing, claim: string, { sent, by }: { sent: Sent; by: string }): Promise<string> {
  const { own } = bench
  const one = (name: string) => sent.get(name)?.[0]?.trim() || undefined
  const why = one('why') ?? ''
  const values = (sent.get('value') ?? []).map(each => each.trim()).filter(Boolean)
  const place = { document: one('document'), passage: one('passage') }
  const said = { claim, by, why, on: one('on') }
  switch (one('do')) {
    case 'correct':
      return `Corrected by ${localName(await correctClaim(own, { ...said, ...place, values, claimant: one('claimant'), label: one('label') }))}.`
    case 'retract':
      await retractClaim(own, { ...said, document: one('document'), saidBy: one('said-by') })
      return 'Retracted.'
    case 'revise':
      return `Revised by ${localName(await reviseClaim(own, { ...said, ...place, values, with: one('with'), label: one('label') }))}.`
    case 'restrict':
      await restrictResource(own, { resource: claim, by, why })
      return 'Left out of everything from now on.'
    case 'lift':
      await restrictResource(own, { resource: claim, by, why, lift: true })
      return 'Shown again.'
    default:
      throw new ClaimGraphError(
        'parameter',
        `expected correct, retract, revise, restrict or lift, found \`${one('do') ?? ''}\``,
      )
  }
}

/** More claims than these are not listed at once. */
const mostClaims = 300

function claimsPage(graph: ClaimGraph, wanted: string): EditPage {
  const all = graph.claims()
  const fold = (text: string) => text.toLowerCase()
  const found = all.filter(({ label, claimant, id }) =>
    [label, claimant?.label ?? '', localName(id)].some(text => fold(text).includes(fold(wanted))),
  )
  return {
    title: 'Claims',
    section: '/edit/claims',
    body: (
      <>
        <EditHeading kind="What the case says" title="Claims">
          <p class="lead">
            {all.length} {all.length === 1 ? 'claim' : 'claims'}
            {wanted === '' ? '' : `, of which ${found.length} with “${wanted}”`}
            {found.length > mostClaims ? `; the first ${mostClaims} are listed` : ''}.
          </p>
        </EditHeading>
        <form method="get" action="/edit/claims">
          <div class="field">
            <label for="q">words of a claim, its claimant or its name</label>
            <input id="q" name="q" value={wanted} data-key="n" />
          </div>
          <button type="submit">Find</button>
        </form>
        <ul class="claims">
          {found.slice(0, mostClaims).map(claim => (
            <li>
              <a href={`/edit/claim/${encodeURIComponent(localName(claim.id))}`}>{claim.label}</a>
              <p class="meta">{metaOf(claim)}</p>
            </li>
          ))}
        </ul>
      </>
    ),
  }
}

function metaOf({ claimant, asserted, status, restricted, id }: Claim): string {
  return [localName(id), claimant?.label, formatTimes(asserted), status?.label, restricted ? 'restricted' : undefined]
    .filter(Boolean)
    .join(' · ')
}

function claimPage(
  graph: ClaimGraph,
  claim: Claim,
  { visit, said }: { visit: Visit; said: string | undefined },
): EditPage {
  const { dataset } = graph
  const { facts } = viewDraft(claim.id, [...claim.content], [dataset])
  const states = readLife(graph, claim.id)
  return {
    title: claim.label,
    section: '/edit/claims',
    said,
    body: (
      <>
        <EditHeading kind="Claim" title={claim.label}>
          <p class="meta">{metaOf(claim)}</p>
        </EditHeading>
        <ul>
          {facts.map(({ subject, property, value }) => (
            <li>
              {subject.label} · {property.label}: {value}
            </li>
          ))}
        </ul>
        <h2 id="history">History</h2>
        <section class="scroll" aria-labelledby="history" tabindex={0}>
          <table>
            <thead>
              <tr>
                {['when', 'what', 'of', 'by', 'recorded', 'by whom', 'because'].map(name => (
                  <th scope="col">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {states.map(({ state, when, of, by, recordedAt, recordedBy, because }) => (
                <tr>
                  <td>{when.first === undefined && when.last === undefined ? '' : describeDays(when)}</td>
                  <th scope="row">{state}</th>
                  <td>{of?.label}</td>
                  <td>{by?.label}</td>
                  <td>{recordedAt?.slice(0, 16).replace('T', ' ')}</td>
                  <td>{recordedBy?.label}</td>
                  <td>{because}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <h2>What became of it</h2>
        {becomings(claim.restricted).map(({ what, title, note, fields }) => (
          <details>
            <summary>{title}</summary>
            <form method="post" action={`/edit/claim/${encodeURIComponent(localName(claim.id))}`} data-become={what}>
              <Csrf visit={visit} />
              <p>{note}</p>
              {[...fields, 'why' as const].map(name => (
                <div class="field">
                  <label for={`${what}.${name}`}>{fieldWords[name]}</label>
                  <input id={`${what}.${name}`} name={name} autocomplete="off" required={name === 'why'} />
                </div>
              ))}
              <button type="submit" name="do" value={what}>
                {title}
              </button>
            </form>
          </details>
        ))}
      </>
    ),
  }
}

const fieldWords = {
  value: 'the value, as worded; PROPERTY=VALUE where it says several things',
  claimant: 'the claimant',
  on: 'the day, month or year',
  document: 'the document, by its name',
  passage: 'the words of its passage, which stand there once',
  label: 'in words of your own',
  'said-by': 'the claim that says so, by its name',
  with: 'the newer claim, where it is in the case already',
  why: 'why',
} as const

interface Becoming {
  readonly what: string
  readonly title: string
  readonly note: string
  readonly fields: readonly (keyof typeof fieldWords)[]
}

function becomings(isRestricted: boolean): Becoming[] {
  return [
    {
      what: 'correct',
      title: 'Correct an error of ours',
      note: 'What is given is right; all else stays. The wrong claim stays in the files as one that was never said.',
      fields: ['value', 'claimant', 'on', 'document', 'passage', 'label'],
    },
    {
      what: 'revise',
      title: 'Its claimant has revised it',
      note: 'Either the newer claim is there already, or it is made of its value, its document and its passage.',
      fields: ['value', 'document', 'passage', 'on', 'label', 'with'],
    },
    {
      what: 'retract',
      title: 'Its claimant has retracted it',
      note: 'It stands in no position from that day on.',
      fields: ['on', 'document', 'said-by'],
    },
    isRestricted
      ? { what: 'lift', title: 'Lift its restriction', note: 'It is shown again.', fields: [] }
      : {
          what: 'restrict',
          title: 'Restrict it',
          note: 'It is left out of everything that is shown or published.',
          fields: [],
        },
  ]
}
