import { rankTopics } from '../../../view/front.js'
import type { TopicOutline } from '../../../view/overview.js'
import { describeVerdicts } from '../../../view/verdict-words.js'
import { count } from '../parts/count.js'
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
    title: 'Topics',
    section: path,
    body: (
      <>
        <Heading kind="Everything that is compared" title="Topics">
          <p>
            One property of a widest event, and of all that lies within it: {count(page.total, 'topic')}, those on which
            most actors speak first, then those with most scopes, then by name.
          </p>
          <p class="rule">By verdict: {describeVerdicts((await site.whole.overview()).topics)}.</p>
        </Heading>
        <Table of={page} site={site} />
        <Pager of={page} path={path} />
      </>
    ),
    query: { text: overviewQuery },
  }),
})

function Table({ of: { items }, site }: { of: PageOf<TopicOutline>; site: Site }) {
  return (
    <Scroll label="Topics">
      <table>
        <thead>
          <tr>
            <th scope="col">What is asked</th>
            <th scope="col">Of what</th>
            <th scope="col">Verdict</th>
            <th scope="col" class="figure">
              Actors
            </th>
            <th scope="col" class="figure">
              Scopes
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
                  <Name>{topic.event.label}</Name>
                </td>
                <td>
                  <VerdictMark of={topic.verdict === 'single' && topic.actors > 1 ? 'apart' : topic.verdict} />
                </td>
                <td class="figure">{topic.actors.toLocaleString('en')}</td>
                <td class="figure">{topic.questions.length.toLocaleString('en')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}
