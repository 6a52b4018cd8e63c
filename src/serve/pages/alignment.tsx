import type { Actor } from '../../compare/matrix.js'
import type { OpenMeetings } from '../../compare/open-meetings.js'
import { compareByLabel } from '../../compare/order.js'
import { describeAsOf } from '../../view/as-of.js'
import type { ComparisonIndex, Pair } from '../../view/comparison-index.js'
import { toPair } from '../../view/pairs.js'
import { actorVerdicts } from '../../view/severity.js'
import { nameActor } from '../../view/speakers.js'
import { pairsData } from './data/pairs-data.js'
import { Facets } from './facets/facet-form.js'
import { type Chosen, type Facet, narrow, toValue } from './facets/narrow.js'
import type { Page } from './layout.js'
import { ActorGrid } from './parts/actor-grid.js'
import { countVerdicts, PairLink } from './parts/alignments.js'
import { AsOfForm } from './parts/as-of-form.js'
import { Heading } from './parts/heading.js'
import { More } from './parts/more.js'
import { Name } from './parts/reference.js'
import { RepeatedShape, VerdictMark } from './parts/verdict-mark.js'
import { alignmentQuery } from './queries/compared.js'
import type { Site } from './site.js'
import { useSetup, useWords } from './site-context.js'

/** Actors by actors: on how many questions two of them agree, differ and contradict each other. */
export async function alignmentPage(
  site: Site,
  index: ComparisonIndex,
  { chosen, isStatic }: { chosen: Chosen; isStatic: boolean },
): Promise<Page> {
  const { asOf } = index
  const { meetings } = await index.overview()
  const { alignment: words } = site.words
  const summary = asOf === undefined ? undefined : describeAsOf(index.openByDay(), site)
  const note = words.note
  const narrowed = narrow(site, meetings.meeting(), isStatic ? [] : facets, chosen)
  return {
    title: words.title,
    section: '/alignment',
    body: (
      <>
        <Heading kind={words.kind} title={words.title}>
          <p>{words.what(<code>claimgraph matrix --ascribed</code>)}</p>
          <p class="rule">{words.order}</p>
          <AsOfForm day={asOf} keep={narrowed.chosen} />
          <Facets of={narrowed.facets} path="/alignment" keep={asOf === undefined ? {} : { 'as-of': asOf }} />
          {summary === undefined ? null : <p class="rule">{summary}</p>}
        </Heading>
        <Matrix meetings={meetings} actors={narrowed.entries} asOf={asOf} />
        <PossiblePairs index={index} />
      </>
    ),
    data: pairsData(meetings, asOf),
    query: { text: alignmentQuery, note: asOf === undefined ? note : `${note} ${site.words.behind.ofDay(asOf)}` },
  }
}

const facets: readonly Facet<Actor>[] = [
  { name: 'kind', valuesOf: ({ id }, site) => (site.agents.get(id)?.kinds ?? []).map(kind => toValue(site, kind)) },
]

/** A matrix of more actors is for nobody to read, of fewer where they meet on much. */
const mostActors = [30, 20, 14] as const

/** So many numbers of one verdict stand in a matrix, if fewer actors are enough for that. */
const mostNumbers = 850

/** Of some actors those who meet most others, as many as can be read, in alphabetical order, with what they share. */
function choose(meetings: OpenMeetings, all: readonly Actor[]) {
  let found: { actors: Actor[]; pairs: Pair[] } = { actors: [], pairs: [] }
  for (const most of mostActors) {
    const actors = all.slice(0, most).sort(compareByLabel)
    const pairs = meetings.among(actors.map(({ id }) => id)).map(toPair)
    found = { actors, pairs }
    const numbers = pairs.map(pair => Object.values(countVerdicts(pair)).filter(number => number > 0).length)
    if (2 * numbers.reduce((sum, number) => sum + number, 0) <= mostNumbers) break
  }
  return found
}

interface MatrixProps {
  meetings: OpenMeetings
  /** Those whom it may show, who meet most others first. */
  actors: readonly Actor[]
  asOf: string | undefined
}

function Matrix({ meetings, actors: all, asOf }: MatrixProps) {
  const { site } = useSetup()
  const { alignment: words } = site.words
  const { actors, pairs: among } = choose(meetings, all)
  const found = new Map(
    among.flatMap(pair => [
      [`${pair.a.id} ${pair.b.id}`, pair],
      [`${pair.b.id} ${pair.a.id}`, pair],
    ]),
  )
  const named = actors.map(actor => ({
    id: actor.id,
    label: site.nameOf(actor) + nameActor(actor, site).slice(actor.label.length),
  }))
  if (actors.length === 0) return <p>{words.none}</p>
  return (
    <>
      <ul class="legend">
        {actorVerdicts.map(verdict => (
          <li>
            <VerdictMark of={verdict} isRepeated />
          </li>
        ))}
        <li>
          <span class="stance silent">·</span> {words.noneInCommon}
        </li>
      </ul>
      {actors.length === all.length ? null : (
        <p>
          {words.ofAll(all.length, actors.length, name => (
            <a href="/actors">{name}</a>
          ))}
        </p>
      )}
      <ActorGrid
        label={words.label}
        caption={words.caption(actors.length, among.length)}
        corner={words.corner}
        isMatrix
        rows={named}
        actors={named}
        cell={(actor, other) =>
          actor.id === other.id ? (
            <span class="self">—</span>
          ) : (
            <Cell pair={found.get(`${actor.id} ${other.id}`)} asOf={asOf} />
          )
        }
      />
    </>
  )
}

function Cell({ pair, asOf }: { pair: Pair | undefined; asOf: string | undefined }) {
  const words = useWords()
  if (pair === undefined) {
    return (
      <span class="stance silent">
        <span aria-hidden="true">·</span>
        <span class="hidden">{words.alignment.noneInCommon}</span>
      </span>
    )
  }
  const numbers = countVerdicts(pair)
  const { single } = numbers
  return (
    <PairLink pair={pair} asOf={asOf}>
      {actorVerdicts
        .filter(verdict => numbers[verdict] > 0)
        .map(verdict => (
          <span class={`verdict ${verdict}`}>
            <RepeatedShape of={verdict} />
            {words.number(numbers[verdict])}
            <span class="hidden"> {words.verdicts[verdict].toLowerCase()} </span>
          </span>
        ))}
      {single === 0 ? null : <span class="verdict single">{words.alignment.notRelated(single)}</span>}
    </PairLink>
  )
}

/** So many such pairs are named. */
const mostPossible = 300

/** Two actors who may have had questions in common by the day of a comparison. */
function PossiblePairs({ index }: { index: ComparisonIndex }) {
  const { site } = useSetup()
  const { words } = site
  const { asOf } = index
  const possiblePairs = asOf === undefined ? [] : index.possiblePairs()
  if (asOf === undefined || possiblePairs.length === 0) return null
  return (
    <section aria-labelledby="possible">
      <h2 id="possible">{words.alignment.possible(asOf)}</h2>
      <p class="rule">{words.alignment.possibleRule}</p>
      <ul class="rows columns">
        {possiblePairs.slice(0, mostPossible).map(pair => (
          <li>
            <PairLink pair={pair} asOf={asOf}>
              {words.alignment.both(
                <Name of={pair.a.id}>{site.nameOf(pair.a)}</Name>,
                <Name of={pair.b.id}>{site.nameOf(pair.b)}</Name>,
              )}
            </PairLink>{' '}
            <span class="count">{words.count(pair.meetings.length, 'question')}</span>
          </li>
        ))}
      </ul>
      <More of={possiblePairs.length} shown={mostPossible} inData={false} />
    </section>
  )
}
