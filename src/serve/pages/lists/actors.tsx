import type { Agent } from '../../../claims/agent.js'
import { prov } from '../../../rdf/namespaces.js'
import { compareText } from '../../../rdf/order.js'
import { groupBy } from '../../../view/group-by.js'
import { toValue } from '../facets/narrow.js'
import { Name, Reference } from '../parts/reference.js'
import { Scroll } from '../parts/scroll.js'
import { aboutQuery } from '../queries/held.js'
import type { Site } from '../site.js'
import { useSetup } from '../site-context.js'
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
  facets: [
    { name: 'kind', valuesOf: ({ agent: { kinds } }, site) => kinds.map(kind => toValue(site, kind)) },
    {
      name: 'part',
      valuesOf: (actor, { words: { facets } }) => partsOf(actor).map(key => ({ key, label: facets.parts[key] })),
    },
  ],
  head: ({ words: { actorsList: words } }, all) => ({
    kind: words.kind,
    title: words.title,
    what: <p>{words.what(all.length)}</p>,
  }),
  show: items => <Table of={items} />,
  data: (_, items) => ({
    table: () => ({
      columns: ['actor', 'label', 'type', 'kinds', 'spellings', 'claims', 'relayed'],
      rows: items.map(({ agent: { id, label, type, kinds, spellings }, own, relayed }) => [
        ...[id, label, type, kinds.map(kind => kind.label).join('; '), spellings.join('; ')],
        ...[own, relayed],
      ]),
    }),
    json: () => ({ actors: items.map(({ agent, own, relayed }) => ({ ...agent, claims: own, relayed })) }),
  }),
  query: aboutQuery,
})

/** Whether an actor speaks, passes on what others say, or is only spoken of. */
function partsOf({ own, relayed }: Actor): ('speaks' | 'relays' | 'spokenOf')[] {
  return own + relayed === 0
    ? ['spokenOf']
    : [...(own > 0 ? ['speaks' as const] : []), ...(relayed > 0 ? ['relays' as const] : [])]
}

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

function Table({ of }: { of: readonly Actor[] }) {
  const { site } = useSetup()
  const { actorsList: words, number, comma } = site.words
  return (
    <Scroll label={words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.actor}</th>
            <th scope="col">{words.ofKind}</th>
            <th scope="col" class="figure">
              {words.claims}
            </th>
            <th scope="col" class="figure">
              {words.relayed}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ agent, own, relayed }) => (
            <tr>
              <th scope="row">
                <Reference to={agent} />
              </th>
              <td>
                <Name>{agent.kinds.map(site.nameOf).join(comma)}</Name>
              </td>
              {own + relayed === 0 ? (
                <td colspan={2}>{words.spokenOf}</td>
              ) : (
                <>
                  <td class="figure">{number(own)}</td>
                  <td class="figure">{number(relayed)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
