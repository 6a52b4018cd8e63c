import type { Page } from './layout.js'
import { Heading } from './parts/heading.js'
import { Prose } from './parts/prose.js'
import { VerdictMark } from './parts/verdict-mark.js'
import { aboutQuery } from './queries/held.js'
import type { Site } from './site.js'

/** How to read the pages, and what the graph leaves open. */
export async function aboutPage(site: Site): Promise<Page> {
  await site.whole.overview()
  const issues = site.whole.compared.prepared.setting.issues.list()
  return {
    title: 'About',
    section: '/about',
    body: (
      <>
        <Heading kind="How to read these pages" title="About">
          <p>
            claimgraph keeps who said what, when, and on whose word. Every statement stands with whoever originally
            makes it, and with the agents through whom it is known. Nothing that anybody says is treated as true.
          </p>
        </Heading>
        <section aria-labelledby="words">
          <h2 id="words">Words</h2>
          <dl class="facts">
            <dt>Claim</dt>
            <dd>One statement by one claimant, in our own words, with the passages that carry it.</dd>
            <dt>Question</dt>
            <dd>One event and one property that can be compared, such as deaths or perpetrator.</dd>
            <dt>Position</dt>
            <dd>What claims on a question allow. Claims that say the same share one position.</dd>
            <dt>Topic</dt>
            <dd>All questions on one property whose events lie within one widest event.</dd>
            <dt>As stated, and read as</dt>
            <dd>
              A figure stands as it was said. How it is read, in bounds, is the reading of this site and nobody’s
              wording.
            </dd>
            <dt>In brackets</dt>
            <dd>
              The kind of statement, then the speaker’s own hedge, of how many it speaks (of many, of some), whether it
              is presupposed rather than asserted, and whether it comes from others who are not named.
            </dd>
            <dt>Through</dt>
            <dd>The actor has no document of its own here, and is known only through whoever is named.</dd>
            <dt>As … has it</dt>
            <dd>
              Ascribed: the actor has words of its own here, and this stands in another’s document. It is shown apart
              and counts nowhere.
            </dd>
            <dt>Origin</dt>
            <dd>
              A claimant whose claim rests on no further claim. One origin only is a single source; two who may be one
              person are 1 or 2; an origin whom nobody names is not the one who passes it on.
            </dd>
            <dt>Inferred date</dt>
            <dd>A date or bounds that the document does not state and that somebody worked out; a note says how.</dd>
          </dl>
        </section>
        <section aria-labelledby="verdicts">
          <h2 id="verdicts">Verdicts</h2>
          <dl class="facts">
            <dt>
              <VerdictMark of="contradict" />
            </dt>
            <dd>Both cannot be true.</dd>
            <dt>
              <VerdictMark of="differ" />
            </dt>
            <dd>Both can be true, and what is stated differs.</dd>
            <dt>
              <VerdictMark of="agree" />
            </dt>
            <dd>Both can be true, and what is stated lies close, matches, or follows from the other.</dd>
            <dt>
              <VerdictMark of="consistent" />
            </dt>
            <dd>A figure for a part fits within the figure for its whole.</dd>
            <dt>
              <VerdictMark of="compatible" />
            </dt>
            <dd>
              Nothing that they name matches, and yet both may mean the same: one names what may be anybody, or some of
              many.
            </dd>
            <dt>
              <VerdictMark of="incomparable" />
            </dt>
            <dd>
              One is said of a part or of a whole only, or the two answer by different kinds of thing, as a nationality
              and an affiliation do.
            </dd>
            <dt>
              <VerdictMark of="single" />
            </dt>
            <dd>Only one actor takes a position, or no two positions can be related.</dd>
          </dl>
          <p>
            A verdict is computed from what is stated, by rules that each reason names. Silence is no position. Figures
            of different scope are not compared unless one scope lies within the other. Counts tell how uneven the
            coverage is: a graph of few documents shows what these documents hold, not what all actors have ever said.
          </p>
        </section>
        <section aria-labelledby="leftout">
          <h2 id="leftout">What is left out</h2>
          <p>
            Claims marked as restricted, and what is known only from them, unless the site was started to show them.
          </p>
          {issues.length === 0 ? (
            <p>Nothing in the graph stood in the way of comparing.</p>
          ) : (
            <>
              <p>What could not be compared as it stands:</p>
              <ul class="reasons">
                {issues.map(({ subject, message }) => (
                  <li>
                    <Prose text={`${subject}: ${message}`} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </>
    ),
    query: { text: aboutQuery, note: 'How many claims there are of whom.' },
  }
}
