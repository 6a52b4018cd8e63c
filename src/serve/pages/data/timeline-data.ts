import type { Row } from '../../../export/table.js'
import type { TimelineActor } from '../../../view/timeline.js'
import type { Site } from '../site.js'
import type { PageData } from './page-data.js'

/** Who said what when as data: one row for each claim made, revised or withdrawn. */
export function timelineData(site: Site, actors: readonly TimelineActor[]): PageData {
  return {
    table: () => ({
      columns: ['actor', 'actor_label', 'deed', 'words', 'not_before', 'not_after', 'when', 'claim', 'label'],
      rows: listDeeds(site, actors),
    }),
    json: () => ({ deeds: listDeeds(site, actors) }),
  }
}

function* listDeeds({ labelOf }: Site, actors: readonly TimelineActor[]): Generator<Row> {
  for (const { actor, rows } of actors) {
    for (const { deed, ascribed, days, when, claims } of rows) {
      for (const { id } of claims) {
        yield {
          ...{ actor: actor?.id, actor_label: actor?.label, deed, words: ascribed ? 'ascribed' : 'own' },
          ...{ not_before: days.first, not_after: days.last, when, claim: id, label: labelOf(id) },
        }
      }
    }
  }
}
