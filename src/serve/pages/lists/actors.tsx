import type { Agent } from '../../../claims/agent.js'
import { prov } from '../../../rdf/namespaces.js'
import { compareText } from '../../../rdf/order.js'
import { groupBy } from '../../../view/group-by.js'
import { count } from '../parts/count.js'
import { Heading } from '../parts/heading.js'
import { type PageOf, Pager } from '../parts/pager.js'
import { Name, Reference } from '../parts/reference.js'
import { Scroll } from '../parts/scroll.js'
import { aboutQuery } from '../queries/held.js'
import type { Site } from '../site.js'
import { defineList } from './list.js'

const path = '/actors'

/** An actor with how many claims are its own, and how many it relays. */
interface Actor {
  readonly agent: Agent
  readonly own: number
  readonly relayed: number
}

/** Everybody who speaks, relays or is spoken of, by name. */
export const actorList = defineList<Actor>({
  path,
  entries: listActors,
  render: (_, page) => ({
    title: 'Actors',
    section: path,
    body: (
      <>
        <Heading kind="Who speaks, and who is spoken of" title="Actors">
          <p>
            {count(page.total, 'actor')}: those who speak or relay first, then those who are only spoken of, each by
            name; nobody is ranked. A spokesperson’s claims stand with the spokesperson here, and with the organisation
            on questions.
          </p>
        </Heading>
        <Table of={page} />
        <Pager of={page} path={path} />
      </>
    ),
    query: { text: aboutQuery },
  }),
})

function listActors({ entries, relayedBy, graph, agents }: Site): Actor[] {
  const own = groupBy(entries, ({ claimant }) => claimant?.id)
  // whoever only reviewed drafts has no part in what happened
  const reviewers = new Set([...graph.dataset.match(null, prov.wasAssociatedWith)].map(({ object }) => object.value))
  const speaks = (actor: Actor) => actor.own + actor.relayed > 0
  return [...agents.values()]
    .map(agent => ({ agent, own: own.get(agent.id)?.length ?? 0, relayed: relayedBy.get(agent.id)?.length ?? 0 }))
    .filter(actor => speaks(actor) || !reviewers.has(actor.agent.id))
    .sort((a, b) => Number(speaks(b)) - Number(speaks(a)) || compareLabels(a.agent, b.agent))
}

function compareLabels(a: Agent, b: Agent): number {
  return compareText(a.label.toLowerCase(), b.label.toLowerCase()) || compareText(a.id, b.id)
}

function Table({ of: { items } }: { of: PageOf<Actor> }) {
  return (
    <Scroll label="Actors">
      <table>
        <thead>
          <tr>
            <th scope="col">Actor</th>
            <th scope="col">Kind</th>
            <th scope="col" class="figure">
              Claims
            </th>
            <th scope="col" class="figure">
              Relayed
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ agent, own, relayed }) => (
            <tr>
              <th scope="row">
                <Reference to={agent} />
              </th>
              <td>
                <Name>{agent.kinds.map(({ label }) => label).join(', ')}</Name>
              </td>
              {own + relayed === 0 ? (
                <td colspan={2}>only spoken of</td>
              ) : (
                <>
                  <td class="figure">{own.toLocaleString('en')}</td>
                  <td class="figure">{relayed.toLocaleString('en')}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
