import type { ClaimEntry } from '../../../claims/columns/entries.js'
import { compareDates } from '../../../time/iso-date.js'
import { possibleDays } from '../../../time/possible-days.js'
import { groupBy } from '../../../view/group-by.js'
import { describeTimes } from '../../../view/tell.js'
import { viewTimeline } from '../../../view/timeline.js'
import { capitalise } from '../../../view/words.js'
import { ClaimList } from '../parts/claim-list.js'
import { TimelinePlot } from '../parts/timeline-plot.js'
import type { Site } from '../site.js'
import { listDocuments } from '../timeline.js'

/** What it said, revised and withdrew, drawn by the days on which it can have done so. */
export function When({ site, claims }: { site: Site; claims: readonly ClaimEntry[] }) {
  // those of all who speak for it are its own, whomever else they speak for
  const rows = viewTimeline(claims, site.whoseWords, site).flatMap(actor => actor.rows)
  const carrying = new Set(listDocuments([{ actor: undefined, rows }]))
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{site.words.agent.when}</h2>
      <TimelinePlot
        of={[{ actor: undefined, rows }]}
        documents={[...site.documents.values()].filter(({ id }) => carrying.has(id))}
        withoutActors
      />
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
