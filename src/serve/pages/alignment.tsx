import type { OpenMeetings } from '../../compare/open-meetings.js'
import { compareByLabel } from '../../compare/order.js'
import { describeAsOf } from '../../view/as-of.js'
import type { ComparisonIndex, Pair } from '../../view/comparison-index.js'
import { toPair } from '../../view/pairs.js'
import { actorVerdicts } from '../../view/severity.js'

import { nameActor } from '../../view/speakers.js'

import { pairsData } from './data/pairs-data.js'
import type { Page } from './layout.js'
import { ActorGrid } from './parts/actor-grid.js'
import { countVerdicts, PairLink } from './parts/alignments.js'
import { AsOfForm } from './parts/as-of-form.js'
import { count } from './parts/count.js'
import { Heading } from './parts/heading.js'
import { Name } from './parts/reference.js'
import { VerdictMark, VerdictShape } from './parts/verdict-mark.js'
import { alignmentQuery } from './queries/compared.js'
import { asOfNote } from './question.js'

/** Actors by actors: on how many questions two of them agree, differ and contradict each other. */
export async function alignmentPage(index: ComparisonIndex): Promise<Page> {
  const { asOf } = index
  const { meetings } = await index.overview()
  const summary = asOf === undefined ? undefined : describeAsOf(index.openByDay())
  return {
    title: 'Alignment',
    section: '/alignment',
    body: (
      <>
        <Heading kind="All actors" title="Alignment">
          <p>
            On how many questions two actors agree, differ and contradict each other. Only actors with a question in
            common are shown. Of several verdicts on one question the gravest counts; what holds of a part, and so of
            its wholes, counts once. What others’ documents ascribe to an actor that has documents of its own is left
            out; <code>claimgraph matrix --ascribed</code> sets it beside the actor’s own words.
          </p>
          <p class="rule">
            Both ways in alphabetical order. There is no scale and no score: nobody is ranked, and few questions in
            common say little.
          </p>
          <AsOfForm day={asOf} />
          {summary === undefined ? null : <p class="rule">{summary}</p>}
        </Heading>
        <Matrix meetings={meetings} asOf={asOf} />
        <PossiblePairs index={index} />
      </>
    ),
    data: pairsData(meetings, asOf),
    query: { text: alignmentQuery, note: asOf === undefined ? partsNote : `${partsNote} ${asOfNote(asOf)}` },
  }
}

const partsNote =
  'The query counts every question on which both hold a position; the page counts what holds of a part, and so of its ' +
  'wholes, once, on the narrowest scope. Where one of two positions that differ or are compatible is, for one of the two ' +
  'actors, said of a part only, the page counts them as not comparable, and the query by their verdict.'

/** A matrix of more actors is for nobody to read: those stand in it who meet most others. */
const mostActors = 30

function Matrix({ meetings, asOf }: { meetings: OpenMeetings; asOf: string | undefined }) {
  const { actors: chosen, all } = meetings.choose(mostActors)
  const actors = [...chosen].sort(compareByLabel)
  const among = meetings.among(actors.map(({ id }) => id)).map(toPair)
  const found = new Map(
    among.flatMap(pair => [
      [`${pair.a.id} ${pair.b.id}`, pair],
      [`${pair.b.id} ${pair.a.id}`, pair],
    ]),
  )
  const named = actors.map(actor => ({ id: actor.id, label: nameActor(actor) }))
  if (actors.length === 0) return <p>No two actors have a question in common.</p>
  return (
    <>
      <ul class="legend">
        {actorVerdicts.map(verdict => (
          <li>
            <VerdictMark of={verdict} />
          </li>
        ))}
        <li>
          <span class="stance silent">·</span> no question in common
        </li>
      </ul>
      {actors.length === all ? null : (
        <p>
          Of {count(all, 'actor')} those {actors.length} are shown who have questions in common with most others; the
          page of each of <a href="/actors">all actors</a> sets it against everybody whom it meets.
        </p>
      )}
      <ActorGrid
        label="Actors by actors"
        caption={`${count(actors.length, 'actor')}, ${count(meetings.countPairs(), 'pair')} with a question in common`}
        corner="Actor"
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
  if (pair === undefined) {
    return (
      <span class="stance silent">
        <span aria-hidden="true">·</span>
        <span class="hidden">no question in common</span>
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
            <VerdictShape of={verdict} />
            {numbers[verdict]}
            <span class="hidden"> {verdict} </span>
          </span>
        ))}
      {single === 0 ? null : <span class="verdict single">{single} not related</span>}
    </PairLink>
  )
}

/** Two actors who may have had questions in common by the day of a comparison. */
function PossiblePairs({ index }: { index: ComparisonIndex }) {
  const { asOf } = index
  const possiblePairs = asOf === undefined ? [] : index.possiblePairs()
  if (asOf === undefined || possiblePairs.length === 0) return null
  return (
    <section aria-labelledby="possible">
      <h2 id="possible">Possibly in common by {asOf}</h2>
      <p class="rule">
        Pairs of actors of whom one at least may have spoken by then, as only bounds allow, on a question that the other
        answers or may have answered. In alphabetical order.
      </p>
      <ul class="rows columns">
        {possiblePairs.map(pair => (
          <li>
            <PairLink pair={pair} asOf={asOf}>
              <Name>{pair.a.label}</Name> and <Name>{pair.b.label}</Name>
            </PairLink>{' '}
            <span class="count">{count(pair.meetings.length, 'question')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
