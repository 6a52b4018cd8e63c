import type { Agent } from '../../claims/agent.js'
import { claimParts, claimsOf, gatherClaims } from './agent/agent-claims.js'
import { type OwnTimeline, viewOwnTimeline, When } from './agent/over-time.js'
import { gatherStands, Standing, standParts } from './agent/standing.js'
import { listRelays, Relayed, Ways } from './agent/ways.js'
import { claimsData } from './data/claims-data.js'
import type { Page } from './layout.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { LongList, type PagePart } from './parts/long-list.js'
import { Name, References } from './parts/reference.js'
import { plotTimeline } from './plots/timeline-plot.js'
import { agentQuery } from './queries/held.js'
import type { Site } from './site.js'

/** An actor: what it asserts over time, on whose word, whom it relays, and where it stands against each other. */
export async function agentPage(site: Site, id: string): Promise<Page> {
  const agent = site.agents.get(id)!
  const overview = await site.whole.overview()
  const speakers = [...site.agents.values()].filter(({ actsFor }) => actsFor.some(other => other.id === id))
  const claims = gatherClaims(site, agent)
  const said = [...claims.own, ...claims.ascribed]
  const timeline = said.length === 0 ? undefined : viewOwnTimeline(site, agent, said)
  const parts = {
    ...claimParts(site, claims, speakers.length > 0),
    ...standParts(site, agent, { ...gatherStands(site, id, overview), meetings: overview.meetings }),
  }
  return {
    title: site.nameOf(agent),
    body: <AgentBody site={site} agent={agent} speakers={speakers} claims={claims} timeline={timeline} parts={parts} />,
    parts: Object.values(parts),
    about: { path: site.paths.pathOf(id)!, iri: id },
    query: { text: agentQuery(id) },
    data: claimsData(site, claimsOf(site, agent)),
    ...(timeline && { plot: plotTimeline([timeline.actor], timeline.documents) }),
  }
}

interface AgentBodyProps {
  site: Site
  agent: Agent
  /** Those who speak for it. */
  speakers: readonly Agent[]
  claims: ReturnType<typeof gatherClaims>
  timeline: OwnTimeline | undefined
  parts: ReturnType<typeof claimParts> & ReturnType<typeof standParts>
}

function AgentBody({ site, agent, speakers, claims, timeline, parts }: AgentBodyProps) {
  const { agent: words } = site.words
  const type = words.types[agent.type]
  const { own, ascribed, relayed, named } = claims
  return (
    <>
      <Heading kind={agent.pseudonym ? words.underPseudonym(type) : type} title={site.nameOf(agent)}>
        <p>
          {words.summary({
            own: own.length,
            relays: listRelays(site, own),
            ascribed: ascribed.length,
            relayed: relayed.length,
            named: named.length,
          })}
        </p>
      </Heading>
      <AgentFacts site={site} agent={agent} speakers={speakers} />
      {timeline === undefined ? null : <When site={site} of={timeline} />}
      <ClaimSection
        id="time"
        of={parts.claims}
        rule={words.overTimeRule + (speakers.length > 0 ? words.spokenFor : '')}
      />
      <ClaimSection id="ascribed" of={parts.ascribed} rule={words.ascribedRule} />
      {own.length === 0 ? null : <Ways claims={own} site={site} />}
      {relayed.length === 0 ? null : <Relayed claims={relayed} site={site} />}
      <Standing site={site} of={parts} />
      <ClaimSection id="named" of={parts.named} rule={words.inOrder} />
    </>
  )
}

function AgentFacts({ site, agent, speakers }: Pick<AgentBodyProps, 'site' | 'agent' | 'speakers'>) {
  const { agent: words } = site.words
  const parts = [...site.agents.values()].filter(({ partOf }) => partOf.some(({ id }) => id === agent.id))
  return (
    <Facts
      of={[
        [words.ofKind, agent.kinds.length > 0 && <References to={agent.kinds} />],
        [words.spellings, agent.spellings.length > 0 && <Name>{agent.spellings.join('; ')}</Name>],
        [words.speaksFor, agent.actsFor.length > 0 && <References to={agent.actsFor} />],
        [words.spokenForBy, speakers.length > 0 && <References to={speakers} />],
        [words.partOf, agent.partOf.length > 0 && <References to={agent.partOf} />],
        [words.parts, parts.length > 0 && <References to={parts} />],
        [words.note, agent.comment && <Name>{agent.comment}</Name>],
      ]}
    />
  )
}

/** A list of claims under its title; nothing where there are none. */
function ClaimSection({ id, of, rule }: { id: string; of: PagePart; rule: string }) {
  if (of.items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{of.title}</h2>
      <p class="rule">{rule}</p>
      <LongList of={of} />
    </section>
  )
}
