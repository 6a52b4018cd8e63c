import type { TopicOutline } from '../../../view/overview.js'
import type { TopicVerdict } from '../../../view/severity.js'
import { type Facet, toValue } from '../facets/narrow.js'

/** Topics by what is asked, and by what comparing found. */
export const topicFacets: readonly Facet<TopicOutline>[] = [
  { name: 'asked', valuesOf: ({ property }, site) => [toValue(site, property)] },
  {
    name: 'verdict',
    valuesOf: (topic, { words }) => [{ key: outcomeOf(topic), label: words.verdicts[outcomeOf(topic)] }],
  },
]

/** The verdict as people read it: several actors of whom each speaks of another scope are not one. */
export function outcomeOf({ verdict, actors }: Pick<TopicOutline, 'verdict' | 'actors'>): TopicVerdict {
  return verdict === 'single' && actors > 1 ? 'apart' : verdict
}
