import type { Topic } from '../../../compare/types.js'
import { cg } from '../../../rdf/namespaces.js'
import { rankTopics } from '../../../view/front.js'
import { count } from '../parts/count.js'
import { Heading } from '../parts/heading.js'
import { Pager } from '../parts/pager.js'
import { TopicCard } from '../parts/topic-card.js'
import { overviewQuery } from '../queries/compared.js'
import { defineList } from './list.js'

/** So many topics, each with its plot or its answers, stand on one page. */
const size = 12

const [figures, whoDidIt] = ['/figures', '/who-did-it']

/** The topics that ask how many, the deaths first. */
export const figureList = defineList<Topic>({
  path: figures,
  size,
  async entries({ whole, rangesAsOf }) {
    const { measures } = await rangesAsOf(undefined)
    const { topics: all } = await whole.overview()
    const rank = new Map(measures.map(({ id }, i) => [id, i]))
    const topics = rankTopics(all).filter(({ property }) => rank.has(property.id))
    return topics.sort((a, b) => rank.get(a.property.id)! - rank.get(b.property.id)!)
  },
  render: (_, page) => ({
    title: 'Figures',
    section: figures,
    body: (
      <>
        <Heading kind="How many" title="Figures">
          <p>
            {count(page.total, 'topic')} that ask how many, the dead first, then by what is counted; within each, those
            first of which most actors speak. <a href="/range">Ranges of figures</a> has for each event the lowest and
            the highest that can be published, by three rules.
          </p>
        </Heading>
        {page.items.map(topic => (
          <TopicCard of={topic} isMain />
        ))}
        {page.total === 0 ? <p>Nothing here asks how many.</p> : null}
        <Pager of={page} path={figures} />
      </>
    ),
    query: { text: overviewQuery },
  }),
})

/** The topics that ask who did it. */
export const accusedList = defineList<Topic>({
  path: whoDidIt,
  size,
  entries: async ({ whole }) =>
    rankTopics((await whole.overview()).topics).filter(({ property }) => property.id === `${cg.$iri}perpetrator`),
  render: (_, page) => ({
    title: 'Who did it',
    section: whoDidIt,
    body: (
      <>
        <Heading kind="Who is said to have done it, and by whom" title="Who did it">
          <p>
            {count(page.total, 'topic')} that ask who did it, those first of which most actors speak. What stands here
            is what somebody says, with how they put it; nothing of it is asserted by this site.
          </p>
        </Heading>
        {page.items.map(topic => (
          <TopicCard of={topic} isMain />
        ))}
        {page.total === 0 ? <p>Nothing here asks who did it.</p> : null}
        <Pager of={page} path={whoDidIt} />
      </>
    ),
    query: { text: overviewQuery },
  }),
})
