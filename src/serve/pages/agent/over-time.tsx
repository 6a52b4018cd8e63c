import type { Agent } from '../../../claims/agent.js'
import type { ClaimEntry } from '../../../claims/columns/entries.js'
import type { Document } from '../../../claims/document.js'
import { compareDates } from '../../../time/iso-date.js'
import { possibleDays } from '../../../time/possible-days.js'
import { groupBy } from '../../../view/group-by.js'
import { describeTimes } from '../../../view/tell.js'
import { type TimelineActor, viewTimeline } from '../../../view/timeline.js'
import { capitalise } from '../../../view/words.js'
import { ClaimList } from '../parts/claim-list.js'
import { TimelinePlot } from '../parts/timeline-plot.js'
import type { Site } from '../site.js'
import { listDocuments } from '../timeline.js'

/** What an actor said, revised and withdrew, and the documents that carry it. */
export interface OwnTimeline {
  readonly actor: TimelineActor
  readonly documents: readonly Document[]
}

/** The timeline of one actor: the claims of all who speak for it are its own, whomever else they speak for. */
export function viewOwnTimeline(site: Site, agent: Agent, claims: readonly ClaimEntry[]): OwnTimeline {
  const rows = viewTimeline(claims, site.whoseWords, site).flatMap(each => each.rows)
  const actor = { actor: agent, rows }
  const carrying = new Set(listDocuments([actor]))
  return { actor, documents: [...site.documents.values()].filter(({ id }) => carrying.has(id)) }
}

/** What it said, revised and withdrew, drawn by the days on which it can have done so. */
export function When({ site, of: { actor, documents } }: { site: Site; of: OwnTimeline }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{site.words.agent.when}</h2>
      <TimelinePlot of={[actor]} documents={documents} withoutActors />
    </section>
  )
}

/** Claims by the days on which they can have been made; what has no date comes after every year. */
export function byTime(claims: readonly ClaimEntry[]): ClaimEntry[] {
  const key = ({ asserted }: ClaimEntry) => possibleDays(asserted)
  return [...claims].sort((a, b) => compareDates(key(a).first, key(b).first) || compareDates(key(a).last, key(b).last))
}

interface OverTimeProps {
  site: Site
  claims: readonly ClaimEntry[]
  /** These with those on other pages. */
  all: readonly ClaimEntry[]
  isSpokenFor: boolean
}

/** Claims under the times at which they were made, each with how many there are on all pages. */
export function OverTime({ site, claims, all, isSpokenFor }: OverTimeProps) {
  const { count } = site.words
  const byTimes = (some: readonly ClaimEntry[]) => groupBy(some, ({ asserted }) => describeTimes(asserted, site))
  const whole = byTimes(all)
  return (
    <>
      {[...byTimes(claims)].map(([times, group]) => (
        <>
          <h3>
            {capitalise(times)} <span class="count">{count(whole.get(times)!.length, 'claim')}</span>
          </h3>
          <ClaimList claims={group} withoutClaimant={!isSpokenFor} withoutDate />
        </>
      ))}
    </>
  )
}
