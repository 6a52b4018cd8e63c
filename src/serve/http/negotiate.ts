import { parseAccept } from 'hono/utils/accept'

/** A format under a media type by which it can be asked for. */
export interface Offer<Format> {
  readonly mediaType: string
  readonly format: Format
}

/**
 * The offer that an Accept header likes best: each media type has the quality of the most specific range that names it;
 * among equals a specific range comes before a wildcard, and then the header's order before that of the offers. The
 * first offer where there is no header; nothing where none is accepted.
 */
export function negotiate<Format>(
  header: string | undefined,
  offers: readonly Offer<Format>[],
): Offer<Format> | undefined {
  const ranges = readRanges(header)
  if (ranges.length === 0) return offers[0]
  const liked = offers.flatMap(offer => {
    const matching = ranges.filter(range => matches(range.type, offer.mediaType))
    const most = Math.max(...matching.map(range => specificity(range.type)))
    const [best] = matching.filter(range => specificity(range.type) === most).sort((a, b) => b.q - a.q)
    return best && best.q > 0 ? [{ offer, q: best.q, specificity: most, place: ranges.indexOf(best) }] : []
  })
  // sorting keeps the order of offers where all else is the same
  liked.sort((a, b) => b.q - a.q || b.specificity - a.specificity || a.place - b.place)
  return liked[0]?.offer
}

/** Media types of RDF, among them those that nobody here writes: who accepts one is a program that wants data. */
const rdfType = /turtle|trig|trix|\bn3$|n-?quads|n-?triples|ld\+json|\brdf\b/

/** Whether an Accept header asks for data: it names a format of RDF, and not HTML. */
export function wantsData(header: string | undefined): boolean {
  return names(header, rdfType) && !names(header, /^text\/html$/)
}

/** Whether an Accept header names a media type, or at least its kind, rather than just anything. */
export function names(header: string | undefined, pattern: RegExp): boolean {
  return readRanges(header).some(range => range.q > 0 && pattern.test(range.type))
}

function readRanges(header: string | undefined): { type: string; q: number }[] {
  const ranges = parseAccept(header ?? '').map(({ type, q }) => ({
    type: type === '*' ? '*/*' : type.toLowerCase(),
    q,
  }))
  // browsers accept XML as a way to send pages, and would be given it instead of what they can show
  const isBrowser = ranges.some(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  return isBrowser ? ranges.filter(({ type }) => !/^(text|application)\/xml$/.test(type)) : ranges
}

function matches(range: string, mediaType: string): boolean {
  return range === '*/*' || range === mediaType || (range.endsWith('/*') && mediaType.startsWith(range.slice(0, -1)))
}

const specificity = (range: string) => (range === '*/*' ? 0 : range.endsWith('/*') ? 1 : 2)
