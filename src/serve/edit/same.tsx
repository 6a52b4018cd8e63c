import type { DatasetCore } from '@rdfjs/types'
import { Hono } from 'hono'
import { type ForeseenChange, foreseeIdentity } from '../../case/foresee-identity.js'
import { readAgent } from '../../claims/agent.js'
import { type Identity, readIdentities } from '../../claims/identities.js'
import { ClaimGraphError } from '../../errors.js'
import { decideIdentity } from '../../node/case/decide-identity.js'
import { readUndecided } from '../../node/case/undecided.js'
import { shippedOntology } from '../../node/ontology.js'
import { rdf } from '../../rdf/environment.js'
import { cg, prov, schema, sem } from '../../rdf/namespaces.js'
import { readLabel } from '../../rdf/resource.js'
import { listMembers, Names } from '../../review/form/names.js'
import { describes } from '../../review/gather.js'
import { groupProposals, type ProposalGroup } from '../../review/group-proposals.js'
import { formatThing, viewThing } from '../../review/view-thing.js'
import { readSent, type Sent } from './decide-draft.js'
import { NameList } from './draft-fields.js'
import { Csrf, EditHeading, type EditPage, showEditPage } from './edit-page.js'
import type { Editing } from './editing.js'
import { quoteNaming } from './quote-naming.js'
import type { Visit } from './visit.js'

/** Where people decide which events, actors and places of several documents are one. */
export function createSame(editing: Editing): Hono {
  const { bench, visits } = editing
  const app = new Hono()
  app.get('/same', async c => {
    const visit = c.get('visit')
    const skip = Number(/^\d{1,6}$/.exec(c.req.query('skip') ?? '')?.[0] ?? 0)
    return showEditPage(c, await bench.read(() => samePage(editing, { visit, skip, said: visits.hear(visit) })))
  })
  app.post('/same', async c => {
    const visit = c.get('visit')
    const sent = await readSent(c)
    const said = await bench.decide(() => decide(editing, sent, visit.reviewer), { isAround: true })
    visits.tell(visit, said)
    return c.redirect('/edit/same', 303)
  })
  return app
}

const words = { same: 'One from now on', different: 'Kept apart from now on', part: 'Part of it from now on' } as const

async function decide({ bench }: Editing, sent: Sent, reviewer: string): Promise<string> {
  const { own } = bench
  const one = (name: string) => sent.get(name)?.[0]?.trim() ?? ''
  const kind = one('do')
  if (kind === 'many') return decideMany({ bench } as Editing, one('above'), reviewer)
  if (kind !== 'same' && kind !== 'different' && kind !== 'part') {
    throw new ClaimGraphError('parameter', `expected same, different or part, found \`${kind}\``)
  }
  const names = (sent.get('member') ?? []).map(each => each.trim()).filter(Boolean)
  if (names.length < 2) throw new ClaimGraphError('parameter', `expected two or more things, found ${names.length}`)
  const found = await decideIdentity(own, { kind, names, by: reviewer, why: one('why') || undefined })
  const sources = [bench.known, ...bench.documents.flatMap(({ review }) => review?.drafts.dataset ?? [])]
  const label = (id: string) => {
    const node = rdf.namedNode(id)
    return readLabel(sources.find(each => describes(each, node)) ?? bench.known, node)
  }
  return `${words[kind]}: ${found.map(label).join('; ')}.`
}

/** One decision for all that is proposed at or above a confidence; what cannot be decided so is left. */
async function decideMany({ bench }: Editing, above: string, reviewer: string): Promise<string> {
  const least = Number(above)
  if (above === '' || !(least >= 0 && least <= 1)) {
    throw new ClaimGraphError('parameter', `expected a confidence from 0 to 1, found \`${above}\``)
  }
  const { proposals } = await readUndecided(bench.own)
  let [decided, left] = [0, 0]
  for (const { kind, resources, because, confidence = 0 } of proposals) {
    if (confidence < least || kind === 'different') continue
    try {
      await decideIdentity(bench.own, { kind, names: resources, by: reviewer, why: because })
      decided++
    } catch (error) {
      if (!(error instanceof ClaimGraphError) || error.code !== 'parameter') throw error
      left++
    }
  }
  return `${decided} decided as proposed${left === 0 ? '' : `; ${left} left, which others contradict`}.`
}

/** What can be one. */
const thingClasses = [sem.Event, prov.Organization, prov.Person, cg.Group, schema.Place].map(({ value }) => value)

interface Asked {
  readonly visit: Visit
  readonly skip: number
  readonly said: string | undefined
}

/** How many decisions that were taken are listed, the last first. */
const mostDecided = 100

async function samePage(editing: Editing, { visit, skip, said }: Asked): Promise<EditPage> {
  const { bench } = editing
  const { dataset, proposals } = await readUndecided(bench.own)
  const groups = groupProposals(proposals)
  const at = Math.min(skip, Math.max(0, groups.length - 1))
  const group = groups[at]
  const decided = readIdentities(dataset)
    .filter(({ status }) => status === 'accepted')
    .sort((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? 1 : -1))
  const setting = { base: bench.own.base, ontology: shippedOntology }
  const foreseen = group && (await foreseeIdentity(dataset, { kind: group.kind, resources: group.members }, setting))
  return {
    title: 'Same or not',
    section: '/edit/same',
    said,
    body: (
      <>
        <EditHeading kind="Events, actors and places of several documents" title="Same or not">
          <p class="lead">
            {groups.length === 0 ? 'Nothing is proposed that nobody has decided upon.' : `${groups.length} to decide.`}
          </p>
        </EditHeading>
        {group && foreseen ? (
          <Group group={group} foreseen={foreseen} at={at} of={groups.length} {...{ dataset, visit, editing }} />
        ) : null}
        {groups.length < 2 ? null : (
          <form method="post" action="/edit/same">
            <Csrf visit={visit} />
            <h2>Many at once</h2>
            <div class="field">
              <label for="above">all that is proposed at this confidence or above, as it is proposed</label>
              <input id="above" name="above" value="0.9" inputmode="decimal" />
            </div>
            <p class="meta">
              {confidences(proposals)
                .map(([sure, count]) => `${count} at ${sure}`)
                .join(' · ')}
            </p>
            <button type="submit" name="do" value="many">
              Decide them
            </button>
          </form>
        )}
        <h2>Others</h2>
        <form method="post" action="/edit/same" data-others>
          <Csrf visit={visit} />
          {[1, 2].map(number => (
            <div class="field">
              <label for={`name-${number}`}>{number === 1 ? 'this' : 'and this'}</label>
              <input id={`name-${number}`} name="member" list="things" autocomplete="off" />
            </div>
          ))}
          <div class="field">
            <label for="why-others">why</label>
            <input id="why-others" name="why" autocomplete="off" />
          </div>
          <p class="actions">
            <button type="submit" name="do" value="same">
              Are one
            </button>
            <button type="submit" name="do" value="different">
              Are different
            </button>
            <button type="submit" name="do" value="part">
              The first is part of the second
            </button>
          </p>
        </form>
        <NameList id="things" names={new Names(listMembers(thingClasses, [dataset], dataset))} />
        <h2>Decided</h2>
        {decided.length === 0 ? <p>Nothing yet.</p> : null}
        <ul class="decisions">
          {decided.slice(0, mostDecided).map(identity => (
            <Decided identity={identity} dataset={dataset} visit={visit} />
          ))}
        </ul>
      </>
    ),
  }
}

function confidences(proposals: readonly Identity[]): [sure: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { confidence = 0 } of proposals) counts.set(String(confidence), (counts.get(String(confidence)) ?? 0) + 1)
  return [...counts].sort((a, b) => Number(b[0]) - Number(a[0]))
}

interface GroupProps {
  readonly group: ProposalGroup
  readonly foreseen: ForeseenChange
  readonly at: number
  readonly of: number
  readonly dataset: DatasetCore
  readonly visit: Visit
  readonly editing: Editing
}

function Group({ group, foreseen, at, of, dataset, visit, editing }: GroupProps) {
  const { kind, members, proposals } = group
  const sure = proposals.flatMap(({ confidence }) => confidence ?? [])
  const reasons = [...new Set(proposals.flatMap(({ because }) => because ?? []))]
  return (
    <form method="post" action="/edit/same" data-proposal>
      <Csrf visit={visit} />
      <h2>
        {kind === 'part' ? 'Is the first a part of the second?' : `Are these ${members.length} the same?`}{' '}
        <span class="count">
          {at + 1} of {of}
          {sure.length === 0 ? '' : ` · confidence ${Math.max(...sure)}`}
        </span>
      </h2>
      <div class="sides">
        {members.map((id, i) => (
          <Side
            id={id}
            number={i + 1}
            dataset={dataset}
            editing={editing}
            isChoice={kind === 'same' && members.length > 2}
          />
        ))}
      </div>
      <ul class="reasons">
        {reasons.map(reason => (
          <li>{reason}</li>
        ))}
      </ul>
      <Foreseen foreseen={foreseen} kind={kind} />
      <div class="field">
        <label for="why">why</label>
        <input id="why" name="why" value={reasons.join(' ')} autocomplete="off" />
      </div>
      <p class="actions">
        {kind === 'part' ? (
          <button type="submit" name="do" value="part" accesskey="p" data-key="p">
            A part
          </button>
        ) : null}
        <button type="submit" name="do" value="same" accesskey="s" data-key="s">
          The same
        </button>
        <button type="submit" name="do" value="different" accesskey="d" data-key="d">
          Different
        </button>
        {of < 2 ? null : (
          <a class="button" href={`/edit/same?skip=${(at + 1) % of}`} accesskey="l" data-key="l">
            Later
          </a>
        )}
      </p>
    </form>
  )
}

interface SideProps {
  readonly id: string
  readonly number: number
  readonly dataset: DatasetCore
  readonly editing: Editing
  /** Whether it can be left out of a decision on several. */
  readonly isChoice: boolean
}

/** A thing with all that helps to tell it from others. */
function Side({ id, number, dataset, editing, isChoice }: SideProps) {
  const view = viewThing(id, dataset)
  const { spellings, kinds } = readAgent(dataset, rdf.namedNode(id))
  const name = formatThing({ ...view, figures: [], documents: [] })
  const facts: [string, readonly string[]][] = [
    ['kind', view.kinds.length > 0 ? view.kinds : kinds.map(({ label }) => label)],
    ['place', view.places],
    ['days', view.days === undefined ? [] : [view.days]],
    ['figures', view.figures],
    ['spellings', spellings],
    ['documents', view.documents],
  ]
  return (
    <section aria-label={name}>
      <h3>
        {isChoice ? (
          <input type="checkbox" name="member" value={id} checked aria-label={`take ${name} into the decision`} />
        ) : (
          <input type="hidden" name="member" value={id} />
        )}{' '}
        {number}. {name}
      </h3>
      <dl class="facts">
        {facts.map(([word, values]) =>
          values.length === 0 ? null : (
            <>
              <dt>{word}</dt>
              <dd>{values.join('; ')}</dd>
            </>
          ),
        )}
      </dl>
      {quoteNaming(editing.bench, id, dataset).map(({ text, document }) => (
        <blockquote>
          <p>{text}</p>
          <footer class="meta">{document}</footer>
        </blockquote>
      ))}
    </section>
  )
}

/** More lines than these are only counted. */
const mostForeseen = 8

function Foreseen({ foreseen: { gone, come }, kind }: { foreseen: ForeseenChange; kind: 'same' | 'part' }) {
  const what = kind === 'same' ? 'If they are the same' : 'If it is a part'
  if (gone.length === 0 && come.length === 0) return <p class="foreseen">{what}, nothing changes in the comparison.</p>
  const list = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? null : (
      <>
        <h3>{name}</h3>
        <ul>
          {lines.slice(0, mostForeseen).map(line => (
            <li>{line}</li>
          ))}
          {lines.length > mostForeseen ? <li>and {lines.length - mostForeseen} more</li> : null}
        </ul>
      </>
    )
  return (
    <section class="foreseen" aria-label="What would change">
      <p>{what}, this changes in the comparison, with all drafts that are open:</p>
      {list('instead of', gone)}
      {list('there would be', come)}
    </section>
  )
}

/** A decision that was taken, with the button that takes the opposite one. */
function Decided({ identity, dataset, visit }: { identity: Identity; dataset: DatasetCore; visit: Visit }) {
  const { kind, resources, because, decidedAt, decidedBy } = identity
  const label = (id: string) => readLabel(dataset, rdf.namedNode(id))
  const between = kind === 'same' ? ' = ' : kind === 'part' ? ' within ' : ' ≠ '
  const opposite = kind === 'different' ? 'same' : 'different'
  return (
    <li>
      <form method="post" action="/edit/same">
        <Csrf visit={visit} />
        {resources.map(id => (
          <input type="hidden" name="member" value={id} />
        ))}
        <span>
          {resources.map(label).join(between)} (
          {[decidedBy.map(label).join(', '), decidedAt?.slice(0, 16).replace('T', ' '), because]
            .filter(Boolean)
            .join('; ')}
          )
        </span>{' '}
        <button type="submit" name="do" value={opposite}>
          {opposite === 'different' ? 'Keep apart' : 'Join'}
        </button>
      </form>
    </li>
  )
}
