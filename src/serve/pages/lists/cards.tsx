import { cg } from '../../../rdf/namespaces.js'
import { rankTopics } from '../../../view/front.js'
import type { TopicOutline } from '../../../view/overview.js'
import { questionsData } from '../data/questions-data.js'
import { TopicCard } from '../parts/topic-card.js'
import { overviewQuery } from '../queries/compared.js'
import type { Site } from '../site.js'
import { useWords } from '../site-context.js'
import { defineList } from './list.js'
import { topicFacets } from './topic-facets.js'

/** So many topics, each with its plot or its answers, stand on one page. */
const size = 12

/** The topics that ask how many, the deaths first. */
export const figureList = defineList<TopicOutline>({
  path: '/figures',
  size,
  async entries({ whole, rangesAsOf }) {
    const { measures } = await rangesAsOf(undefined)
    const { topics: all } = await whole.overview()
    const rank = new Map(measures.map(({ id }, i) => [id, i]))
    const topics = rankTopics(all).filter(({ property }) => rank.has(property.id))
    return topics.sort((a, b) => rank.get(a.property.id)! - rank.get(b.property.id)!)
  },
  facets: topicFacets,
  head: ({ words: { figuresList: words } }, all) => ({
    kind: words.kind,
    title: words.title,
    what: (
      <p>
        {words.what(all.length, name => (
          <a href="/range">{name}</a>
        ))}
      </p>
    ),
  }),
  show: items => <Cards of={items} none="figuresList" />,
  data: dataOf,
  query: overviewQuery,
})

/** The topics that ask who did it. */
export const accusedList = defineList<TopicOutline>({
  path: '/who-did-it',
  size,
  entries: async ({ whole }) =>
    rankTopics((await whole.overview()).topics).filter(({ property }) => property.id === `${cg.$iri}perpetrator`),
  facets: topicFacets,
  head: ({ words: { accusedList: words } }, all) => ({
    kind: words.kind,
    title: words.title,
    what: <p>{words.what(all.length)}</p>,
  }),
  show: items => <Cards of={items} none="accusedList" />,
  data: dataOf,
  query: overviewQuery,
})

/** Every position on the questions of some topics. */
function dataOf(site: Site, topics: readonly TopicOutline[]) {
  return questionsData(
    site,
    site.whole,
    topics.flatMap(({ questions }) => questions),
  )
}

function Cards({ of, none }: { of: readonly TopicOutline[]; none: 'figuresList' | 'accusedList' }) {
  const words = useWords()
  return (
    <>
      {of.map(topic => (
        <TopicCard of={topic} isMain />
      ))}
      {of.length === 0 ? <p>{words[none].none}</p> : null}
    </>
  )
}
