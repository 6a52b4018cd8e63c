import { english } from '../../language/language.js'
import type { Resource } from '../../rdf/resource.js'
import type { Site } from './site.js'

/** An event's place, period and victims in the words of the pages; empty where it has none. */
export function tellScope({ id, scope }: Resource & { readonly scope: string }, site: Site): string {
  const event = site.events.get(id)
  if (site.language === english || event === undefined) return scope
  const { words } = site
  const names = (resources: readonly Resource[]) => resources.map(site.nameOf).sort().join(words.comma)
  const parts = [names(event.places), tellPeriod(event, site) ?? '', names(event.victims)]
  return parts.filter(part => part !== '').join(words.semicolon)
}

/** The days between which an event lies. */
export function tellPeriod(
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  { words: { times, date } }: Pick<Site, 'words'>,
): string | undefined {
  if (from === undefined) return until === undefined ? undefined : times.until(until)
  if (until === undefined) return times.from(from)
  return from === until ? date(from) : times.span(from, until)
}
