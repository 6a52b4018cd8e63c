import type { Child } from 'hono/jsx'
import type { Resource } from '../../../rdf/resource.js'
import type { Pair } from '../../../view/comparison-index.js'
import { useSetup, useWords } from '../site-context.js'
import { Scroll } from './scroll.js'
import { ActorName } from './speakers.js'
import { VerdictMark } from './verdict-mark.js'

interface AlignmentsProps {
  pairs: readonly Pair[]
  /** The actor whose page it is. */
  seenFrom: Resource
}

/** How one actor relates to each other one with whom it has a question in common. */
export function Alignments({ pairs, seenFrom }: AlignmentsProps) {
  const words = useWords()
  return (
    <Scroll label={words.alignments.label}>
      <table class="alignments">
        <thead>
          <tr>
            <th scope="col">{words.alignments.actor}</th>
            <th scope="col" class="figure">
              <VerdictMark of="agree" />
            </th>
            <th scope="col" class="figure">
              <VerdictMark of="differ" />
            </th>
            <th scope="col" class="figure">
              <VerdictMark of="contradict" />
            </th>
            <th scope="col" class="figure">
              <VerdictMark of="compatible" />
            </th>
            <th scope="col" class="figure">
              <VerdictMark of="incomparable" />
            </th>
            <th scope="col" class="figure">
              {words.alignments.inCommon}
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(pair => {
            const numbers = countVerdicts(pair)
            return (
              <tr>
                <th scope="row">
                  <ActorName of={pair.a.id === seenFrom.id ? pair.b : pair.a} />
                </th>
                <td class="figure">{words.number(numbers.agree)}</td>
                <td class="figure">{words.number(numbers.differ)}</td>
                <td class="figure">{words.number(numbers.contradict)}</td>
                <td class="figure">{words.number(numbers.compatible)}</td>
                <td class="figure">{words.number(numbers.incomparable)}</td>
                <td class="figure">
                  <PairLink pair={pair}>{words.count(pair.meetings.length, 'question')}</PairLink>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}

/** On how many questions two actors agree, differ, contradict each other, cannot be compared, or are not related. */
export function countVerdicts({ meetings }: Pair): Record<Pair['meetings'][number]['verdict'], number> {
  const number = (wanted: string) => meetings.filter(({ verdict }) => verdict === wanted).length
  return {
    agree: number('agree'),
    differ: number('differ'),
    contradict: number('contradict'),
    compatible: number('compatible'),
    incomparable: number('incomparable'),
    single: number('single'),
  }
}

interface PairLinkProps {
  pair: Pick<Pair, 'a' | 'b'>
  /** The day that the page stands for, which the link keeps. */
  asOf?: string | undefined
  children: Child
}

/** A link to the questions that two actors have in common. */
export function PairLink({ pair, asOf, children }: PairLinkProps) {
  const path = pairPath(useSetup().site.paths, pair)
  if (path === undefined) return <span>{children}</span>
  return <a href={asOf === undefined ? path : `${path}?as-of=${asOf}`}>{children}</a>
}

/** The path of the page on two actors: `/alignment/{slug}/{slug}`; none where one has no page. */
export function pairPath(
  { pathOf }: { pathOf(iri: string): string | undefined },
  { a, b }: Pick<Pair, 'a' | 'b'>,
): string | undefined {
  const [first, second] = [a, b].map(({ id }) => pathOf(id)?.replace(/^\/agent\//, ''))
  return first === undefined || second === undefined ? undefined : `/alignment/${first}/${second}`
}
