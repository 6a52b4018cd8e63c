import { describeOutcome } from '../../view/outcome.js'
import { describeSpeakers } from '../../view/speakers.js'
import type { TopicView } from '../../view/topics.js'
import type { Site } from './site.js'

/** What comparing found on a topic, in the words of the pages. */
export function tellOutcome(view: TopicView, site: Site): string {
  return describeOutcome(view, {
    kinds: site.kinds,
    told: site,
    speakersOf: ({ position }) => describeSpeakers(position, site),
  })
}
