import type { Page } from './layout.js'
import { Heading } from './parts/heading.js'
import { cutPage, Pager } from './parts/pager.js'
import { Prose } from './parts/prose.js'
import { VerdictMark } from './parts/verdict-mark.js'
import { aboutQuery } from './queries/held.js'
import type { Site } from './site.js'

/** So many issues stand on one page. */
const size = 100

/** How to read the pages, and what the graph leaves open, page by page. */
export async function aboutPage(site: Site, number: number): Promise<Page | undefined> {
  await site.whole.overview()
  const page = cutPage(site.whole.compared.prepared.setting.issues.list(), size, number)
  if (page === undefined) return undefined
  const { items: issues } = page
  const { about: words } = site.words
  return {
    title: words.title,
    section: '/about',
    body: (
      <>
        <Heading kind={words.kind} title={words.title}>
          <p>{words.lead}</p>
        </Heading>
        <section aria-labelledby="words">
          <h2 id="words">{words.words}</h2>
          <dl class="facts">
            {words.terms.map(([term, meaning]) => (
              <>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </>
            ))}
          </dl>
        </section>
        <section aria-labelledby="verdicts">
          <h2 id="verdicts">{words.verdicts}</h2>
          <dl class="facts">
            {explained.map(verdict => (
              <>
                <dt>
                  <VerdictMark of={verdict} />
                </dt>
                <dd>{words.meanings[verdict]}</dd>
              </>
            ))}
          </dl>
          <p>{words.computed}</p>
        </section>
        <section aria-labelledby="leftout">
          <h2 id="leftout">{words.leftOut}</h2>
          <p>{words.restricted}</p>
          {issues.length === 0 ? (
            <p>{words.nothingInTheWay}</p>
          ) : (
            <>
              <p>{words.notCompared}</p>
              <ul class="reasons">
                {issues.map(({ subject, message }) => (
                  <li>
                    <Prose text={`${subject}: ${message}`} />
                  </li>
                ))}
              </ul>
              <Pager of={page} path="/about" />
            </>
          )}
        </section>
      </>
    ),
    query: { text: aboutQuery, note: words.note },
  }
}

/** The verdicts in the order in which they are explained. */
const explained = ['contradict', 'differ', 'agree', 'consistent', 'compatible', 'incomparable', 'single'] as const
