import { rankTopics } from '../../../view/front.js'
import type { TopicOutline } from '../../../view/overview.js'
import { describeVerdicts } from '../../../view/verdict-words.js'
import { Name, Reference } from '../parts/reference.js'
import { Scroll } from '../parts/scroll.js'
import { VerdictMark } from '../parts/verdict-mark.js'
import { overviewQuery } from '../queries/compared.js'
import { useSetup } from '../site-context.js'
import { defineList } from './list.js'
import { outcomeOf, topicFacets } from './topic-facets.js'

const path = '/topics'

/** Every topic, those of most actors first. */
export const topicList = defineList<TopicOutline>({
  path,
  entries: async ({ whole }) => rankTopics((await whole.overview()).topics),
  facets: topicFacets,
  head: (site, all) => {
    const { topicsList: words } = site.words
    return {
      kind: words.kind,
      title: words.title,
      what: (
        <>
          <p>{words.what(all.length)}</p>
          <p class="rule">{words.byVerdict(describeVerdicts(all, site))}</p>
        </>
      ),
    }
  },
  show: items => <Table of={items} />,
  data: (_, items) => ({
    table: () => ({
      columns: ['topic', 'property', 'property_label', 'event', 'event_label', 'verdict', 'actors', 'scopes'],
      rows: items.map(({ id, property, event, verdict, actors, questions }) => [
        ...[id, property.id, property.label, event.id, event.label],
        ...[verdict, actors, questions.length],
      ]),
    }),
    json: () => ({
      topics: items.map(({ id, property, event, verdict, actors, questions }) => {
        return { id, property, event, verdict, actors, questions }
      }),
    }),
  }),
  query: overviewQuery,
})

function Table({ of }: { of: readonly TopicOutline[] }) {
  const { site } = useSetup()
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
          {of.map(topic => {
            return (
              <tr>
                <th scope="row">
                  <Reference to={{ id: topic.id, label: site.asks(topic.property) }} />
                </th>
                <td>
                  <Name of={topic.event.id}>{site.nameOf(topic.event)}</Name>
                </td>
                <td>
                  <VerdictMark of={outcomeOf(topic)} />
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
