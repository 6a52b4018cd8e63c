import type { Agent } from '../../claims/agent.js'
import type { Claim } from '../../claims/claim.js'
import type { Question, Topic } from '../../compare/types.js'
import { prov } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { compareDates } from '../../time/iso-date.js'
import { possibleDays } from '../../time/possible-days.js'
import { sortByScopes, sortContested } from '../../view/contested.js'
import { groupBy, indexBy } from '../../view/group-by.js'
import { countActors } from '../../view/holders.js'
import { questionVerdicts } from '../../view/severity.js'
import { describeSpeakers, nameSpeaker } from '../../view/speakers.js'
import { findTopicVerdict, verdictNames } from '../../view/verdict-words.js'
import { describeTimes, nameQuestion, nameTopic } from '../../view/words.js'
import type { Page } from './layout.js'
import { count } from './parts/count.js'
import { Heading } from './parts/heading.js'
import { Name, Reference } from './parts/reference.js'
import { Scroll } from './parts/scroll.js'
import { VerdictMark } from './parts/verdict-mark.js'
import { overviewQuery } from './queries.js'
import type { Site } from './site.js'

/** What the graph holds: its questions, the most contested first, its topics, documents and actors. */
export function overviewPage(site: Site): Page {
  const claims = [...site.claims.values()]
  const { questions } = site.whole.comparison
  const held = [...site.documents.values()].filter(({ sha256 }) => sha256 !== undefined)
  const claimants = new Set(claims.flatMap(({ claimant }) => claimant?.id ?? []))
  return {
    title: 'Who says what',
    section: '/',
    body: (
      <>
        <Heading kind="Overview" title="Who says what">
          <p class="lead">
            {count(claims.length, 'claim')} by {count(claimants.size, 'claimant')} in {count(held.length, 'document')}
            {describeRange(claims)}. They answer {count(questions.length, 'question')}; on each, the positions stand
            side by side with whoever takes them.
          </p>
          <nav aria-label="On this page">
            <ul class="inline">
              <li>
                <a href="#questions">Questions</a>
              </li>
              <li>
                <a href="#topics">Topics</a>
              </li>
              <li>
                <a href="#documents">Documents</a>
              </li>
              <li>
                <a href="#actors">Actors</a>
              </li>
            </ul>
          </nav>
        </Heading>
        <Questions site={site} questions={questions} />
        <Topics site={site} />
        <Documents site={site} claims={claims} />
        <Actors site={site} claims={claims} />
      </>
    ),
    query: { text: overviewQuery },
  }
}

/** The first and last day on which the claims can have been made, as far as they are dated. */
function describeRange(claims: readonly Claim[]): string {
  const days = claims.map(({ asserted }) => possibleDays(asserted))
  const first = days.flatMap(day => day.first ?? []).sort((a, b) => compareDates(a, b))[0]
  const last = days
    .flatMap(day => day.last ?? [])
    .sort((a, b) => compareDates(a, b))
    .at(-1)
  return first === undefined && last === undefined ? '' : `, asserted ${first ?? '…'} to ${last ?? '…'}`
}

function Questions({ site, questions }: { site: Site; questions: readonly Question[] }) {
  const byVerdict = groupBy(sortContested(questions), ({ verdict }) => verdict)
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">
        Questions <span class="count">{count(questions.length, 'question')}</span>
      </h2>
      <p class="rule">
        The most contested first: by verdict, then by the number of actors, then by name. What is only ascribed to an
        actor who has words of its own is not counted.{' '}
        {questionVerdicts.map(verdict => `${groupNames[verdict]}: ${byVerdict.get(verdict)?.length ?? 0}`).join('. ')}.
      </p>
      {questionVerdicts.map(verdict => {
        const found = byVerdict.get(verdict)
        return found === undefined ? null : (
          <>
            <h3>
              <VerdictMark of={verdict}>{groupNames[verdict]}</VerdictMark>{' '}
              <span class="count">{count(found.length, 'question')}</span>
            </h3>
            <ul class="questions">
              {found.map(question => (
                <li>
                  <Reference to={{ id: question.id, label: nameQuestion(question) }} />
                  {verdict === 'single' ? null : (
                    <span class="count"> {count(countActors(question.positions), 'actor')}</span>
                  )}
                  <ul class="lines">
                    {question.positions.map(position => (
                      <li>
                        <Name>{position.label}</Name>
                        <span class="hidden">, says </span>
                        <span class="who">
                          {describeSpeakers(position, site).map(speaker => (
                            <span class="speaker">
                              <Name>{nameSpeaker(speaker)}</Name>
                            </span>
                          ))}
                        </span>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </>
        )
      })}
    </section>
  )
}

const groupNames = { ...verdictNames, single: `${verdictNames.single}, or not related` }

function Topics({ site }: { site: Site }) {
  const { comparison, questions } = site.whole
  const { topics } = comparison
  const verdictOf = (topic: Topic) =>
    findTopicVerdict(
      topic,
      topic.questions.map(id => questions.get(id)!),
    )
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">
        Topics <span class="count">{count(topics.length, 'topic')}</span>
      </h2>
      <p class="rule">
        One property of a widest event and of all that lies within it; those with most questions first, then by name.
      </p>
      <ul class="rows columns">
        {sortByScopes(topics).map(topic => (
          <li>
            <Reference to={{ id: topic.id, label: nameTopic(topic) }} />{' '}
            <span class="count">{count(topic.questions.length, 'question')}</span>
            {verdictOf(topic) === 'single' ? null : <VerdictMark of={verdictOf(topic)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Documents({ site, claims }: { site: Site; claims: readonly Claim[] }) {
  const claimsIn = indexBy(claims, ({ mentions }) => mentions.flatMap(({ document }) => document?.id ?? []))
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">
        Documents <span class="count">{count(site.documents.size, 'document')}</span>
      </h2>
      <p class="rule">By name. A document without claims is cited by others and not held.</p>
      <Scroll label="Documents">
        <table>
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">Publisher</th>
              <th scope="col">Published</th>
              <th scope="col" class="figure">
                Claims
              </th>
            </tr>
          </thead>
          <tbody>
            {[...site.documents.values()].sort(byLabel).map(document => (
              <tr>
                <th scope="row">
                  <Reference to={document} />
                </th>
                <td>{document.publisher ? <Reference to={document.publisher} /> : 'not known'}</td>
                <td>{describeTimes(document.published)}</td>
                <td class="figure">{claimsIn.get(document.id)?.length ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function Actors({ site, claims }: { site: Site; claims: readonly Claim[] }) {
  const own = indexBy(claims, ({ claimant }) => (claimant ? [claimant.id] : []))
  const relayed = indexBy(claims, ({ mentions }) => mentions.flatMap(({ relayedBy }) => relayedBy.map(({ id }) => id)))
  const speaks = ({ id }: Agent) => own.has(id) || relayed.has(id)
  // whoever only reviewed drafts has no part in what happened
  const reviewers = new Set(
    [...site.graph.dataset.match(null, prov.wasAssociatedWith)].map(({ object }) => object.value),
  )
  const agents = [...site.agents.values()].filter(agent => speaks(agent) || !reviewers.has(agent.id)).sort(byLabel)
  const silent = agents.filter(agent => !speaks(agent))
  return (
    <section aria-labelledby="actors">
      <h2 id="actors">
        Actors <span class="count">{count(agents.length, 'actor')}</span>
      </h2>
      <p class="rule">
        By name; nobody is ranked. A spokesperson’s claims stand with the spokesperson here, and with the organisation
        on questions.
      </p>
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
            {agents.filter(speaks).map(agent => (
              <tr>
                <th scope="row">
                  <Reference to={agent} />
                </th>
                <td>
                  <Name>{agent.kinds.map(({ label }) => label).join(', ')}</Name>
                </td>
                <td class="figure">{own.get(agent.id)?.length ?? 0}</td>
                <td class="figure">{relayed.get(agent.id)?.length ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {silent.length === 0 ? null : (
        <>
          <h3>
            Only spoken of <span class="count">{count(silent.length, 'actor')}</span>
          </h3>
          <ul class="rows columns">
            {silent.map(agent => (
              <li>
                <Reference to={agent} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const byLabel = (a: { id: string; label: string }, b: { id: string; label: string }) =>
  compareText(a.label.toLowerCase(), b.label.toLowerCase()) || compareText(a.id, b.id)
