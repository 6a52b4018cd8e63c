import type { Agent } from '../../claims/agent.js'
import type { ClaimEntry } from '../../claims/columns/entries.js'
import { relayOf } from '../../claims/whose-words.js'
import { holdersOf } from '../../compare/holders.js'
import type { Question } from '../../compare/types.js'
import { rdf } from '../../rdf/environment.js'
import { prov } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import type { Resource } from '../../rdf/resource.js'
import { compareDates } from '../../time/iso-date.js'
import { possibleDays } from '../../time/possible-days.js'
import type { Pair } from '../../view/comparison-index.js'
import { groupBy } from '../../view/group-by.js'
import type { Overview } from '../../view/overview.js'
import { toPair } from '../../view/pairs.js'
import type { Stand } from '../../view/plots.js'
import { describeSpeakers } from '../../view/speakers.js'
import { describeTimes } from '../../view/tell.js'
import { viewTimeline } from '../../view/timeline.js'
import { capitalise, nameQuestion } from '../../view/words.js'
import { claimsData } from './data/claims-data.js'
import type { Page } from './layout.js'
import { Alignments } from './parts/alignments.js'
import { ClaimList } from './parts/claim-list.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { definePart, LongList } from './parts/long-list.js'
import { Name, Reference, References } from './parts/reference.js'
import { Tally } from './parts/tally.js'
import { TimelinePlot } from './parts/timeline-plot.js'
import { QuestionVerdict } from './parts/verdict-mark.js'
import { agentQuery } from './queries/held.js'
import type { Site } from './site.js'
import { listDocuments } from './timeline.js'

/** An actor: what it asserts over time, on whose word, whom it relays, and where it stands against each other. */
export async function agentPage(site: Site, id: string): Promise<Page> {
  const agent = site.agents.get(id)!
  const overview = await site.whole.overview()
  const shown = gatherParts(site, agent, overview)
  return {
    title: site.nameOf(agent),
    body: <AgentBody site={site} agent={agent} shown={shown} />,
    parts: Object.values(shown.parts),
    about: { path: site.paths.pathOf(id)!, iri: id },
    query: { text: agentQuery(id) },
    data: claimsData(site, claimsOf(site, agent)),
  }
}

/** Every claim that the page of an actor names: what it says, what others have it say, and what others say of it. */
function claimsOf(site: Site, { id }: Agent): ClaimEntry[] {
  const involved = new Set([...(site.claimsOf.get(id) ?? []), ...(site.relayedBy.get(id) ?? [])])
  return [...site.entries.filter(claim => involved.has(claim)), ...(site.named.get(id) ?? [])]
}

/** What a page on an actor shows of it. */
function gatherParts(site: Site, agent: Agent, overview: Overview) {
  const { agent: words } = site.words
  const said = site.claimsOf.get(agent.id) ?? []
  const ownIds = new Set(said)
  const isOwn = (claim: ClaimEntry) => ownIds.has(claim)
  const isAscribed = (claim: ClaimEntry) =>
    claim.mentions.length > 0 && claim.mentions.every(mention => site.whoseWords(claim, mention) === 'ascribed')
  const own = said.filter(claim => !isAscribed(claim))
  const ascribed = said.filter(isAscribed)
  const relayed = (site.relayedBy.get(agent.id) ?? []).filter(claim => !isOwn(claim))
  const named = (site.named.get(agent.id) ?? []).filter(claim => !isOwn(claim))
  const stands = overview
    .placesOf(agent.id)
    .flatMap(place => listStands(site.whole.compared.question(place)))
    .filter(({ position }) => position.voices.some(({ speaker }) => speaker === agent.id))
  const holds = ({ position }: Stand) => holdersOf(position).includes(agent.id)
  const [held, others] = [stands.filter(holds), stands.filter(stand => !holds(stand))]
  const isSpokenFor = [...site.agents.values()].some(({ actsFor }) => actsFor.some(({ id }) => id === agent.id))
  const claimPart = (name: string, title: string, claims: readonly ClaimEntry[]) =>
    definePart<ClaimEntry>({ name, title, items: claims, size: 40, render: of => <ClaimList claims={of} /> })
  const standPart = (name: string, title: string, of: readonly Stand[]) =>
    definePart<Stand>({
      ...{ name, title, items: of, size: 60 },
      render: some => <Stands of={some} site={site} agent={agent} />,
    })
  return {
    ...{ own, ascribed, relayed, named, held, others, isSpokenFor },
    parts: {
      claims: definePart<ClaimEntry>({
        ...{ name: 'claims', title: words.overTime, items: byTime(own), size: 40 },
        render: of => <OverTime site={site} claims={of} all={own} isSpokenFor={isSpokenFor} />,
      }),
      ascribed: claimPart('ascribed', words.ascribed, ascribed),
      named: claimPart('named', words.named, named),
      alignment: definePart<Pair>({
        ...{ name: 'alignment', title: words.againstEach, size: 60 },
        items: overview.meetings.of(agent.id).map(toPair),
        render: pairs => <Alignments pairs={pairs} seenFrom={agent} />,
      }),
      positions: standPart('positions', words.positions, held),
      others: standPart('others', words.positionsAscribed, others),
    },
  }
}

const listStands = (question: Question) => question.positions.map((position): Stand => ({ question, position }))

interface AgentBodyProps {
  site: Site
  agent: Agent
  shown: ReturnType<typeof gatherParts>
}

function AgentBody({ site, agent, shown }: AgentBodyProps) {
  const { agent: words } = site.words
  const type = words.types[agent.type]
  const { own, ascribed, relayed, named, isSpokenFor, parts: of } = shown
  const relays = listRelays(site, own)
  const speakers = [...site.agents.values()].filter(({ actsFor }) => actsFor.some(({ id }) => id === agent.id))
  const parts = [...site.agents.values()].filter(({ partOf }) => partOf.some(({ id }) => id === agent.id))
  return (
    <>
      <Heading kind={agent.pseudonym ? words.underPseudonym(type) : type} title={site.nameOf(agent)}>
        <p>
          {words.summary({
            own: own.length,
            relays,
            ascribed: ascribed.length,
            relayed: relayed.length,
            named: named.length,
          })}
        </p>
      </Heading>
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
      {own.length + ascribed.length === 0 ? null : <When site={site} claims={[...own, ...ascribed]} />}
      {own.length === 0 ? null : (
        <section aria-labelledby="time">
          <h2 id="time">{words.overTime}</h2>
          <p class="rule">
            {words.overTimeRule}
            {isSpokenFor ? words.spokenFor : ''}
          </p>
          <LongList of={of.claims} />
        </section>
      )}
      {ascribed.length === 0 ? null : (
        <section aria-labelledby="ascribed">
          <h2 id="ascribed">{words.ascribed}</h2>
          <p class="rule">{words.ascribedRule}</p>
          <LongList of={of.ascribed} />
        </section>
      )}
      {own.length === 0 ? null : <Ways claims={own} site={site} />}
      {relayed.length === 0 ? null : (
        <section aria-labelledby="relays">
          <h2 id="relays">{words.relays}</h2>
          <Tally
            of={relayed.flatMap(({ claimant }) => claimant ?? [])}
            what={words.claimant}
            counted={words.claimsRelayed}
          />
        </section>
      )}
      <Standing site={site} shown={shown} />
      {named.length === 0 ? null : (
        <section aria-labelledby="named">
          <h2 id="named">{words.named}</h2>
          <p class="rule">{words.inOrder}</p>
          <LongList of={of.named} />
        </section>
      )}
    </>
  )
}

/** Through whom an actor is known that has no document of its own here; empty where it has. */
function listRelays(site: Site, claims: readonly ClaimEntry[]): string[] {
  const passages = claims.flatMap(claim => claim.mentions.map(mention => ({ claim, mention })))
  if (passages.some(({ claim, mention }) => site.whoseWords(claim, mention) === 'own')) return []
  return [...new Set(passages.flatMap(({ mention }) => relayOf(mention) ?? []))].map(site.nameRelay)
}

/** What it said, revised and withdrew, drawn by the days on which it can have done so. */
function When({ site, claims }: { site: Site; claims: readonly ClaimEntry[] }) {
  // those of all who speak for it are its own, whomever else they speak for
  const rows = viewTimeline(claims, site.whoseWords, site).flatMap(actor => actor.rows)
  const carrying = new Set(listDocuments([{ actor: undefined, rows }]))
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{site.words.agent.when}</h2>
      <TimelinePlot
        of={[{ actor: undefined, rows }]}
        documents={[...site.documents.values()].filter(({ id }) => carrying.has(id))}
        withoutActors
      />
    </section>
  )
}

/** Claims by the days on which they can have been made; what has no date comes after every year. */
function byTime(claims: readonly ClaimEntry[]): ClaimEntry[] {
  const key = ({ asserted }: ClaimEntry) => possibleDays(asserted)
  return [...claims].sort((a, b) => compareDates(key(a).first, key(b).first) || compareDates(key(a).last, key(b).last))
}

interface OverTimeProps {
  site: Site
  claims: readonly ClaimEntry[]
  /** These with those on other pages. */
  all: readonly ClaimEntry[]
  isSpokenFor: boolean
}

function OverTime({ site, claims, all, isSpokenFor }: OverTimeProps) {
  const { count } = site.words
  const numbers = groupBy(all, ({ asserted }) => describeTimes(asserted, site))
  const groups = groupBy(claims, ({ asserted }) => describeTimes(asserted, site))
  return (
    <>
      {[...groups].map(([times, group]) => (
        <>
          <h3>
            {capitalise(times)} <span class="count">{count(numbers.get(times)!.length, 'claim')}</span>
          </h3>
          <ClaimList claims={group} withoutClaimant={!isSpokenFor} withoutDate />
        </>
      ))}
    </>
  )
}

/** The claims and documents on which a claim rests. */
function restsOn({ graph, labelOf }: Site, claim: string): Resource[] {
  const found = graph.dataset.match(rdf.namedNode(claim), prov.wasDerivedFrom, null, rdf.defaultGraph())
  return [...found].map(({ object }) => ({ id: object.value, label: labelOf(object.value) })).sort(byIri)
}

const byIri = (a: Resource, b: Resource) => compareText(a.id, b.id)

/** Through whom its claims are known, and on whose word it makes them. */
function Ways({ claims, site }: { claims: readonly ClaimEntry[]; site: Site }) {
  const { agent: said } = site.words
  const sources = claims.flatMap(({ id }) => restsOn(site, id))
  const words = sources.flatMap(({ id, label }) => site.claims.get(id)?.claimant ?? { id, label })
  const mentions = claims.flatMap(({ mentions: its }) => its)
  const direct = mentions.filter(({ relayedBy }) => relayedBy.length === 0)
  const relays = mentions.flatMap(({ relayedBy }) => relayedBy)
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{said.ways}</h2>
      {words.length === 0 ? (
        <p>{said.restsOnNone}</p>
      ) : (
        <>
          <p>{said.restsOn}</p>
          <Tally of={words} what={said.claimantOrDocument} counted={said.claimsRestedOn} />
        </>
      )}
      <p>{said.passages(direct.length, mentions.length - direct.length, relays.length > 0)}</p>
      {relays.length === 0 ? null : <Tally of={relays} what={said.relay} counted={said.passagesCounted} />}
    </section>
  )
}

function Standing({ site, shown: { held, others, parts: of } }: Pick<AgentBodyProps, 'site' | 'shown'>) {
  const { agent: words, count } = site.words
  if (held.length + others.length === 0) return null
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{words.stands}</h2>
      {of.alignment.items.length === 0 ? (
        <p>{words.nothingInCommon}</p>
      ) : (
        <>
          <p class="rule">{words.against}</p>
          <LongList of={of.alignment} />
        </>
      )}
      <h3>
        {words.positions} <span class="count">{count(held.length, 'position')}</span>
      </h3>
      <LongList of={of.positions} />
      {others.length === 0 ? null : (
        <>
          <h3>
            {words.positionsAscribed} <span class="count">{count(others.length, 'position')}</span>
          </h3>
          <LongList of={of.others} />
        </>
      )}
    </section>
  )
}

/** Positions on their questions, each with how the actor puts it. */
function Stands({ of, site, agent }: { of: readonly Stand[]; site: Site; agent: Agent }) {
  return (
    <ul class="rows">
      {of.map(({ question, position }) => (
        <li>
          <Reference to={{ id: question.id, label: nameQuestion(question, site) }} />: <Reference to={position} />
          {describeSpeakers(position, site)
            .filter(({ id }) => id === agent.id)
            .map(({ by, manner }) => (
              <span class="manner">
                <Name>{by}</Name>
                {manner === '' ? '' : ` (${manner})`}
              </span>
            ))}{' '}
          <QuestionVerdict of={question} />
        </li>
      ))}
    </ul>
  )
}
