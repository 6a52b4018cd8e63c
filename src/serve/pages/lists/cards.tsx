import type { Topic } from '../../../compare/types.js'
import { cg } from '../../../rdf/namespaces.js'
import { rankTopics } from '../../../view/front.js'
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
  render: ({ words }, page) => ({
    title: words.figuresList.title,
    section: figures,
    body: (
      <>
        <Heading kind={words.figuresList.kind} title={words.figuresList.title}>
          <p>
            {words.figuresList.what(page.total, name => (
              <a href="/range">{name}</a>
            ))}
          </p>
        </Heading>
        {page.items.map(topic => (
          <TopicCard of={topic} isMain />
        ))}
        {page.total === 0 ? <p>{words.figuresList.none}</p> : null}
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
  render: ({ words }, page) => ({
    title: words.accusedList.title,
    section: whoDidIt,
    body: (
      <>
        <Heading kind={words.accusedList.kind} title={words.accusedList.title}>
          <p>{words.accusedList.what(page.total)}</p>
        </Heading>
        {page.items.map(topic => (
          <TopicCard of={topic} isMain />
        ))}
        {page.total === 0 ? <p>{words.accusedList.none}</p> : null}
        <Pager of={page} path={whoDidIt} />
      </>
    ),
    query: { text: overviewQuery },
  }),
})
