import type { ClaimEntry } from '../claims/columns/entries.js'
import { isOnlyAscribed, type Whose } from '../claims/whose-words.js'
import { inEnglish, type Reader } from '../language/language.js'
import { compareText } from '../rdf/order.js'
import type { Resource } from '../rdf/resource.js'
import { compareDates } from '../time/iso-date.js'
import { type PossibleDays, possibleDaysOf } from '../time/possible-days.js'
import { groupBy } from './group-by.js'
import { describeTimes, tellDays } from './tell.js'

/** What was done within some days: a claim made, one made in place of an earlier one, or one withdrawn. */
export type Deed = 'said' | 'revised' | 'withdrawn'

/** What one actor did within the same bounds: all that is known of when is that it lies between them. */
export interface TimelineRow {
  readonly deed: Deed
  /** Whether others' documents have it so, beside words of the actor's own. */
  readonly ascribed: boolean
  /** First and last possible day; an end that is not known is absent. */
  readonly days: PossibleDays
  /** The same in words; of several dates that were put together, how many, and between which days. */
  readonly when: string
  readonly claims: readonly ClaimEntry[]
}

/** An actor with all that it did, by day. */
export interface TimelineActor {
  readonly actor: Resource | undefined
  readonly rows: readonly TimelineRow[]
}

type WhoseWords = (claim: ClaimEntry, mention: ClaimEntry['mentions'][number]) => Whose

/** More rows of one actor are put together by month, then by year. */
const mostRows = 40

/**
 * Who said what when: each actor with what it said, revised and withdrew, as bounds; the actor who may have spoken first
 * comes first, undated ones last. Claims of those who speak for an organisation are the organisation's.
 */
export function viewTimeline(
  claims: Iterable<ClaimEntry>,
  whoseWords: WhoseWords,
  told: Reader = inEnglish,
): TimelineActor[] {
  const groups = groupBy(claims, ({ claimant }) => speakerOf(claimant)?.id)
  return [...groups.values()]
    .map(of => ({ actor: speakerOf(of[0]!.claimant), rows: gatherRows(of, whoseWords, told) }))
    .sort((a, b) => byDays(a.rows[0]!, b.rows[0]!) || compareText(a.actor?.label ?? '', b.actor?.label ?? ''))
}

/** The whole of an actor's rows on pages of about so many rows; an actor's rows stand on one page. */
export function cutTimeline(actors: readonly TimelineActor[], most: number): TimelineActor[][] {
  const pages: TimelineActor[][] = [[]]
  let rows = 0
  for (const actor of actors) {
    rows += actor.rows.length
    if (rows > most && pages.at(-1)!.length > 0) {
      pages.push([actor])
      rows = actor.rows.length
    } else pages.at(-1)!.push(actor)
  }
  return pages
}

const speakerOf = (claimant: ClaimEntry['claimant']): Resource | undefined => claimant?.actsFor[0] ?? claimant

interface Event {
  readonly deed: Deed
  readonly ascribed: boolean
  readonly days: PossibleDays
  readonly when: string
  readonly claim: ClaimEntry
}

function gatherRows(claims: readonly ClaimEntry[], whoseWords: WhoseWords, told: Reader): TimelineRow[] {
  const events = claims.flatMap((claim): Event[] => {
    const { asserted, isRevision, retraction } = claim
    const ascribed = isOnlyAscribed(claim, whoseWords)
    const said = {
      deed: isRevision ? ('revised' as const) : ('said' as const),
      ...{ ascribed, claim, days: possibleDaysOf(asserted), when: describeTimes(asserted, told) },
    }
    if (retraction === undefined) return [said]
    const when = tellDays(retraction.withdrawn, told) ?? told.language.words.times.notKnown
    return [said, { deed: 'withdrawn', ascribed, claim, days: retraction.withdrawn, when }]
  })
  for (const precision of [undefined, 7, 4]) {
    const rows = [...groupBy(events, event => keyOf(event, precision)).values()].map(group => joinRow(group, told))
    if (rows.length <= mostRows || precision === 4) return rows.sort(byDays)
  }
  return []
}

/** The same deed within the same bounds; to a coarser precision, deeds whose first days lie within one month or year. */
function keyOf({ deed, ascribed, days, when }: Event, precision: number | undefined): string {
  const { first = '', last = '' } = days
  if (precision === undefined || first === '' || last === '') return JSON.stringify([deed, ascribed, when])
  return JSON.stringify([deed, ascribed, first.slice(0, first.length - 10 + precision)])
}

function joinRow(events: readonly Event[], told: Reader): TimelineRow {
  const { deed, ascribed, days, when } = events[0]!
  const claims = events.map(({ claim }) => claim)
  const dates = new Set(events.map(event => event.when))
  if (dates.size === 1) return { deed, ascribed, days, when, claims }
  const [firsts, lasts] = [
    events.flatMap(event => event.days.first ?? []),
    events.flatMap(event => event.days.last ?? []),
  ]
  const first = firsts.sort((a, b) => compareDates(a, b))[0]
  const last = lasts.sort((a, b) => compareDates(a, b)).at(-1)
  const joined = { first, last }
  return {
    deed,
    ascribed,
    days: joined,
    when: told.language.words.times.several(dates.size, tellDays(joined, told) ?? ''),
    claims,
  }
}

const deeds: readonly Deed[] = ['said', 'revised', 'withdrawn']

function byDays(a: TimelineRow, b: TimelineRow): number {
  return (
    compareDates(a.days.first ?? a.days.last, b.days.first ?? b.days.last) ||
    compareDates(a.days.last, b.days.last) ||
    deeds.indexOf(a.deed) - deeds.indexOf(b.deed) ||
    Number(a.ascribed) - Number(b.ascribed) ||
    compareText(a.when, b.when)
  )
}
