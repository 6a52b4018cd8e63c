import type { Site } from './site.js'
import { prefixOf } from './site-context.js'

/** Paths at which there is the same for all languages: data, assets and what programs ask. */
const shared =
  /^\/(?:assets|sparql|queries|\.well-known)(?:[/?#]|$)|\.(?:jsonld|ttl|trig|rdf|csv|json|bib|ris|txt)(?:[?#]|$)/

/**
 * Leads the links of a page's HTML to pages in the same language, but for those that name another one (`hreflang`).
 * Quotation marks in the text of a page are always escaped, so that what looks like an attribute here is one.
 */
export function linkInLanguage(html: string, site: Pick<Site, 'languages' | 'language'>): string {
  const prefix = prefixOf(site, site.language)
  if (prefix === '') return html
  return html.replace(/(?<! hreflang="[^"]*") (href|action)="(\/[^"]*)"/g, (found, attribute: string, path: string) => {
    if (shared.test(path)) return found
    return ` ${attribute}="${prefix}${path === '/' ? '' : path}"`
  })
}
