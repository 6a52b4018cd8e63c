import { rankTopics } from '../../../view/front.js'
import type { TopicOutline } from '../../../view/overview.js'
import { describeVerdicts } from '../../../view/verdict-words.js'
import { Heading } from '../parts/heading.js'
import { type PageOf, Pager } from '../parts/pager.js'
import { Name, Reference } from '../parts/reference.js'
import { Scroll } from '../parts/scroll.js'
import { VerdictMark } from '../parts/verdict-mark.js'
import { overviewQuery } from '../queries/compared.js'
import type { Site } from '../site.js'
import { defineList } from './list.js'

const path = '/topics'

/** Every topic, those of most actors first. */
export const topicList = defineList<TopicOutline>({
  path,
  entries: async ({ whole }) => rankTopics((await whole.overview()).topics),
  render: async (site, page) => ({
    title: site.words.topicsList.title,
    section: path,
    body: (
      <>
        <Heading kind={site.words.topicsList.kind} title={site.words.topicsList.title}>
          <p>{site.words.topicsList.what(page.total)}</p>
          <p class="rule">
            {site.words.topicsList.byVerdict(describeVerdicts((await site.whole.overview()).topics, site))}
          </p>
        </Heading>
        <Table of={page} site={site} />
        <Pager of={page} path={path} />
      </>
    ),
    query: { text: overviewQuery },
  }),
})

function Table({ of: { items }, site }: { of: PageOf<TopicOutline>; site: Site }) {
  const { topicsList: words, number } = site.words
  return (
    <Scroll label={words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.asked}</th>
            <th scope="col">{words.ofWhat}</th>
            <th scope="col">{words.verdict}</th>
            <th scope="col" class="figure">
              {words.actors}
            </th>
            <th scope="col" class="figure">
              {words.scopes}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(topic => {
            return (
              <tr>
                <th scope="row">
                  <Reference to={{ id: topic.id, label: site.asks(topic.property) }} />
                </th>
                <td>
                  <Name of={topic.event.id}>{site.nameOf(topic.event)}</Name>
                </td>
                <td>
                  <VerdictMark of={topic.verdict === 'single' && topic.actors > 1 ? 'apart' : topic.verdict} />
                </td>
                <td class="figure">{number(topic.actors)}</td>
                <td class="figure">{number(topic.questions.length)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}
